import { FindingKind } from './finding.js';
import { TOP_DOMAINS, TOP_DOMAINS_OF_WORDS } from './top-domains.js';
import { whole } from './whole.js';

/** A letter of the three languages, as a class for lookarounds. */
const L = '\\p{L}';

/** Also as it is written to be seen by people alone. */
const DOT = '(?:\\.|[([{<]\\s?(?:\\.|dot|точка|нүкте)\\s?[)\\]}>])';

const RUSSIAN_MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const KAZAKH_MONTHS = 'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан';
const MONTHS =
  `${RUSSIAN_MONTHS}|(?:${KAZAKH_MONTHS})\\p{L}*|` +
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const RUSSIAN_ORDINALS =
  'первого|второго|третьего|четв[её]ртого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого|тринадцатого|' +
  'четырнадцатого|пятнадцатого|шестнадцатого|семнадцатого|восемнадцатого|девятнадцатого|двадцатого|тридцатого';
const INSTITUTIONS =
  'школ\\p{L}*|гимнази\\p{L}*|лице[йея]\\p{L}*|больниц\\p{L}*|поликлиник\\p{L}*|диспансер\\p{L}*|общежити\\p{L}*|детск\\p{L}+ сад\\p{L}*|school|hospital|clinic|dormitory';
/**
 * The same in small and capital letters, for a part of a pattern in which others' case tells something. Not by `(?i:…)`: in a long-lived
 * process nothing was found by it, twice; why was not proven.
 */
function eitherCase(alternatives: string): string {
  const letters = alternatives.replace(/\\p\{\w+\}|\\.|\[[^\]]*\]|\p{L}/gu, (part) => {
    if (part.startsWith('\\')) return part;
    const within = part.startsWith('[') ? part.slice(1, -1) : part;
    return `[${within}${within.toUpperCase()}]`;
  });
  return `(?:${letters})`;
}

/** A street is an address where it is told which: in the street is anywhere. */
const WAYS = eitherCase(
  'улиц[аеуы]|проспект[еау]?|переул[а-я]+|микрорайон[еа]?|бульвар\\p{L}*|шоссе|алле[яеию]|тупик\\p{L}*|площад[иь]|шағын аудан\\p{L}*|street|avenue|microdistrict|boulevard',
);
const HOUSE_NUMBER = '\\d{1,3}(?:[/-]\\d|-?[а-гa-d](?!\\p{L})|\\s\\p{Lu}|\\s?(?:[,.;)]|$))';
const NAME_BEHIND = `(?:\\s?["«“]|\\s(?:имени |им\\.\\s?)?(?:\\p{Lu}|№|${HOUSE_NUMBER})|\\s\\p{L}{3,24}(?: \\p{L}{2,24})?,? ${HOUSE_NUMBER})`;
const NAMED_WAYS = `(?<!${L})(?:${WAYS}(?!${L})(?=${NAME_BEHIND})|\\p{Lu}\\p{Ll}{3,24} ${WAYS}(?!${L}))`;
const AGES_IN_WORDS =
  '(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят)(?: (?:один|два|три|четыре|пять|шесть|семь|восемь|девять))? (?:лет|года?)|' +
  '\\p{L}{2,12}надцать лет|\\p{L}{0,12}(?:дцати|сорока|десяти)\\p{L}{0,12}летн\\p{L}{1,6}|' +
  '(?:twenty|thirty|forty|fifty|sixty|seventy)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?[- ]years?[- ]old|(?:eleven|twelve|\\p{L}{3,7}teen)[- ]years?[- ]old|' +
  '(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс)(?: (?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз))? жас\\p{L}*';

/**
 * What can be told by its form, in Kazakh, Russian and English. Numbers of Kazakhstan: +7 7xx …, and the twelve digits of the
 * individual identification number (IIN).
 */
