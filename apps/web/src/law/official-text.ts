import type { LanguageCode } from '../i18n/language.js';

interface OfficialText {
  address: string;
  /** It opens at the article; else the whole act does. */
  atArticle: boolean;
}

/**
 * Where the official text of a provision is read, in the reader's language where the site has it. Pages of treaties at OHCHR number their
 * articles; adilet.zan.kz marks paragraphs by numbers of its own, of which nothing here is known.
 */
export function officialText(address: string, path: string, language: LanguageCode): OfficialText {
  const { hostname } = new URL(address);
  const [, , unit, number] = path.split('/');
  if (hostname === 'www.ohchr.org' && unit === 'art') return { address: `${address}#article-${number}`, atArticle: true };
  const own = hostname === 'adilet.zan.kz' && language === 'kk' ? address.replace('/rus/', '/kaz/') : address;
  return { address: own, atArticle: false };
}
