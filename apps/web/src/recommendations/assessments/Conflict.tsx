import { formatDate } from '../../i18n/dates.js';
import { Changed, changedParts, type Part } from '../../ui/Changed.js';
import { useWords } from '../../vocabulary/useWords.js';
import { AssessmentView } from './AssessmentView.js';
import type { AssessedRecommendation } from './assessed.js';

interface ConflictProps {
  before: AssessedRecommendation;
  now: AssessedRecommendation;
  goOn: () => void;
}

/** Someone changed the recommendation while this was written: what it was, what it is now, and the way on. */
export function Conflict({ before, now, goOn }: ConflictProps) {
  const { t, code } = useWords();
  const partsOf = useParts();
  const latest = now.statusAssessment && now.statusAssessment.id !== before.statusAssessment?.id ? now.statusAssessment : undefined;
  const parts = changedParts(partsOf(before), partsOf(now));
  return (
    <Changed title={t('conflict.title')} text={t('conflict.text')} parts={parts} goOn={goOn}>
      {latest && (
        <>
          <p>
            <strong>{t('conflict.latest', { date: formatDate(latest.assessedOn, code) })}</strong>
          </p>
          <AssessmentView of={latest} />
        </>
      )}
    </Changed>
  );
}

/** A recommendation in words, with what waits for a second person: who proposes the same again sees it. */
function useParts(): (of: AssessedRecommendation) => Part[] {
  const { t, code, label } = useWords();
  const judged = (name: string, of: AssessedRecommendation['stateClaim']): Part => ({
    name,
    value: of ? `${formatDate(of.assessedOn, code)}. ${of.summary ?? ''}` : '',
    language: of?.summaryLanguage ?? null,
  });
  return (of) => [
    {
      name: t('conflict.part.status'),
      value: [label('implementation', of.status), of.trend && label('trend', of.trend)].filter(Boolean).join(', '),
    },
    { name: t('conflict.part.text'), value: of.text, language: of.textLanguage ?? null },
    judged(t('recommendation.stateSays'), of.stateClaim),
    judged(t('recommendation.weSay'), of.statusAssessment),
    judged(t('recommendation.unSays'), of.unAssessment),
    {
      name: t('conflict.part.waiting'),
      value: of.assessments
        .filter(({ state }) => state === 'PROPOSED')
        .map(({ implementation, proposedBy, proposedAt }) =>
          [proposedBy?.name, proposedAt && formatDate(proposedAt, code), implementation && label('implementation', implementation)]
            .filter(Boolean)
            .join(', '),
        )
        .join('; '),
    },
  ];
}
