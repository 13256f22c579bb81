import { readFileSync } from 'node:fs';
import { FACET_NAMES } from '../../libs/search/src/facets.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const named: { code: string }[] = JSON.parse(read('libs/vocabulary/src/vocabularies.json'))['search-facet'];
const onThePage = read('apps/web/src/search/filters.ts');

/** What no type holds together: the API, the words and the page. */
describe.each(FACET_NAMES)('the facet %s', (name) => {
  const code = name.replace(/[A-Z]/g, '_$&').toUpperCase();

  it('has words in three languages', () => {
    expect(named).toContainEqual(
      expect.objectContaining({ code, label: { kk: expect.any(String), ru: expect.any(String), en: expect.any(String) } }),
    );
  });
  it('stands on the page', () => {
    expect(onThePage).toContain(`{ name: '${name}', code: '${code}'`);
  });
});
