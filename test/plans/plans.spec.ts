import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { generateCases } from './generated-cases.js';
import { AUDIT_FILTER, CASE_FILTER, caseFilterBy, HOUSE_PAGES, PAGES } from './lists.js';
import { lookedAt, planOf, readsOf, readTwice, readWhole, rowsOfPage, spilled, tablesOf } from './plan.js';

const DOCUMENTS = Object.values(
  JSON.parse(readFileSync('apps/web/src/generated/persisted-documents.json', 'utf8')) as Record<string, string>,
);
/** Of a page, without its counts: these stop at 10,000 rows, wherever they come from. */
const pageDocument = (name: string) =>
  DOCUMENTS.find((text) => new RegExp(`\\bquery ${name}\\b`).test(text))!.replaceAll(/\b(totalCount|totalIsLowerBound)\b/g, '');
const CASES = `query ($filter: CaseFilter, $orderBy: CaseOrder, $after: String) { cases(first: 50, filter: $filter, orderBy: $orderBy, after: $after)
  { edges { node { code region occurredOn title(lang: EN) acts { violationType } } } pageInfo { hasNextPage endCursor } } }`;
const EVIDENCE = `query ($filter: CaseFilter) { recommendation(code: "ECOM-2023-R7") { evidence(first: 50, filter: $filter) { edges { node { case { code } } } } } }`;
/** So many rows that no list asks for them by itself. */
const FIRST = 97;
const EVERYTHING = 1_000_000;
/** Of fewer rows no plan is a bad one. */
const FEW = 10;

/** Every three dimensions that figures can be asked by; of violations and motives both, acts are read twice. */
const DIMENSIONS = ['PERPETRATOR_TYPE', 'VIOLATION_TYPE', 'REGION', 'MONTH', 'RESPONSE', 'BIAS_MOTIVE', 'CONFIDENTIALITY'];
const TRIPLES = DIMENSIONS.flatMap((one, i) =>
  DIMENSIONS.slice(i + 1).flatMap((two, j) => DIMENSIONS.slice(i + j + 2).map((three) => [one, two, three] as const)),
);

