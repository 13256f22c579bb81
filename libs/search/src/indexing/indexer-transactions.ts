import type { Pool } from 'pg';
import { Transactions } from '#libs/platform';
import type { InIndexerTransaction } from '../postgres/postgres-engine.js';

/**
 * Transactions of the role dalel_indexer: it reads every case that is not sealed, of one world, and writes what is searched,
 * nothing else. Works on the application's login as on the owner's.
 */
export function indexerTransactions(pool: Pool, synthetic: boolean): InIndexerTransaction {
  const transactions = Transactions.on(pool);
  return (work) => transactions.together({ role: 'indexer', settings: { synthetic: String(synthetic) } }, work);
}
