import { Link } from '@tanstack/react-router';
import type { OwnAssessmentFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { SentBack } from '../ui/SentBack.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';

graphql(`
  fragment OwnAssessment on Assessment {
    id
    state
    assessedOn
    reviewNote
    reviewedAt
    reviewedBy {
      id
      name
    }
    recommendation {
      id
      code
      text(lang: $lang)
      textLanguage(lang: $lang)
    }
  }
`);

/** A judgement of the reader's own that waits, or was returned with reasons. */
export function OwnAssessment({ of }: { of: OwnAssessmentFragment }) {
  const { t, code } = useWords();
  const { recommendation } = of;
  return (
    <div className="line">
      <p className="line-head">
        <span className="code">{recommendation.code}</span>
        <time dateTime={of.assessedOn}>{formatDate(of.assessedOn, code)}</time>
        <span className="tag">{t(of.state === 'REJECTED' ? 'mine.standing.RETURNED' : 'mine.standing.PROPOSED')}</span>
      </p>
      <p className="line-title">
        <Link to="/recommendations/$code" params={{ code: recommendation.code }}>
          <Text text={recommendation.text} language={recommendation.textLanguage ?? null} marked />
        </Link>
      </p>
      {of.reviewNote && of.reviewedAt && (
        <SentBack title={t('mine.returned')} reasons={of.reviewNote} by={of.reviewedBy?.name} at={of.reviewedAt} />
      )}
    </div>
  );
}
