import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { type Answer, anonymous, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { startServer } from '../kit/server.js';

const PERSISTED = JSON.parse(readFileSync('apps/web/src/generated/persisted-documents.json', 'utf8')) as Record<string, string>;
const JSON_TYPE = { 'content-type': 'application/json' };
const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions?.code;

describe('production', () => {
  const settings = { production: true, demonstration: true, secureCookies: false };
  const { database, server, visitor: nobody } = withServer({ settings });

  const named = (name: string) => Object.entries(PERSISTED).find(([, text]) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text))!;
  /** Sign-in, too, is one of the page's documents. */
  const signIn = async (client: TestClient) => {
    const [, query] = named('SignIn');
    expect(
      (await client.query(query, { email: 'lawyer@demo.example', password: process.env['TEST_DEMO_PASSWORD'] })).errors,
    ).toBeUndefined();
    return client;
  };

  it('the public may send the page’s own documents, however they are spaced, and by their id (S25)', async () => {
    const [id, query] = named('Overview');
    expect((await nobody.query(query, {})).errors).toBeUndefined();
    expect((await nobody.query(query.replaceAll(' ', '\n  '), {})).errors).toBeUndefined();
    const reply = await nobody.request('/graphql', { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ documentId: id }) });
    expect(((await reply.json()) as Answer<unknown>).errors).toBeUndefined();
  });

  it.each([
    ['a question of its own', '{ cases { totalCount } }'],
    ['the page’s with a field more', () => named('Session')[1].replace('{ __typename', '{ __typename extra: deployment { demonstration }')],
    ['the page’s with another behind it', () => `${named('Session')[1]} query Mine { cases { totalCount } }`],
    ['the schema', '{ __schema { types { name } } }'],
    ['the name of a type', '{ __type(name: "Case") { fields { name } } }'],
    ['a field that is not there', '{ cases { edges { node { salary } } } }'],
    ['what is no document', '{ cases {'],
    ['a sign-in of its own making', 'mutation { signIn(email: "a@b.example", password: "x") { __typename } }'],
  ])('S21 the public may not send %s, and learns nothing by it (S25)', async (_, document) => {
    const { data, errors } = await nobody.query(typeof document === 'string' ? document : document());
    expect(data ?? null).toBeNull();
    expect(errors).toEqual([
      { message: 'Without signing in, this server answers its own pages alone.', extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('nor by GET, nor by a hash as for automatic persisted queries (S25)', async () => {
    // fetch sends no body by GET: a question in the address beside a body that is no text
    const get = await new Promise<number | undefined>((done, fail) => {
      const request = httpRequest(`${server.url}/graphql?query=${encodeURIComponent('{ cases { totalCount } }')}`, {
        method: 'GET',
        headers: { ...JSON_TYPE, 'apollo-require-preflight': '1' },
      });
      request.on('response', (response) => done(response.resume().statusCode));
      request.on('error', fail);
      request.end('{"query":1}');
    });
    expect(get).toBe(405);
    const body = JSON.stringify({
      query: '{ cases { totalCount } }',
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    });
    const apq = await nobody.request('/graphql', { method: 'POST', headers: JSON_TYPE, body });
    expect(codeOf((await apq.json()) as Answer<unknown>)).toBe('FORBIDDEN');
    const unknown = await nobody.request('/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"documentId":"sha256:0"}' });
    expect(codeOf((await unknown.json()) as Answer<unknown>)).toBe('BAD_USER_INPUT');
  });

  it('signed-in people may send any, and ask for the schema (S25)', async () => {
    const lawyer = await signIn(anonymous(server.url));
    expect((await lawyer.data('{ cases { totalCount } }')).cases.totalCount).toBeGreaterThan(0);
    expect((await lawyer.data('{ __schema { queryType { name } } }')).__schema.queryType.name).toBe('Query');
  });

  it.each([
    ['a number', '{"query":1}'],
    ['a list', '{"query":["{ cases { totalCount } }"]}'],
    ['a parsed document', '{"query":{"kind":"Document","definitions":[]}}'],
    ['questions in a list', '[{"query":"{ cases { totalCount } }"}]'],
    ['a question in the address alone', '{}'],
  ])('the public is refused %s in the place of a question (S25)', async (_, body) => {
    const question = encodeURIComponent('{ cases { totalCount } }');
    const reply = await nobody.request(`/graphql?query=${question}`, { method: 'POST', headers: JSON_TYPE, body });
    const answer = (await reply.json()) as Answer<unknown>;
    expect([answer.data ?? null, codeOf(answer)]).toEqual([null, 'BAD_USER_INPUT']);
  });

  it('suggests no names of fields, and shows no page to try questions on (S21)', async () => {
    const lawyer = await signIn(anonymous(server.url));
    const { errors } = await lawyer.query('{ casess { totalCount } }');
    expect(errors?.[0]?.message).not.toMatch(/did you mean|"cases"/i);
    const reply = await nobody.request('/graphql', { headers: { accept: 'text/html' } });
    expect(await reply.text()).not.toMatch(/sandbox|playground|graphiql|<script/i);
  });

  it('where the operator opens the API, the public may send any, but never ask for the schema (S25)', async () => {
    const open = await startServer(database.appUrl, { ...settings, openApi: true });
    try {
      const client = anonymous(open.url);
      expect((await client.data('{ cases { totalCount } }')).cases.totalCount).toBeGreaterThan(0);
      expect(codeOf(await client.query('{ __schema { types { name } } }'))).toBe('FORBIDDEN');
      expect(codeOf(await client.query('{ cases { ...A } } fragment A on CaseConnection { t: __typename } '))).toBeUndefined();
      expect(codeOf(await client.query('{ ...A } fragment A on Query { __type(name: "Case") { name } }'))).toBe('FORBIDDEN');
    } finally {
      await open.close();
    }
  });

  it('every answer has strict headers; pages run no inline script and ask no other host (S23)', async () => {
    for (const path of ['/', '/graphql', '/health/live', '/recommendations']) {
      const { headers } = await nobody.request(path, { headers: { accept: 'text/html' } });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).toMatch(/base-uri 'none'/);
      expect(policy).toMatch(/form-action 'self'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000; includeSubDomains/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('a script and a font say what holds for them too, and are kept; a picture may be opened, and is a document (S23)', async () => {
    const html = await (await nobody.request('/', { headers: { accept: 'text/html' } })).text();
    const [script = ''] = html.match(/\/assets\/[\w-]+\.js/) ?? [];
    const { headers } = await nobody.request(script);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(headers.get('cache-control')).toMatch(/immutable/);
    expect(headers.get('content-security-policy')).toBeNull();
    const picture = await nobody.request('/favicon.svg');
    expect(picture.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  });
});
