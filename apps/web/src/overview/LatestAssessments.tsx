import { Link } from '@tanstack/react-router';
import { formatDate } from '../i18n/dates.js';
import { Section } from '../ui/Section.js';
import { StatusMark } from '../ui/StatusMark.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import type { Asked } from './asked.js';
import styles from './Overview.module.css';

const SHOWN = 5;

/** What was judged last, newest first. */
export function LatestAssessments({ recommendations }: { recommendations: Asked[] }) {
  const { t, code } = useWords();
  const assessed = recommendations
    .flatMap((each) => (each.statusAssessment ? [{ ...each, assessment: each.statusAssessment }] : []))
    .sort((one, other) => other.assessment.assessedOn.localeCompare(one.assessment.assessedOn))
    .slice(0, SHOWN);
  if (assessed.length === 0) return null;
  return (
    <Section title={t('overview.latest')}>
      <ul className={styles.latest}>
        {assessed.map((each) => (
          <li key={each.code}>
            <p className={styles.latestHead}>
              <time dateTime={each.assessment.assessedOn}>{formatDate(each.assessment.assessedOn, code)}</time>
              <Link to="/recommendations/$code" params={{ code: each.code }}>
                {each.code}
              </Link>
              <StatusMark implementation={each.status} trend={each.trend ?? null} />
            </p>
            <p className="clamp">
              <Text text={each.assessment.summary} language={each.assessment.summaryLanguage ?? null} marked />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
