import type { Ask } from '#libs/platform';
import { citationColumns, type DecisionEntry, decisionColumns } from './decision-entry.js';

/** What an entry names and is not here: told by whoever adds it, in their way. */
export type Unknown = (what: 'provision' | 'decision', key: string) => Error;

interface Waiting {
  proposedBy: string | null;
  replaces?: { id: string; version: number };
}

/** A decision that waits for a second person, without its parts. */
export async function addDecision(ask: Ask, entry: DecisionEntry, { proposedBy, replaces }: Waiting): Promise<string> {
  const row = {
    ...decisionColumns(entry),
    proposed_by: proposedBy,
    ...(replaces && { replaces_id: replaces.id, replaces_version: replaces.version }),
  };
  const columns = Object.keys(row).join(', ');
  const [made] = await ask<{ id: string }>(
    `INSERT INTO decision (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::decision, $1) RETURNING id`,
    [row],
  );
  return made!.id;
}

/** Another content for one that waits. @returns whether it was still of this version */
export async function changeDecision(
  ask: Ask,
  id: string,
  version: number,
  entry: DecisionEntry,
  unknown: Unknown,
  which?: string,
): Promise<boolean> {
  const { code, ...content } = decisionColumns(entry);
  const columns = Object.keys(content);
  const changed = await ask(
    `WITH changed AS (UPDATE decision d SET (code, ${columns.join(', ')}, state, reviewed_by, reviewed_at, review_note, version)
       = (SELECT $4::text, ${columns.map((column) => `n.${column}`).join(', ')}, 'PROPOSED', NULL::uuid, NULL::timestamptz, NULL::text, d.version + 1 FROM jsonb_populate_record(NULL::decision, $3) n)
      WHERE d.id = $1 AND d.version = $2 RETURNING d.id) SELECT id FROM changed`,
    [id, version, content, code],
  );
  if (changed.length === 0) return false;
  await ask('WITH gone AS (DELETE FROM decision_provision WHERE decision_id = $1) SELECT', [id]);
  await ask('WITH gone AS (DELETE FROM decision_citation WHERE record_id = $1) SELECT', [id]);
  await addParts(ask, id, entry, unknown, which);
  return true;
}

/** The law that it applies, and what it cites: decisions that are confirmed, or any, as `which` says in SQL over `decision`. */
export async function addParts(
  ask: Ask,
  id: string,
  { provisions = [], citations = [] }: DecisionEntry,
  unknown: Unknown,
  which = `state = 'CONFIRMED'`,
) {
  const paths = await idsBy(
    ask,
    'SELECT id, path AS key FROM provision WHERE path = ANY ($1)',
    provisions.map(({ path }) => path),
  );
  const provisionOf = (path: string) => paths.get(path) ?? fail(unknown('provision', path));
  await insert(
    ask,
    'decision_provision',
    provisions.map(({ path, role }) => ({ decision_id: id, provision_id: provisionOf(path), role })),
  );
  const named = citations.flatMap(({ cites, citedBy }) => [cites, citedBy].filter((code): code is string => !!code));
  const codes = await idsBy(ask, `SELECT id, code AS key FROM decision WHERE code = ANY ($1) AND replaces_id IS NULL AND ${which}`, named);
  const decisionOf = (code: string) => codes.get(code) ?? fail(unknown('decision', code));
  await insert(
    ask,
    'decision_citation',
    citations.map((citation) => citationColumns(id, citation, decisionOf)),
  );
}

async function idsBy(ask: Ask, sql: string, keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  return new Map((await ask<{ id: string; key: string }>(sql, [keys])).map(({ id, key }) => [key, id]));
}

async function insert(ask: Ask, table: 'decision_provision' | 'decision_citation', rows: object[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0]).join(', ');
  await ask(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}

function fail(error: Error): never {
  throw error;
}
