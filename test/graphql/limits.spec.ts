import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { Client } from 'pg';
import { LIMITS } from '#libs/platform';
import { type Answer, anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { workedMs } from '../kit/processor-time.js';
import { withServer } from '../kit/scene.js';
import { startServer } from '../kit/server.js';

const PERSISTED = JSON.parse(readFileSync('apps/web/src/generated/persisted-documents.json', 'utf8')) as Record<string, string>;
const JSON_TYPE = { 'content-type': 'application/json' };
const repeat = (times: number, text: (i: number) => string) => Array.from({ length: times }, (_, i) => text(i)).join(' ');
const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions?.code;

const SIMILAR = 'similar(first: 1)';
/** `case` is the first level. */
const levels = (n: number) => {
  let document = '{ code }';
  for (let i = 1; i < n; i++) document = `{ similar(first: 1) ${document} }`;
  return `{ case(code: "KZ-2023-SX86V") ${document} }`;
};
/** A page that costs 470.2 a case: twenty alike, each an object, two columns and the twenty acts that it may have; to look for them costs 5. */
const page = (first: number | string) => `cases(first: ${first}) { edges { node { similar(first: 20) { code region acts { id } } } } }`;

describe('limits of an operation', () => {
  const { database, server, visitor: nobody, lawyer } = withServer({ people: ['lawyer'] });

  const LIMITED: [string, (over: boolean) => [string, Record<string, unknown>?]][] = [
    ['8 levels', (over) => [levels(over ? 9 : 8)]],
    [
      '8 levels in fragments',
      (over) => [
        `{ case(code: "KZ-2023-SX86V") { ...A } } fragment A on Case { ${SIMILAR} { ...B } } fragment B on Case { ${SIMILAR} { ${SIMILAR} { ${SIMILAR} { ...C } } } } fragment C on Case { ${SIMILAR} { ${SIMILAR} { ${SIMILAR} { ${over ? `${SIMILAR} { code }` : 'code'} } } } }`,
      ],
    ],
    ['20 aliases', (over) => [`{ case(code: "KZ-2023-SX86V") { ${repeat(over ? 21 : 20, (i) => `a${i}: region`)} } }`]],
    [
      '20 aliases in a fragment that is spread again and again',
      (over) => [
        `{ ${repeat(over ? 6 : 5, (i) => `${i ? `c${i}: ` : ''}case(code: "KZ-2023-SX86V") { ...A }`)} me: viewer { roles } } fragment A on Case { x: region y: code z: state }`,
      ],
    ],
    ['10 root fields', (over) => [`{ ${repeat(over ? 11 : 10, (i) => `a${i}: case(code: "KZ-2023-SX86V") { code }`)} }`]],
    [
      '10 root fields in a fragment',
      (over) => [`{ ...A } fragment A on Query { ${repeat(over ? 11 : 10, (i) => `a${i}: case(code: "KZ-2023-SX86V") { code }`)} }`],
    ],
    ['20 directives', (over) => [`{ case(code: "KZ-2023-SX86V") { ${repeat(over ? 21 : 20, () => 'code @include(if: true)')} } }`]],
    ['a cost of 7,500', (over) => [`{ ${page(over ? 16 : 15)} }`]],
    ['a cost of 7,500 by a variable', (over) => [`query ($n: Int) { ${page('$n')} }`, { n: over ? 16 : 15 }]],
    ['a cost of 7,500 by a variable’s default', (over) => [`query ($n: Int = ${over ? 16 : 15}) { ${page('$n')} }`]],
    [
      'a cost of 7,500 by lists in lists',
      (over) => [
        `{ recommendations(first: ${over ? 58 : 57}) { edges { node { evidence(first: 100) { edges { node { reason strength } } } } } } }`,
      ],
    ],
  ];

  it.each(LIMITED)('the public may ask up to %s, and no more (S20)', async (_, document) => {
    expect((await nobody.query(...document(false))).errors).toBeUndefined();
    const over = await nobody.query(...document(true));
    expect(over.data ?? null).toBeNull();
    expect(over.errors).toHaveLength(1);
    expect(codeOf(over)).toBe('QUERY_TOO_COMPLEX');
  });

  it('2,000 tokens are read, and no more (S20)', async () => {
    const document = (regions: number) => `{ cases(filter: {regions: [${repeat(regions, () => '"KZ-75"')}]}) { totalCount } }`;
    const [fits, over] = [await nobody.query(document(1984)), await nobody.query(document(1985))];
    expect(codeOf(fits)).toBe('BAD_USER_INPUT'); // read, and more codes than a filter takes
    expect(over.errors?.map(({ message, extensions }) => [message, extensions?.code])).toEqual([
      ['The question is too long: ask it in parts.', 'QUERY_TOO_COMPLEX'],
    ]);
    expect(codeOf(await nobody.query(`{ ${repeat(1500, () => 'viewer { __typename }')} }`))).toBe('QUERY_TOO_COMPLEX');
    expect(codeOf(await nobody.query(`{ ${repeat(1000, () => '__typename')} ${repeat(600, () => 'deployment')} }`))).not.toBeUndefined();
  });

  it('signed-in people may ask up to a cost of 25,000, by lists in lists and variables too (S20)', async () => {
    const document = `query ($a: Int, $b: Int) { cases(first: $a) { edges { node { similar(first: $b) { code acts { setting } } } } } }`;
    const at = await lawyer.query<object>(document, { a: 96, b: 11 });
    expect(codeOf(at)).toBeUndefined();
    expect(codeOf(await lawyer.query(document, { a: 96, b: 12 }))).toBe('QUERY_TOO_COMPLEX');
    expect(codeOf(await lawyer.query(document))).toBeUndefined();
    expect(codeOf(await nobody.query(document, { a: 96, b: 11 }))).toBe('QUERY_TOO_COMPLEX');
  });

  it('a page size that is none counts as the largest, and is refused as what it is (S20)', async () => {
    const document = 'query ($n: Int) { cases(first: $n) { edges { node { code } } } }';
    for (const n of [-1, 0, 1e9, 1.5, '5', null]) expect(codeOf(await nobody.query(document, { n }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await nobody.query(`query ($n: Int) { ${page('$n')} }`, { n: 1e9 }))).toBe('QUERY_TOO_COMPLEX');
  });

  const doubling = (on: string, field: string, levels = 60) =>
    `${repeat(levels, (i) => `fragment F${i} on ${on} { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on ${on} { ${field} }`;
  const DOUBLING: [string, string][] = [
    ['of the root', `{ ...F0 } ${doubling('Query', 'deployment { demonstration }')}`],
    ['of leaves that cost nothing', `{ ...F0 } ${doubling('Query', '__typename')}`],
    ['of a page', `{ cases { ...F0 } } ${doubling('CaseConnection', 'totalCount')}`],
    ['of what is said of a page', `{ cases { pageInfo { ...F0 } } } ${doubling('PageInfo', 'hasNextPage')}`],
    [
      'of objects in objects',
      `{ case(code: "KZ-2023-SX86V") { ...F0 } } ${repeat(60, (i) => `fragment F${i} on Case { a${i}: region ...F${i + 1} ${SIMILAR} { ...F${i + 1} } }`)} fragment F60 on Case { code }`,
    ],
    [
      'in inline fragments',
      `{ ...F0 } ${repeat(60, (i) => `fragment F${i} on Query { ... { ...F${i + 1} } ... on Query { ...F${i + 1} } }`)} fragment F60 on Query { __typename }`,
    ],
    ['that nobody spreads', `{ deployment { demonstration } } ${doubling('Query', '__typename')}`],
    ['of a change', `mutation { ...F0 } ${doubling('Mutation', 'signOut')}`],
  ];
  it.each(DOUBLING)('fragments %s that double at each level are refused before they are gone through (S20)', async (_, document) => {
    const began = workedMs();
    const answer = await nobody.query(document);
    expect([codeOf(answer), answer.errors?.[0]?.message]).toEqual([
      'QUERY_TOO_COMPLEX',
      expect.stringMatching(/^(Ask for at most|Nest at most)/),
    ]);
    expect(workedMs() - began).toBeLessThan(2000);
  });

  it.each([
    ['two changes', 'mutation { a: signOut b: signOut }'],
    ['a change twice by one fragment', 'mutation { ...A } fragment A on Mutation { a: signOut b: signOut }'],
    ['a change that is left out beside another', 'mutation { a: signOut @skip(if: true) b: signOut }'],
    ['a sign-in beside another change', 'mutation { signIn(email: "a@b.example", password: "x") { __typename } signOut }'],
    ['a step-up before what it is for', 'mutation { stepUp(input: {password: "x"}) { __typename } endOtherSessions { email } }'],
  ])('an operation makes one change: %s is refused, and nothing of it happens', async (_, document) => {
    const client = await signedInAs(server.url, 'reader');
    const { data, errors } = await client.query(document);
    expect([data ?? null, errors?.[0]?.extensions?.code, errors?.[0]?.message]).toEqual([
      null,
      'BAD_USER_INPUT',
      expect.stringContaining('one change'),
    ]);
    expect((await client.data('{ viewer { roles } }')).viewer.roles).toEqual(['READER']);
  });

  it('levels of inline fragments count (S20)', async () => {
    const document = (levels: number) => `{ ${'... { '.repeat(levels)} __typename ${'}'.repeat(levels)} }`;
    expect((await nobody.query(document(38))).data).toEqual({ __typename: 'Query' });
    expect(codeOf(await nobody.query(document(60)))).toBe('QUERY_TOO_COMPLEX');
  });

  it('a document has 32,000 characters at most, and few of its errors are told (S20)', async () => {
    expect(codeOf(await nobody.query(`${' '.repeat(31_000)}{ cases { totalCount } }`))).toBeUndefined();
    expect(codeOf(await nobody.query(`${' '.repeat(32_000)}{ cases { totalCount } }`))).toBe('QUERY_TOO_COMPLEX');
    const { errors } = await nobody.query(`{ ${repeat(500, (i) => `nothing${i}`)} }`);
    expect(errors?.length).toBeLessThan(12);
  });

  it.each([
    [
      'law that leads back up',
      '{ instruments { provisions(first: 100) { edges { node { instrument { provisions(first: 100) { edges { node { path } } } } } } } } }',
    ],
    ['law in law', '{ provisions(first: 100) { edges { node { children { parent { children { path } } } } } } }'],
    [
      'cases of the law of cases',
      '{ cases(first: 20) { edges { node { engagements { provision { cases(first: 20) { edges { node { code } } } } } } } } }',
    ],
  ])('%s costs what it repeats (S20)', async (_, document) => {
    for (const client of [nobody, lawyer]) expect(codeOf(await client.query(document))).toBe('QUERY_TOO_COMPLEX');
  });

  it('the schema is shown, but not its types’ fields’ types’ fields (S20)', async () => {
    expect(codeOf(await lawyer.query(getIntrospectionQuery()))).toBeUndefined();
    expect(codeOf(await lawyer.query('{ __schema { types { fields { type { fields { name } } } } } }'))).toBe('QUERY_TOO_COMPLEX');
    expect(codeOf(await lawyer.query(`{ __schema { types { ${repeat(21, (i) => `a${i}: name`)} } } }`))).toBe('QUERY_TOO_COMPLEX');
  });

  it('aliases do not make an answer heavier than it may be (S20)', async () => {
    const small = await startServer(database.appUrl, { operationLimits: { ...LIMITS, answerBytes: { public: 10_000, signedIn: 20_000 } } });
    try {
      const document = (aliases: number) =>
        `cases(first: 20) { edges { node { ${repeat(aliases, (i) => `a_name_so_long_that_it_weighs_${i}: region`)} } } }`;
      // PostgreSQL writes the one, an executor the other
      for (const beside of ['', 'deployment { synthetic }']) {
        expect((await anonymous(small.url).query(`{ ${document(5)} ${beside} }`)).errors).toBeUndefined();
        const { data, errors } = await anonymous(small.url).query(`{ ${document(15)} ${beside} }`);
        expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('too large') })]);
        expect([errors?.[0]?.extensions?.code, data ?? null]).toEqual(['QUERY_TOO_COMPLEX', null]);
      }
    } finally {
      await small.close();
    }
  });

  it('an answer that grows too heavy is stopped in the database, in one statement and in several (S20)', async () => {
    const small = await startServer(database.appUrl, { operationLimits: { ...LIMITS, answerBytes: { public: 10_000, signedIn: 20_000 } } });
    try {
      const client = anonymous(small.url);
      const light = 'cases(first: 10) { edges { node { code narrative } } }';
      expect((await client.query(`{ ${light} }`)).errors).toBeUndefined();
      expect(codeOf(await client.query('{ cases(first: 100) { edges { node { code narrative } } } }'))).toBe('QUERY_TOO_COMPLEX');
      expect(codeOf(await client.query(`{ ${repeat(8, (i) => `a${i}: ${light}`)} }`))).toBe('QUERY_TOO_COMPLEX');
      // under many parents, in one statement for all of them
      const under = '{ provisions(first: 100) { edges { node { cases(first: 5) { edges { node { narrative } } } } } } }';
      expect(codeOf(await client.query(under))).toBe('QUERY_TOO_COMPLEX');
      expect((await client.query(`{ ${light} }`)).errors).toBeUndefined();
    } finally {
      await small.close();
    }
  });

  it('a list that holds more than it may is refused, not cut (S20)', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      const { rows } = await owner.query(
        `SELECT c.code, c.id FROM "case" c WHERE c.code = 'KZ-2023-SX86V' OR c.state = 'PUBLISHED' ORDER BY c.code LIMIT 1`,
      );
      const { code, id } = rows[0];
      const document = `{ case(code: "${code}") { responses { type } } }`;
      const fill = (n: number) =>
        owner.query(
          `INSERT INTO response (case_id, type, ordinal) SELECT $1, (SELECT type FROM response LIMIT 1), (SELECT count(*) + 50 FROM response WHERE case_id = $1) + g FROM generate_series(1, $2) g`,
          [id, n],
        );
      const before = (await lawyer.data(document)).case.responses.length;
      await fill(30 - before);
      expect((await lawyer.data(document)).case.responses).toHaveLength(30);
      await fill(1);
      expect(codeOf(await lawyer.query(document))).toBe('QUERY_TOO_COMPLEX');
    } finally {
      await owner.end();
    }
  });

  it('what an operation cost is told to signed-in people only', async () => {
    const document = '{ cases(first: 7) { totalCount edges { node { code region } } } }';
    expect(await lawyer.query(document)).toMatchObject({ extensions: { cost: 10 } });
    expect(await nobody.query(document)).not.toHaveProperty('extensions');
    expect(await lawyer.query('query ($n: Int!) { cases(first: $n) { edges { node { code region } } } }', { n: 9 })).toMatchObject({
      extensions: { cost: 12 },
    });
  });

  it('a body up to 32 kB is read of the public, up to 256 kB of others; a larger or deeper one is refused (S20)', async () => {
    const post = async (client: TestClient, length: number, padding = (size: number) => 'x'.repeat(size)) => {
      const text = JSON.stringify({ query: '{ cases { totalCount } }', padding: '' });
      const body = text.replace('"padding":""', `"padding":"${padding(length - text.length)}"`);
      const reply = await client.request('/graphql', { method: 'POST', headers: JSON_TYPE, body });
      return [reply.status, codeOf((await reply.json()) as Answer<unknown>)];
    };
    for (const [client, most] of [
      [nobody, 32 * 1024],
      [lawyer, 256 * 1024],
    ] as const) {
      expect(await post(client, most)).toEqual([200, undefined]);
      expect(await post(client, most + 1)).toEqual([413, 'QUERY_TOO_COMPLEX']);
      // what is written in a text is no nesting
      expect(await post(client, 2000, (size) => '[{\\"'.repeat(size / 5))).toEqual([200, undefined]);
      const nested = (levels: number) => JSON.parse(`${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`) as unknown;
      const deep = (levels: number) => JSON.stringify({ query: '{ cases { totalCount } }', padding: nested(levels) });
      const statusOf = async (levels: number) =>
        (await client.request('/graphql', { method: 'POST', headers: JSON_TYPE, body: deep(levels) })).status;
      expect([await statusOf(62), await statusOf(64)]).toEqual([200, 400]);
    }
  });

  it('no batching: one request, one operation (S20)', async () => {
    const body = JSON.stringify(Array.from({ length: 2 }, () => ({ query: '{ cases { totalCount } }' })));
    const reply = await nobody.request('/graphql', { method: 'POST', headers: JSON_TYPE, body });
    expect([reply.status, codeOf((await reply.json()) as Answer<unknown>)]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('the pages’ own documents are within the limits, those of the public’s pages for the public too', async () => {
    const tooComplex: string[] = [];
    for (const query of Object.values(PERSISTED)) {
      if (/\bmutation /.test(query)) continue;
      for (const client of /\b(people|reviewInbox|proposedPublications)\b/.test(query) ? [lawyer] : [nobody, lawyer]) {
        const answer = await client.query(query, {});
        const [, name] = /\bquery (\w+)/.exec(query) ?? [];
        if (codeOf(answer) === 'QUERY_TOO_COMPLEX') tooComplex.push(`${name}: ${answer.errors?.[0]?.message}`);
      }
    }
    expect(tooComplex).toEqual([]);
  });

  it('every answer bears an id, and an error of ours refers to it (S22)', async () => {
    const ids = new Set<string | null>();
    for (let i = 0; i < 3; i++)
      ids.add(
        (await nobody.request('/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"query":"{ viewer { roles } }"}' })).headers.get(
          'x-request-id',
        ),
      );
    expect(ids.size).toBe(3);
    expect([...ids].every((id) => /^[0-9a-f-]{36}$/.test(id ?? ''))).toBe(true);
  });
});
