/** A text as its patterns are looked for, and where each place of it stands in the original. */
export interface PlainForm {
  text: string;
  /** The stretch of the original behind a stretch of the plain form. */
  stretch(from: number, to: number): { from: number; to: number };
}

/** Digits of other scripts stand in runs of ten from their zero. */
const asciiDigit = (character: string): string => {
  let zero = character.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - (zero - 1) <= 9) zero -= 1;
  return String(code - zero);
};

/**
 * What a reader sees, in plain characters: full-width and other digits as ASCII ones, every dash and space as the plain one, and
 * nothing of what is not seen (zero-width characters, soft hyphens), by which a number or a name could pass unnoticed.
 */
export function plainForm(original: string): PlainForm {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = /\p{Cf}/u.test(character)
      ? ''
      : /\p{Pd}|\u2212/u.test(character)
        ? '-'
        : /\p{Zs}/u.test(character)
          ? ' '
          : /\p{Nd}/u.test(character) && !/[0-9]/.test(character)
            ? asciiDigit(character)
            : character === '№' // of which NFKC makes a word
              ? character
              : character.normalize('NFKC');
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += plain;
    at += character.length;
  }
  return { text, stretch: (from, to) => ({ from: starts[from] ?? 0, to: ends[to - 1] ?? original.length }) };
}
