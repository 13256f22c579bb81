import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { RecommendationFilter, RecommendationOrder, RecommendationsQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { type Taking, useNoted } from '../take-along/TakenList.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import type { PageAt } from '../ui/Paged.js';
import { useWords } from '../vocabulary/useWords.js';
import { RecommendationLine } from './RecommendationLine.js';

export const RECOMMENDATIONS = graphql(`
  query Recommendations($first: Int = 40, $filter: RecommendationFilter, $orderBy: RecommendationOrder, $after: String, $lang: Language) {
    recommendations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...RecommendationLine
        }
      }
    }
  }
`);

export type RecommendationsRead = RecommendationsQuery['recommendations'];
export type RecommendationEdge = RecommendationsRead['edges'][number];

interface PageOfRecommendationsProps {
  filter: RecommendationFilter;
  orderBy: RecommendationOrder;
  at: PageAt;
  taking: Taking<RecommendationEdge, RecommendationsRead>;
}

export function PageOfRecommendations({ filter, orderBy, at, taking }: PageOfRecommendationsProps) {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: RECOMMENDATIONS, variables: { filter, orderBy, after: at.after ?? null, lang } });
  useNoted(taking, at, result.data?.recommendations.edges);
  const { whole, choiceOf, above } = taking;
  if (whole && at.after) return null;
  return (
    <Loaded result={result} again={again} lines={10}>
      {({ recommendations }) => {
        const { totalCount, edges, pageInfo } = whole ?? recommendations;
        if (totalCount === 0) {
          return (
            <Empty title={t('recommendations.none')}>
              <Link to="/recommendations" search={{}}>
                {t('recommendations.all')}
              </Link>
            </Empty>
          );
        }
        return (
          <>
            {!at.after && (
              <p className="muted" role="status">
                {t('recommendations.counted', { count: totalCount })}
              </p>
            )}
            {!at.after && above(totalCount)}
            <ul className="lines">
              {edges.map((edge) => (
                <RecommendationLine key={edge.node.id} of={edge.node} choice={choiceOf(edge)} />
              ))}
            </ul>
            {!whole && <More pageInfo={pageInfo} at={at} />}
          </>
        );
      }}
    </Loaded>
  );
}
