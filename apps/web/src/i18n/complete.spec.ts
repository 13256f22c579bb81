import { readFileSync } from 'node:fs';

type Words = { [key: string]: string | Words };

const read = (code: string): Words => JSON.parse(readFileSync(new URL(`./${code}.json`, import.meta.url), 'utf8')) as Words;

function flatten(words: Words, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') all.set(path + key, value);
    else for (const [inner, text] of flatten(value, `${path}${key}.`)) all.set(inner, text);
  }
  return all;
}

const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort();
const english = flatten(read('en'));

describe.each(['ru', 'kk'])('the words of the pages in %s', (code) => {
  const words = flatten(read(code));

  it('has every key that English has, and no other', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leaves no text empty', () => {
    expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('fills in the same values in each text', () => {
    const differing = [...words].filter(([key, text]) => {
      const used = new Set(placeholders(text));
      return placeholders(english.get(key) ?? '').some((name) => /^[a-z]/.test(name) && !text.includes(`{${name}`)) || used.has('');
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});
