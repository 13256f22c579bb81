import type { SearchAudience } from '../engine/search-document.js';
import type { MeilisearchEngine } from '../meilisearch/meilisearch-engine.js';
import type { InIndexerTransaction } from '../postgres/postgres-engine.js';
import { documentVersions, markToSend } from './indexing.repository.js';

export interface EngineDifferences {
  missing: number;
  old: number;
  superfluous: number;
}

/** Holds the engine's indexes against the database: what is missing or of another version is marked to be sent, what no one knows is taken out. */
export async function checkEngine(asIndexer: InIndexerTransaction, engine: MeilisearchEngine): Promise<EngineDifferences> {
  const found: EngineDifferences = { missing: 0, old: 0, superfluous: 0 };
  for (const audience of engine.audiences) {
    const { missing, old, superfluous } = await checkIndex(asIndexer, engine, audience);
    found.missing += missing;
    found.old += old;
    found.superfluous += superfluous;
  }
  return found;
}

async function checkIndex(
  asIndexer: InIndexerTransaction,
  engine: MeilisearchEngine,
  audience: SearchAudience,
): Promise<EngineDifferences> {
  const rows = await asIndexer((run) => documentVersions(run, audience));
  const wanted = new Map(rows.map((row) => [row.id, row]));
  const superfluous: string[] = [];
  const old: string[] = [];
  for await (const batch of engine.versions(audience)) {
    for (const { id, version } of batch) {
      const row = wanted.get(id);
      // newer than the database itself, which was restored: not to be kept as the newest
      if (!row || version > Number(row.number)) superfluous.push(id);
      else {
        if (version < Number(row.number)) old.push(id);
        wanted.delete(id);
      }
    }
  }
  const missing = [...wanted.values()].filter(({ removed }) => !removed).map(({ id }) => id);
  await asIndexer((run) => markToSend(run, audience, [...old, ...missing]));
  if (superfluous.length > 0) await engine.forget(audience, superfluous);
  return { missing: missing.length, old: old.length, superfluous: superfluous.length };
}
