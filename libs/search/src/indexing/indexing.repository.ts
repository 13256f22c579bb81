import type { Run } from '../analysis/stems.js';
import type { SearchAudience } from '../engine/search-document.js';

interface PresentRow {
  id: string;
  audience: SearchAudience;
  fingerprint: string;
}

/** Until the transaction ends, no other works on these subjects. @param ids in one order for all, so that none wait crosswise */
export async function lockSubjects(run: Run, ids: readonly string[]): Promise<void> {
  for (const id of ids) await run('SELECT take_index_turn($1)', [id]);
}

export async function nextVersion(run: Run): Promise<number> {
  const [{ version }] = await run<{ version: string }>(`SELECT nextval('search_version') AS version`, []);
  return Number(version);
}

export function presentDocuments(run: Run, ids: readonly string[]): Promise<PresentRow[]> {
  return run<PresentRow>('SELECT id, audience, fingerprint FROM search_document WHERE id = ANY ($1::text[]) AND NOT removed', [ids]);
}

/** Is there nothing, or something whose fingerprint begins otherwise? */
export async function needsCheck(run: Run, fingerprints: string): Promise<boolean> {
  const [{ needed }] = await run<{ needed: boolean }>(
    'SELECT NOT EXISTS (SELECT FROM search_document) OR EXISTS (SELECT FROM search_document WHERE NOT removed AND NOT starts_with(fingerprint, $1)) AS needed',
    [fingerprints],
  );
  return needed;
}

/** Marks of what was removed are kept a day, against late older writes; words that no document has any more are forgotten. */
export async function forgetOld(run: Run): Promise<void> {
  await run(`DELETE FROM search_document WHERE removed AND changed_at < now() - interval '1 day'`, []);
  const shelves = await run<{ audience: string; level: number }>('SELECT DISTINCT audience, level FROM search_word', []);
  for (const { audience, level } of shelves)
    await run(
      `DELETE FROM search_word w WHERE w.audience = $1 AND w.level = $2 AND NOT EXISTS (
         SELECT FROM ts_stat(format('SELECT words FROM search_document WHERE audience = %L AND level = %s AND NOT removed', $1::text, $2::smallint)) present
          WHERE present.word = w.key)`,
      [audience, level],
    );
}
