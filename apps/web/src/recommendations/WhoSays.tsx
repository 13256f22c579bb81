import type { Implementation, RecommendationVoicesFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import type { AssessmentPartsFragment } from './assessments/AssessmentParts.js';
import { AssessmentView, AssessorName } from './assessments/AssessmentView.js';
import styles from './Recommendations.module.css';

graphql(`
  fragment RecommendationVoices on Recommendation {
    status
    statePosition
    statePositionNote(lang: $lang)
    statePositionNoteLanguage(lang: $lang)
    statusAssessment {
      ...AssessmentParts
    }
    stateClaim {
      ...AssessmentParts
    }
    unAssessment {
      ...AssessmentParts
    }
  }
`);

/** What the State holds to be done: its own claim, else its position that it is "already implemented". */
const claimed = (of: RecommendationVoicesFragment): Implementation | null =>
  of.stateClaim?.implementation ?? (of.statePosition === 'SUPPORTED_ALREADY_IMPLEMENTED' ? 'IMPLEMENTED' : null);

function Parting({ of }: { of: RecommendationVoicesFragment }) {
  const { t, label } = useWords();
  const theirs = claimed(of);
  const ours = of.statusAssessment?.implementation;
  if (!theirs || !ours) return null;
  const words = { state: label('implementation', theirs), ours: label('implementation', ours) };
  return (
    <p className={styles.parting} data-parts={theirs !== ours}>
      {theirs === ours ? t('recommendation.agree', words) : t('recommendation.part', words)}
    </p>
  );
}

function Voice({
  title,
  assessment,
  silent,
  children,
}: {
  title: string;
  assessment?: AssessmentPartsFragment | null;
  silent: string;
  children?: React.ReactNode;
}) {
  return (
    <div className={styles.voice}>
      <h3>{title}</h3>
      {children}
      {assessment ? (
        <>
          {assessment.assessorName && (
            <p className="muted">
              <AssessorName of={assessment} />
            </p>
          )}
          <AssessmentView of={assessment} />
        </>
      ) : (
        <p className="muted">{silent}</p>
      )}
    </div>
  );
}

/** The State's account, ours and a UN body's side by side, each with its source, and where they part. */
export function WhoSays({ of }: { of: RecommendationVoicesFragment }) {
  const { t, label } = useWords();
  return (
    <>
      <Parting of={of} />
      <div className={styles.voices}>
        <Voice title={t('recommendation.stateSays')} assessment={of.stateClaim ?? null} silent={t('recommendation.stateSilent')}>
          {of.statePosition !== 'NOT_APPLICABLE' && (
            <p>
              <span className="muted">{t('recommendations.position')}:</span> {label('state-position', of.statePosition)}
              {of.statePositionNote && (
                <>
                  . <Text text={of.statePositionNote} language={of.statePositionNoteLanguage ?? null} marked />
                </>
              )}
            </p>
          )}
        </Voice>
        <Voice title={t('recommendation.weSay')} assessment={of.statusAssessment ?? null} silent={t('recommendation.weSilent')} />
        <Voice title={t('recommendation.unSays')} assessment={of.unAssessment ?? null} silent={t('recommendation.unSilent')} />
      </div>
    </>
  );
}
