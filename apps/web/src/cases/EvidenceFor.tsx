import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseEvidenceFragment, Purpose } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useBodyName } from '../recommendations/bodies.js';
import { Empty } from '../ui/Empty.js';
import { FreeText } from '../ui/FreeText.js';
import { Section } from '../ui/Section.js';
import { StatusMark } from '../ui/StatusMark.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';

graphql(`
  fragment CaseEvidence on Case {
    evidenceFor {
      id
      reason
      strength
      note
      recommendation {
        id
        code
        issuingBody
        year
        text(lang: $lang)
        textLanguage(lang: $lang)
        status
        trend
      }
    }
  }
`);

interface EvidenceForProps {
  of: CaseEvidenceFragment;
  /** What the case is read for: its recommendations open for it, too. */
  purpose: Purpose | null;
  /** What may be done with one link. */
  below?: ((link: { id: string; recommendation: string }) => ReactNode) | undefined;
  children?: ReactNode;
}

/** The recommendations that a case speaks to, and which way. */
export function EvidenceFor({ of: { evidenceFor }, purpose, below, children }: EvidenceForProps) {
  const { t, label } = useWords();
  const bodyName = useBodyName();
  return (
    <Section title={t('case.evidenceFor')}>
      {evidenceFor.length === 0 && (
        <Empty title={t('case.noEvidence')}>
          <Link to="/recommendations">{t('recommendations.name')}</Link>
        </Empty>
      )}
      <ul className="lines">
        {evidenceFor.map(({ id, reason, note, recommendation }) => (
          <li key={id} className="line">
            <p className="line-head">
              <span className="tag">{label('evidence-reason', reason)}</span>
              <span>
                {bodyName(recommendation.issuingBody)}, {recommendation.year}
              </span>
              <StatusMark implementation={recommendation.status} trend={recommendation.trend ?? null} />
            </p>
            <p className="line-title">
              <Link to="/recommendations/$code" params={{ code: recommendation.code }} search={{ purpose: purpose ?? undefined }}>
                <span className="code">{recommendation.code}</span>{' '}
                <Text text={recommendation.text} language={recommendation.textLanguage ?? null} marked />
              </Link>
            </p>
            {note && (
              <p>
                <FreeText text={note} />
              </p>
            )}
            {below?.({ id, recommendation: recommendation.code })}
          </li>
        ))}
      </ul>
      {children}
    </Section>
  );
}
