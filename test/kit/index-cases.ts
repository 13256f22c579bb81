import { Pool } from 'pg';
import { Analyser } from '../../libs/search/src/analysis/analyser.js';
import { indexerTransactions } from '../../libs/search/src/indexing/indexer-transactions.js';
import { IndexingService } from '../../libs/search/src/indexing/indexing.service.js';

/** Makes the documents of these cases true to the database, now, as the jobs do that come of their changes; `reindexAll` goes through everything. */
export async function indexCases(ownerUrl: string, codes: readonly string[]): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 1 });
  try {
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM "case" WHERE code = ANY ($1)', [codes]);
    const indexing = new IndexingService(indexerTransactions(pool, true), new Analyser());
    await indexing.index(rows.map(({ id }) => ({ kind: 'case', id })));
  } finally {
    await pool.end();
  }
}
