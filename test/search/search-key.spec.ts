import { randomUUID } from 'node:crypto';
import { dropHouseIndex, makeSearchKey } from '#libs/search';
import { MeilisearchEngine } from '../../libs/search/src/meilisearch/meilisearch-engine.js';

const url = process.env['TEST_MEILI_URL'] ?? '';
const masterKey = process.env['TEST_MEILI_KEY'] ?? '';

(url ? describe : describe.skip)('the key that "dalel search-key" makes', () => {
  const prefix = `scoped_${randomUUID().slice(0, 8)}`;
  let key: string;

  beforeAll(async () => {
    key = await makeSearchKey({ url, masterKey }, 'public', prefix);
  });

  const statusOf = async (method: string, path: string, body?: unknown) =>
    (
      await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: body ? JSON.stringify(body) : undefined,
      })
    ).status;

  it('is enough to make, fill and search the indexes', async () => {
    const nothing = { hits: [], whole: false, total: 0, more: false, kinds: {}, facets: {} };
    const engine = new MeilisearchEngine({ url, key, prefix }, async <Row>() => [{ found: nothing }] as Row[]);
    expect((await engine.prepare()).length).toBeGreaterThan(0);
    expect(await engine.prepare()).toEqual([]);
    const query = { text: 'word', readings: [[{ key: 'sword' }]], required: [[]], loose: [['sword']], without: [], codes: [], words: [] };
    const scope = { viewer: 'public' as const, audience: 'public' as const, clearance: 0, purposes: 4, synthetic: true };
    expect((await engine.search({ query, filter: {}, scope, first: 10 })).hits).toEqual([]);
    await engine.remove([{ id: `case-${randomUUID()}`, audience: 'public', version: 1 }]);
  });

  it('opens not the house’s documents, which have a key of their own', async () => {
    expect(await statusOf('POST', '/indexes', { uid: `${prefix}_internal` })).toBe(403);
    expect(await makeSearchKey({ url, masterKey }, 'internal', prefix)).not.toBe(key);
    await dropHouseIndex({ url, masterKey }, prefix);
  });

  it('opens no other index, no keys and no dumps', async () => {
    expect(await statusOf('POST', '/indexes', { uid: `other_${randomUUID().slice(0, 8)}` })).toBe(403);
    expect(await statusOf('GET', '/keys')).toBe(403);
    expect(await statusOf('POST', '/dumps')).toBe(403);
    expect(await statusOf('POST', '/snapshots')).toBe(403);
  });

  it('is the same when it is made again, and is made anew where it may do something else', async () => {
    expect(await makeSearchKey({ url, masterKey }, 'public', prefix)).toBe(key);
    expect(await makeSearchKey({ url, masterKey }, 'public', `${prefix}_2`)).toBe(key);
    expect(await statusOf('GET', `/indexes/${prefix}_public/stats`)).toBe(403);
  });
});
