import type { RecommendationStatusFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { SourceTitle } from '../ui/Sources.js';
import { StatusMark } from '../ui/StatusMark.js';
import { useWords } from '../vocabulary/useWords.js';
import { AssessorName } from './assessments/AssessmentView.js';
import styles from './Recommendations.module.css';

graphql(`
  fragment RecommendationStatus on Recommendation {
    status
    trend
    statusAssessment {
      ...AssessmentParts
    }
  }
`);

/** Status, day and source in one line. */
export function StatusLine({ of: { status, trend, statusAssessment } }: { of: RecommendationStatusFragment }) {
  const { t, code } = useWords();
  const source = statusAssessment?.sources[0];
  return (
    <p className={styles.statusLine}>
      <StatusMark implementation={status} trend={trend ?? null} />
      {statusAssessment ? (
        <>
          <span>
            <AssessorName of={statusAssessment} />,{' '}
            <time dateTime={statusAssessment.assessedOn}>{formatDate(statusAssessment.assessedOn, code)}</time>
          </span>
          {source && (
            <span>
              {t('common.source')}: <SourceTitle of={source} />
            </span>
          )}
        </>
      ) : (
        <span>{t('recommendation.notAssessed')}</span>
      )}
    </p>
  );
}
