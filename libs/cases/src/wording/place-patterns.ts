import { FindingKind } from './finding.js';

const L = '\\p{L}';
/** Houses where people learn, are treated, kept or work, of which there are many with a number. */
const HOUSES =
  `школ${L}{1,3}|гимнази${L}{1,3}|лице[йяюе]${L}{0,2}|колледж${L}{0,3}|техникум${L}{0,2}|училищ${L}{1,3}|интернат${L}{0,2}|детсад${L}{0,2}|садик${L}{0,2}|больниц${L}{1,3}|поликлиник${L}{1,3}|роддом${L}{0,2}|` +
  `диспансер${L}{0,2}|общежити${L}{1,2}|аптек${L}{1,2}|завод${L}{0,2}|колони${L}{1,2}|сизо|отдел${L}{0,9}(?: полиции)?|участ${L}{2,3}|част${L}{1,2}|в/ч|` +
  `мектеп${L}{0,6}|колледж${L}{0,6}|аурухана${L}{0,6}|емхана${L}{0,6}|балабақша${L}{0,6}|жатақхана${L}{0,6}|` +
  'school|college|lyceum|gymnasium|kindergarten|hospital|clinic|polyclinic|dormitory|unit|colony|station|pharmacy|plant';
/** A count of schools is none of them: the number is an ordinal. */
const TAUGHT = `школ${L}{1,3}|гимнази${L}{1,3}|лице[йяюе]${L}{0,2}|колледж${L}{0,3}|больниц${L}{1,3}|поликлиник${L}{1,3}|роддом${L}{0,2}|колони${L}{1,2}|отдел${L}{0,9}|мектеп${L}{0,6}|колледж${L}{0,6}|лицей${L}{0,5}|гимназия${L}{0,5}|school|hospital|clinic|college`;

/** Streets that many towns have, by how they begin. */
const STREETS =
  'Абая|Абай даңғылы|Сатпаев|Сәтбаев|Толе би|Төле би|Достық|Достык|Назарбаев|Жандосов|Тимирязев|Сейфуллин|Райымбек|Аль-Фараби|Әл-Фараби|Розыбакиев|Кабанбай|Қабанбай|' +
  'Богенбай|Бөгенбай|Гогол|Фурманов|Байтурсынов|Байтұрсын|Ауэзов|Әуезов|Момышулы|Момышұлы|Кенесары|Мангилик|Мәңгілік|Сарыарк|Сарыарқа|Кунаев|Қонаев|Пушкин|Ленин|Желтоксан|Желтоқсан|' +
  'Валиханов|Уәлиханов|Шевченко|Муканов|Панфилов|Тауке|Тәуке|Айтеке|Кошкарбаев|Рыскулов|Рысқұлов|Токаев|Жибек|Жібек|Утеген|Мустафин|Бухар|Бұқар|Ерубаев|Казыбек|Қазыбек|Жамбыла|Курмангазы|Құрманғазы|' +
  'Satpa[iy]ev|Dostyk|Nazarbayev|Tole [Bb]i|Zhandosov|Seifullin|Raiymbek|Al-Farabi|Kabanbai|Abaya?';
const NUMBER = '\\d{1,3}(?:/\\d{1,3}|-?[а-гa-d](?!\\p{L}))?(?![\\d%]|[.,]\\d)';
const HOUSE = `[\\s,]{1,2}(?:(?:д|дом|үй|house)\\.?\\s?)?(?:№\\s?)?${NUMBER}`;

/** Addresses and places of work or learning that are told without the word street. */
export const PLACES: readonly (readonly [FindingKind, RegExp])[] = [
  [
    FindingKind.ADDRESS,
    new RegExp(`(?<!${L})(?:${STREETS})${L}{0,5}(?: [Бб]атыра?| [Бб]и| [Ее]л[ьи]?| [Хх]ан${L}?| [Жж]ол[ыу])?${HOUSE}`, 'gu'),
  ],
  // any other name inside a sentence that a house closes
  [FindingKind.ADDRESS, new RegExp(`(?<=[\\p{Ll},] )\\p{Lu}\\p{Ll}{3,24}(?:а|я|ого|ой|ая)[\\s,]{1,2}${NUMBER}(?=[,.;)]|$)`, 'gu')],
  [FindingKind.ADDRESS, new RegExp(`(?<!${L})(?:кв|пәт|apt|д)\\.?\\s?(?:№\\s?)?\\d{1,4}(?!\\d|-?${L})`, 'giu')],
  [FindingKind.ADDRESS, new RegExp(`(?<!${L})(?:${HOUSES})\\s?(?:№|#|no\\.?|n)\\s?\\d{1,5}(?!\\d)`, 'giu')],
  [FindingKind.ADDRESS, new RegExp(`(?:№|#)\\s?\\d{1,4}(?:-?${L}{1,4})?\\s(?:${HOUSES})(?!${L})`, 'giu')],
  [
    FindingKind.ADDRESS,
    new RegExp(`(?<![\\d№])\\d{1,3}(?:-?(?:я|й|ая|ой|ую|ю|ом|ем|го|м|е)|-?(?:ші|шы|інші|ыншы)|st|nd|rd|th)\\s(?:${TAUGHT})(?!${L})`, 'giu'),
  ],
  [
    FindingKind.ADDRESS,
    new RegExp(
      `(?<!${L})(?:колледж${L}{0,3}|техникум${L}{0,2}|училищ${L}{1,3}|интернат${L}{0,2}|роддом${L}{0,2}|college|lyceum|kindergarten)\\s\\d{1,3}(?!\\d)`,
      'giu',
    ),
  ],
];
