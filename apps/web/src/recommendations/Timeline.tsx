import type { RecommendationTimelineFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { Empty } from '../ui/Empty.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { AssessmentHead, AssessmentView, AssessorName } from './assessments/AssessmentView.js';
import styles from './Recommendations.module.css';

graphql(`
  fragment RecommendationTimeline on Recommendation {
    assessments {
      ...AssessmentParts
    }
    statusAssessment {
      id
    }
    stateClaim {
      id
    }
    unAssessment {
      id
    }
  }
`);

/** Every judgement ever made, newest first; nothing is overwritten. Of those that stand today the reasons are said beside each other, above. */
export function Timeline({ of }: { of: RecommendationTimelineFragment }) {
  const { t, code } = useWords();
  const { assessments, statusAssessment, stateClaim, unAssessment } = of;
  const current = new Set([statusAssessment, stateClaim, unAssessment].map((each) => each?.id));
  const ordered = assessments.toSorted(
    (one, other) => other.assessedOn.localeCompare(one.assessedOn) || (other.proposedAt ?? '').localeCompare(one.proposedAt ?? ''),
  );
  return (
    <Section title={t('recommendation.timeline')}>
      {ordered.length === 0 && <Empty title={t('recommendation.noAssessments')} />}
      <ol className={styles.timeline}>
        {ordered.map((each) => (
          <li key={each.id} data-assessor={each.assessor} data-state={each.state}>
            <p className={styles.speaker}>
              <strong>
                <AssessorName of={each} />
              </strong>
              {each.state !== 'CONFIRMED' && <span className="tag tag-unverified">{t(`assessment.state.${each.state}`)}</span>}
            </p>
            {current.has(each.id) ? (
              <>
                <AssessmentHead of={each} />
                <p className="line-note">{t('recommendation.standsAbove')}</p>
              </>
            ) : (
              <AssessmentView of={each} />
            )}
            <p className="line-note">
              {[
                each.proposedBy &&
                  each.proposedAt &&
                  t('assessment.proposedBy', { name: each.proposedBy.name, date: formatDate(each.proposedAt, code) }),
                each.reviewedBy &&
                  each.reviewedAt &&
                  t('assessment.reviewedBy', { name: each.reviewedBy.name, date: formatDate(each.reviewedAt, code) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {each.reviewNote && <p className="muted">{each.reviewNote}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
