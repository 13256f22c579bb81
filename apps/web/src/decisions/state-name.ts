import { useLanguage } from '../i18n/index.js';

/** The name of a State by its ISO 3166-1 code in the reader's language, or in Russian where the browser has no Kazakh names. */
export function useStateName(): (code: string) => string {
  const { code: language } = useLanguage();
  const names = new Intl.DisplayNames([language, 'ru'], { type: 'region', fallback: 'code' });
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
}
