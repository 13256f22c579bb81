import { Client, escapeLiteral } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '#migrations';
import { closeDatabase } from './close-database.js';

const ownerSource = (ownerUrl: string) =>
  new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'migration', applicationName: 'dalel-migrate' });

/**
 * Brings the database to this version, each step in a transaction of its own; a start that was cut short goes on where it stopped.
 * Two starts at once wait for each other. @returns the names of the steps that ran.
 */
export async function runMigrations(ownerUrl: string, onStep?: (name: string) => void): Promise<string[]> {
  const lock = new Client({ connectionString: ownerUrl });
  await lock.connect();
  const source = ownerSource(ownerUrl);
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('dalel-migrations'))`);
    await source.initialize();
    const done = await source.runMigrations({ transaction: 'each' });
    for (const { name } of done) onStep?.(name);
    await closeDatabase(lock);
    return done.map(({ name }) => name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
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

/** Gives the application's login a password. @returns the address with which api and worker connect. */
export async function setAppPassword(ownerUrl: string, password: string): Promise<string> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`ALTER ROLE dalel_app LOGIN PASSWORD ${escapeLiteral(password)}`);
  } finally {
    await owner.end();
  }
  const url = new URL(ownerUrl);
  url.username = 'dalel_app';
  url.password = encodeURIComponent(password);
  return url.href;
}
