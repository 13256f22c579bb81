import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

type Words = { [key: string]: string | Words };

const read = (code: LanguageCode): Words =>
  JSON.parse(readFileSync(new URL(`../../apps/web/src/i18n/${code}.json`, import.meta.url), 'utf8')) as Words;
const words = Object.fromEntries(LANGUAGES.map((code) => [code, read(code)])) as Record<LanguageCode, Words>;

/** A text of the pages as it must be read in a language, its values filled in. */
export function say(code: LanguageCode, key: string, values: Record<string, string | number> = {}): string {
  const found = key
    .split('.')
    .reduce<string | Words | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), words[code]);
  if (typeof found !== 'string') throw new Error(`there is no text "${key}"`);
  return String(new IntlMessageFormat(found, code).format(values));
}

/** Matches a key of the pages' texts that was shown instead of its text. */
export const RAW_KEY = new RegExp(`(?<![\\w.@/-])(?:${Object.keys(words.en).join('|')})(?:\\.[A-Za-z_]\\w*)+`, 'g');
