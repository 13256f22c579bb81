import { randomUUID } from 'node:crypto';
import { reindexAll } from '#libs/search';
import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';

const url = process.env['TEST_MEILI_URL'] ?? '';
const key = process.env['TEST_MEILI_KEY'] ?? '';
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
const ask = async (path: string, method = 'GET', body?: unknown) => {
  const answer = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return answer.status === 404 ? undefined : await answer.json();
};
const settled = async ({ taskUid }: { taskUid: number }) => {
  while (['enqueued', 'processing'].includes((await ask(`/tasks/${taskUid}`)).status)) await new Promise((done) => setTimeout(done, 50));
};

const SEARCH = `query ($query: String!) { search(query: $query, kinds: [CASE], first: 100) {
  totalCount engine degraded facets { name values { code count } } edges { node { code } } } }`;

(url ? describe : describe.skip)('what Meilisearch holds by default', () => {
  const { database, visitor, reviewer, sql } = withServer({
    people: ['reviewer'],
    settings: { ...WITHOUT_LIMITS, meiliUrl: url, meiliKey: key },
  });
  const search = async (client: TestClient, query = '') => (await client.data(SEARCH, { query })).search;
  const documents = async (uid: string): Promise<Record<string, unknown>[]> =>
    (await ask(`/indexes/${uid}/documents?limit=5000`))?.results ?? [];

  beforeAll(async () => {
    for (const audience of ['public', 'internal', 'partner']) {
      const task = await ask(`/indexes/dalel_${audience}`, 'DELETE');
      if (task?.taskUid !== undefined) await settled(task);
    }
    await reindexAll(database.ownerUrl, { meilisearch: { url, key } });
  }, 60_000);

  it('is what the public may read, and nothing of the house', async () => {
    const { results } = await ask('/indexes?limit=100');
    const own = (results as { uid: string }[]).map(({ uid }) => uid).filter((uid) => uid.startsWith('dalel_'));
    expect(own).toEqual(['dalel_public']);
    const held = (await documents('dalel_public')).filter(({ kind }) => kind === 'CASE').map(({ id }) => id);
    const open = (
      await sql(
        `SELECT 'case-' || c.id AS id FROM "case" c JOIN publication p ON p.case_id = c.id AND p.state = 'APPROVED' WHERE c.level = 0 AND (c.consented_purposes & 5) = 5`,
      )
    ).map(({ id }) => id as string);
    expect(held.sort()).toEqual(open.sort());
  });

  it('is asked for the public, and PostgreSQL for the house: nobody misses or sees a case twice', async () => {
    const found = await search(reviewer);
    expect([found.engine, found.degraded]).toEqual(['postgres', false]);
    const codes = found.edges.map(({ node }: { node: { code: string } }) => node.code);
    expect(new Set(codes).size).toBe(codes.length);
    const open = await search(visitor);
    expect(open.engine).toBeNull();
    expect(codes).toEqual(expect.arrayContaining(open.edges.map(({ node }: { node: { code: string } }) => node.code)));
    // what Meilisearch alone is told shows that it is asked
    const [some] = (await documents('dalel_public')).filter(({ kind }) => kind === 'CASE');
    await settled(await ask('/indexes/dalel_public/documents', 'PUT', [{ id: some['id'], removed: true }]));
    expect((await search(visitor)).totalCount).toBe(open.totalCount - 1);
    expect((await search(reviewer)).totalCount).toBe(found.totalCount);
    await settled(await ask('/indexes/dalel_public/documents', 'PUT', [{ id: some['id'], removed: false }]));
  });

  it('is not counted from when it was restored to an older state, until it was held against the database', async () => {
    const older = await documents('dalel_public');
    const [withdrawn] = (await search(visitor)).edges.map(({ node }: { node: { code: string } }) => node.code);
    await sql(
      `INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language)
           SELECT s.case_id, s.id, 'ANONYMISED_PUBLICATION', 'WITHDRAWAL', 'PSEUDONYM', '2024-01-01', 'by telephone', 'RU' FROM survivor s JOIN "case" c ON c.id = s.case_id WHERE c.code = $1`,
      [withdrawn],
    );
    await reindexAll(database.ownerUrl, { meilisearch: { url, key } });
    const { totalCount, facets } = await search(visitor);

    await settled(await ask('/indexes/dalel_public/documents', 'DELETE'));
    await settled(await ask('/indexes/dalel_public/documents', 'POST', older));
    expect(await search(visitor)).toMatchObject({ totalCount, facets });

    await reindexAll(database.ownerUrl, { meilisearch: { url, key } });
    expect(await search(visitor)).toMatchObject({ totalCount, facets });
    const id = (await sql('SELECT id FROM "case" WHERE code = $1', [withdrawn]))[0].id;
    expect((await documents('dalel_public')).filter((each) => each['id'] === `case-${id}` && !each['removed'])).toEqual([]);
  }, 60_000);

  it('goes on where a push was killed before the database knew what was taken, and is not filled anew', async () => {
    const deletions = async () => (await ask('/tasks?types=documentDeletion&indexUids=dalel_public')).total;
    const before = await deletions();
    const { mark } = await ask('/indexes/dalel_public/documents/mark');
    await sql(`UPDATE search_index SET mark = 'of the batch before', announced = $1 WHERE audience = 'public'`, [mark]);
    await sql(
      `INSERT INTO search_change (audience, document_id, level, restricts, number)
           SELECT audience, id, 0, false, nextval('search_change_number') FROM search_document WHERE audience = 'public' AND NOT removed LIMIT 3`,
    );
    await reindexAll(database.ownerUrl, { meilisearch: { url, key } });
    expect(await deletions()).toBe(before);
    const rows = await sql(
      `SELECT mark = announced AS known, (SELECT count(*)::int FROM search_change WHERE audience = 'public') AS waiting FROM search_index WHERE audience = 'public'`,
    );
    expect(rows).toEqual([{ known: true, waiting: 0 }]);
  }, 60_000);

  it('is left alone for a mark that nobody set', async () => {
    const before = await search(visitor);
    await settled(await ask('/indexes/dalel_public/documents', 'PUT', [{ id: 'mark', mark: randomUUID() }]));
    const [some] = (await documents('dalel_public')).filter(({ kind, removed }) => kind === 'CASE' && !removed);
    await settled(await ask('/indexes/dalel_public/documents', 'PUT', [{ id: some['id'], removed: true }]));
    expect((await search(visitor)).totalCount).toBe(before.totalCount);
  });
});
