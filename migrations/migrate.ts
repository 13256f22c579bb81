import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { closeDatabase, makeDesiredState } from '#libs/platform';
import { DESIRED_STATE } from './desired-state.js';
import { STEPS } from './steps.js';

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
export async function migrate(ownerUrl: string): Promise<string[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const source = ownerSource(ownerUrl);
  try {
    await owner.query(`SELECT pg_advisory_lock(hashtext('dalel-migrations'))`);
    await source.initialize();
    const done = await source.runMigrations({ transaction: 'each' });
    await makeDesiredState(owner, DESIRED_STATE);
    await closeDatabase(owner);
    return done.map(({ name }) => name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await owner.end();
  }
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
