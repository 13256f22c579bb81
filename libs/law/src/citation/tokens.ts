/** A word, a number or a mark of a text. */
export interface Token {
  kind: 'word' | 'number' | 'mark';
  /** As written, look-alike letters folded. */
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Does it follow the token before without a gap? */
  glued: boolean;
  /** What it may be a form of, once it was asked for. */
  stems?: readonly string[];
}

const TOKEN = /(?<word>[\p{L}\p{M}\u00ad\u200b-\u200d’']+)|(?<number>\p{Nd}+)|(?<mark>[^\s])/gu;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]|\u0301/gu;
/** Latin letters that stand in Cyrillic words, as official Kazakh texts have them. */
const LOOK_ALIKES: Record<string, string> = Object.fromEntries(
  [...'aceopxyiABCEHIKMOPTX'].map((latin, at) => [latin, [...'асеорхуіАВСЕНІКМОРТХ'][at]]),
);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const folded = (word: string): string => {
  const plain = word.replace(UNSEEN, '');
  return /\p{Script=Cyrillic}/u.test(plain) && /[a-z]/i.test(plain)
    ? plain.replace(/[a-z]/gi, (letter) => LOOK_ALIKES[letter] ?? letter)
    : plain;
};

export function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index, groups } of text.matchAll(TOKEN)) {
    const kind = groups?.['word'] ? 'word' : groups?.['number'] ? 'number' : 'mark';
    const raised = kind === 'mark' ? SUPERSCRIPTS.indexOf(written) : -1;
    const shown = kind === 'word' ? folded(written) : raised >= 0 ? String(raised) : written;
    if (!shown) continue;
    const glued = tokens.length > 0 && tokens[tokens.length - 1].end === index;
    tokens.push({ kind, text: shown, lower: shown.toLowerCase().replaceAll('ё', 'е'), start: index, end: index + written.length, glued });
  }
  return tokens;
}

const MAX_ENDINGS = 12;
const MIN_STEM = 3;
const ENDING = new RegExp(
  `^(?:(?:${[
    'ами ями ого его ому ему ыми ими ая яя ое ее ые ие ый ий ой ей ым им ом ем ую юю ых их ах ях ам ям ов ев а я о е у ю ы и ь й',
    'ия ии ию ием ией иям иях',
  ]
    .join(' ')
    .split(' ')
    .join(
      '|',
    )})|(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?н?(?:ың|ің|дың|дің|тың|тің|ға|ге|қа|ке|а|е|ны|ні|ы|і|ды|ді|ты|ті|да|де|та|те|дан|ден|тан|тен|ан|ен|мен|бен|пен)?)$`,
  'u',
);

/** What a word may be a form of: itself, and its beginnings before an ending of Russian or Kazakh. Forms of one word share one of them. */
export const stemsOf = (token: Token): readonly string[] => {
  token.stems ??= stemsOfWord(token.lower);
  return token.stems;
};

function stemsOfWord(lower: string): string[] {
  const stems = [lower.replace(/[’']s?$/u, '')];
  if (!/^\p{Script=Cyrillic}+$/u.test(lower)) return stems;
  for (let length = 1; length <= Math.min(MAX_ENDINGS, lower.length - MIN_STEM); length += 1)
    if (ENDING.test(lower.slice(-length))) stems.push(lower.slice(0, -length));
  return stems;
}
