import { formatDate } from '../../i18n/dates.js';
import { type SourceShown, Sources } from '../../ui/Sources.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { Text } from '../../ui/Text.js';
import { useWords } from '../../vocabulary/useWords.js';
import { useTerms } from '../../vocabulary/VocabularyProvider.js';
import type { AssessmentPartsFragment } from './AssessmentParts.js';

/** A judgement as it is shown: one that is stored, or one still being written. */
interface Judgement
  extends Pick<AssessmentPartsFragment, 'assessor' | 'assessorName' | 'implementation' | 'trend' | 'assessedOn' | 'summary'>,
    Partial<Pick<AssessmentPartsFragment, 'assessorNameLanguage' | 'summaryLanguage'>> {
  grade: { scheme: string; value: string } | null;
  sources: SourceShown[];
}

/** Whose judgement it is: the name given, else the kind of assessor. */
export function AssessorName({ of }: { of: Pick<Judgement, 'assessor' | 'assessorName' | 'assessorNameLanguage'> }) {
  const { label } = useTerms();
  if (!of.assessorName) return label('assessor-kind', of.assessor);
  return <Text text={of.assessorName} language={of.assessorNameLanguage ?? null} marked />;
}

/** How far it has come, on which day. */
export function AssessmentHead({ of }: { of: Pick<Judgement, 'implementation' | 'trend' | 'grade' | 'assessedOn'> }) {
  const { t, code } = useWords();
  return (
    <p className="line-head">
      {of.implementation && <StatusMark implementation={of.implementation} trend={of.trend ?? null} />}
      {of.grade && <span className="tag">{t('assessment.grade', { scheme: of.grade.scheme, value: of.grade.value })}</span>}
      <time dateTime={of.assessedOn}>{formatDate(of.assessedOn, code)}</time>
    </p>
  );
}

/** One judgement of progress: how far, on which day, why, and from which sources. */
export function AssessmentView({ of }: { of: Judgement }) {
  return (
    <>
      <AssessmentHead of={of} />
      <p>
        <Text text={of.summary} language={of.summaryLanguage ?? null} marked />
      </p>
      <Sources sources={of.sources} />
    </>
  );
}
