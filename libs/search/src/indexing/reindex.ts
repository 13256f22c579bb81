import { Pool } from 'pg';
import { Analyser } from '../analysis/analyser.js';
import { MeilisearchEngine, type MeilisearchOptions } from '../meilisearch/meilisearch-engine.js';
import { checkEngine } from './engine-check.js';
import { indexerTransactions } from './indexer-transactions.js';
import { holdsDemonstration, markAll } from './indexing.repository.js';
import { IndexingService, type IndexRepair } from './indexing.service.js';
import { IndexPush } from './push.js';

export interface ReindexOptions {
  /** Which world's cases; without it, what the database says it is. */
  synthetic?: boolean;
  /** Another engine to fill as well. */
  meilisearch?: MeilisearchOptions;
  /** Said now and then: what is being done, and how far it has come. */
  onStep?: (text: string) => void;
}

/**
 * Makes the whole index true to the database, now: before the first search, after a restore, when in doubt. Safe to run at
 * any time and more than once; only what differs is written.
 * @param databaseUrl the owner's or the application's
 */
export async function reindexAll(databaseUrl: string, options: ReindexOptions = {}): Promise<IndexRepair> {
  const { meilisearch, onStep = () => undefined } = options;
  const pool = new Pool({ connectionString: databaseUrl, max: 2, application_name: 'dalel-reindex' });
  try {
    const asIndexer = indexerTransactions(pool, options.synthetic ?? (await indexerTransactions(pool, false)(holdsDemonstration)));
    const analyser = new Analyser();
    const repair = await new IndexingService(asIndexer, analyser).checkAll((done) => {
      if (done % 1000 === 0) onStep(`search index: ${done} checked`);
    });
    if (meilisearch) {
      onStep('search index: bringing Meilisearch up to date');
      const engine = new MeilisearchEngine(meilisearch);
      const made = await engine.prepare();
      await asIndexer((run) => markAll(run, made));
      await checkEngine(asIndexer, engine);
      const sent = await new IndexPush(asIndexer, analyser, engine).push();
      if (sent > 0) onStep(`search index: ${sent} documents sent to Meilisearch`);
    }
    if (repair.written + repair.removed > 0) onStep(`search index: ${repair.written} documents made, ${repair.removed} taken out`);
    return repair;
  } finally {
    await pool.end();
  }
}
