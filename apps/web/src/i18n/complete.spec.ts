import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { keysNamedIn, textsOf } from '../../words-of-modules.js';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** The values that a text fills in, within its plural forms too. A text that is no ICU message throws. */
function filledIn(text: string, code: string): string[] {
  const names = new Set<string>();
  const walk = (parts: Part[]): void => {
    for (const part of parts) {
      if ('value' in part && part.type !== 0) names.add(part.value);
      if ('options' in part && part.options) for (const form of Object.values(part.options)) walk(form.value);
    }
  };
  walk(new IntlMessageFormat(text, code).getAst());
  return [...names].sort();
}

const english = textsOf('en');

describe.each(['en', 'ru', 'kk'])('the words of the pages in %s', (code) => {
  const words = textsOf(code);

  it('have every key that English has, and no other', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leave no text empty', () => {
    expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('fill in the same values in each text', () => {
    const differing = [...words].filter(([key, text]) => filledIn(text, code).join() !== filledIn(english.get(key) ?? '', 'en').join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});

describe('the texts of the pages', () => {
  const source = new URL('../', import.meta.url);
  const modules = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.spec)\.tsx?$/.test(name) && !name.startsWith('generated/'))
    .concat('../first-words.ts')
    .map((name) => readFileSync(new URL(name, source), 'utf8'));

  it('are each named by a module, with which the build sends them', () => {
    const keys = [...english.keys()];
    const named = new Set(modules.flatMap((module) => keysNamedIn(module, keys)));
    expect(keys.filter((key) => !named.has(key))).toEqual([]);
  });
});
