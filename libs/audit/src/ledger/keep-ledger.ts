import type { ClientBase } from 'pg';
import { type Ask, inTransaction } from '#libs/platform';
import type { LedgerEntry, LedgerFile } from './ledger-file.js';

/** Held while the file is written, by whichever process of this database writes it. */
export const LEDGER_FILE_LOCK = 362_436_072;
const COLUMNS = `seq, id, kind, case_id AS "caseId", key_version AS "keyVersion", survivor_id AS "survivorId", purpose,
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`;

interface Appended {
  /** Number of the newest entry that the file has. */
  newest: number;
  /** How many entries the file had held before and lacked: it was cut or removed. */
  lacked: number;
}

/** Brings to the file what the database has noted after number `since`, under the lock. */
export async function appendSince(ask: Ask, file: LedgerFile, since: number): Promise<Appended> {
  const [kept] = await ask<{ seq: string }>('SELECT seq FROM ledger_kept');
  const rows = await ask<LedgerEntry & { seq: string }>(`SELECT ${COLUMNS} FROM ledger_entry WHERE seq > $1 ORDER BY ledger_entry.seq`, [
    since,
  ]);
  const lacked = rows.filter(({ seq, id }) => Number(seq) <= Number(kept?.seq) && !file.has(id)).length;
  file.append(rows.map(({ seq: _, ...entry }) => entry));
  const newest = Math.max(since, ...rows.map(({ seq }) => Number(seq)));
  if (rows.length > 0) await ask('SELECT keep_ledger($1, $2)', [newest, lacked]);
  return { newest, lacked };
}

/** The same for a command of the operator's, as the owner. */
export const keepLedger = (owner: ClientBase, file: LedgerFile): Promise<void> =>
  inTransaction(owner, async (ask) => {
    await ask('SELECT pg_advisory_xact_lock($1)', [LEDGER_FILE_LOCK]);
    file.read();
    await appendSince(ask, file, 0);
  });
