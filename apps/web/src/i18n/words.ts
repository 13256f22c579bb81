import { IntlMessageFormat } from 'intl-messageformat';
import type english from './en.json';
import type { LanguageCode } from './language.js';

type KeysOf<Words, Path extends string = ''> = {
  [Key in keyof Words & string]: Words[Key] extends string ? `${Path}${Key}` : KeysOf<Words[Key], `${Path}${Key}.`>;
}[keyof Words & string];
/** The whole key of a text (`law.asOf`). */
export type WordsKey = KeysOf<typeof english>;
export type Values = Record<string, string | number>;

type Text = ConstructorParameters<typeof IntlMessageFormat>[0];
/** In the order in which words-of-modules.ts writes them. */
const PLACES: Record<LanguageCode, number> = { kk: 0, ru: 1, en: 2 };
const texts: Record<string, Text[]> = {};
const formats = new Map<Text, IntlMessageFormat>();

/** Called by each module for the texts that it names: the build writes the call. */
export function addWords(words: Record<string, Text[]>): void {
  Object.assign(texts, words);
}

function formatOf(text: Text, code: LanguageCode): IntlMessageFormat {
  const format = formats.get(text) ?? new IntlMessageFormat(text, code);
  formats.set(text, format);
  return format;
}

/** A text in a language; undefined where no module that was loaded names it. */
export function wordsOf(key: string, code: LanguageCode, values?: Values): string | undefined {
  const text = texts[key]?.[PLACES[code]];
  return text === undefined || typeof text === 'string' ? text : String(formatOf(text, code).format(values));
}

/** The texts below a key (`audit.rooms`), by what their keys add to it. */
export function wordsBelow(path: string, code: LanguageCode): Record<string, string> {
  const keys = Object.keys(texts).filter((key) => key.startsWith(`${path}.`));
  return Object.fromEntries(keys.map((key) => [key.slice(path.length + 1), wordsOf(key, code) ?? key]));
}
