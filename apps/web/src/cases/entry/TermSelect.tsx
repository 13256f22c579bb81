import { NativeSelect, type NativeSelectProps } from '../../ui/fields.js';
import { useWords } from '../../vocabulary/useWords.js';
import { type VocabularyName } from '../../vocabulary/VocabularyProvider.js';

interface TermSelectProps extends NativeSelectProps {
  vocabulary: VocabularyName;
  /** The word for choosing none, where none is an answer. */
  none?: string;
  /** The code of another vocabulary with which it must go. */
  goesWith?: string;
}

const INDENT = '\u00a0\u00a0\u00a0';

/** One term of a vocabulary; narrower terms stand under their wider one. */
export function TermSelect({ vocabulary, none, goesWith, ...select }: TermSelectProps) {
  const { t, terms, termsWith } = useWords();
  const all = goesWith === undefined ? terms(vocabulary) : termsWith(vocabulary, goesWith);
  const under = (broader: string | null, depth: number): { value: string; label: string }[] =>
    all
      .filter((each) => (each.broader ?? null) === broader)
      .flatMap(({ code, label }) => [{ value: code, label: INDENT.repeat(depth) + label }, ...under(code, depth + 1)]);
  return <NativeSelect data={[{ value: '', label: none ?? t('assessment.choose') }, ...under(null, 0)]} {...select} />;
}
