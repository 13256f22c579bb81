import { readdirSync, readFileSync } from 'node:fs';
import { Language } from '#libs/platform';
import { textsOf } from '../../apps/web/words-of-modules.js';
import { letterOf, noticeOfChange } from '../../libs/sign-in/src/letters/letter.js';

export interface Text {
  /** Where it stands: a file and the way to it in there. */
  at: string;
  language: 'ru' | 'kk' | 'en' | undefined;
  text: string;
  /** A message with places to fill in. */
  message?: boolean;
  /** Whose words are not ours to choose: an official heading or title, and what people type into a search. */
  quoted?: boolean;
}

const root = new URL('../../', import.meta.url);
const CODES = ['ru', 'kk', 'en'] as const;
const isCode = (key: string): key is (typeof CODES)[number] => CODES.some((code) => code === key);

const pages = (): Text[] =>
  CODES.flatMap((language) =>
    [...textsOf(language)].map(([key, text]) => ({ at: `pages ${language} ${key}`, language, text, message: true })),
  );

/** Every text of a file of data: its language is that of the key (`ru`, `summary_ru`) below which it stands. */
function textsIn(file: string): Text[] {
  const found: Text[] = [];
  const walk = (value: unknown, at: string, language: Text['language'], quoted: boolean): void => {
    if (typeof value === 'string') found.push({ at, language, text: value, quoted });
    else if (Array.isArray(value))
      for (const [index, each] of value.entries()) walk(each, `${at}[${nameOf(each) ?? index}]`, language, quoted);
    else if (value && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) {
        const last = key.split('_').at(-1) ?? key;
        const official = /^(?:heading|title|act_title)_(?:ru|kk)$|^synonyms$/.test(key);
        walk(each, `${at}.${key}`, isCode(last) ? last : language, quoted || official);
      }
  };
  walk(JSON.parse(readFileSync(new URL(file, root), 'utf8')), file.split('/').at(-1) ?? file, undefined, false);
  return found;
}

/** What an entry of a list is called in its file. */
function nameOf(entry: unknown): string | undefined {
  const { code, id } = (entry ?? {}) as { code?: unknown; id?: unknown };
  return [code, id].find((name) => typeof name === 'string') as string | undefined;
}

function letters(): Text[] {
  const notices = noticeOfChange().text.split('\n\n');
  return [Language.RU, Language.KK, Language.EN].flatMap((language) => {
    const { subject, text } = letterOf(language, 'https://dalel.example/password#secret', new Date('2026-11-30T08:00:00Z'));
    const code = language.toLowerCase() as 'ru' | 'kk' | 'en';
    const notice = notices[['KK', 'RU', 'EN'].indexOf(language)] ?? '';
    return [subject, text, notice].map((each) => ({ at: `letter ${code}`, language: code, text: each }));
  });
}

const DEMONSTRATION = 'apps/cli/demonstration/';

/** Everything that Dalel says in Russian, Kazakh or English, its demonstration included. */
export const everyText = (): Text[] => [
  ...pages(),
  ...letters(),
  ...textsIn('libs/vocabulary/src/vocabularies.json'),
  ...readdirSync(new URL(DEMONSTRATION, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => textsIn(`${DEMONSTRATION}${name}`)),
];
