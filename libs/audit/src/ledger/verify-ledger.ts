import type { ClientBase } from 'pg';
import { askOn } from '#libs/platform';
import { LedgerRepository } from './ledger.repository.js';
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
  const kept = await new LedgerRepository(askOn(owner)).keptIds();
  const missing = kept.filter((id) => !file.has(id)).length;
  return missing > 0 ? [`the ledger’s file lacks ${missing} of ${kept.length} entries that it held: it was cut or removed`] : [];
}
