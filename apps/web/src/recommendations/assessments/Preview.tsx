import type { Assessor } from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { useWords } from '../../vocabulary/useWords.js';
import styles from './Assessments.module.css';
import { AssessmentView, AssessorName } from './AssessmentView.js';
import type { AssessedRecommendation } from './assessed.js';
import type { AssessmentDraft } from './form.js';

interface PreviewProps {
  draft: AssessmentDraft;
  recommendation: AssessedRecommendation;
  sending: boolean;
  blocked: boolean;
  change: () => void;
  propose: () => void;
}

/** What this assessor said last. */
export function latestOf(
  recommendation: Pick<AssessedRecommendation, 'statusAssessment' | 'stateClaim' | 'unAssessment'>,
  assessor: Assessor,
) {
  if (assessor === 'STATE') return recommendation.stateClaim ?? null;
  return (assessor === 'UN_BODY' ? recommendation.unAssessment : recommendation.statusAssessment) ?? null;
}

/** The proposed judgement beside the one that counts now, as readers will see it. */
export function Preview({ draft, recommendation, sending, blocked, change, propose }: PreviewProps) {
  const { t, code } = useWords();
  const current = latestOf(recommendation, draft.assessor);
  const { kk, ru, en } = draft.summary;
  return (
    <section aria-label={t('assessment.preview')}>
      <div className={styles.compare}>
        <div>
          <h2>{t('assessment.current')}</h2>
          {current ? <AssessmentView of={current} /> : <p className="muted">{t('assessment.noCurrent')}</p>}
        </div>
        <div className={styles.proposed}>
          <h2>{t('assessment.yours')}</h2>
          <p className="muted">
            <AssessorName of={{ assessor: draft.assessor, assessorName: draft.assessorName || null }} />
          </p>
          <AssessmentView
            of={{
              assessor: draft.assessor,
              assessorName: draft.assessorName || null,
              implementation: draft.implementation || null,
              trend: draft.trend || null,
              grade: draft.gradeValue ? { scheme: draft.gradeScheme, value: draft.gradeValue } : null,
              assessedOn: draft.assessedOn,
              summary: { kk, ru, en }[code] || ru || en || kk,
              sources: draft.sources.map(({ title, url, note }) => ({ title, url: url || null, note: note || null })),
            }}
          />
        </div>
      </div>
      <p>{t('assessment.secondPerson')}</p>
      <div className="row">
        <Button loading={sending} disabled={blocked} onClick={propose}>
          {t('assessment.propose')}
        </Button>
        <Button variant="default" onClick={change}>
          {t('assessment.change')}
        </Button>
      </div>
    </section>
  );
}
