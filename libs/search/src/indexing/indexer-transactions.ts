import type { Pool } from 'pg';
import type { Run } from '../analysis/stems.js';

/**
 * Transactions of the role dalel_indexer: it reads every case that is not sealed, of one world, and writes what is searched,
 * nothing else. Works on the application's login as on the owner's.
 */
export class IndexerTransactions {
  constructor(
    private readonly pool: Pool,
    private readonly synthetic: boolean,
  ) {}

  readonly run = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(`BEGIN; SET LOCAL ROLE dalel_indexer; SELECT set_config('app.synthetic', '${this.synthetic}', true)`);
      const result = await work(async <Row>(text: string, values: unknown[]) => (await client.query(text, values)).rows as Row[]);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };
}
