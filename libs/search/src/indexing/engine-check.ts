import type { SearchAudience } from '../engine/search-document.js';
import type { MeilisearchEngine } from '../meilisearch/meilisearch-engine.js';
import type { InIndexerTransaction } from '../postgres/postgres-engine.js';
import { documentsAfter, markToSend, versionsOf } from './indexing.repository.js';

export interface EngineDifferences {
  missing: number;
  old: number;
  superfluous: number;
}

const BATCH = 1000;

/**
 * Holds the engine's indexes against the database: what is missing or of another version is marked to be sent, what no one knows is taken
 * out. Some at a time: all ids of a million documents would not fit the worker's memory.
 */
export async function checkEngine(asIndexer: InIndexerTransaction, engine: MeilisearchEngine): Promise<EngineDifferences> {
  const found: EngineDifferences = { missing: 0, old: 0, superfluous: 0 };
  for (const audience of engine.audiences) {
    found.superfluous += await forgetSuperfluous(asIndexer, engine, audience);
    for (let last: string | undefined = ''; last !== undefined; ) {
      const documents = await asIndexer((run) => documentsAfter(run, audience, last!, BATCH));
      const present = await engine.presentVersions(
        audience,
        documents.map(({ id }) => id),
      );
      const old = documents.filter(({ id, number }) => present.has(id) && present.get(id)! < Number(number));
      const missing = documents.filter(({ id, removed }) => !present.has(id) && !removed);
      await asIndexer((run) =>
        markToSend(
          run,
          audience,
          [...old, ...missing].map(({ id }) => id),
        ),
      );
      found.old += old.length;
      found.missing += missing.length;
      last = documents.at(-1)?.id;
    }
  }
  return found;
}

/** What the database does not know, or not in so new a version: it was restored, and this is not to be kept as the newest. */
async function forgetSuperfluous(asIndexer: InIndexerTransaction, engine: MeilisearchEngine, audience: SearchAudience): Promise<number> {
  const superfluous: string[] = [];
  for await (const batch of engine.versions(audience)) {
    const ids = batch.map(({ id }) => id);
    const known = new Map((await asIndexer((run) => versionsOf(run, audience, ids))).map(({ id, number }) => [id, Number(number)]));
    superfluous.push(...batch.filter(({ id, version }) => version > (known.get(id) ?? -1)).map(({ id }) => id));
  }
  if (superfluous.length > 0) await engine.forget(audience, superfluous);
  return superfluous.length;
}
