/** A text as its patterns are looked for, and where each place of it stands in the original. */
export interface PlainForm {
  text: string;
  /** The stretch of the original behind a stretch of the plain form. */
  stretch(from: number, to: number): { from: number; to: number };
}

/** Unicode's collation puts a digit of any script or style (❼, ⓿, ٧) at the place of the plain one, and ⓫ at that of 11. */
const COLLATION = new Intl.Collator('und', { sensitivity: 'base' });
const NUMBERS = Array.from({ length: 51 }, (_, number) => String(number));
const knownNumbers = new Map<string, string>();

function plainNumber(character: string): string {
  const known = knownNumbers.get(character);
  if (known !== undefined) return known;
  const plain = NUMBERS.find((number) => COLLATION.compare(number, character) === 0) ?? character.normalize('NFKC');
  knownNumbers.set(character, plain);
  return plain;
}

/** What stands for itself, most of any text: the rest of the way is not gone for it. */
const PLAIN = /[ -~А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]/;

/**
 * What a reader sees, in plain characters: full-width, circled and other digits as ASCII ones, every dash and space as the plain one, and
 * nothing of what is not seen (zero-width characters, soft hyphens) or only stands on a character (keycaps, strokes), by which a number or a name could pass unnoticed.
 */
export function plainForm(original: string): PlainForm {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    if (PLAIN.test(character)) {
      characters.push(character);
      starts.push(at);
      at += 1;
      ends.push(at);
      continue;
    }
    const composed = /\p{M}/u.test(character) ? `${characters.at(-1) ?? ''}${character}`.normalize('NFC') : undefined;
    if (composed !== undefined) {
      // a letter with its mark is one; any other mark only hides what it stands on
      if (composed.length === 1) {
        characters[characters.length - 1] = composed;
        ends[ends.length - 1] = at + character.length;
      }
      at += character.length;
      continue;
    }
    const plain = /\p{Cf}/u.test(character)
      ? ''
      : /\p{Pd}|\u2212/u.test(character)
        ? '-'
        : /\p{Zs}/u.test(character)
          ? ' '
          : /[\p{Nd}\p{No}]/u.test(character) && !/[0-9]/.test(character)
            ? plainNumber(character)
            : /[。｡]/.test(character) // a full stop to browsers
              ? '.'
              : character === '№' // of which NFKC makes a word
                ? character
                : character.normalize('NFKC');
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    if (plain !== '') characters.push(plain);
    at += character.length;
  }
  return spaced(characters.join(''), starts, ends, original.length);
}

/** Single characters with the same kind of gap between them: "A s e l", "0-7-0-1". */
const SPELLED = /(?<![\p{L}\d])[\p{L}\d](?:[ ._*-][\p{L}\d](?![\p{L}\d])){3,}/gu;

/** The text with what is spelled out put together; undefined where nothing is. */
export function unspelled({ text, stretch }: PlainForm): PlainForm | undefined {
  let joined = '';
  const places: { from: number; to: number }[] = [];
  const keep = (from: number, to: number, every: number) => {
    for (let at = from; at < to; at += every) {
      joined += text[at];
      places.push(stretch(at, at + 1));
    }
  };
  let at = 0;
  for (const match of text.matchAll(SPELLED)) {
    keep(at, match.index, 1);
    keep(match.index, match.index + match[0].length, 2);
    at = match.index + match[0].length;
  }
  if (at === 0) return undefined;
  keep(at, text.length, 1);
  return {
    text: joined,
    stretch: (from, to) => ({ from: places[from]?.from ?? 0, to: places[to - 1]?.to ?? 0 }),
  };
}

/** One space for each run of them: no pattern then goes through a run from each of its places. */
function spaced(text: string, starts: readonly number[], ends: readonly number[], length: number): PlainForm {
  let plain = '';
  const firsts: number[] = [];
  const lasts: number[] = [];
  let inGap = false;
  for (let i = 0; i < text.length; i += 1) {
    const isGap = /\s/.test(text[i]);
    if (isGap && inGap) lasts[lasts.length - 1] = ends[i];
    else {
      plain += isGap ? ' ' : text[i];
      firsts.push(starts[i]);
      lasts.push(ends[i]);
    }
    inGap = isGap;
  }
  return { text: plain, stretch: (from, to) => ({ from: firsts[from] ?? 0, to: lasts[to - 1] ?? length }) };
}
