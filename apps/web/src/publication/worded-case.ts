import type { CaseWordingQuery } from '../generated/graphql.js';
import type { LanguageCode } from '../i18n/language.js';

export type WordedCase = NonNullable<CaseWordingQuery['case']>;
type Told = Pick<WordedCase, 'titleKk' | 'titleRu' | 'titleEn' | 'narrativeKk' | 'narrativeRu' | 'narrativeEn'>;

/** Title and story in one language, as they came. */
export const inLanguage = (of: Told, language: LanguageCode) =>
  ({
    kk: { title: of.titleKk, narrative: of.narrativeKk },
    ru: { title: of.titleRu, narrative: of.narrativeRu },
    en: { title: of.titleEn, narrative: of.narrativeEn },
  })[language];
