import { readFileSync } from 'node:fs';
import { MOST_TERMS } from './coded-cases.repository.js';
import { DIMENSIONS } from './dimensions.repository.js';

describe('a dimension of figures', () => {
  const vocabularies = JSON.parse(readFileSync('libs/vocabulary/src/vocabularies.json', 'utf8')) as Record<string, unknown[]>;

  it.each(Object.entries(DIMENSIONS))('%s has no more terms than a mask has bits', (_, { vocabulary }) => {
    if (vocabulary) expect(vocabularies[vocabulary]!.length).toBeLessThanOrEqual(MOST_TERMS);
  });
});
