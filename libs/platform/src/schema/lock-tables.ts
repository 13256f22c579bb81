import { setTimeout as wait } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { RIGHTS_LOCK } from './base.table.js';

/** For transactions that are under way, which those that come meanwhile wait behind. */
const PATIENCE_MS = 2000;
/** For whoever reads otherwise (sign-in, jobs, a dump). Less than `deadlock_timeout` (1 s): where they wait for us too, we give up before either is ended. */
const TABLES_PATIENCE_MS = 400;
const TRIES = 10;
/** Between tries, for those who waited. */
const PAUSE_MS = 300;

const ORDERED = `SELECT string_agg(c.oid::regclass::text, ', ' ORDER BY n.nspname, c.relname) AS tables FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p')`;

/**
 * Locks every table there is, in one order, before any of them is changed: whoever reads meanwhile waits, holding nothing of ours, and
 * goes on afterwards. Within a transaction.
 * @throws Error of one line where others do not let go
 */
export async function lockTables(owner: ClientBase): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    await owner.query('SAVEPOINT locks');
    try {
      await owner.query(`SET LOCAL statement_timeout = ${PATIENCE_MS}; LOCK TABLE ${RIGHTS_LOCK} IN ACCESS EXCLUSIVE MODE`);
      const { rows } = await owner.query<{ tables: string | null }>(ORDERED);
      await owner.query(`SET LOCAL statement_timeout = ${TABLES_PATIENCE_MS}`);
      if (rows[0]?.tables) await owner.query(`LOCK TABLE ${rows[0].tables} IN ACCESS EXCLUSIVE MODE`);
      await owner.query('SET LOCAL statement_timeout = 0; RELEASE SAVEPOINT locks');
      return;
    } catch (error) {
      await owner.query('ROLLBACK TO SAVEPOINT locks; RELEASE SAVEPOINT locks');
      if ((error as { code?: string }).code !== '57014') throw error;
      if (tried === TRIES)
        throw new Error(
          'others use the database and do not let go of its tables; no right was changed. Stop the API, the worker and any dump, then migrate again',
        );
      await wait(PAUSE_MS);
    }
  }
}
