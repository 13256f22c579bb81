import i18next from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../generated/graphql.js';
import { type LanguageCode, readLanguage, rememberLanguage, toApiLanguage } from './language.js';

// One file a language, fetched only when it is read: lines are slow where this is used.
const words = {
  kk: () => import('./kk.json'),
  ru: () => import('./ru.json'),
  en: () => import('./en.json'),
} as const;

async function load(code: LanguageCode): Promise<void> {
  if (!i18next.hasResourceBundle(code, 'translation')) {
    i18next.addResourceBundle(code, 'translation', (await words[code]()).default);
  }
  document.documentElement.lang = code;
}

/** Starts the words of the pages in the reader's language. */
export async function startI18n(): Promise<void> {
  const code = readLanguage();
  await i18next
    .use(new ICU())
    .use(initReactI18next)
    .init({ lng: code, fallbackLng: false, supportedLngs: ['kk', 'ru', 'en'], resources: {}, interpolation: { escapeValue: false } });
  await load(code);
}

async function changeLanguage(code: LanguageCode): Promise<void> {
  await load(code);
  await i18next.changeLanguage(code);
  rememberLanguage(code);
}

/** The language of the pages, as the browser and as the API name it, and the way to another one. */
export function useLanguage(): { code: LanguageCode; lang: Language; change: (code: LanguageCode) => void } {
  const { i18n } = useTranslation();
  const code = i18n.language as LanguageCode;
  return { code, lang: toApiLanguage(code), change: (next) => void changeLanguage(next) };
}
