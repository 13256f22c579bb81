import { plainLetters, UNSEEN } from './letters.js';

/** A piece of a text that can be found. Offsets are into the text as it was given. */
export interface Token {
  start: number;
  end: number;
  /** `code`: has a digit (case codes, articles, symbols, years); never stemmed, never corrected. */
  kind: 'word' | 'code';
  /** In lower case. */
  text: string;
  /** Of a word that was asked for with hyphens. */
  parts?: Token[];
}

/** A run of letters and digits, with what joins such runs into a code: KZ-2023-SV3K9, 54(1)(6), CCPR/C/KAZ/CO/2. */
const INSIDE = `[\\p{L}\\p{N}\\p{M}'’${UNSEEN}]`;
const CHUNK = new RegExp(`[\\p{L}\\p{N}]${INSIDE}*(?:[-‐‑/.()_]{1,2}[\\p{L}\\p{N}]${INSIDE}*)*`, 'gu');
const PART = new RegExp(`${INSIDE}+`, 'gu');
/** анти-дискриминационный, Нур-Султан: written in one word as well. */
const HYPHENATED = /^[^\d/.()_]+$/u;
const DIGIT = /\p{N}/u;
/** A code of more parts than this is a text without spaces. */
const MAX_PARTS = 8;

/** @returns the tokens in their order; a code stands before its parts, and its shorter beginnings (54(1) of 54(1)(6)) with it */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    const parts = [...chunk.matchAll(PART)].map((part) => tokenAt(index + part.index, part[0]));
    if (parts.length > 1 && parts.length <= MAX_PARTS && DIGIT.test(chunk)) {
      for (let count = parts.length; count > 1; count -= 1) {
        const last = parts[count - 1];
        const beginning = text.slice(index, last.end);
        if (DIGIT.test(beginning)) tokens.push({ start: index, end: last.end, kind: 'code', text: beginning.toLowerCase() });
      }
    }
    if (parts.length > 1 && parts.length <= MAX_PARTS && HYPHENATED.test(chunk)) tokens.push(joined(parts));
    tokens.push(...parts);
  }
  return tokens;
}

const joined = (parts: readonly Token[]): Token => ({
  start: parts[0].start,
  end: parts.at(-1)!.end,
  kind: 'word',
  text: parts.map(({ text }) => text).join(''),
});

/** What was asked for, each thing once: a code stands for itself, without its parts; a word with hyphens in one, with its parts. */
export function askedTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    if (DIGIT.test(chunk) && /[-‐‑/.()_]/.test(chunk))
      tokens.push({ start: index, end: index + chunk.length, kind: 'code', text: closed(chunk.toLowerCase()) });
    else {
      const parts = [...chunk.matchAll(PART)].map((part) => tokenAt(index + part.index, part[0]));
      tokens.push(...(parts.length > 1 && parts.length <= MAX_PARTS && HYPHENATED.test(chunk) ? [{ ...joined(parts), parts }] : parts));
    }
  }
  return tokens;
}

const closed = (code: string) => (code.split('(').length > code.split(')').length ? `${code})` : code);

function tokenAt(start: number, text: string): Token {
  return { start, end: start + text.length, kind: DIGIT.test(text) ? 'code' : 'word', text: plainLetters(text) };
}
