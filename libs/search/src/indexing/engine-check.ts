import type { Run } from '../analysis/stems.js';
import type { SearchAudience } from '../engine/search-document.js';
import type { MeilisearchEngine } from '../meilisearch/meilisearch-engine.js';
import type { InIndexerTransaction } from '../postgres/postgres-engine.js';

export interface EngineDifferences {
  missing: number;
  old: number;
  superfluous: number;
}

/** Marks every document as one to be sent: for an index that was made anew. Until all of them are there, PostgreSQL answers. */
export async function markAll(run: Run, audiences: readonly SearchAudience[]): Promise<void> {
  await run(
    `INSERT INTO search_change (audience, document_id, level, restricts, number)
       SELECT d.audience, d.id, 0, true, nextval('search_change_number') FROM search_document d WHERE d.audience = ANY ($1::text[]) AND NOT d.removed
     ON CONFLICT (audience, document_id) DO UPDATE SET restricts = true`,
    [audiences],
  );
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
  const rows = await asIndexer((run) =>
    run<{ id: string; number: string; removed: boolean }>('SELECT id, number, removed FROM search_document WHERE audience = $1', [
      audience,
    ]),
  );
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
  await asIndexer((run) => mark(run, audience, [...old, ...missing]));
  if (superfluous.length > 0) await engine.forget(audience, superfluous);
  return { missing: missing.length, old: old.length, superfluous: superfluous.length };
}

async function mark(run: Run, audience: SearchAudience, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run(
    `INSERT INTO search_change (audience, document_id, level, restricts, number)
       SELECT $1, id, 0, true, nextval('search_change_number') FROM unnest($2::text[]) id
     ON CONFLICT (audience, document_id) DO UPDATE SET restricts = true`,
    [audience, ids],
  );
}
