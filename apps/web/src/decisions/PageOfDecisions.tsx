import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { DecisionFilter, DecisionOrder } from '../generated/graphql.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import type { PageAt } from '../ui/Paged.js';
import { useWords } from '../vocabulary/useWords.js';
import { DecisionLine } from './DecisionLine.js';
import { DECISIONS } from './documents.js';

interface PageOfDecisionsProps {
  filter: DecisionFilter;
  orderBy: DecisionOrder;
  at: PageAt;
}

export function PageOfDecisions({ filter, orderBy, at }: PageOfDecisionsProps) {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: DECISIONS, variables: { filter, orderBy, after: at.after ?? null, lang } });
  return (
    <Loaded result={result} again={again} lines={10}>
      {({ decisions: { totalCount, edges, pageInfo } }) => {
        if (totalCount === 0) {
          return (
            <Empty title={t('decisions.none')}>
              <Link to="/decisions" search={{}}>
                {t('decisions.all')}
              </Link>
            </Empty>
          );
        }
        return (
          <>
            {!at.after && (
              <p className="muted" role="status">
                {t('decisions.counted', { count: totalCount })}
              </p>
            )}
            {edges.map(({ node }) => (
              <DecisionLine key={node.id} of={node} />
            ))}
            <More pageInfo={pageInfo} at={at} />
          </>
        );
      }}
    </Loaded>
  );
}
