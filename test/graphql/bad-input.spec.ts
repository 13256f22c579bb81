import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { JSON_TYPE, REFUSED } from './refused-inputs.js';

/** The codes that clients may rely on (docs/api.md). */
const CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
  'CONSENT_REQUIRED',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'UNAVAILABLE',
  'INTERNAL',
];
/** What never leaves: SQL, paths of the machine, stacks, names of the database's parts, a secret typed into the wrong field. */
const LEAKS =
  /\bSELECT\b|\bFROM\b|\bWHERE\b|\/(home|opt|srv|tmp|usr|var)\/|node_modules|\.[tj]s:\d|\n\s+at |dalel_(app|staff|public|door)|pg_|relation "|constraint|violates|syntax error at or near|S3cret/;

describe('bad input', () => {
  const { server, visitor: client } = withServer();

  /** Every refusal has a code of the list and tells nothing of the inside. @returns the codes */
  function codesOf(text: string): string[] {
    expect(text).not.toMatch(LEAKS);
    const { errors } = JSON.parse(text) as { errors?: { message: string; extensions?: { code?: string } }[] };
    for (const { message, extensions } of errors ?? []) {
      expect(message.length).toBeLessThan(400);
      expect(CODES).toContain(extensions?.code);
      expect(Object.keys(extensions ?? {}).filter((key) => !['code', 'field', 'version', 'retryAfter', 'reference'].includes(key))).toEqual(
        [],
      );
    }
    return (errors ?? []).map(({ extensions }) => extensions!.code!);
  }
  const post = async (body: string, headers: Record<string, string> = JSON_TYPE) => {
    const reply = await client.request('/graphql', { method: 'POST', headers, body });
    return { status: reply.status, codes: codesOf(await reply.text()) };
  };
  const alive = async () => expect((await client.data('{ cases(first: 1) { edges { node { code } } } }')).cases.edges).toHaveLength(1);

  it.each(REFUSED.map(([what, query, code, variables = {}]) => [what, query, code, variables] as const))(
    '%s is refused with a code, and nothing of the inside is told (S22)',
    async (_, query, code, variables) => {
      const { codes } = await post(JSON.stringify({ query, variables }));
      expect(codes[0]).toBe(code);
      await alive();
    },
  );

  it.each([
    ['broken JSON', '{"query": "{ cases { totalCount } }"'],
    ['no JSON at all', 'cases, please'],
    ['an empty body', ''],
    ['a number', '7'],
    ['null', 'null'],
    [
      'a list of requests (no batching, S20)',
      JSON.stringify([{ query: '{ cases { totalCount } }' }, { query: '{ cases { totalCount } }' }]),
    ],
    ['no query', '{}'],
    ['a query that is a number', '{"query": 7}'],
    ['variables that are text', JSON.stringify({ query: '{ cases { totalCount } }', variables: 'first' })],
    ['variables that are a list', JSON.stringify({ query: '{ cases { totalCount } }', variables: [1] })],
    ['an operation that is not there', JSON.stringify({ query: 'query A { cases { totalCount } }', operationName: 'B' })],
    ['two operations and none named', JSON.stringify({ query: 'query A { cases { totalCount } } query B { cases { totalCount } }' })],
    ['a persisted query (S25)', JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } })],
    ['a prototype', '{"query": "{ cases { totalCount } }", "variables": {"__proto__": {"first": 1}}, "constructor": {"prototype": {}}}'],
  ])('a body of %s (S22)', async (what, body) => {
    const { codes, status } = await post(body);
    if (what !== 'a prototype') expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(status).toBeLessThan(500);
    await alive();
  });

  it('a body of a megabyte is refused (S20)', async () => {
    const { status, codes } = await post(JSON.stringify({ query: `# ${'x'.repeat(1_000_000)}\n{ cases { totalCount } }` }));
    expect([status, codes]).toEqual([413, ['QUERY_TOO_COMPLEX']]);
    await alive();
  });

  it.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a file upload', 'multipart/form-data; boundary=x'],
    ['an unknown character set', 'application/json; charset=klingon'],
  ])('%s is no way to ask (S21)', async (_, type) => {
    const { status, codes } = await post(JSON.stringify({ query: '{ cases { totalCount } }' }), { 'content-type': type });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])(
    'a question is asked by POST alone: %s is refused (S21)',
    async (method) => {
      for (const path of ['/graphql', '/graphql/', '/GraphQL', '/graphql/more']) {
        const body = ['GET', 'HEAD'].includes(method) ? undefined : JSON.stringify({ query: '{ cases { totalCount } }' });
        const headers = { ...JSON_TYPE, 'apollo-require-preflight': '1' };
        const question = encodeURIComponent('{ cases { totalCount } }');
        const reply = await client.request(`${path}?query=${question}`, { method, headers, body });
        expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST']);
        if (method !== 'HEAD') expect(codesOf(await reply.text())).toEqual(['BAD_USER_INPUT']);
      }
    },
  );

  it('no other page may read an answer: there is no CORS header (S21)', async () => {
    const reply = await client.request('/graphql', {
      method: 'POST',
      headers: { ...JSON_TYPE, origin: 'https://evil.example' },
      body: '{"query":"{ cases { totalCount } }"}',
    });
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const preflight = await client.request('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('an address that is not there answers in the same form', async () => {
    const reply = await client.request('/health/nothing', { headers: { accept: 'application/json' } });
    expect([reply.status, codesOf(await reply.text())]).toEqual([404, ['NOT_FOUND']]);
  });

  it('one bad root field does not take the good ones beside it along', async () => {
    const { data, errors } = await client.query(`{
      bad: provision(path: "kz/nothing") { path }
      worse: case(code: "KZ-1999-99999") { code }
      good: provision(path: "kz/criminal-code/art/194") { path }
      cases { totalCount }
    }`);
    expect(data).toMatchObject({
      bad: null,
      worse: null,
      good: { path: 'kz/criminal-code/art/194' },
      cases: { totalCount: expect.any(Number) },
    });
    expect(errors?.map(({ path, extensions }) => [path?.[0], extensions?.code])).toEqual(
      expect.arrayContaining([
        ['bad', 'NOT_FOUND'],
        ['worse', 'NOT_FOUND'],
      ]),
    );
  });

  it('a value that the database refuses does not take the root fields beside it along', async () => {
    const { data, errors } = await client.query(
      `query ($zero: Date, $code: String!) {
        zero: provision(path: "kz/criminal-code/art/194", asOf: $zero) { status }
        nul: case(code: $code) { code }
        good: provision(path: "kz/criminal-code/art/194") { path status }
      }`,
      { zero: '0000-01-01', code: 'KZ\u0000' },
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    expect(data).toMatchObject({ zero: null, nul: null, good: { path: 'kz/criminal-code/art/194', status: 'IN_FORCE' } });
  });

  it('of two mutations in one operation none is done', async () => {
    const advocate = await signedInAs(server.url, 'advocate');
    const ask = '{ recommendation(code: "ECOM-2023-R1") { version assessments { id } } }';
    const { recommendation } = await advocate.data(ask);
    const input = `{recommendation: "ECOM-2023-R1", version: ${recommendation.version}, implementation: NO_ACTION, assessedOn: "2024-01-01", summary: {en: "Nothing yet."}, sources: [{title: "A source"}]}`;
    const { data, errors } = await advocate.query(
      `mutation { first: proposeAssessment(input: ${input}) { id state } second: proposeAssessment(input: ${input}) { id } }`,
    );
    expect([data ?? null, errors?.map(({ extensions }) => extensions?.code)]).toEqual([null, ['BAD_USER_INPUT']]);
    expect(await advocate.data(ask)).toEqual({ recommendation });
  });

  it('a NUL in a text to be stored is refused and leaves nothing behind (S22)', async () => {
    const lawyer = await signedInAs(server.url, 'lawyer');
    const { recommendation } = await lawyer.data('{ recommendation(code: "ECOM-2023-R2") { version assessments { id } } }');
    const reply = await lawyer.request('/graphql', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({
        query: 'mutation ($input: ProposeAssessmentInput!) { proposeAssessment(input: $input) { id } }',
        variables: {
          input: {
            recommendation: 'ECOM-2023-R2',
            version: recommendation.version,
            implementation: 'NO_ACTION',
            assessedOn: '2024-01-01',
            summary: { en: 'a\u0000b' },
            sources: [{ title: 'x' }],
          },
        },
      }),
    });
    expect(codesOf(await reply.text())).toEqual(['BAD_USER_INPUT']);
    const after = await lawyer.data('{ recommendation(code: "ECOM-2023-R2") { version assessments { id } } }');
    expect(after.recommendation).toEqual(recommendation);
  });
});
