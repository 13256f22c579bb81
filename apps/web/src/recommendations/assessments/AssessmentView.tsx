import { formatDate } from '../../i18n/dates.js';
import { Sources } from '../../ui/Sources.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { useWords } from '../../vocabulary/useWords.js';
import { useTerms } from '../../vocabulary/VocabularyProvider.js';
import type { AssessmentPartsFragment } from './AssessmentParts.js';

/** A judgement as it is shown: one that is stored, or one still being written. */
interface Judgement
  extends Pick<AssessmentPartsFragment, 'assessor' | 'assessorName' | 'implementation' | 'trend' | 'assessedOn' | 'summary'> {
  grade: { scheme: string; value: string } | null;
  sources: { title: string; url: string | null; note: string | null }[];
}

/** Whose judgement it is: the name given, else the kind of assessor. */
export function AssessorName({ of }: { of: Pick<Judgement, 'assessor' | 'assessorName'> }) {
  const { label } = useTerms();
  return of.assessorName ?? label('assessor-kind', of.assessor);
}

/** One judgement of progress: how far, on which day, why, and from which sources. */
export function AssessmentView({ of }: { of: Judgement }) {
  const { t, code } = useWords();
  return (
    <>
      <p className="line-head">
        {of.implementation && <StatusMark implementation={of.implementation} trend={of.trend ?? null} />}
        {of.grade && <span className="tag">{t('assessment.grade', { scheme: of.grade.scheme, value: of.grade.value })}</span>}
        <time dateTime={of.assessedOn}>{formatDate(of.assessedOn, code)}</time>
      </p>
      <p>{of.summary}</p>
      <Sources sources={of.sources} />
    </>
  );
}
