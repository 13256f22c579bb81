import type { Language } from '../generated/graphql.js';

/** The languages of the pages, in the order in which they are offered. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** What each language calls itself: never translated. */
export const LANGUAGE_NAMES: Record<LanguageCode, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

const API_LANGUAGES: Record<LanguageCode, Language> = { kk: 'KK', ru: 'RU', en: 'EN' };
const COOKIE = 'dalel_language';
const YEAR = 365 * 24 * 60 * 60;

export const toApiLanguage = (code: LanguageCode): Language => API_LANGUAGES[code];

/** The HTML `lang` value of a language as the API names it. */
export const toHtmlLang = (language: Language | null | undefined): LanguageCode | undefined =>
  language ? (language.toLowerCase() as LanguageCode) : undefined;

/** The language that a text was most likely written in, by its letters: for texts that are stored without saying so. */
export function guessLanguage(text: string): Language | undefined {
  if (/[әғқңөұүһі]/i.test(text)) return 'KK';
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic + latin === 0) return undefined;
  return cyrillic > latin ? 'RU' : 'EN';
}

const isLanguage = (value: string | undefined): value is LanguageCode => LANGUAGES.some((code) => code === value);

/** The language chosen earlier, else the browser's first that we speak, else Russian, which most readers here share. */
export function readLanguage(): LanguageCode {
  const chosen = document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'ru';
}

/** Keeps the choice in a cookie: it says nothing about what was read, and a cleared browser forgets it. */
export function rememberLanguage(code: LanguageCode): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers that people here still use.
  document.cookie = `${COOKIE}=${code}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
}
