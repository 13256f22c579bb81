import { useLanguage, useTranslation } from '../i18n/index.js';
import { useTerms } from './VocabularyProvider.js';

/** Whatever a component says in the reader's language: its texts, the language itself, the labels of codes. */
export function useWords() {
  const { t } = useTranslation();
  return { t, ...useLanguage(), ...useTerms() };
}