export const PATTERNS: readonly (readonly [FindingKind, RegExp])[] = [
  [
    FindingKind.EMAIL,
    /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+\s?(?:@|[([{<]\s?(?:@|at|собака|эт|айқұлақ)\s?[)\]}>])\s?[\p{L}\d-]+(?:\s?(?:\.|[([{<]\s?(?:\.|dot|точка|нүкте)\s?[)\]}>])\s?[\p{L}\d-]+)+/giu,
  ],
  // without its dot
  [
    FindingKind.EMAIL,
    /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{0,64}[\p{L}\d]@\s?\p{L}[\p{L}\d-]{1,63}(?:[ ,](?:com|ru|kz|org|net|ком|ру|кз)(?!\p{L}))?/giu,
  ],
  [
    FindingKind.LINK,
    new RegExp(
      `(?:h[tx]{2}ps?:\\/\\/|www\\.)\\S+|(?<![\\p{L}\\d])(?:[\\p{L}\\d-]{1,63}${DOT}){1,8}(?:(?:${TOP_DOMAINS})(?:\\/\\S*)?|(?:${TOP_DOMAINS_OF_WORDS})\\/\\S*)(?![\\p{L}\\d])|(?<![\\p{L}\\d.@])@[\\p{L}_][\\p{L}\\d_.]{2,}`,
      'giu',
    ),
  ],
  [
    FindingKind.PHONE,
    /(?<!\d)(?:\+\s?7|8)[\s.(-]*7(?:[\s.()-]*\d){9}(?!\d)|(?<!\d)0[\s.(-]{0,3}7(?:[\s.()-]{0,3}\d){9}(?!\d)|(?<!\d)7?7\d{2}[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)|(?<!\d)\+\d{1,3}(?:[\s.()-]*\d){8,12}(?!\d)/gu,
  ],
  [
    FindingKind.PHONE,
    /(?<!\p{L})(?:тел|телефон\p{L}{0,2}|моб|сот|ұялы|phone|tel|mob)\.?\s?[:№-]?\s?\d{2,3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/giu,
  ],
  [FindingKind.PERSONAL_NUMBER, /(?<!\d)(?:\d{12}|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s-]\d{6})(?!\d)/gu],
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
    FindingKind.EXACT_DATE,
    whole(
      `(?:двадцать |тридцать )?(?:${RUSSIAN_ORDINALS})\\s+(?:${RUSSIAN_MONTHS})|\\d{1,2}(?:-?го)?\\s+числа|(?:on|by) the \\d{1,2}(?:st|nd|rd|th)|` +
        `(?:${KAZAKH_MONTHS})(?:ның|нің|дың|дің|тың|тің)\\s+\\d{1,2}(?:-\\p{L}+)?`,
    ),
  ],
  // a feast is a day as well
  [
    FindingKind.EXACT_DATE,
    whole(
      `новый год|нового года|новогодн\\p{L}+ ноч\\p{L}*|рождеств\\p{L}*|пасх\\p{L}+|курбан-?\\s?айт\\p{L}*|ораза-?\\s?айт\\p{L}*|наурыз мейрам\\p{L}*|д(?:ень|ня) (?:победы|независимости|влюбл[её]нных)|` +
        `жаңа жыл\\p{L}*|құрбан айт\\p{L}*|new year[’']?s? (?:eve|day)|christmas(?: eve)?|easter|nauryz|valentine[’']?s day|independence day|victory day`,
    ),
  ],
  [
    FindingKind.ADDRESS,
    new RegExp(
      `(?<!${L})${eitherCase('ул\\.|пр\\.|просп\\.|пер\\.|мкр\\.?|жк|тұйығы\\p{L}*|көшесі(?:нде|нің)?|даңғылы(?:нда|ның)?|ave\\.')}(?!${L})|${NAMED_WAYS}`,
      'gu',
    ),
  ],
  [
    FindingKind.ADDRESS,
    new RegExp(`(?<!${L})(?:д\\.|дом|кв\\.|квартира|үй|пәтер|apartment|apt\\.?|house|flat)\\s*(?:№\\s*)?\\d{1,4}(?!\\d)`, 'giu'),
  ],
  [FindingKind.ADDRESS, whole('\\d{1,4}-?\\s?(?:үй|пәтер)(?:де|дің|і|інде)?')],
  // an institution with its number is one building
  [
    FindingKind.ADDRESS,
    new RegExp(
      `(?<!${L})(?:${INSTITUTIONS})\\s*(?:№|no\\.?|n)?\\s*\\d{1,4}(?!\\d)|(?:№\\s*)?(?<!\\d)\\d{1,3}(?:-?(?:ші|шы|інші|ыншы))?\\s+(?:мектеп|аурухана|емхана)\\p{L}*`,
      'giu',
    ),
  ],
  [FindingKind.EXACT_AGE, whole(AGES_IN_WORDS)],
  [
    FindingKind.EXACT_AGE,
    whole(
      '(?:aged|в возрасте)\\s+\\d{1,2}|(?:1[0-9]|[2-8]\\d)\\s?(?:жас\\p{L}*|y/?o)|(?<!\\d)[1-9]-?летн\\p{L}+|(?<!\\d)[1-9]-year-old|' +
        '(?:19|20)\\d{2}\\s*(?:года рождения|г\\.\\s?р\\.|жылы ту(?:ған|ып)\\p{L}*)|born in (?:19|20)\\d{2}|родил\\p{L}+ в (?:19|20)\\d{2}',
    ),
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
      '(?:(?:in|near|в|во|у|под)\\s+)?(?:the\\s+)?(?:village|settlement|посёл\\p{L}+|посел\\p{L}+|аул(?:[аеуы]|ом|ов|ам|ами|ах)?|сел[оаеу]|деревн\\p{L}+|ауылы?\\p{L}*|кент\\p{L}*)',
    ),
  ],
];

