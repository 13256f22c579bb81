import type { ClientBase } from 'pg';
import { inTransaction } from '#libs/platform';
import { LedgerRepository } from './ledger.repository.js';
import type { LedgerFile } from './ledger-file.js';

interface Appended {
  /** Number of the newest entry that the file has. */
  newest: number;
  /** How many entries the file had held before and lacked: it was cut or removed. */
  lacked: number;
}

/** Brings to the file what the database has noted after number `since`, under the lock. */
export async function appendSince(ledger: LedgerRepository, file: LedgerFile, since: number): Promise<Appended> {
  const kept = await ledger.kept();
  const rows = await ledger.entriesAfter(since);
  const lacked = rows.filter(({ seq, id }) => Number(seq) <= kept && !file.has(id)).length;
  file.append(rows.map(({ seq: _, ...entry }) => entry));
  const newest = Math.max(since, ...rows.map(({ seq }) => Number(seq)));
  if (rows.length > 0) await ledger.keep(newest, lacked);
  return { newest, lacked };
}

/** The same for a command of the operator's, as the owner. */
export const keepLedger = (owner: ClientBase, file: LedgerFile): Promise<void> =>
  inTransaction(owner, async (ask) => {
    const ledger = new LedgerRepository(ask);
    await ledger.lockFile();
    file.read();
    await appendSince(ledger, file, 0);
  });