describe('plans of lists, on 20,000 cases', () => {
  const { app, owner, visitor, partner, documenter, reviewer } = withServer({
    database: 'empty',
    before: generateCases,
    people: ['partner', 'documenter', 'reviewer'],
    settings: { demonstration: false },
  });
  const people = { visitor, partner, documenter, reviewer };
  type Person = keyof typeof people;
  const READERS: Person[] = ['visitor', 'partner', 'documenter'];
  const large = new Set<string>();

  beforeAll(async () => {
    await owner.query('UPDATE session SET second_factor = true');
    const { rows } = await owner.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 2000`);
    for (const { relname } of rows) large.add(relname);
  });

  /** Large tables that the asker's statements read whole. */
  async function wholeReads(client: TestClient, document: string, variables: Record<string, unknown>): Promise<string[]> {
    const whole: string[] = [];
    const reads = await readsOf(() => client.data(document, variables));
    expect(reads.length).toBeGreaterThan(0);
    for (const read of reads) whole.push(...readWhole(await planOf(app, read)));
    return whole.filter((table) => large.has(table));
  }

  it('are tried with every condition there is', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const fields = (type: string) => Object.keys((schema.getType(type) as GraphQLInputObjectType).getFields()).sort();
    expect(Object.keys(CASE_FILTER).sort()).toEqual(fields('CaseFilter'));
    expect(large).toContain('case');
    expect(large).toContain('audit_entry');
  });

  const FILTERS = [undefined, ...Object.keys(CASE_FILTER)].map((name) => [name ?? 'no condition', name && caseFilterBy(name)] as const);
  /** To find all that have a word, every story is read: how many they are is not known before. */
  const SOON_COUNTED = FILTERS.filter(([name]) => name !== 'text');

  it.each(FILTERS)('of cases by %s reads no large table whole, in any order', async (_, filter) => {
    const whole: unknown[] = [];
    for (const who of READERS)
      for (const orderBy of ['OCCURRED_ON_DESC', 'OCCURRED_ON_ASC', 'CODE_ASC', 'CODE_DESC']) {
        const tables = await wholeReads(people[who], CASES, { filter, orderBy });
        if (tables.length > 0) whole.push({ who, orderBy, tables });
      }
    expect(whole).toEqual([]);
  });

  it.each(SOON_COUNTED)('of cases by %s expects as many rows as there are, by a factor of 20', async (_, filter) => {
    const wrong: unknown[] = [];
    for (const who of READERS)
      for (const orderBy of ['OCCURRED_ON_DESC', 'CODE_ASC']) {
        const document = `query ($filter: CaseFilter, $orderBy: CaseOrder) { cases(first: ${FIRST}, filter: $filter, orderBy: $orderBy) { pageInfo { hasNextPage endCursor } } }`;
        const reads = await readsOf(() => people[who].data(document, { filter, orderBy }));
        const list = reads.find(({ values }) => values.includes(FIRST))!;
        const values = list.values.map((value) => (value === FIRST ? EVERYTHING : value));
        const { expected, found } = rowsOfPage(await planOf(app, { ...list, values }));
        if (Math.max(expected, FEW) > 20 * Math.max(found, FEW) || Math.max(found, FEW) > 20 * Math.max(expected, FEW))
          wrong.push({ who, orderBy, expected, found });
      }
    expect(wrong).toEqual([]);
  });

  it.each(SOON_COUNTED)(
    'of cases by %s count as many in order of dates as of codes, and read datings for a condition on them alone',
    async (name, filter) => {
      const document = 'query ($filter: CaseFilter, $orderBy: CaseOrder) { cases(filter: $filter, orderBy: $orderBy) { totalCount } }';
      for (const who of READERS) {
        const count = async (orderBy: string) => (await people[who].data(document, { filter, orderBy })).cases.totalCount;
        const reads = await readsOf(() => count('OCCURRED_ON_DESC'));
        const counted = tablesOf(await planOf(app, reads.at(-1)!), 'CTE counted');
        expect([who, counted.includes('case_date')]).toEqual([who, name.startsWith('occurred')]);
        expect([who, await count('OCCURRED_ON_DESC')]).toEqual([who, await count('CODE_ASC')]);
      }
    },
  );

  it.each(FILTERS)('of evidence by %s reads no large table whole', async (_, filter) => {
    const whole: unknown[] = [];
    for (const who of READERS) {
      const tables = await wholeReads(people[who], EVIDENCE, { filter });
      if (tables.length > 0) whole.push({ who, tables });
    }
    expect(whole).toEqual([]);
  });

  it.each(Object.entries(PAGES))('of the page’s query %s reads no large table whole', async (name, variables) => {
    const { rows } = await owner.query(
      `SELECT code FROM "case" WHERE level = 0 AND NOT synthetic AND consented_purposes & 13 = 13 AND consent_valid_until > '2027-01-01' ORDER BY code LIMIT 1`,
    );
    for (const who of READERS)
      expect([who, await wholeReads(people[who], pageDocument(name), { code: rows[0].code, lang: 'EN', ...variables })]).toEqual([who, []]);
  });

  it.each([
    ['the page of sealed cases', pageDocument('SealedCases')],
    ['a count of a region', 'query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }'],
  ])('of %s looks at no sealed case but those of a grant', async (_, document) => {
    const [read] = (await readsOf(() => documenter.data(document, { filter: { regions: ['KZ-75'] }, lang: 'EN' }))).slice(-1);
    expect(lookedAt(await planOf(app, read!), /sealed/)).toBeLessThan(FEW);
  });

  it.each(Object.entries(HOUSE_PAGES))('of the house’s query %s reads no large table whole', async (name, variables) => {
    for (const who of ['documenter', 'reviewer'] as const) {
      if (who === 'documenter' && name !== 'OwnCases') continue;
      expect([who, await wholeReads(people[who], pageDocument(name), { lang: 'EN', ...variables })]).toEqual([who, []]);
    }
  });

  it.each(TRIPLES)('of figures by %s, %s and %s gather each large table once, in memory', async (...by) => {
    const document = 'query ($by: [StatisticsDimension!]!) { statistics(by: $by, purpose: INTERNAL) { total } }';
    const [read] = await readsOf(() => reviewer.query(document, { by }));
    const plan = await planOf(app, read!);
    expect([readTwice(plan, large).filter((table) => table !== 'act'), spilled(plan)]).toEqual([[], []]);
  });

  it.each(Object.entries(AUDIT_FILTER))('of the audit by %s reads no large table whole', async (name, value) => {
    expect(await wholeReads(reviewer, pageDocument('Audit'), { filter: { [name]: value } })).toEqual([]);
  });
});
