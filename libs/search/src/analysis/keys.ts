/**
 * What both engines index and look up instead of words: a letter that says how the word was reduced, then the reduced word
 * in Latin letters and digits alone, so that no engine's own tokenizer or normaliser can take it otherwise than the other's.
 *
 *   s the word itself   r its Russian stem   e its English stem   k its Kazakh stem   c a code   v a term of a vocabulary
 */
export type Key = string;

const CYRILLIC: Record<string, string> = {
  ...Object.fromEntries([...'абвгдежзийклмнопрстуфхцчшщъыьэюяё'].map((letter, i) => [letter, 'abvgdejziyklmnoprstufhcqwx0123459'[i]])),
  ...{ ә: '6a', ғ: '6g', қ: '6k', ң: '6n', ө: '6o', ұ: '6u', ү: '6y', һ: '6h', і: '6i' },
};
const MAX_LENGTH = 60;

function encoded(word: string): string {
  const letters = [...word].map(
    (letter) => CYRILLIC[letter] ?? (/[a-z0-9]/.test(letter) ? letter : `7${(letter.codePointAt(0) ?? 0).toString(36)}`),
  );
  return letters.join('').slice(0, MAX_LENGTH);
}

export const isCyrillic = (word: string): boolean => /^\p{Script=Cyrillic}/u.test(word);

const plain = (word: string): string => word.replace(/['’]/g, '').replaceAll('ё', 'е');
export const withoutMarks = (word: string): string => plain(word).normalize('NFD').replace(/\p{M}/gu, '');

/** `s` and `l` keep Cyrillic and Latin words of the same encoding apart. */
export const surfaceKey = (word: string): Key => (isCyrillic(word) ? `s${encoded(plain(word))}` : `l${encoded(withoutMarks(word))}`);
export const stemKey = (language: 'r' | 'e' | 'k', stem: string): Key => `${language}${encoded(stem)}`;
/** Punctuation joins alike, Cyrillic endings fall away: `54(1)(6)`, `54-бап`. */
export const codeKey = (code: string): Key =>
  `c${code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, 'q')
    .replace(/^q+|q+$/g, '')}`.slice(0, MAX_LENGTH);
/** A coded fact, whatever words tell of it. */
export const conceptKey = (vocabulary: string, code: string): Key => `v${codeKey(`${vocabulary} ${code}`).slice(1)}`;
