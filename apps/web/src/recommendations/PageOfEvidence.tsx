import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CaseLine } from '../cases/CaseLine.js';
import type { Purpose } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Empty } from '../ui/Empty.js';
import { FreeText } from '../ui/FreeText.js';
import { Icon } from '../ui/Icon.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import type { PageAt } from '../ui/Paged.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Recommendations.module.css';

const EVIDENCE = graphql(`
  query EvidenceOfRecommendation($code: String!, $purpose: Purpose, $after: String, $lang: Language) {
    recommendation(code: $code) {
      id
      evidence(purpose: $purpose, first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        withheld {
          reason
          count
        }
        edges {
          cursor
          node {
            id
            reason
            strength
            note
            case {
              ...CaseLine
            }
          }
        }
      }
    }
  }
`);

interface PageOfEvidenceProps {
  code: string;
  purpose: Purpose | null;
  at: PageAt;
}

export function PageOfEvidence({ code, purpose, at }: PageOfEvidenceProps) {
  const { t, lang, label } = useWords();
  const [result, again] = useQuery({ query: EVIDENCE, variables: { code, purpose, after: at.after ?? null, lang } });
  return (
    <Loaded result={result} again={again} lines={6}>
      {({ recommendation }) => {
        if (!recommendation) return null;
        const { totalCount, withheld, edges, pageInfo } = recommendation.evidence;
        return (
          <>
            {!at.after && (
              <p role="status">
                <strong>{t('recommendation.evidenceCounted', { count: totalCount })}</strong>
              </p>
            )}
            {!at.after &&
              withheld
                .filter(({ count }) => count > 0)
                .map(({ reason, count }) => (
                  <p key={reason} className={styles.withheld}>
                    <Icon name="lock" /> {t(`recommendation.withheld.${reason}`, { count })}
                  </p>
                ))}
            {totalCount === 0 && (
              <Empty title={t('recommendation.noEvidence')}>
                <Link to="/search" search={{ kind: ['CASE'] }}>
                  {t('search.allCases')}
                </Link>
              </Empty>
            )}
            {edges.map(({ node }) =>
              node.case ? (
                <CaseLine
                  key={node.id}
                  of={node.case}
                  purpose={purpose}
                  above={<span className="tag">{label('evidence-reason', node.reason)}</span>}
                  below={
                    node.note ? (
                      <p className="line-note">
                        <FreeText text={node.note} />
                      </p>
                    ) : undefined
                  }
                />
              ) : null,
            )}
            <More pageInfo={pageInfo} at={at} />
          </>
        );
      }}
    </Loaded>
  );
}
