import type { Token } from './tokens.js';
import { unitOf } from './units.js';

/** A number as it is cited: `54`, `108-1`, `8.2`, a range, and what stands in parentheses behind it. */
export interface Cipher {
  from: string;
  to?: string;
  inner: string[];
  /** The last of the numbers in parentheses begins a range to this: 54(1)(13)–(16). */
  innerTo?: string;
}

const DASH = /^[-–—−]$/u;
const NUMBER = /^\d{1,4}$/;
const LETTER = /^\p{Ll}$/u;
const SUFFIX = /^(?:я|й|ая|ой|ый|го|ей|ю|е|му|м|х|st|nd|rd|th|ші|шы|інші|ыншы)$/u;
const AND = /^(?:,|;|и|или|and|or|&|және|мен|бен|пен|не|немесе)$/u;
const MONTH_LETTERS =
  /^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may$|june|july|august|september|october|november|december|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|жыл|год|г$)/u;
const YEAR = (number: string) => number.length === 4 && Number(number) >= 1900;
const MAX_LIST = 40;

/** Days and years are no numbers of articles. */
export const isPlainNumber = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.kind === 'number' && NUMBER.test(token.text) && !YEAR(token.text) && !MONTH_LETTERS.test(tokens[at + 1]?.lower ?? '');
};

export function cipherAt(tokens: readonly Token[], from: number): { cipher: Cipher; end: number } | undefined {
  if (!isPlainNumber(tokens, from)) return undefined;
  let at = from + 1;
  const cipher: Cipher = { from: tokens[from].text, inner: [] };
  const [mark, next] = [tokens[at], tokens[at + 1]];
  if (mark?.glued && mark.kind === 'mark' && /^\d$/.test(mark.text)) {
    cipher.from += `-${mark.text}`;
    at += 1;
  } else if (
    mark?.text === '.' &&
    mark.glued &&
    next?.glued &&
    isPlainNumber(tokens, at + 1) &&
    !(tokens[at + 2]?.text === '.' && tokens[at + 3]?.glued && tokens[at + 3].kind === 'number')
  ) {
    cipher.from += `.${next.text}`;
    at += 2;
  } else if (mark && DASH.test(mark.text) && next?.kind === 'number' && isPlainNumber(tokens, at + 1)) {
    const rises = Number(next.text) > Number(cipher.from);
    if (rises) {
      cipher.to = next.text;
      at += 2;
    } else if (mark.text === '-' && mark.glued && next.glued) {
      cipher.from += `-${next.text}`;
      at += 2;
    }
  }
  if (tokens[at]?.text === '-' && tokens[at].glued && tokens[at + 1]?.glued && SUFFIX.test(tokens[at + 1].lower)) at += 2;
  else if (tokens[at]?.glued && SUFFIX.test(tokens[at].lower) && /^(?:st|nd|rd|th)$/.test(tokens[at].lower)) at += 1;
  while (cipher.inner.length < 4) {
    const inner = innerAt(tokens, at);
    if (!inner) break;
    cipher.inner.push(inner.number);
    at = inner.end;
    if (inner.to) cipher.innerTo = inner.to;
    else if (DASH.test(tokens[at]?.text ?? '')) {
      const last = innerAt(tokens, at + 1);
      if (!last || last.to || !(Number(last.number) > Number(inner.number))) continue;
      cipher.innerTo = last.number;
      at = last.end;
    }
    if (cipher.innerTo) break;
  }
  if (cipher.inner.length === 0 && tokens[at]?.text === ')' && tokens[at].glued) at += 1;
  return { cipher, end: at };
}

/** `(6)`, `(a)`, `(13–16)`. */
function innerAt(tokens: readonly Token[], at: number): { number: string; to?: string; end: number } | undefined {
  const [open, number, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (open?.text !== '(' || !number) return undefined;
  const fits =
    number.kind === 'number' ? NUMBER.test(number.text) && !YEAR(number.text) : LETTER.test(number.lower) && number.kind === 'word';
  if (!fits || !close) return undefined;
  if (close.text === ')') return { number: number.lower, end: at + 3 };
  const [last, end] = [tokens[at + 3], tokens[at + 4]];
  if (!DASH.test(close.text) || last?.kind !== 'number' || !NUMBER.test(last.text) || end?.text !== ')') return undefined;
  if (Number(last.text) > Number(number.text)) return { number: number.lower, to: last.text, end: at + 5 };
  return { number: `${number.lower}-${last.text}`, end: at + 5 };
}

/** Numbers in a row: «145, 147 и 149». What is another unit's number is none of them. */
export function ciphersAt(tokens: readonly Token[], from: number): { ciphers: Cipher[]; end: number } | undefined {
  const first = cipherAt(tokens, from);
  if (!first) return undefined;
  const ciphers = [first.cipher];
  let { end } = first;
  while (ciphers.length < MAX_LIST) {
    let at = end;
    while (at - end < 2 && AND.test(tokens[at]?.lower ?? '')) at += 1;
    const next = at > end ? cipherAt(tokens, at) : undefined;
    if (!next) break;
    // «145, 2-бөлігі», «ст. 145, 1 часть»: the number belongs to the word behind it
    const behind = tokens[next.end]?.text === '-' ? tokens[next.end + 1] : tokens[next.end];
    const unit = unitOf(behind);
    if (unit && !behind.lower.match(/^(?:ст|ч|п|пп|art|para)$/) && tokens[end - 1].kind === 'number' && !unit.after) {
      const follows = cipherAt(tokens, next.end + 1);
      if (!follows) break;
    }
    ciphers.push(next.cipher);
    end = next.end;
  }
  return { ciphers, end };
}
