import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';

type Words = { [key: string]: string | Words };
type Part = ReturnType<IntlMessageFormat['getAst']>[number];

const read = (code: string): Words => JSON.parse(readFileSync(new URL(`./${code}.json`, import.meta.url), 'utf8')) as Words;

function flatten(words: Words, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') all.set(path + key, value);
    else for (const [inner, text] of flatten(value, `${path}${key}.`)) all.set(inner, text);
  }
  return all;
}

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

const english = flatten(read('en'));

describe.each(['en', 'ru', 'kk'])('the words of the pages in %s', (code) => {
  const words = flatten(read(code));

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

  it('count in every plural form of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
    const lacking = [...words].filter(
      ([, text]) => text.includes(', plural,') && pluralCategories.some((form) => !text.includes(`${form} {`)),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });
});
