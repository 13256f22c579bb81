import { Link } from '@tanstack/react-router';
import type { RecommendationLineFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { type Choice, Choose } from '../take-along/Choose.js';
import { VerificationMark } from '../ui/Marks.js';
import { StatusMark } from '../ui/StatusMark.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { useBodyName } from './bodies.js';
import styles from './Recommendations.module.css';

graphql(`
  fragment RecommendationLine on Recommendation {
    id
    code
    issuingBody
    paragraph(lang: $lang)
    year
    text(lang: $lang)
    textLanguage(lang: $lang)
    themes
    statePosition
    verification
    status
    trend
    statusAssessment {
      id
      assessedOn
    }
  }
`);

/** A recommendation in a list, with its status on the right. */
export function RecommendationLine({ of, choice }: { of: RecommendationLineFragment; choice?: Choice | undefined }) {
  const { t, code, label } = useWords();
  const bodyName = useBodyName();
  return (
    <li className={`line ${styles.line}`}>
      <div>
        <p className="line-head">
          <Choose of={choice} />
          <span className="code">{of.code}</span>
          <span>
            {bodyName(of.issuingBody)}, {of.year}
          </span>
          {of.paragraph && <span>§ {of.paragraph}</span>}
          <VerificationMark verification={of.verification} />
        </p>
        <p className="line-title">
          <Link to="/recommendations/$code" params={{ code: of.code }}>
            <Text text={of.text} language={of.textLanguage ?? null} marked />
          </Link>
        </p>
        <p className="line-note">{of.themes.map((theme) => label('theme', theme)).join(' · ')}</p>
      </div>
      <div className={styles.lineStatus}>
        <StatusMark implementation={of.status} trend={of.trend ?? null} />
        {of.statusAssessment && (
          <p className="line-note">{t('recommendations.asOf', { date: formatDate(of.statusAssessment.assessedOn, code) })}</p>
        )}
        {of.statePosition !== 'NOT_APPLICABLE' && of.statePosition !== 'UNKNOWN' && (
          <p className="line-note">
            {t('recommendations.position')}: {label('state-position', of.statePosition)}
          </p>
        )}
      </div>
    </li>
  );
}
