import { type GraphQLField, type GraphQLSchema, getNamedType, isNonNullType, isObjectType } from 'graphql';
import { reindexAll } from '#libs/search';
import { contractOf, everythingOf } from '../../kit/all-fields.js';
import { anonymous, signedInAs, type TestClient } from '../../kit/client.js';
import { withDatabase } from '../../kit/scene.js';
import { CODED, MARK, nonPublicColumns, plantCanary } from './canaries.js';
import { type ChildApi, startChildApi } from './child-api.js';
import { PLANTED, provisionPaths } from './matrix-cases.js';
import { createMatrixDatabase } from './matrix-database.js';

const TOKEN = 'a-token-for-metrics-in-tests';
const TYPED = 'canary-typed';
const MEILISEARCH = process.env['TEST_MEILI_URL']
  ? {
      url: process.env['TEST_MEILI_URL'],
      key: process.env['TEST_MEILI_KEY'] ?? '',
      houseKey: process.env['TEST_MEILI_KEY'] ?? '',
      prefix: 'sweep_',
    }
  : undefined;

/** What is not for the public and is for these, beside what the rows themselves say: a reviewer's words, originals. Nobody of the house is named to them. */
const COLLEAGUES = ['assessment.review_note'];
const ORIGINALS = [
  'case_text.title',
  'case_text.narrative',
  'response_text.text',
  'referral.text',
  'evidence_note.note',
  'case_step.note',
  'publication_rejection.reasons',
];
/** Why one is named to a sealed case oneself. */
const NAMED = ['case_grant.reason'];
/** What a typing error is corrected to, of words in originals. */
const OF_ORIGINALS = '"correctedQuery":"canary"';
const ALLOWED = { 'the public': [], reader: [...COLLEAGUES, ...NAMED], partner: [...COLLEAGUES, ...ORIGINALS, ...NAMED] };

