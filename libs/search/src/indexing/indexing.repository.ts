import type { Run } from '../analysis/stems.repository.js';
import type { DocumentText, PreparedDocument, SearchAudience } from '../engine/search-document.js';

export interface ChangeRow {
  audience: SearchAudience;
  id: string;
  number: string;
  /** null where the document is gone */
  known_by: string | null;
  removed: boolean | null;
  kind: PreparedDocument['document']['kind'];
  form: PreparedDocument['document']['form'];
  subject_id: string;
  code: string;
  case_id: string | null;
  level: number;
  synthetic: boolean;
  consented_purposes: number;
  consent_valid_until: string;
  month_purposes: number;
  texts: DocumentText[];
  codes: string[];
  facets: string[];
  occurred_on: string | null;
  recency: number;
}

interface PresentRow {
  id: string;
  audience: SearchAudience;
  fingerprint: string;
}

/** Until the transaction ends, no other works on these subjects. @param ids in one order for all, so that none wait crosswise */
export async function lockSubjects(run: Run, ids: readonly string[]): Promise<void> {
  await run('SELECT take_index_turn(id) FROM unnest($1::text[]) id', [ids]);
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

export async function holdsDemonstration(run: Run): Promise<boolean> {
  const sql = 'SELECT EXISTS (SELECT FROM deployment WHERE demonstration) AS demonstration';
  return (await run<{ demonstration: boolean }>(sql, []))[0].demonstration;
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

/** Documents of an audience in the order of their ids, some at a time. */
export function documentsAfter(
  run: Run,
  audience: SearchAudience,
  after: string,
  most: number,
): Promise<{ id: string; number: string; removed: boolean }[]> {
  return run('SELECT id, number, removed FROM search_document WHERE audience = $1 AND id > $2 ORDER BY id LIMIT $3', [
    audience,
    after,
    most,
  ]);
}

export function versionsOf(run: Run, audience: SearchAudience, ids: readonly string[]): Promise<{ id: string; number: string }[]> {
  return run('SELECT id, number FROM search_document WHERE audience = $1 AND id = ANY ($2::text[])', [audience, ids]);
}

export async function markToSend(run: Run, audience: SearchAudience, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run(
    `INSERT INTO search_change (audience, document_id, level, restricts, number)
       SELECT $1, id, 0, true, nextval('search_change_number') FROM unnest($2::text[]) id
     ON CONFLICT (audience, document_id) DO UPDATE SET restricts = true`,
    [audience, ids],
  );
}

/** Until the transaction ends, nobody else sends another engine anything. */
export async function lockPush(run: Run): Promise<void> {
  await run(`SELECT take_index_turn('push')`, []);
}

/** What another engine was sent last, as far as the database knows, and what was being sent. */
export async function marksOf(run: Run, audience: SearchAudience): Promise<(string | null)[]> {
  const rows = await run<{ marks: (string | null)[] }>('SELECT ARRAY[mark, announced] AS marks FROM search_index WHERE audience = $1', [
    audience,
  ]);
  return rows.flatMap(({ marks }) => marks);
}

export async function announceMark(run: Run, audience: SearchAudience, mark: string): Promise<void> {
  await run(
    'INSERT INTO search_index (audience, announced) VALUES ($1, $2) ON CONFLICT (audience) DO UPDATE SET announced = EXCLUDED.announced',
    [audience, mark],
  );
}

export async function announcedMarks(run: Run, audiences: readonly SearchAudience[]): Promise<(readonly [SearchAudience, string])[]> {
  const rows = await run<{ audience: SearchAudience; announced: string }>(
    'SELECT audience, announced FROM search_index WHERE audience = ANY ($1::text[])',
    [audiences],
  );
  return rows.map(({ audience, announced }) => [audience, announced]);
}

export async function keepMark(run: Run, audience: SearchAudience, mark: string): Promise<void> {
  await run('UPDATE search_index SET mark = $2 WHERE audience = $1', [audience, mark]);
}

/** Changes after this number, in their order, that another engine does not know yet. */
export function changesToSend(run: Run, audiences: readonly SearchAudience[], after: string, most: number): Promise<ChangeRow[]> {
  return run(
    `SELECT c.audience, c.document_id AS id, c.number, d.number AS known_by, d.removed, d.kind, d.form, d.subject_id, d.code, d.case_id, d.level, d.synthetic,
       d.consented_purposes, d.consent_valid_until::text, d.month_purposes, d.texts, d.codes, d.facets, d.occurred_on::text, d.recency
     FROM search_change c LEFT JOIN search_document d ON d.audience = c.audience AND d.id = c.document_id
     WHERE c.audience = ANY ($1::text[]) AND c.number > $2 ORDER BY c.number LIMIT $3`,
    [audiences, after, most],
  );
}

/** What changed again meanwhile has a new number, and is kept. */
export async function forgetSent(run: Run, sent: readonly Pick<ChangeRow, 'audience' | 'id' | 'number'>[]): Promise<void> {
  await run(
    `DELETE FROM search_change c USING unnest($1::text[], $2::text[], $3::bigint[]) AS sent(audience, id, number)
      WHERE c.audience = sent.audience AND c.document_id = sent.id AND c.number = sent.number`,
    [sent.map(({ audience }) => audience), sent.map(({ id }) => id), sent.map(({ number }) => number)],
  );
}
