import { formatDate } from '../i18n/dates.js';
import { useWords } from '../vocabulary/useWords.js';

/** A half-open period of law: from its first day until the day on which it is no longer in force. */
export function Validity({ from, to }: { from: string | null; to: string | null }) {
  const { t, code } = useWords();
  const [start, end] = [from && formatDate(from, code), to && formatDate(to, code)];
  if (start && end) return t('law.fromUntil', { from: start, to: end });
  if (start) return t('law.since', { from: start });
  if (end) return t('law.untilOnly', { to: end });
  return t('law.datesUnknown');
}
