import { IntlMessageFormat } from 'intl-messageformat';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

export type Translated = 'ru' | 'kk';

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found.trim());

/** Words that mix the two alphabets, and lone Latin letters that pass for a Russian word. */
export const lookAlikes = (text: string): string[] => [
  ...all(text, /\p{L}*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})\p{L}*/gu),
  ...all(text, /(?<=\p{Script=Cyrillic}[,.]? )[aceopxyi](?= \p{Script=Cyrillic})/gu),
];

const AFTER_VALUE: Record<Translated, string[]> = {
  ru: ['го', 'му', 'й', 'я', 'е', 'х', 'м', 'ми', 'ым', 'ом'],
  kk: [
    ...['ның', 'нің', 'дың', 'дің', 'тың', 'тің', 'н', 'ны', 'ні', 'ды', 'ді', 'ты', 'ті', 'ы', 'і', 'сы', 'сі', 'ын', 'ін'],
    ...['на', 'не', 'ға', 'ге', 'қа', 'ке', 'ына', 'іне', 'да', 'де', 'та', 'те', 'нда', 'нде', 'ында', 'інде'],
    ...['дан', 'ден', 'тан', 'тен', 'нан', 'нен', 'мен', 'бен', 'пен', 'лық', 'лік', 'дық', 'дік', 'тық', 'тік', 'ыншы', 'інші'],
  ],
};
/** Words before which a Kazakh noun takes an ending. */
const ASKING = ['бастап', 'дейін', 'кейін', 'бері', 'қарай', 'күшін'];

/** Endings on a value that is put in from outside (`{date}-ға`, `#-і`), and Kazakh words after one that ask for an ending. */
export const endingsOnValues = (text: string, language: Translated): string[] => [
  ...all(text, new RegExp(`(?:\\{\\w+\\}|#)-?(?:${AFTER_VALUE[language].join('|')})(?!\\p{L})`, 'gu')),
  ...(language === 'kk' ? all(text, new RegExp(`(?:\\{\\w+\\}|#) (?:${ASKING.join('|')})(?!\\p{L})`, 'gu')) : []),
];

/** Plural forms that a text lacks; in Russian also forms for one that leave the number out, since 21 takes them too. */
export function faultyPlurals(text: string, language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const counts = (parts: Part[] | undefined): boolean => !!parts?.some((part) => part.type === 7);
  const found: string[] = [];
  const walk = (parts: Part[]): void => {
    for (const part of parts) {
      if (!('options' in part)) continue;
      const forms = part.options;
      if ('pluralType' in part) {
        found.push(...pluralCategories.filter((form) => !(form in forms)).map((form) => `${part.value}: no ${form}`));
        if (pluralCategories.includes('few') && counts(forms['other']?.value) && !counts(forms['one']?.value))
          found.push(`${part.value}: one without #`);
      }
      for (const form of Object.values(forms)) walk(form.value);
    }
  };
  walk(new IntlMessageFormat(text, language).getAst());
  return found;
}

const NOMINATIVE = 'январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь';
const GENITIVE = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';

/** Russian months in a wrong case after their preposition. */
export const monthsInWrongCase = (text: string): string[] =>
  all(text, new RegExp(`(?<!\\p{L})(?:(?:с|со|до|после|от|из|к|в|во|о) (?:${NOMINATIVE})|(?:в|во|по|к) (?:${GENITIVE}))(?!\\p{L})`, 'giu'));

/** Dates after a Russian preposition: one that is known to the month alone is put in in the nominative. */
export const datesAfterPrepositions = (text: string): string[] =>
  all(text, /(?<!\p{L})(?:с|со|до|по|после|от|к|в) \{(?:date|from|to|on|until|day|month)\}/giu);

/** Two full stops (a Russian date ends with one), or two quotation marks, where one belongs. */
export const doubledMarks = (text: string, language: string): string[] => [
  ...all(text, /\S*(?:(?<!\.)\.{2}(?!\.)|[?!…]\.(?!\p{L})|«\s*[«"“]|[»"”]\s*»|""|““|””)/gu),
  ...(language === 'ru' ? all(text, /\{(?:date|from|to|on|until|day|month)\}\.(?! ?[a-z])/g) : []),
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Makes of words of the glossary (`жертв*`) what finds them outside of quotation marks. */
export function wordFinder(words: readonly string[]): (text: string) => string[] {
  const patterns = words.map((word) => escaped(word).replaceAll('\\*', '\\p{L}*').replaceAll(' ', '\\s+'));
  const finder = new RegExp(`(?<![\\p{L}-])(?:${patterns.join('|')})(?!\\p{L})`, 'giu');
  return (text) => all(text.replace(/«[^»]*»/g, '«»'), finder);
}
