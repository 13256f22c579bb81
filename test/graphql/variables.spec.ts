import { type Answer, type TestClient } from '../kit/client.js';
import { operationId } from '../kit/persisted.js';
import { slowestBeat, workedMs } from '../kit/processor-time.js';
import { withServer } from '../kit/scene.js';

const many = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));
const fields = (n: number) => Object.fromEntries(many(n, (i) => [`a${i}`, 1]));
const SECRET = 'S3cret; typed; into the wrong field';

describe('variables of an operation', () => {
  const { visitor: nobody, lawyer } = withServer({ people: ['lawyer'] });

  const send = async (client: TestClient, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await client.request('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
    const { data, errors } = (await reply.json()) as Answer<unknown>;
    return { status: reply.status, data: data ?? null, errors };
  };
  const LARGE: [string, string, Record<string, unknown>][] = [
    ['15,000 numbers in a list of texts', 'Search', { filter: { regions: many(15_000, () => 1) } }],
    ['7,000 texts where objects are due', 'Statistics', { filter: many(7_000, () => 'x') }],
    ['2,500 unknown fields', 'SignInWithFactor', { input: fields(2_500) }],
    ['inputs in each other', 'Search', { filter: { regions: many(30, () => fields(100)) } }],
    ['a variable that no document knows', 'Session', { other: many(15_000, () => 1) }],
  ];

  it.each(LARGE)('the public is refused %s at once, and the house lives (S20)', async (_, name, variables) => {
    const answers: Awaited<ReturnType<typeof send>>[] = [];
    const began = workedMs();
    const sent = Promise.all(
      many(10, async () => {
        answers.push(await send(nobody, { documentId: operationId(name), variables }));
      }),
    );
    expect(await slowestBeat(nobody, sent)).toBeLessThan(1000);
    expect(workedMs() - began).toBeLessThan(2000);
    for (const { status, data, errors } of answers) {
      expect([status, data, errors?.length, errors?.[0]?.extensions?.code]).toEqual([400, null, 1, 'QUERY_TOO_COMPLEX']);
      expect(errors?.[0]?.message).toContain('at most 1000 values');
    }
  });

  it.each([
    ['a list', { filter: { regions: many(996, () => 1) } }],
    ['an object', { filter: fields(498) }],
    ['objects in a list', { filter: { regions: many(300, () => ({ [SECRET]: SECRET })) } }],
  ])('as many wrong values as may be given make one error, and no value is in it: %s (S20)', async (_, filter) => {
    for (const name of ['Search', 'Statistics']) {
      const { status, data, errors } = await send(nobody, { documentId: operationId(name), variables: filter });
      expect([status, data, errors?.length, errors?.[0]?.extensions?.code]).toEqual([400, null, 1, 'BAD_USER_INPUT']);
      expect(JSON.stringify(errors)).not.toMatch(/S3cret|Did you mean/);
    }
  });

  it('a required one that has a default may be left out', async () => {
    const query =
      'query ($first: Int! = 2, $order: CaseOrder! = CODE_ASC) { cases(first: $first, orderBy: $order) { edges { node { code } } } }';
    const codes = async (variables?: object): Promise<string[]> => {
      const { data } = await send(nobody, { query, variables });
      return (data as { cases: { edges: { node: { code: string } }[] } }).cases.edges.map(({ node }) => node.code);
    };
    expect(await codes()).toHaveLength(2);
    expect(await codes({})).toEqual([...(await codes())].sort());
    expect(await codes({ first: 3 })).toHaveLength(3);
    expect((await send(nobody, { query, variables: { first: null } })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('staff may send what a large case needs, one error at most is told of it, and nothing is suggested', async () => {
    const query = 'mutation ($input: CreateCaseInput!) { createCase(input: $input) { code } }';
    const consents = many(1100, () => ({ survivors: 1, purposes: 'x', grants: 2 }));
    const began = workedMs();
    const { errors } = await send(lawyer, { query, variables: { input: { consents, titel: SECRET, region: { a: SECRET } } } });
    expect(workedMs() - began).toBeLessThan(1000);
    expect([errors?.length, errors?.[0]?.extensions?.code]).toEqual([1, 'BAD_USER_INPUT']);
    expect(JSON.stringify(errors)).not.toMatch(/S3cret|Did you mean/);
    const over = await send(lawyer, { query, variables: { input: { consents: many(8000, () => 1) } } });
    expect(over.errors?.map(({ extensions }) => extensions?.code)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it.each([
    ['a misspelt field', '{ caes { totalCount } }', {}],
    ['a misspelt argument', '{ cases(frist: 1) { totalCount } }', {}],
    ['a misspelt value', '{ cases(orderBy: CODE_ASK) { totalCount } }', {}],
    ['a misspelt type', 'query ($a: CaseFiltre) { cases(filter: $a) { totalCount } }', {}],
    ['a misspelt key of an input', '{ cases(filter: {regoins: ["a"]}) { totalCount } }', {}],
    ['a misspelt key of a variable', 'query ($a: CaseFilter) { cases(filter: $a) { totalCount } }', { a: { regoins: [SECRET] } }],
    ['a misspelt value of a variable', 'query ($a: CaseOrder) { cases(orderBy: $a) { totalCount } }', { a: 'CODE_ASK' }],
    ['a misspelt value in a change', 'mutation ($a: Language!) { changeLanguage(language: $a) { language } }', { a: 'ENN' }],
    ['an object for a text', `{ case(code: {a: "${SECRET}"}) { code } }`, {}],
    ['a text that nothing needs', `{ cases "${SECRET}" }`, {}],
  ])('nobody is told what there is in place of %s, nor the value (S21)', async (_, query, variables) => {
    const { errors } = await send(lawyer, { query, variables });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors)).not.toMatch(/S3cret|Did you mean|CODE_ASK/);
  });

  it('a name that is as long as a request does not come back whole', async () => {
    const name = 'x'.repeat(200_000);
    const query = 'query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }';
    const { errors } = await send(lawyer, { query, variables: { filter: { [name]: 1 } } });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors).length).toBeLessThan(1000);
    const long = await send(lawyer, { query: `{ ${'y'.repeat(20_000)} }` });
    expect(JSON.stringify(long.errors).length).toBeLessThan(1000);
  });

  it('say where and what is expected', async () => {
    const query = 'query ($filter: CaseFilter, $first: Int!) { cases(filter: $filter, first: $first) { totalCount } }';
    const messages = async (variables: object) => (await send(lawyer, { query, variables })).errors?.map(({ message }) => message);
    expect(await messages({ first: 1, filter: { regions: ['KZ-75', 3] } })).toEqual([
      'Variable "$filter.regions.1": expected type "String".',
    ]);
    expect(await messages({ first: 1, filter: { states: 'NONE' } })).toEqual(['Variable "$filter.states": expected type "CaseState".']);
    expect(await messages({ first: 1, filter: 'x' })).toEqual(['Variable "$filter": Expected type "CaseFilter" to be an object.']);
    expect(await messages({ first: null })).toEqual(['Variable "$first": Expected non-nullable type "Int!" not to be null.']);
    expect(await messages({})).toEqual(['Variable "$first" of required type "Int!" was not provided.']);
    expect(await messages({ first: 1, filter: { regions: 'KZ-75' } })).toBeUndefined(); // one for a list of one
  });
});
