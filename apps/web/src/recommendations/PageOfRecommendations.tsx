import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { RecommendationFilter, RecommendationOrder } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import type { PageAt } from '../ui/Paged.js';
import { useWords } from '../vocabulary/useWords.js';
import { RecommendationLine } from './RecommendationLine.js';

const RECOMMENDATIONS = graphql(`
  query Recommendations($filter: RecommendationFilter, $orderBy: RecommendationOrder, $after: String, $lang: Language) {
    recommendations(filter: $filter, orderBy: $orderBy, first: 40, after: $after) {
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

interface PageOfRecommendationsProps {
  filter: RecommendationFilter;
  orderBy: RecommendationOrder;
  at: PageAt;
}

export function PageOfRecommendations({ filter, orderBy, at }: PageOfRecommendationsProps) {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: RECOMMENDATIONS, variables: { filter, orderBy, after: at.after ?? null, lang } });
  return (
    <Loaded result={result} again={again} lines={10}>
      {({ recommendations: { totalCount, edges, pageInfo } }) => {
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
            <ul className="lines">
              {edges.map(({ node }) => (
                <RecommendationLine key={node.id} of={node} />
              ))}
            </ul>
            <More pageInfo={pageInfo} at={at} />
          </>
        );
      }}
    </Loaded>
  );
}
