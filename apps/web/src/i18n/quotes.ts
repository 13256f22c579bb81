import type { LanguageCode } from './language.js';

const INNER: Record<LanguageCode, [open: string, close: string]> = { kk: ['„', '“'], ru: ['„', '“'], en: ['‘', '’'] };

/** A text that will stand in quotation marks: its own become the inner ones of the language (Mil'chin, Chel'tsova, 2018, § 3.12; Chicago Manual of Style, 13.30). */
export function withInnerQuotes(text: string, language: LanguageCode): string {
  const [open, close] = INNER[language];
  return text.replace(/[«“](.*?)[»”]/g, `${open}$1${close}`);
}
