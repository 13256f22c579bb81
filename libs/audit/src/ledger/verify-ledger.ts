import type { ClientBase } from 'pg';
import type { LedgerFile } from './ledger-file.js';

/**
 * Holds the ledger's file against what the database knows it to have held.
 * @param owner the database's @returns one line for each thing that is not as it was kept
 */
export async function verifyLedger(owner: ClientBase, file: LedgerFile): Promise<string[]> {
  try {
    file.read();
  } catch (error) {
    return [(error as Error).message];
  }
  const { rows } = await owner.query<{ id: string }>('SELECT l.id FROM ledger_entry l, ledger_kept k WHERE l.seq <= k.seq ORDER BY l.seq');
  const missing = rows.filter(({ id }) => !file.has(id)).length;
  return missing > 0 ? [`the ledger’s file lacks ${missing} of ${rows.length} entries that it held: it was cut or removed`] : [];
}
