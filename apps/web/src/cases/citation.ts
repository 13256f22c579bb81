import type { Language, Purpose } from '../generated/graphql.js';
import { formatDate, today } from '../i18n/dates.js';
import { withInnerQuotes } from '../i18n/quotes.js';
import { useWords } from '../vocabulary/useWords.js';

export interface Cited {
  code: string;
  title: string;
  titleLanguage: Language | null;
  synthetic: boolean;
  /** The version of what was read; 0 where the reader is not told. */
  version: number;
  /** What it is read for; null: one's own. */
  purpose: Purpose | null;
  /** The title is the house's own words. */
  internal: boolean;
}

/** How to cite a case: code, title, the version read, the day of reading, its address, and that it is invented if it is. */
export function useCitation(): (of: Cited) => string {
  const { t, code: language, lang, label } = useWords();
  return ({ code, title, titleLanguage, synthetic, version, purpose, internal }) => {
    const marks = [
      synthetic && t('marks.synthetic'),
      purpose && t('readFor.purpose', { purpose: label('purpose', purpose) }),
      internal && t('readFor.internalCited'),
    ];
    const citation = t(title ? 'case.citation' : 'case.citationUntitled', {
      title:
        withInnerQuotes(title, language) + (titleLanguage && titleLanguage !== lang ? ` [${t(`common.textIn.${titleLanguage}`)}]` : ''),
      code,
      version: version > 0 ? t('case.versionRead', { version }) : '',
      date: formatDate(today(), language),
      address: `${window.location.origin}/cases/${encodeURIComponent(code)}`,
    });
    return [citation, ...marks.filter(Boolean).map((mark) => `[${mark}]`)].join(' ');
  };
}
