import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { asOwner, closeDatabase, makeDesiredState } from '#libs/platform';
import { DESIRED_STATE } from './desired-state.js';
import { STEPS } from './steps.js';

const LOCK = `hashtext('dalel-migrations')`;
/** A start beside another one waits for its steps. */
const PATIENCE_MS = 120_000;
const HELD_BY = `SELECT format('process %s (%s)', l.pid, coalesce(nullif(a.application_name, ''), a.usename)) AS who FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (l.classid::bigint << 32 | l.objid::bigint) = ${LOCK}::bigint`;

const ownerSource = (ownerUrl: string) =>
  new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: STEPS,
    migrationsTableName: 'migration',
    applicationName: 'dalel-migrate',
  });

/**
 * Brings the database to this version: each step of tables and data in a transaction of its own, then functions, triggers, policies and
 * rights as they are declared, in one. A start that was cut short goes on where it stopped. Two starts at once wait for each other.
 * @returns the names of the steps that ran.
 */
export async function migrate(ownerUrl: string, patienceMs = PATIENCE_MS): Promise<string[]> {
  return asOwner(ownerUrl, async (owner) => {
    const source = ownerSource(ownerUrl);
    try {
      await waitForOthers(owner, patienceMs);
      await source.initialize();
      const done = await source.runMigrations({ transaction: 'each' });
      await makeDesiredState(owner, DESIRED_STATE);
      await closeDatabase(owner);
      return done.map(({ name }) => name);
    } finally {
      if (source.isInitialized) await source.destroy();
    }
  });
}

/**
 * Two starts at once wait for each other. An advisory lock: the tables are not there yet. Whoever may ask this database may take it, so it is waited for with an end.
 * @throws Error of one line that says who has it
 */
async function waitForOthers(owner: Client, patienceMs: number): Promise<void> {
  await owner.query(`SET lock_timeout = ${patienceMs}`);
  await owner.query(`SELECT pg_advisory_lock(${LOCK})`).catch(async (error: { code?: string }) => {
    if (error.code !== '55P03') throw error;
    const { rows } = await owner.query<{ who: string }>(HELD_BY);
    throw new Error(
      `another migrate is under way, or somebody holds its lock: ${rows.map(({ who }) => who).join(', ')}. Wait for it or end it, then migrate again`,
    );
  });
  await owner.query('RESET lock_timeout');
}

/** Names of the steps that this database lacks. */
export async function pendingSteps(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ present: boolean }>(`SELECT to_regclass('migration') IS NOT NULL AS present`);
  const done = rows[0]?.present ? (await owner.query<{ name: string }>('SELECT name FROM migration')).rows.map(({ name }) => name) : [];
  return STEPS.map(({ name }) => name).filter((name) => !done.includes(name));
}

/** Takes the newest step back (for the test of reversibility, and for an operator's emergency). @returns its name, if there was one. */
export async function revertLastMigration(ownerUrl: string): Promise<string | undefined> {
  const source = await ownerSource(ownerUrl).initialize();
  try {
    const [last] = await source.query('SELECT name FROM migration ORDER BY id DESC LIMIT 1');
    if (last) await source.undoLastMigration({ transaction: 'each' });
    return last?.name;
  } finally {
    await source.destroy();
  }
}
