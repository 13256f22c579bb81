import { formatDate } from '../i18n/dates.js';
import { useWords } from '../vocabulary/useWords.js';
import { FreeText } from './FreeText.js';
import { Note } from './Note.js';

interface SentBackProps {
  title: string;
  reasons: string;
  by: string | undefined;
  at: string;
}

/** A second person sent it back: why, for whoever goes on with it. */
export function SentBack({ title, reasons, by, at }: SentBackProps) {
  const { t, code } = useWords();
  return (
    <Note role="note" title={title}>
      <p>
        <FreeText text={reasons} />
      </p>
      <p className="muted">{by ? t('casework.takenBy', { name: by, date: formatDate(at, code) }) : formatDate(at, code)}</p>
    </Note>
  );
}
