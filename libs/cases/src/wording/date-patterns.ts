import { FindingKind } from './finding.js';
import { whole } from './whole.js';

const ROMAN = '(?:VI{1,3}|IV|V|IX|XI{1,2}|X|I{1,3})';
const RUSSIAN_MONTHS =
  'январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь|янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек';
const NOT_COUNTED = '(?![\\d%.,]\\d|\\s?(?:\\d|%|тыс|тенге|тг|руб|млн|час|дн|мин|сут|мес|нед|раз|удар|человек|процент))';

/** Further ways of writing a day or an age. */
export const DATES: readonly (readonly [FindingKind, RegExp])[] = [
  [
    FindingKind.EXACT_DATE,
    new RegExp(`(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])\\s?[./ -]\\s?${ROMAN}(?:\\s?[./ -]\\s?(?:19|20)?\\d{2}(?!\\d)|(?![\\p{L}\\d]))`, 'gu'),
  ],
  [
    FindingKind.EXACT_DATE,
    /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[\s,/_|:*]{1,2}(?:0[1-9]|1[0-2])[\s,/_|:*]{1,2}(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}[./\s](?:0[1-9]|1[0-2])[./\s](?:0[1-9]|[12]\d|3[01])(?!\d)|(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
  ],
  [FindingKind.EXACT_DATE, new RegExp(`(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])(?:-?го)?\\s(?:${RUSSIAN_MONTHS})(?!\\p{L})`, 'giu')],
  [
    FindingKind.EXACT_AGE,
    whole(
      `(?:1[0-9]|[2-8]\\d)-?(?:х|ти|и|ми|го)\\s(?:лет|года?)|(?:ей|ему|мне|обоим|жасы)\\s(?:(?:было|исполнилось|тогда|всего|только|едва)\\s){0,3}(?:1[0-9]|[2-8]\\d)${NOT_COUNTED}`,
    ),
  ],
  [
    FindingKind.EXACT_AGE,
    /(?<!\p{L})(?:she|he|they|i)\s(?:is|was|were|had turned|turned)\s(?:only |just |then )?(?:1\d|[2-8]\d)(?=\s?(?:[.,;:)!?]|$)|\s(?:when|and|at|years?|then)(?!\p{L}))(?![.,]\d)/giu,
  ],
  [
    FindingKind.EXACT_AGE,
    /(?<!\p{L})(?:born|г\.?\s?р\.?|род\.|рожд\.|рожд[её]н\p{L}{0,3}|туған жылы)\s?:?\s?(?:в\s)?(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}\s?(?:г(?:ода?|\.)?\s?рожд\p{L}{0,5}|г\.?\s?р(?!\p{L}))/giu,
  ],
];
