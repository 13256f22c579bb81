import { isGivenName } from './given-names.js';

/** Capitalised words that name no person, by how they begin (inflected forms included), lower case. */
const NO_PERSON = [
  'казахстан',
  'қазақстан',
  'kazakh',
  'алмат',
  'almaty',
  'астан',
  'astana',
  'шымкент',
  'shymkent',
  'караганд',
  'қарағанд',
  'karagand',
  'актоб',
  'ақтөбе',
  'aktobe',
  'атырау',
  'atyrau',
  'мангистау',
  'маңғыстау',
  'mangyst',
  'павлодар',
  'pavlodar',
  'костана',
  'қостанай',
  'kostanay',
  'кызылорд',
  'қызылорд',
  'kyzylord',
  'жамбыл',
  'zhambyl',
  'жетісу',
  'жетысу',
  'zhetisu',
  'туркестан',
  'түркістан',
  'turkistan',
  'turkestan',
  'улытау',
  'ұлытау',
  'ulytau',
  'абай',
  'abai',
  'акмол',
  'ақмола',
  'akmol',
  'северо',
  'солтүстік',
  'north',
  'восточно',
  'шығыс',
  'east',
  'западно',
  'батыс',
  'west',
  'росси',
  'ресей',
  'russia',
  'европ',
  'europe',
  'оон',
  'бұұ',
  'united',
  'nations',
  'екоm',
  'еком',
  'ecom',
  'вич',
  'вич-',
  'hiv-',
  'region',
  'област',
  'облыс',
  'hiv',
  'аитв',
  'лгбт',
  'lgbt',
  'ппн',
  'рк',
  'қр',
  'нпо',
  'ngo',
  'үеұ',
  'i',
  'instagram',
  'telegram',
  'whatsapp',
  'tiktok',
  'police',
  'полиц',
  'ministry',
  'министерств',
  'prosecutor',
  'генеральн',
  'конституц',
  'уголовн',
  'unified',
  'register',
  'criminal',
  'code',
  'court',
  'supreme',
  'един',
  'ислам',
  'islam',
  'рамазан',
  'ramadan',
  'наурыз',
  'nauryz',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'russian',
  'english',
];
/** How far around a word it is looked whether it opens a sentence or is an initial: gaps are single spaces. */
const BEFORE = 8;
const NAMING_TITLE = /^(?:mr|mrs|ms|dr|г-н|г-жа|господин|госпожа|мырза|ханым)\.?$/iu;
const PATRONYMIC = /(?:ұлы|қызы|вич|вна|улы|кызы|овна|евич)$/u;

const namesNobody = (word: string) => {
  const lower = word.toLowerCase();
  return NO_PERSON.some((known) => (known.length < 4 ? lower === known : lower.startsWith(known)));
};

/**
 * Words that look like a person's name: capitalised inside a sentence (or a common given name, with a patronymic's ending, two initials, or behind a title), and not
 * among what is known to name none. Joined where they stand side by side. A hint for the eye, with false alarms.
 */
export function namesIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const words = [...text.matchAll(/[\p{L}][\p{L}'’-]*/gu)];
  words.forEach((match, i) => {
    const word = match[0];
    const from = match.index;
    if (!/^\p{Lu}/u.test(word)) return;
    const given = isGivenName(word);
    if (!given && namesNobody(word)) return;
    const before = text.slice(Math.max(0, from - BEFORE), from).trimEnd();
    const opensSentence = before === '' || /[.!?…:;«"“(\n–—-]$/u.test(before);
    const behindTitle = i > 0 && NAMING_TITLE.test(words[i - 1][0]);
    const initials = /^\p{Lu}$/u.test(word) && text[from + 1] === '.';
    const pairOfInitials =
      initials &&
      (/^\p{Lu}\.\s?\p{Lu}\./u.test(text.slice(from, from + BEFORE)) || /\p{Lu}\.\s?$/u.test(text.slice(Math.max(0, from - BEFORE), from)));
    const isName =
      given ||
      pairOfInitials ||
      PATRONYMIC.test(word) ||
      behindTitle ||
      (!opensSentence && (initials || (word.length > 1 && !/^\p{Lu}+$/u.test(word))));
    if (!isName) return;
    const last = found.at(-1);
    const to = from + word.length;
    if (last && /^[\s.]*$/u.test(text.slice(last.to, from))) last.to = to;
    else found.push({ from, to });
  });
  return found;
}
