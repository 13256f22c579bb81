import { FindingKind } from './finding.js';

/** A letter of the three languages, as a class for lookarounds: JavaScript's \b knows Latin letters alone. */
const L = '\\p{L}';
const whole = (words: string) => new RegExp(`(?<!${L})(?:${words})(?!${L})`, 'giu');

const MONTHS =
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|' +
  'қаңтар\\p{L}*|ақпан\\p{L}*|наурыз\\p{L}*|сәуір\\p{L}*|мамыр\\p{L}*|маусым\\p{L}*|шілде\\p{L}*|тамыз\\p{L}*|қыркүйек\\p{L}*|қазан\\p{L}*|қараша\\p{L}*|желтоқсан\\p{L}*|' +
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

/**
 * What can be told by its form, in Kazakh, Russian and English. Numbers of Kazakhstan: +7 7xx …, and the twelve digits of the
 * individual identification number (IIN).
 */
export const PATTERNS: readonly (readonly [FindingKind, RegExp])[] = [
  [FindingKind.EMAIL, /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu],
  [FindingKind.LINK, /(?:https?:\/\/|www\.|t\.me\/|vk\.com\/|instagram\.com\/)\S+|(?<![\p{L}\d.@])@[a-z]\w{3,}/giu],
  [
    FindingKind.PHONE,
    /(?<!\d)(?:\+7|8)[\s(-]*7\d{2}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)|(?<!\d)\+\d{1,3}[\s(-]*\d{2,4}[\s)-]*\d{2,4}(?:[\s-]*\d{2,4}){1,3}(?!\d)/gu,
  ],
  [FindingKind.PERSONAL_NUMBER, /(?<!\d)\d{12}(?!\d)/gu],
  [
    FindingKind.EXACT_DATE,
    /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])(?:[./-](?:19|20)?\d{2})?(?!\d)|(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
  ],
  [
    FindingKind.EXACT_DATE,
    new RegExp(`(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])(?:-?(?:го|е|шы|ші|ыншы|інші|st|nd|rd|th))?\\s+(?:of\\s+)?(?:${MONTHS})(?!${L})`, 'giu'),
  ],
  [
    FindingKind.EXACT_DATE,
    new RegExp(
      `(?<!${L})(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?!\\d)`,
      'giu',
    ),
  ],
  [
    FindingKind.ADDRESS,
    new RegExp(
      `(?<!${L})(?:ул\\.|улиц[аеуы]|пр\\.|просп\\.|проспект[еау]?|пер\\.|переул[а-я]+|мкр\\.?|микрорайон[еа]?|көшесі(?:нде|нің)?|даңғылы(?:нда|ның)?|шағын аудан\\p{L}*|street|avenue|ave\\.|microdistrict)(?!${L})`,
      'giu',
    ),
  ],
  [
    FindingKind.ADDRESS,
    new RegExp(`(?<!${L})(?:д\\.|дом|кв\\.|квартира|үй|пәтер|apartment|apt\\.?|house|flat)\\s*(?:№\\s*)?\\d{1,4}(?!\\d)`, 'giu'),
  ],
  [
    FindingKind.EXACT_AGE,
    new RegExp(
      `(?<!\\d)(?:1[0-9]|[2-8]\\d)(?:-?(?:летн\\p{L}+|жасар|year-old)|\\s+(?:лет|года?|жаста\\p{L}*|years?\\s+old))(?!${L})`,
      'giu',
    ),
  ],
  [
    FindingKind.SMALL_PLACE,
    whole(
      '(?:in|near|в|во|у|под)?\\s*(?:the\\s+)?(?:village|settlement|посёл\\p{L}+|посел\\p{L}+|аул\\p{L}*|сел[оаеу]|деревн\\p{L}+|ауылы?\\p{L}*|кент\\p{L}*)',
    ),
  ],
];

/** Traits of a person in the three languages: each group is one trait. */
export const TRAITS: readonly RegExp[] = [
  whole(
    `trans(?:gender)?(?: (?:woman|man|person))?|трансгендер\\p{L}*|транс-?(?:женщин\\p{L}*|мужчин\\p{L}*|персон\\p{L}*)|транс әйел\\p{L}*|транс ер\\p{L}*|non-binary|небинарн\\p{L}*|бинарлы емес`,
  ),
  whole(`gay|lesbian|bisexual|гей\\p{L}*|лесбиянк\\p{L}*|бисексуал\\p{L}*`),
  whole(`hiv|вич|аитв|живущ\\p{L}+ с вич`),
  whole(
    `teacher|doctor|nurse|student|soldier|imam|journalist|official|учител\\p{L}*|врач\\p{L}*|медсестр\\p{L}*|студент\\p{L}*|солдат\\p{L}*|журналист\\p{L}*|мұғалім\\p{L}*|дәрігер\\p{L}*|мейірбике\\p{L}*|студент\\p{L}*|журналист\\p{L}*`,
  ),
  whole(
    `refugee|migrant|foreigner|foreign national|disabled|with a disability|беженец\\p{L}*|мигрант\\p{L}*|иностран\\p{L}*|с инвалидностью|босқын\\p{L}*|шетел\\p{L}*|мүгедектігі\\p{L}*`,
  ),
  whole(
    `pregnant|married|mother of|father of|twins?|беременн\\p{L}*|замужем|женат\\p{L}*|мать (?:двоих|троих)|отец (?:двоих|троих)|жүкті|егіз\\p{L}*`,
  ),
];

/** The three cities and the largest oblasts: what is told of someone there points to fewer than it does elsewhere. */
export const LARGE_REGIONS: ReadonlySet<string> = new Set(['KZ-75', 'KZ-71', 'KZ-79', 'KZ-61', 'KZ-19', 'KZ-35']);
