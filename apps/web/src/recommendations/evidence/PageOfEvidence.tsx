import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CaseLine } from '../../cases/CaseLine.js';
import type { Purpose } from '../../generated/graphql.js';
import { type Taking, useNoted } from '../../take-along/TakenList.js';
import { Empty } from '../../ui/Empty.js';
import { FreeText } from '../../ui/FreeText.js';
import { Icon } from '../../ui/Icon.js';
import { Loaded } from '../../ui/Loaded.js';
import { More } from '../../ui/More.js';
import type { PageAt } from '../../ui/Paged.js';
import { useWords } from '../../vocabulary/useWords.js';
import styles from '../Recommendations.module.css';
import { type Edge, EVIDENCE, type EvidenceRead } from './documents.js';

const AT_FIRST = 10;

interface PageOfEvidenceProps {
  code: string;
  purpose: Purpose | null;
  at: PageAt;
  taking: Taking<Edge, EvidenceRead>;
}

export function PageOfEvidence({ code, purpose, at, taking }: PageOfEvidenceProps) {
  const { t, lang, label } = useWords();
  const after = at.after ?? null;
  const [result, again] = useQuery({ query: EVIDENCE, variables: { code, purpose, first: AT_FIRST, after, lang } });
  const { whole, choiceOf, above } = taking;
  useNoted(taking, at, result.data?.recommendation?.evidence.edges);
  if (whole && after) return null;
  return (
    <Loaded result={result} again={again} lines={6}>
      {({ recommendation }) => {
        if (!recommendation) return null;
        const { totalCount, withheld, edges, pageInfo } = whole ?? recommendation.evidence;
        return (
          <>
            {!after && (
              <p role="status">
                <strong>{t('recommendation.evidenceCounted', { count: totalCount })}</strong>
              </p>
            )}
            {!after &&
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
            {!after && totalCount > 0 && above(totalCount)}
            {edges.map((edge) => {
              const { node } = edge;
              return node.case ? (
                <CaseLine
                  key={node.id}
                  of={node.case}
                  purpose={purpose}
                  choice={choiceOf(edge)}
                  above={<span className="tag">{label('evidence-reason', node.reason)}</span>}
                  below={
                    node.note ? (
                      <p className="line-note">
                        <FreeText text={node.note} />
                      </p>
                    ) : undefined
                  }
                />
              ) : null;
            })}
            {!whole && <More pageInfo={pageInfo} at={at} />}
          </>
        );
      }}
    </Loaded>
  );
}
