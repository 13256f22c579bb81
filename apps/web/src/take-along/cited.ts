import { formatDate, today } from '../i18n/dates.js';
import { withInnerQuotes } from '../i18n/quotes.js';
import { useWords } from '../vocabulary/useWords.js';

interface Cited {
  /** What it is, where it stands: an article of an act, a body and a year. */
  name: string;
  title: string;
  /** Its address on this site. */
  path: string;
}

/** How to cite a row that is no case: its words, where they stand, its address and the day of reading. */
export function useRowCitation(): (of: Cited) => string {
  const { t, code } = useWords();
  return ({ name, title, path }) =>
    t('takeAlong.citation', {
      name,
      title: withInnerQuotes(title, code),
      address: window.location.origin + path,
      date: formatDate(today(), code),
    });
}
