import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
const KEY_OR_TEMPLATE = /['"]([a-z]\w*(?:\.[\w-]+)+)['"]|`([a-z]\w*\.(?:[\w.-]|\$\{[^}]*\})*)`/g;
const FILLED_IN = /\$\{[^}]*\}/;

type Words = { [key: string]: string | Words };

/** The texts of a language by their whole key (`law.asOf`). */
export function textsOf(code: string): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (words: Words, path: string): void => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') texts.set(path + key, value);
      else add(value, `${path}${key}.`);
    }
  };
  add(JSON.parse(readFileSync(new URL(`./src/i18n/${code}.json`, import.meta.url), 'utf8')) as Words, '');
  return texts;
}

const escaped = (text: string): string => text.replaceAll('.', '\\.');

/** The keys that a module names: one, all below one, or those that fit a template (`failure.${code}.title`). */
export function keysNamedIn(source: string, keys: readonly string[]): string[] {
  const named = [...source.matchAll(KEY_OR_TEMPLATE)].map(([, key, template = '']) =>
    key ? new RegExp(`^${escaped(key)}(\\.|$)`) : new RegExp(`^${template.split(FILLED_IN).map(escaped).join('.+')}$`),
  );
  return keys.filter((key) => named.some((pattern) => pattern.test(key)));
}

/** A text as it is, or parsed where it has places to fill in: browsers then need no parser. */
function compiled(text: string, code: string): unknown {
  const parts = new IntlMessageFormat(text, code, undefined, { captureLocation: false }).getAst();
  const [only] = parts;
  return parts.length === 1 && only?.type === 0 ? only.value : parts;
}

/**
 * Puts into each module the texts that it names, in the three languages. So they come with the code that shows them: with no
 * request of their own, and none of another page's.
 */
export function wordsOfModules(): Plugin {
  const texts = LANGUAGES.map((code) => [code, textsOf(code)] as const);
  const keys = [...textsOf('en').keys()];
  return {
    name: 'words-of-modules',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/generated/')) return undefined;
      const named = keysNamedIn(code, keys);
      if (named.length === 0) return undefined;
      const words = named.map((key) => [key, texts.map(([language, of]) => compiled(of.get(key) ?? key, language))]);
      const add = `import { addWords } from ${JSON.stringify(new URL('./src/i18n/words.ts', import.meta.url).pathname)};\n`;
      return { code: `${add}${code}\naddWords(${JSON.stringify(Object.fromEntries(words))});\n`, map: null };
    },
  };
}
