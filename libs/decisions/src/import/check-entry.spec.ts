import { checkEntry } from './check-entry.js';

const ENTRY = {
  code: 'n-v-nowhere-1',
  body: 'HRC',
  level: 'TREATY_BODY',
  weight: 'PERSUASIVE',
  state: 'KG',
  citation: 'N. v. Nowhere, No. 1/2024',
  numbers: ['1/2024'],
  title: { en: 'N. v. Nowhere' },
  outcome: 'VIOLATION',
  violationTypes: [],
  sources: [{ title: 'A source' }],
  verification: 'VERIFIED_IN_SOURCE',
  unverified: [],
};

describe('an entry of a list of decisions', () => {
  it('may leave a field out, or say null', () => {
    const { problems, entry } = checkEntry({ ...ENTRY, provisions: null, sources: [{ title: 'A source', url: null }] });
    expect(problems).toBeUndefined();
    expect(entry).not.toHaveProperty('provisions');
  });

  it('says who judges a treatment', () => {
    const { problems } = checkEntry({ ...ENTRY, citations: [{ cites: 'a', treatment: 'REVERSES', judge: undefined, verified: false }] });
    expect(problems).toEqual([expect.stringContaining('judge')]);
  });
});
