import { randomUUID } from 'node:crypto';
import { loadConfig } from '#libs/platform';
import { reindexAll } from '#libs/search';
import { startWorker, type Worker } from '../../apps/worker/src/worker.js';
import { FACET_NAMES, type FacetName, filterNamed } from '../../libs/search/src/facets.js';
import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { asOwner, createTestDatabase, type TestDatabase } from '../kit/database.js';
import { askInBulk } from '../kit/in-bulk.js';
import { sendCaseChanged, sendJob } from '../kit/jobs.js';
import { startServer, type TestServer, WITHOUT_LIMITS } from '../kit/server.js';
import { until } from '../kit/until.js';
import { codes, type Found, facet, SEARCH, search } from './asking.js';

/** What people ask, through GraphQL, with each engine: the same answers, and nothing of what the asker may not see. */

const WIDER = ['FAILURE_TO_PROTECT'];
const people = ['public', 'reader', 'partner', 'lawyer', 'reviewer'] as const;
type Asker = (typeof people)[number];
const answers: Record<string, Record<string, unknown>> = {};

describe.each(['postgres', 'meilisearch'])('with %s', (engine) => {
  let database: TestDatabase;
  let server: TestServer;
  let worker: Worker;
  const askers = {} as Record<Asker, TestClient>;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    const meilisearch =
      engine === 'meilisearch'
        ? {
            url: process.env['TEST_MEILI_URL'] ?? '',
            key: process.env['TEST_MEILI_KEY'] ?? '',
            houseKey: process.env['TEST_MEILI_KEY'] ?? '',
          }
        : undefined;
    await reindexAll(database.ownerUrl, { meilisearch });
    server = await startServer(database.appUrl, {
      ...WITHOUT_LIMITS,
      meiliUrl: meilisearch?.url,
      meiliKey: meilisearch?.key,
      meiliHouseKey: meilisearch?.houseKey,
    });
    for (const person of people) askers[person] = person === 'public' ? anonymous(server.url) : await signedInAs(server.url, person);
    const env = {
      DATABASE_URL: database.appUrl,
      DALEL_DEMONSTRATION: '1',
      ...(meilisearch && {
        MEILI_URL: meilisearch.url,
        MEILI_KEY: meilisearch.key,
        MEILI_HOLDS: 'house',
        MEILI_HOUSE_KEY: meilisearch.key,
      }),
    };
    worker = await startWorker(loadConfig(env), 0.5);
  });
  afterAll(async () => {
    await worker?.stop();
    await server?.close();
    await database?.drop();
  });

  const asked =
    'шантаж полиция|қорқытып алу|коркытып алу|blackmail|шантажом|54(1)(6)|ст. 54|KZ-2023-SX86V|дәрігерлерге|police extortion|полицейский вымогал деньги за молчание|ст. 145 и 146 УК РК|полиция -УК|май 2023 шантаж|blackmail -police|шантаж ИЛИ грабёж|';
  it.each(asked.split('|'))('"%s" finds the same, in the same order, as with the other engine, for everyone', async (query) => {
    for (const person of people) {
      const found = await search(askers[person], query, { kinds: ['CASE'] });
      // which engine it was is told to the house alone
      expect([found.engine, found.degraded]).toEqual([person === 'lawyer' || person === 'reviewer' ? engine : null, false]);
      // what has all words is counted where there is any; what has some follows it
      const order = found.edges.filter(({ node }) => node.matchedAll === found.matchedAll).map(({ node }) => node.code);
      expect(order).toHaveLength(found.totalCount);
      const answer = { order, facets: Object.fromEntries(found.facets.map(({ name }) => [name, facet(found, name)])) };
      const key = `${person} ${query}`;
      answers[key] ??= answer;
      expect(answer).toEqual(answers[key]);
    }
  });

  it('finds the cases coded so, whatever language their story is in', async () => {
    const { blackmail } = await asOwner(database, async (client) => {
      const { rows } = await client.query(
        `SELECT array_agg(DISTINCT c.code ORDER BY c.code) AS blackmail FROM "case" c JOIN act a ON a.case_id = c.id WHERE a.violation_type = 'BLACKMAIL' AND c.level < 3 AND (c.consented_purposes & 1) <> 0`,
      );
      return rows[0] as { blackmail: string[] };
    });
    for (const query of ['blackmail', 'шантаж', 'бопсалау'])
      expect(codes(await search(askers.reviewer, query, { kinds: ['CASE'] }))).toEqual(expect.arrayContaining(blackmail));
    const filtered = await search(askers.reviewer, '', { kinds: ['CASE'], filter: { violationTypes: ['BLACKMAIL'] } });
    expect(codes(filtered)).toEqual(blackmail);
  });

  it.each(people)('counts for the %s what a plain list counts', async (person) => {
    const found = await search(askers[person], '', { kinds: ['CASE'] });
    // sealed cases are listed to those they are granted to, and never indexed
    const notSealed = { confidentiality: ['PUBLIC', 'PARTNER', 'RESTRICTED'] };
    // nor do partners search, by their originals, those of which the year alone may be told to them
    const findable = ({ occurredOn, confidentiality }: { occurredOn: string; confidentiality: string }) =>
      person !== 'partner' || occurredOn.length > 4 || confidentiality === 'PUBLIC';
    // a reader searches what is published for everyone
    const lists = person === 'reader' ? 'public' : person;
    const counts = facet(found, 'violationType');
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(WIDER));
    type Listed = { edges: { node: { occurredOn: string; confidentiality: string } }[] };
    const replies = await askInBulk<string | undefined, Listed>(askers[lists], [undefined, ...Object.keys(counts)], {
      field: 'cases(filter: $filter, first: 100) { edges { node { occurredOn confidentiality } } }',
      types: '$filter: CaseFilter',
      of: (code) => ({ filter: { ...notSealed, ...(code && { violationTypes: [code] }) } }),
    });
    const [all, ...each] = replies.map(({ answer }) => answer?.edges.filter(({ node }) => findable(node)).length);
    expect(all).toBe(found.totalCount);
    expect(each).toEqual(Object.values(counts));
  });

  it.each(['lawyer', 'public'] as const)(
    'finds for the %s the cases that have all of several values, as their list does',
    async (person) => {
      const filter = { violationTypes: ['BLACKMAIL', 'ENTRAPMENT_BY_FALSE_DATE'] };
      const all = { ...filter, violationTypesMatch: 'ALL' };
      const found = await search(askers[person], '', { kinds: ['CASE'], filter: all });
      const listed = await askers[person].data<{ cases: { edges: { node: { code: string } }[] } }>(
        'query ($filter: CaseFilter) { cases(filter: $filter, first: 100) { edges { node { code } } } }',
        { filter: { ...all, confidentiality: ['PUBLIC', 'PARTNER', 'RESTRICTED'] } },
      );
      expect(found.totalCount).toBeGreaterThan(0);
      expect(codes(found)).toEqual(listed.cases.edges.map(({ node }) => node.code).sort());
      const counts = facet(found, 'violationType');
      expect([counts['BLACKMAIL'], counts['ENTRAPMENT_BY_FALSE_DATE']]).toEqual([found.totalCount, found.totalCount]);
      const any = await search(askers[person], '', { kinds: ['CASE'], filter: { ...filter, violationTypesMatch: 'ANY' } });
      expect(any.totalCount).toBeGreaterThan(found.totalCount);
      expect(codes(await search(askers[person], '', { kinds: ['CASE'], filter }))).toEqual(codes(any));
    },
  );

  it.each(FACET_NAMES.flatMap((name) => (['public', 'reviewer'] as const).map((person) => [name, person] as const)))(
    'counts beside each value of the facet %s what choosing it finds, as the %s',
    async (name, person) => {
      const values = Object.entries(facet(await search(askers[person], '', { first: 1 }), name));
      expect(values.length).toBeGreaterThan(2);
      expect(await choosing(person, name, values.slice(0, 60))).toEqual(values.slice(0, 60));
    },
  );

  it('counts beside a provision that is looked for in its facet what choosing it finds, be it one of the most frequent or not', async () => {
    const found = await search(askers.reviewer, '', { first: 1 });
    expect(Object.keys(facet(found, 'provision'))).toHaveLength(20);
    const within = await askers.reviewer.data<{ search: Pick<Found, 'facets'> }>(
      '{ search(query: "", first: 1, provisionWords: "п. 6 ч. 1 ст. 54") { facets { name values { code count } } } }',
    );
    const values = Object.entries(facet(within.search, 'provision'));
    expect(values.map(([path]) => path)).toContain('kz/criminal-code/art/54/part/1/item/6');
    expect(await choosing('reviewer', 'provision', values)).toEqual(values);
  });

  it('corrects a typing error, says so, and says why something was found', async () => {
    const found = await search(askers.public, 'шонтаж');
    expect(found.correctedQuery).toBe('шантаж');
    expect(found.totalCount).toBeGreaterThan(0);
    const [{ node }] = found.edges;
    expect(node.matched.length).toBeGreaterThan(0);
    expect(node.highlights.flatMap(({ fragments }) => fragments).some(({ marked, text }) => marked && /шантаж/i.test(text))).toBe(true);
    expect((await search(askers.public, 'blackmial polise')).correctedQuery).toBe('blackmail police');
    expect((await search(askers.public, 'шантаж')).correctedQuery).toBeNull();
  });

  it('names hits and facets in the language asked, and pages by cursor', async () => {
    const first = await search(askers.lawyer, 'полиция', { first: 3 });
    const second = await search(askers.lawyer, 'полиция', { first: 3, after: first.pageInfo.endCursor });
    expect(codes(first).filter((code) => codes(second).includes(code))).toEqual([]);
    expect(first.facets.find(({ name }) => name === 'kind')?.values.map(({ label }) => label)).toContain('case');
    // of two engines nobody sees which answered, nor the month of a hit that is dated by its year
    for (const { cursor } of [...first.edges, ...second.edges]) {
      expect(cursor).toHaveLength(first.edges[0]!.cursor.length);
      expect(Buffer.from(cursor, 'base64').toString('latin1')).not.toMatch(/case-|20\d{4}|"[pm]"/);
    }
    for (const after of ['x', 'bm9uc2Vuc2U=', first.pageInfo.endCursor])
      expect(await askers.lawyer.errorCode(SEARCH, { query: 'another question', after })).toBe('BAD_USER_INPUT');
    expect(await askers.lawyer.errorCode(SEARCH, { query: 'x'.repeat(501) })).toBe('BAD_USER_INPUT');
    expect(await askers.lawyer.errorCode(SEARCH, { query: 'x', filter: { violationTypes: ['NO_SUCH'] } })).toBe('BAD_USER_INPUT');
    expect(await askers.lawyer.errorCode(SEARCH, { query: 'x', first: 100_000 })).toBe('BAD_USER_INPUT');
  });

  it('takes in a change after its job, markup and all, for those who may read it', async () => {
    const word = `qwertword${randomUUID().slice(0, 4).replace(/\d/g, 'a')}`;
    const text = `<img src=x onerror=alert(1)> ${word} & "quoted"`;
    await change(
      `UPDATE case_text SET narrative = narrative || jsonb_build_object('en', $1::text) WHERE case_id = (SELECT id FROM "case" WHERE code = 'KZ-2023-SX86V')`,
      text,
    );
    const found = await until(
      () => search(askers.reviewer, word),
      ({ totalCount }) => totalCount === 1,
    );
    const runs = found.edges[0].node.highlights[0].fragments;
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual([word]);
    for (const person of ['public', 'reader'] as const) {
      expect((await search(askers[person], word)).totalCount).toBe(0);
      // the word of a text one may not read is not offered as a correction either
      const typed = await search(askers[person], `${word.slice(0, -1)}x`);
      expect([typed.totalCount, typed.correctedQuery]).toEqual([0, null]);
    }
    expect((await search(askers.reviewer, `${word.slice(0, -1)}x`)).correctedQuery).toBe(word);
  });

  it('forgets at once what a withdrawal, a seal or a changed publication takes away', async () => {
    const code = async (pick: number) => codes(await search(askers.public, '', { kinds: ['CASE'] }))[pick];
    const visible = async (person: Asker, of: string) => (await search(askers[person], of, { kinds: ['CASE'] })).totalCount;

    const withdrawn = await code(2);
    await asOwner(database, (client) =>
      client.query(
        `INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language)
         SELECT s.case_id, s.id, 'ANONYMISED_PUBLICATION', 'WITHDRAWAL', 'PSEUDONYM', current_date, 'by telephone', 'RU' FROM survivor s JOIN "case" c ON c.id = s.case_id WHERE c.code = $1`,
        [withdrawn],
      ),
    );
    expect(await visible('public', withdrawn)).toBe(0);
    const { cases } = await askers.public.data<{ cases: { totalCount: number } }>('{ cases(first: 1) { totalCount } }');
    expect(facet(await search(askers.public, '', { kinds: ['CASE'] }), 'kind')['CASE']).toBe(cases.totalCount);
    expect(await visible('reader', withdrawn)).toBe(0);

    const sealed = await code(0);
    await asOwner(database, (client) => client.query(`UPDATE "case" SET level = 3, state = 'VERIFIED' WHERE code = $1`, [sealed]));
    for (const person of people) expect([person, await visible(person, sealed)]).toEqual([person, 0]);

    const changed = await code(1);
    await asOwner(database, (client) =>
      client.query(`UPDATE publication SET state = 'WITHDRAWN' WHERE case_id = (SELECT id FROM "case" WHERE code = $1)`, [changed]),
    );
    expect(await visible('public', changed)).toBe(0);
    if (engine === 'meilisearch') {
      await asOwner(database, (client) => sendJob(client, 'search.push'));
      await until(
        () => search(askers.reviewer, 'blackmail'),
        (found) => found.engine === 'meilisearch' && !found.degraded,
      );
    }
    expect(await visible('public', withdrawn)).toBe(0);
  }, 120_000);

  it('keeps nothing that the public could read of a case that was withdrawn: no document, in no index, no answer', async () => {
    const [code] = codes(await search(askers.public, '', { kinds: ['CASE'] }));
    const CASE = 'query ($code: String!) { case(code: $code) { id version title(lang: EN) publication { id } } }';
    const { case: published } = await askers.public.data(CASE, { code });
    expect(published.title).toEqual(expect.any(String));
    const { case: read } = await askers.reviewer.data(CASE, { code });
    await askers.reviewer.data('mutation ($input: WithdrawCaseInput!) { withdrawCase(input: $input) { state } }', {
      input: { code },
    });
    const documents = () =>
      asOwner(
        database,
        async (client) =>
          (await client.query(`SELECT audience, form FROM search_document WHERE case_id = $1 AND NOT removed ORDER BY 1`, [read.id])).rows,
      );
    expect((await documents()).filter(({ form }) => form === 'PUBLICATION')).toEqual([]);
    expect(codes(await search(askers.public, '', { kinds: ['CASE'] }))).not.toContain(code);
    expect(await askers.public.query(CASE, { code })).toEqual(await askers.public.query(CASE, { code: 'KZ-2023-S9999' }));

    if (engine === 'meilisearch') {
      // a removal leaves its version for a while, and nothing else
      const held = async (audience: string): Promise<string[]> => {
        const address = `${process.env['TEST_MEILI_URL']}/indexes/dalel_${audience}/documents/case-${read.id}`;
        const answer = await fetch(address, { headers: { authorization: `Bearer ${process.env['TEST_MEILI_KEY']}` } });
        const kept = answer.ok ? ((await answer.json()) as Record<string, unknown>) : {};
        return Object.keys(kept).filter((field) => !['id', 'version', 'removed'].includes(field));
      };
      for (const audience of ['public'])
        await until(
          () => held(audience),
          (fields) => fields.length === 0,
        );
      expect(await held('internal')).toContain('facets');
    }
    // what is made anew meanwhile is of those alone who read originals
    await until(documents, (rows) => rows.some(({ audience }) => audience === 'internal'));
    expect((await documents()).filter(({ form }) => form !== 'ORIGINAL')).toEqual([]);
  });

  /** What choosing each of these values of a facet finds. */
  async function choosing(person: Asker, name: FacetName, values: [string, number][]): Promise<unknown> {
    const replies = await askInBulk<[string, number], { totalCount: number }>(askers[person], values, {
      field: 'search(query: "", first: 1, filter: $filter) { totalCount }',
      types: '$filter: SearchFilter',
      of: ([code]) => ({ filter: { [filterNamed(name)]: [code] } }),
    });
    return replies.map(({ each: [code], answer }) => [code, answer?.totalCount]);
  }

  /** A change with its job, in one transaction, as a service does it. */
  async function change(statement: string, ...values: unknown[]): Promise<void> {
    await asOwner(database, async (client) => {
      await client.query('BEGIN');
      await client.query(statement, values);
      await sendCaseChanged(client, 'KZ-2023-SX86V');
      await client.query('COMMIT');
    });
  }
});
