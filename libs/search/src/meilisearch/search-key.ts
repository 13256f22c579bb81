import { type KeyCreation, Meilisearch, MeilisearchApiError } from 'meilisearch';
import { indexName } from './index-settings.js';

/** The value of a key follows from the master key and this: made again, it is the same key. */
const UIDS = { public: '6f1d3e9a-5c0b-4d53-9c1e-da1e15ea7c40', internal: '6f1d3e9a-5c0b-4d53-9c1e-da1e15ea7c41' };
/** What the engine does, and no more: no keys, no dumps, no other indexes. */
const ACTIONS: KeyCreation['actions'] = [
  'search',
  'documents.add',
  'documents.get',
  'documents.delete',
  'indexes.create',
  'indexes.get',
  'indexes.delete',
  'settings.get',
  'settings.update',
  'stats.get',
  'tasks.get',
];

/** Makes the key with which the application searches and fills its own index of an audience. The master key stays with the search server. */
export async function makeSearchKey(
  server: { url: string; masterKey: string },
  audience: 'public' | 'internal',
  prefix?: string,
): Promise<string> {
  const uid = UIDS[audience];
  const client = new Meilisearch({ host: server.url, apiKey: server.masterKey });
  const indexes = [indexName(audience, prefix)];
  const present = await client.getKey(uid).catch(unlessMissing);
  const same = (held: readonly string[], wanted: readonly string[]) => [...held].sort().join() === [...wanted].sort().join();
  if (present && same(present.actions, ACTIONS) && same(present.indexes, indexes)) return present.key;
  if (present) await client.deleteKey(uid);
  const made = await client.createKey({ uid, name: `Dalel ${audience}`, actions: ACTIONS, indexes, expiresAt: null });
  return made.key;
}

/** Takes the house's documents off a search server that is to hold the public's alone, and the key to them. */
export async function dropHouseIndex(server: { url: string; masterKey: string }, prefix?: string): Promise<void> {
  const client = new Meilisearch({ host: server.url, apiKey: server.masterKey });
  await client.deleteKey(UIDS.internal).catch(unlessMissing);
  await client.deleteIndexIfExists(indexName('internal', prefix));
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof MeilisearchApiError && error.response.status === 404) return undefined;
  throw error;
}
