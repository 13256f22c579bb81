import { isObjectType } from 'graphql';
import { contractOf } from '../kit/all-fields.js';
import { type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { CONTRACT } from './contract-queries.js';

/** They read for a purpose that is none of the public's. */
const NAMES_A_PURPOSE = ['evidence.graphql', 'recommendation.graphql'];
const QUERIES = CONTRACT.map((query) => ({
  ...query,
  forStaff: query.name === 'review-inbox.graphql',
  forTheHouse: NAMES_A_PURPOSE.includes(query.name),
}));

describe('the queries of the contract', () => {
  const { visitor, reader, reviewer } = withServer({ people: ['reader', 'reviewer'] });
  let askers: Record<string, TestClient>;

  beforeAll(async () => {
    askers = {
      public: visitor,
      reader,
      reviewer,
    };
  });

  it.each(QUERIES)('$name is answered without an error', async ({ document, variables, forStaff, forTheHouse }) => {
    for (const [who, client] of Object.entries(askers)) {
      if (forStaff && who !== 'reviewer') continue;
      if (forTheHouse && who !== 'reviewer') {
        expect(await client.errorCode(document, variables)).toBe(who === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
        continue;
      }
      const { data, errors } = await client.query(document, variables);
      expect({ who, errors }).toEqual({ who, errors: undefined });
      expect(Object.values(data as Record<string, unknown>).some((value) => value !== null)).toBe(true);
    }
  });

  const query = (name: string) => QUERIES.find((each) => each.name === name)!;
  const cellsOf = (statistics: { cells: { keys: { code: string }[]; count: number; percent: number }[] }) =>
    Object.fromEntries(statistics.cells.map(({ keys, count, percent }) => [keys[0]!.code, [count, percent]]));

  it('statistics of 2023 are those of the published report, live for who is cleared for all; a release comes near them', async () => {
    const { document, variables } = query('statistics.graphql');
    const [open, live] = await Promise.all(
      ['public', 'reviewer'].map(async (who) => (await askers[who]!.data(document, variables)).statistics),
    );
    expect([open.scope, live.scope]).toEqual(['RELEASE', 'LIVE']);
    expect(live).toMatchObject({ total: 83, synthetic: true, release: null });
    const exact = { HEALTHCARE_PROVIDER: [12, 14.5], LAW_ENFORCEMENT: [17, 20.5], PRIVATE_INDIVIDUAL: [46, 55.4] };
    expect(cellsOf(live)).toMatchObject(exact);
    expect(open).toMatchObject({ synthetic: true, release: { roundedTo: 5 } });
    for (const [code, [count]] of Object.entries(exact)) expect(Math.abs(cellsOf(open)[code]![0]! - count!)).toBeLessThan(10);
    expect((await askers['reader']!.data(document, variables)).statistics).toEqual(open);
  });

  it('the filter by everything at once is one that can be met, part by part', async () => {
    const { document, variables } = query('cases-every-filter.graphql');
    for (const [key, value] of Object.entries(variables['filter'] as Record<string, unknown>)) {
      const { cases } = await askers['reviewer']!.data(document, { filter: { [key]: value } });
      expect({ key, some: cases.totalCount > 0 && cases.totalCount <= 83 }).toEqual({ key, some: true });
    }
  });

  it('what the policies may hide is nullable wherever it stands alone, so that one hidden row does not take an answer along', async () => {
    const schema = await contractOf(askers['public']!);
    const hideable = /^(Case|Act|Survivor|Consent|Engagement|EvidenceLink|Publication|Referral|Response)!$/;
    const alone = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !/^(__|Mutation$)|Edge$/.test(type.name)
        ? Object.values(type.getFields())
            .filter((field) => hideable.test(String(field.type)))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(alone).toEqual([]);
  });
});
