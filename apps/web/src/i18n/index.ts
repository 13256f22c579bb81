import { useSyncExternalStore } from 'react';
import type { Language } from '../generated/graphql.js';
import { LANGUAGES, type LanguageCode, readLanguage, rememberLanguage, toApiLanguage } from './language.js';
import { type Values, type WordsKey, wordsOf } from './words.js';

type Translate = (key: WordsKey, values?: Values) => string;

const translations = Object.fromEntries(
  LANGUAGES.map((code) => [code, { t: (key, values) => wordsOf(key, code, values) ?? key }]),
) as Record<LanguageCode, { t: Translate }>;
const listeners = new Set<() => void>();
let current: LanguageCode = 'ru';

function speak(code: LanguageCode): void {
  current = code;
  document.documentElement.lang = code;
  for (const changed of listeners) changed();
}

/** Starts the words of the pages in the reader's language. */
export const startI18n = (): void => speak(readLanguage());

function changeLanguage(code: LanguageCode): void {
  speak(code);
  rememberLanguage(code);
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

const useCode = (): LanguageCode => useSyncExternalStore(listen, () => current);

/** The texts of the pages in the reader's language. */
export const useTranslation = (): { t: Translate } => translations[useCode()];

/** The language of the pages, as the browser and as the API name it, and the way to another one. */
export function useLanguage(): { code: LanguageCode; lang: Language; change: (code: LanguageCode) => void } {
  const code = useCode();
  return { code, lang: toApiLanguage(code), change: changeLanguage };
}
