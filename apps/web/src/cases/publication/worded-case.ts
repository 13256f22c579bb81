import type { CaseWordingQuery } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { LANGUAGES, type LanguageCode, toApiLanguage } from '../../i18n/language.js';
import type { Part } from '../../ui/Changed.js';
import { useWords } from '../../vocabulary/useWords.js';

graphql(`
  fragment OriginalTexts on Case {
    languages
    titleKk: title(lang: KK, edition: ORIGINAL)
    titleRu: title(lang: RU, edition: ORIGINAL)
    titleEn: title(lang: EN, edition: ORIGINAL)
    narrativeKk: narrative(lang: KK, edition: ORIGINAL)
    narrativeRu: narrative(lang: RU, edition: ORIGINAL)
    narrativeEn: narrative(lang: EN, edition: ORIGINAL)
  }
`);

graphql(`
  fragment PublicTexts on PublicWording {
    proposedBy {
      id
      name
    }
    languages
    titleKk: title(lang: KK)
    titleRu: title(lang: RU)
    titleEn: title(lang: EN)
    narrativeKk: narrative(lang: KK)
    narrativeRu: narrative(lang: RU)
    narrativeEn: narrative(lang: EN)
  }
`);

export type WordedCase = NonNullable<CaseWordingQuery['case']>;

type Text = string | null | undefined;
/** A title and a story in each language, of an original, a publication or a revision. */
export type Texts = Record<'titleKk' | 'titleRu' | 'titleEn' | 'narrativeKk' | 'narrativeRu' | 'narrativeEn', Text>;

/** Title and story in one language, as they came. */
export const inLanguage = (of: Texts, language: LanguageCode): { title: Text; narrative: Text } =>
  ({
    kk: { title: of.titleKk, narrative: of.narrativeKk },
    ru: { title: of.titleRu, narrative: of.narrativeRu },
    en: { title: of.titleEn, narrative: of.narrativeEn },
  })[language];

/** What a wording is written from, in words: the original in each language, where the case stands, and what it may be used for. */
export function useWordedParts(): (of: WordedCase) => Part[] {
  const { t, label } = useWords();
  return (of) => [
    { name: t('casework.title'), value: label('case-state', of.state) },
    { name: t('opening.title'), value: label('confidentiality', of.confidentiality) },
    { name: t('case.usableFor'), value: of.usableFor.map((purpose) => label('purpose', purpose)).join(', ') },
    ...LANGUAGES.filter((code) => of.languages.includes(toApiLanguage(code))).flatMap((code) => {
      const { title, narrative } = inLanguage(of, code);
      const language = toApiLanguage(code);
      return [
        { key: `title ${code}`, name: t('entry.caseTitle'), value: title ?? '', language },
        { key: `narrative ${code}`, name: t('entry.narrative'), value: narrative ?? '', language },
      ];
    }),
  ];
}
