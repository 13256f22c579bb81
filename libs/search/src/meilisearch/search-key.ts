import { type KeyCreation, Meilisearch, MeilisearchApiError } from 'meilisearch';
import { indexName } from './index-settings.js';

/** The value of a key follows from the master key and this: made again, it is the same key. */
const UID = '6f1d3e9a-5c0b-4d53-9c1e-da1e15ea7c40';
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

/** Makes the key with which the application searches and fills its own indexes. The master key stays with the search server. */
export async function makeSearchKey(server: { url: string; masterKey: string }, prefix?: string): Promise<string> {
  const client = new Meilisearch({ host: server.url, apiKey: server.masterKey });
  const indexes = [indexName('*', prefix)];
  const present = await client.getKey(UID).catch(unlessMissing);
  const same = (held: readonly string[], wanted: readonly string[]) => [...held].sort().join() === [...wanted].sort().join();
  if (present && same(present.actions, ACTIONS) && same(present.indexes, indexes)) return present.key;
  if (present) await client.deleteKey(UID);
  const made = await client.createKey({ uid: UID, name: 'Dalel', actions: ACTIONS, indexes, expiresAt: null });
  return made.key;
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof MeilisearchApiError && error.response.status === 404) return undefined;
  throw error;
}
