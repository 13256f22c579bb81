/**
 * A light stemmer for Kazakh: strips the endings that follow a stem in their order (personal and verbal, case, possessive,
 * plural), each if its vowel agrees with the stem's and three letters are left. Applied to text and query alike, so that it
 * need not find the true root, only the same one for the forms of a word (kazakh.spec.ts has the pairs).
 *
 * It works on folded letters (қ as к, ә as а …): many write without a Kazakh keyboard, and both ways must meet.
 */

const FOLDED: Record<string, string> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' };

/** The letters that Russian has not: a word with one of them is read as Kazakh. */
export const hasKazakhLetters = (word: string): boolean => /[әғқңөұүһі]/.test(word);

export const foldKazakh = (word: string): string => word.replace(/[әғқңөұүһіё]/g, (letter) => FOLDED[letter]);

const LATIN: [RegExp, string][] = [
  [/shh|şş/g, 'ш'],
  [/sh|ş/g, 'ш'],
  [/ch|ç/g, 'ч'],
  [/zh|ž/g, 'ж'],
  [/gh|ğ|ǵ|g['’]/g, 'г'],
  [/ng|ñ|ŋ|n['’]/g, 'н'],
  [/kh/g, 'х'],
  [/ia|ya/g, 'я'],
  [/iu|yu/g, 'ю'],
  [/ı/g, 'ы'],
];
const LATIN_LETTERS: Record<string, string> = {
  a: 'а',
  ä: 'а',
  á: 'а',
  b: 'б',
  c: 'ц',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  í: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  ö: 'о',
  ó: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  ü: 'у',
  ú: 'у',
  ū: 'у',
  v: 'в',
  w: 'у',
  x: 'х',
  y: 'ы',
  ý: 'у',
  z: 'з',
};

/** Kazakh in Latin letters, of any of its alphabets, in folded Cyrillic: `qorqytyp` and `qorqıtıp` as `коркытып`. */
export function kazakhFromLatin(word: string): string {
  const pairs = LATIN.reduce((text, [latin, cyrillic]) => text.replace(latin, cyrillic), word);
  return [...pairs].map((letter) => LATIN_LETTERS[letter] ?? letter).join('');
}

const VOWELS = 'аеиоуыэюя';
const VOICELESS = 'кпсстфхцчшщбвгд';
const MIN_STEM = 3;

const endings = (text: string): string[] => text.split(' ').sort((a, b) => b.length - a.length);

/** Layers from the end of the word inwards; of each, the longest ending that fits, at most one a round. */
const LAYERS: string[][] = [
  // verbs with person: қорқытады, қорқытатын, қорқытыпты, ұсталды
  endings(
    'атын етин йтын йтин ады еди ыпты ипти алды елди ылды илди мын мин бын бин пын пин мыз миз быз биз пыз пиз амыз емиз ймыз ймиз йды йди дым дим тым тим майды мейди байды бейди пайды пейди майтын мейтин байтын бейтин пайтын пейтин маган меген баган беген паган пеген май мей бай бей пай пей са се сыз сиз',
  ),
  // case, also after the possessive of the third person (бөлімінде, бөліміне)
  endings(
    'нын нин дын дин тын тин га ге ка ке ына ине сына сине ны ни ды ди ты ти да де та те нда нде дан ден тан тен нан нен мен бен пен дагы деги тагы теги ндагы ндеги дай дей тай тей менен бенен пенен',
  ),
  // possessive
  endings('ымыз имиз ыныз иниз сыныз синиз сын син ын ин ым им сы си ы и'),
  // plural
  endings('лар лер дар дер тар тер'),
  // participle, converb, infinitive, and the nouns and adjectives in -лық
  endings('аган еген алган елген ылган илген ган ген кан кен ап еп ып ип ау еу ылу илу у лык лик дык дик тык тик'),
];
const AFTER_VOWEL = new Set(['сы', 'си', 'сын', 'син', 'сына', 'сине', 'ны', 'ни', 'йды', 'йди', 'ймыз', 'ймиз']);
const AFTER_CONSONANT = new Set([
  'ым',
  'им',
  'амыз',
  'емиз',
  'ы',
  'и',
  'ын',
  'ин',
  'ына',
  'ине',
  'ымыз',
  'имиз',
  'ып',
  'ип',
  'ап',
  'еп',
  'ыпты',
  'ипти',
  'ылу',
  'илу',
  'ылды',
  'илди',
  'ылган',
  'илген',
]);

/**
 * Rounds go on until nothing changes: what is left of an inflected form is then treated as the bare form was, even where a
 * root happens to end like an ending (Қазақстан), so that both come out alike.
 * @param word in lower case, Cyrillic
 */
export function kazakhStem(word: string): string {
  let stem = foldKazakh(word);
  for (let before = ''; before !== stem; ) {
    before = stem;
    stem = LAYERS.reduce(strip, stem);
    // телефон-ы reads as телефо-ны too: a last н after a vowel goes either way
    if (stem.length > MIN_STEM + 1 && /[аеиоуыэюя]н$/.test(stem)) stem = stem.slice(0, -1);
  }
  // жағады, жақ: before vowels к and п are г and б
  return stem.replace(/г$/, 'к').replace(/б$/, 'п');
}

function strip(word: string, layer: string[]): string {
  const ending = layer.find((each) => word.endsWith(each) && fits(word.slice(0, -each.length), each));
  return ending ? unvoiced(word.slice(0, -ending.length), ending) : word;
}

function fits(stem: string, ending: string): boolean {
  // ел-дерден, іс-теріне: only so long an ending is one for certain
  if (stem.length < (ending.length > 3 ? MIN_STEM - 1 : MIN_STEM)) return false;
  const last = stem.at(-1) as string;
  const afterVowel = VOWELS.includes(last);
  if (AFTER_VOWEL.has(ending) && !afterVowel) return false;
  // жұмыс-ы, not жұмы-сы; but тергеуші-сі
  if (/^с[ыи]/.test(ending) && /[ыи]$/.test(stem) && !/ш[ыи]$/.test(stem)) return false;
  if (AFTER_CONSONANT.has(ending) && afterVowel && !(last === 'у' && /^[ыи]н?$/.test(ending))) return false;
  if (/^[тк]/.test(ending) && !VOICELESS.includes(last)) return false;
  return inHarmony(stem, ending);
}

/** Back vowels take а and ы, front ones е and и; о, у, и of a folded stem may be either, and loans mix. */
function inHarmony(stem: string, ending: string): boolean {
  const vowel = /[аеыи]/.exec(ending)?.[0];
  const before = [...stem].reverse().find((letter) => VOWELS.includes(letter));
  if (before === undefined) return false;
  if (!vowel || /^[мбп]ен$/.test(ending)) return true;
  if (before === 'а' || before === 'ы' || before === 'я') return vowel === 'а' || vowel === 'ы';
  if (before === 'е' || before === 'э') return vowel === 'е' || vowel === 'и';
  return true;
}

/** Before a vowel к, п are written г, б: құқық, құқығы. */
function unvoiced(stem: string, ending: string): string {
  if (!/^[ыиу]/.test(ending)) return stem;
  return stem.replace(/г$/, 'к').replace(/б$/, 'п');
}