/** S35: marked secrets in every column that is not public, looked for in everything that leaves. */
describe('the canaries', () => {
  const { database, owner, sql } = withDatabase({ database: createMatrixDatabase, leave: () => api?.stop() });
  let api: ChildApi;
  let schema: GraphQLSchema;
  let provisions: string[];
  let recommendations: string[];
  const untaken: string[] = [];

  beforeAll(async () => {
    await owner.query('BEGIN');
    for (const column of await nonPublicColumns(owner))
      if (!(await plantCanary(owner, column))) untaken.push(`${column.table}.${column.column}`);
    await owner.query('COMMIT');
    await reindexAll(database.ownerUrl, { synthetic: true, ...(MEILISEARCH && { meilisearch: MEILISEARCH }) });
    provisions = await provisionPaths(owner);
    recommendations = (await sql('SELECT code FROM recommendation ORDER BY code')).map(({ code }) => code);
    api = await startChildApi(database.appUrl, { DALEL_DEMONSTRATION: '1', DALEL_PUBLIC_SITE: '1', METRICS_TOKEN: TOKEN });
    schema = await contractOf(anonymous(api.url));
  }, 180_000);

  const marksIn = (text: string, allowed: readonly string[] = []) =>
    [...new Set(text.match(MARK))].filter((mark) => !allowed.some((name) => mark.startsWith(`canary-${name}`)));
  const clientOf = (who: keyof typeof ALLOWED) => (who === 'the public' ? anonymous(api.url) : signedInAs(api.url, who));

  it('are planted in every column that is not public, but where only codes can stand', () => {
    expect(untaken).toEqual(CODED);
  });

  it.each(['the public', 'reader', 'partner'] as const)(
    'leave the API for %s by no field of any root',
    async (who) => {
      const client = await clientOf(who);
      const found: Record<string, string[]> = {};
      let answered = 0;
      for (const query of rootQueries()) {
        const answer = await textOf(client, query);
        if (answer.includes('"data":{')) answered += 1;
        expect(answer).not.toContain('QUERY_TOO_COMPLEX');
        const marks = marksIn(who === 'partner' ? answer.replace(OF_ORIGINALS, '') : answer, ALLOWED[who]);
        if (marks.length > 0) found[query.slice(0, 120)] = marks;
      }
      expect(found).toEqual({});
      expect(answered).toBeGreaterThan(60); // a sweep that asked little would find nothing
    },
    240_000,
  );

  /** Everything that there is to ask: each root with all fields below it; cases, law and recommendations one by one. */
  function rootQueries(): string[] {
    const depthOf: Record<string, number> = { case: 2, provision: 1, recommendation: 1 };
    return Object.values(schema.getQueryType()!.getFields()).flatMap((root) => {
      const named = getNamedType(root.type);
      const selection = isObjectType(named) ? everythingOf(schema, named.name, depthOf[root.name] ?? 1, [], { page: 2, similar: 2 }) : '';
      return argumentsOf(root).map((args) => `{ ${root.name}${args && `(${args})`} ${selection} }`);
    });
  }

  const some = (values: string[], step: number) => values.filter((_, i) => i % step === 0);

  function argumentsOf(root: GraphQLField<unknown, unknown>): string[] {
    const first = root.args.some(({ name }) => name === 'first') ? ['first: 15'] : [];
    const quoted = (name: string, values: string[]) => values.map((value) => [`${name}: ${JSON.stringify(value)}`, ...first].join(', '));
    if (root.name === 'case') return quoted('code', some(PLANTED.map(({ code }) => code), 9)); // biome-ignore format: one line reads better
    if (root.name === 'provision') return quoted('path', some(provisions, 12));
    if (root.name === 'recommendation') return quoted('code', some(recommendations, 3));
    if (root.name === 'evidence')
      return quoted('recommendation', some(recommendations, 3)).map((args) => `${args}, purpose: UN_SUBMISSION`);
    if (root.name === 'search') return quoted('query', ['canary', 'canery', 'matrix', 'person.name', 'notes']);
    if (root.name === 'statistics') return ['REGION', 'MONTH'].map((by) => `by: [${by}], purpose: STATISTICS`);
    const needed = root.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
    return needed.length > 0 ? quoted(needed[0]!.name, ['canary']) : [first.join()];
  }

  async function textOf(client: TestClient, query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const body = JSON.stringify({ query, variables });
    return (await client.request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
  }

  it('stand in no page, health check or metric', async () => {
    for (const who of ['the public', 'reader', 'partner'] as const) {
      const client = await clientOf(who);
      for (const path of [
        '/',
        '/cases',
        `/cases/${PLANTED[0]!.code}`,
        '/statistics',
        '/health/live',
        '/health/ready',
        '/robots.txt',
        '/nothing',
      ]) {
        const reply = await client.request(path, { headers: { accept: 'text/html' } });
        expect({ path, marks: marksIn(JSON.stringify([...reply.headers]) + (await reply.text())) }).toEqual({ path, marks: [] });
      }
    }
    const metrics = await fetch(`${api.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(metrics.status).toBe(200);
    expect(marksIn(await metrics.text())).toEqual([]);
  });

  it('in what is typed reach no error, job, audit entry or log', async () => {
    const documenter = await signedInAs(api.url, 'documenter');
    const { code } = PLANTED.find(({ level, consent, state }) => level === 'PARTNER' && consent === 'to everything' && state === 'DRAFT')!;
    const read = 'query ($code: String!) { case(code: $code) { version } }';
    const { version } = (await documenter.data(read, { code })).case;
    const change = 'mutation ($input: UpdateCaseInput!) { updateCase(input: $input) { code } }';
    const before = new Date();
    const input = { code, version, place: TYPED, notes: TYPED, title: { en: TYPED }, narrative: { en: TYPED } };
    await documenter.data(change, { input });

    const errors = [
      await textOf(documenter, change, { input }), // stale
      await textOf(documenter, change, { input: { ...input, version: TYPED } }),
      await textOf(documenter, change, { input: { ...input, code: TYPED } }),
      await textOf(documenter, change, { input: { ...input, region: TYPED } }),
      await textOf(anonymous(api.url), change, { input }),
      await textOf(anonymous(api.url), read, { code: TYPED }),
      await textOf(anonymous(api.url), 'query ($after: String) { cases(after: $after) { totalCount } }', { after: TYPED }),
      await textOf(anonymous(api.url), 'mutation ($it: String!) { signIn(email: $it, password: $it) { __typename } }', { it: TYPED }),
    ];
    for (const error of errors) expect(error).toMatch(/"errors"/);
    expect(errors.filter((error) => marksIn(error).length > 0)).toEqual([]);

    const { rows: jobs } = await owner.query('SELECT name, data, output FROM pgboss.job');
    expect(jobs.length).toBeGreaterThan(1);
    expect(marksIn(JSON.stringify(jobs))).toEqual([]);
    const { rows: entries } = await owner.query('SELECT action, subject_type, detail FROM audit_entry WHERE at >= $1', [before]);
    expect(entries.map(({ action }) => action)).toContain('case.updated');
    expect(marksIn(JSON.stringify(entries))).toEqual([]);
  });

  it('stand in no document of the public; in the house’s and partners’, in what was told alone', async () => {
    const documents = async (audience: string) =>
      JSON.stringify((await owner.query('SELECT to_jsonb(d) AS row FROM search_document d WHERE audience = $1', [audience])).rows);
    expect(marksIn(await documents('public'))).toEqual([]);
    const toPartners = marksIn(await documents('partner'), ['case_text', 'response_text']).filter((mark) => mark !== 'canary');
    expect(toPartners).toEqual([]);
    const marks = marksIn(await documents('internal'), ['case_text', 'response_text']).filter((mark) => mark !== 'canary');
    expect(marks).toEqual([]);
  });

  (MEILISEARCH ? it : it.skip)('stand in no index of Meilisearch', async () => {
    const { url, key, prefix } = MEILISEARCH!;
    const ask = async (path: string, method = 'GET') =>
      (await fetch(`${url}${path}`, { method, headers: { authorization: `Bearer ${key}` } })).json() as Promise<{
        results: Array<{ uid: string; kind?: string }>;
      }>;
    const own = (await ask('/indexes?limit=100')).results.filter(({ uid }) => uid.startsWith(prefix));
    expect(own.length).toBeGreaterThan(1);
    for (const { uid } of own) {
      const cases = (await ask(`/indexes/${uid}/documents?limit=10000`)).results.filter(({ kind }) => kind === 'CASE');
      const documents = JSON.stringify(cases.map((document) => Object.values(document)));
      expect(cases.length).toBeGreaterThan(10);
      // the house's and partners' indexes hold the word of the originals, as keys; of what is never indexed, not even that
      const marks = !uid.endsWith('public') ? [...(documents.match(/pseudonym|particular|referral|consent/g) ?? [])] : marksIn(documents);
      expect({ uid, marks }).toEqual({ uid, marks: [] });
      await ask(`/indexes/${uid}`, 'DELETE');
    }
  });

  it('stand in nothing that the process wrote to its log', () => {
    expect(marksIn(api.output())).toEqual([]);
  });
});