/** Said aloud, as a phone number is told: seven numbers in a row are no sum and no list. */
const NUMBERS_IN_WORDS =
  'ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|\\p{L}{2,7}надцать|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот|' +
  'нөл|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|' +
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred';
const AT_IN_WORDS = 'собака|собачка|айқұлақ|эт|at';
const MAIL_HOUSES = 'gmail|mail|yandex|inbox|outlook|icloud|proton\\p{L}{0,4}|г?мейл|майл|мэйл|джи?мейл|гмайл|яндекс|инбокс';

/** What is written in words so that no form shows it. */
export const PATTERNS_IN_WORDS: readonly (readonly [FindingKind, RegExp])[] = [
  [FindingKind.PHONE, whole(`(?:${NUMBERS_IN_WORDS})(?:[\\s,-]{1,2}(?:${NUMBERS_IN_WORDS})(?!${L})){6,24}`)],
  [FindingKind.EMAIL, whole(`(?:${MAIL_HOUSES})[\\s,]{1,2}(?:com|ru|kz|ру|ком|кз)`)],
  [FindingKind.LINK, whole('(?:vk|вк|fb|facebook|instagram|tiktok|youtube|linkedin|taplink)[\\s,]{1,2}(?:com|ru|ком|ру|cc)')],
  [FindingKind.LINK, /(?<!\p{L})(?:ftp|mailto|skype|live|tg):\S{2,200}/giu],
  // no sentence has a space before its full stop
  [FindingKind.LINK, /(?<![\p{L}\d])[\p{L}\d-]{1,63} \. ?(?:com|ru|kz|org|net|me|cc|gg|ру|ком|кз|ме)(?!\p{L})/giu],
  [FindingKind.LINK, /(?<![\p{L}\d])т\. ?ме(?!\p{L})/giu],
  [
    FindingKind.EMAIL,
    whole(
      `[\\p{L}\\d_.-]{1,64}\\s(?:${AT_IN_WORDS})\\s(?:(?:${MAIL_HOUSES})(?:[\\s.](?:точка\\s|dot\\s|нүкте\\s)?(?:ru|com|kz|ру|ком|кз))?|[\\p{L}\\d-]{1,63}(?:\\s(?:точка|dot|нүкте)\\s|\\.)(?:ru|com|kz|org|net|ру|ком|кз|орг|нет))`,
    ),
  ],
];

/** The three cities and the largest oblasts: what is told of someone there points to fewer than it does elsewhere. */
export const LARGE_REGIONS: ReadonlySet<string> = new Set(['KZ-75', 'KZ-71', 'KZ-79', 'KZ-61', 'KZ-19', 'KZ-35']);
