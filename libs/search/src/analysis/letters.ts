/** Ways to write the same letters, brought to one: applied to texts and queries alike. */

/** Soft hyphens, zero-width spaces and joiners: nobody sees them. */
export const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const UNSEEN_ONES = new RegExp(`[${UNSEEN}]`, 'gu');
const STRESS = /[\u0300\u0301]/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /[A-Za-zəƏ]/gu;

/** Latin letters that look as Cyrillic ones: official Kazakh texts mix i and і. */
const LOOK_ALIKES = Object.fromEntries(
  [...'AАBВCСEЕHНIІKКMМOОPРTТXХYУaаcсeеhһiіkкmмoоpрtтxхyуəәƏӘ'.matchAll(/(.)(.)/gu)].map(([, latin, cyrillic]) => [latin, cyrillic]),
);
const LATIN_OF = Object.fromEntries(Object.entries(LOOK_ALIKES).map(([latin, cyrillic]) => [cyrillic, latin]));

/** A word in the letters that it is seen in, lower case: without what is not seen, without stress, in one alphabet if it can be. */
export function plainLetters(written: string): string {
  const seen = written.replace(UNSEEN_ONES, '');
  const cyrillic = seen.match(CYRILLIC) ?? [];
  const latin = seen.match(LATIN) ?? [];
  // г and к with a stress mark would be other letters
  const unstressed = cyrillic.length > 0 ? seen.normalize('NFD').replace(STRESS, '') : seen;
  if (cyrillic.length === 0 || latin.length === 0) return unstressed.normalize('NFC').toLowerCase();
  const [toCyrillic, toLatin] = [latin.every((letter) => letter in LOOK_ALIKES), cyrillic.every((letter) => letter in LATIN_OF)];
  const alike = (toCyrillic === toLatin ? cyrillic.length >= latin.length : toCyrillic) ? LOOK_ALIKES : LATIN_OF;
  return [...unstressed.normalize('NFC')]
    .map((letter) => alike[letter] ?? letter)
    .join('')
    .toLowerCase();
}

const SPELLINGS: [RegExp, string][] = [
  [/^(.{3,})our(?=(?:s|ed|ing|ly|able|er|ers|hood|hoods|ite|ites|al|ally)?$)/, '$1or'],
  [/is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)/, 'iz'],
  [/ys(?=(?:e|es|ed|ing)$)/, 'yz'],
  [/^(defen|offen|licen|preten)c(?=e)/, '$1s'],
  [/^(cent|theat|met|lit|fib)re(?=s?$)/, '$1er'],
  [/^(travel|counsel|cancel|label|model|signal|marshal|quarrel)l(?=(?:ed|ing|er|ers|or|ors)$)/, '$1'],
  [/^(fulfi|enro|insta)l(?=(?:s|ment|ments)?$)/, '$1ll'],
];
/** British and American spelling as one. @param word in lower case, without marks */
export const oneSpelling = (word: string): string => SPELLINGS.reduce((text, [british, american]) => text.replace(british, american), word);

/** Russian in Latin letters is told by what English has rarely. */
const LOOKS_RUSSIAN = /zh|kh|ts|shch|iy|ya|ye|yu|stv|ost$/;
const FROM_LATIN: [RegExp, string][] = [
  [/shch/g, 'щ'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/ts/g, 'ц'],
  [/ch/g, 'ч'],
  [/sh/g, 'ш'],
  [/ya|ja/g, 'я'],
  [/yu|ju/g, 'ю'],
  [/yo|jo/g, 'ё'],
  [/ye|je/g, 'е'],
  [/(?<=[aeiouаеиоуяюё])[yj]|[yj](?=[aeiou])/g, 'й'],
];
const LETTERS = Object.fromEntries(
  [...'aаbбcцdдeеfфgгhхiиjйkкlлmмnнoоpпqкrрsсtтuуvвwвyыzз'.matchAll(/(.)(.)/gu)].map(([, latin, own]) => [latin, own]),
);

/** `vymogatelstvo` as вымогателство; nothing where the word does not look so. */
export function russianFromLatin(word: string): string | undefined {
  if (!LOOKS_RUSSIAN.test(word)) return undefined;
  const pairs = FROM_LATIN.reduce((text, [latin, russian]) => text.replace(latin, russian), word);
  return [...pairs].map((letter) => LETTERS[letter] ?? letter).join('');
}
/** What Latin letters do not write, of a Russian stem: вымогательств as вымогателств. */
export const withoutSoftSigns = (stem: string): string => stem.replace(/[ьъ]/g, '').replaceAll('э', 'е').replaceAll('й', 'и');
