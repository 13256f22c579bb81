import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useQuery } from 'urql';
import { CaseLine } from '../../cases/CaseLine.js';
import type { Purpose } from '../../generated/graphql.js';
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
  /** Every row, once they were loaded: the first page shows them all, and the others nothing. */
  whole: EvidenceRead | undefined;
  /** Called with the rows of a page. */
  note: (page: string, edges: Edge[]) => void;
  chosen: readonly string[];
  choose: (codes: readonly string[], yes: boolean) => void;
  /** What stands above the rows, if there are any. */
  above: (total: number) => ReactNode;
}

export function PageOfEvidence({ code, purpose, at, whole, note, chosen, choose, above }: PageOfEvidenceProps) {
  const { t, lang, label } = useWords();
  const after = at.after ?? null;
  const [result, again] = useQuery({ query: EVIDENCE, variables: { code, purpose, first: AT_FIRST, after, lang } });
  const edgesOfPage = result.data?.recommendation?.evidence.edges;
  useEffect(() => {
    if (edgesOfPage) note(after ?? '', edgesOfPage);
  }, [after, edgesOfPage, note]);
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
            {edges.map(({ node }) =>
              node.case ? (
                <CaseLine
                  key={node.id}
                  of={node.case}
                  purpose={purpose}
                  choice={{
                    chosen: chosen.includes(node.case.code),
                    choose: (yes) => choose(node.case ? [node.case.code] : [], yes),
                  }}
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
            {!whole && <More pageInfo={pageInfo} at={at} />}
          </>
        );
      }}
    </Loaded>
  );
}
