import type { ClientBase } from 'pg';
import type { LedgerEntry, LedgerFile } from './ledger-file.js';

/** Held while the file is written, by whichever process of this database writes it. */
export const LEDGER_FILE_LOCK = 362_436_072;
const COLUMNS = `seq, id, kind, case_id AS "caseId", key_version AS "keyVersion", survivor_id AS "survivorId", purpose,
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`;

/** Brings to the file what the database has noted after number `since`, under the lock. @returns the newest number. */
export async function appendSince(client: ClientBase, file: LedgerFile, since: number): Promise<number> {
  const { rows } = await client.query<LedgerEntry & { seq: string }>(
    `SELECT ${COLUMNS} FROM ledger_entry WHERE seq > $1 ORDER BY ledger_entry.seq`,
    [since],
  );
  file.append(rows.map(({ seq: _, ...entry }) => entry));
  return Math.max(since, ...rows.map(({ seq }) => Number(seq)));
}

/** The same for a command of the operator's, as the owner. */
export async function keepLedger(owner: ClientBase, file: LedgerFile): Promise<void> {
  await owner.query('BEGIN');
  await owner.query('SELECT pg_advisory_xact_lock($1)', [LEDGER_FILE_LOCK]);
  file.read();
  await appendSince(owner, file, 0);
  await owner.query('COMMIT');
}
