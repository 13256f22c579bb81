import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { closeDatabase } from '#libs/platform';

export interface TestDatabase {
  /** The owner's address: for arranging what a test needs, past every policy that binds the application. */
  ownerUrl: string;
  /** The application's address, as api and worker get it. */
  appUrl: string;
  drop(): Promise<void>;
}

/** A database of the test's own, copied from the template: `empty` is migrated, `demo` holds the demonstration as well, `matrix` the cases of test/access/matrix (which makes it). */
export async function createTestDatabase(kind: 'empty' | 'demo' | 'matrix'): Promise<TestDatabase> {
  swept ??= sweep();
  await swept;
  const name = `${OWN}${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE tpl_${kind} STRATEGY file_copy`);
  await connected(addressOf('TEST_OWNER_URL', name), closeDatabase); // rights on a database are not copied with it
  return {
    ownerUrl: addressOf('TEST_OWNER_URL', name),
    appUrl: addressOf('TEST_APP_URL', name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** A worker runs one file after the other: what stands under its name is left by an earlier one. */
const OWN = `test_${process.env['JEST_WORKER_ID'] ?? '0'}_`;
let swept: Promise<void> | undefined;
async function sweep(): Promise<void> {
  await connected(addressOf('TEST_OWNER_URL', 'postgres'), async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [OWN]);
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

/** A client of the database's owner, for the length of `work`. */
export async function asOwner<T>(database: TestDatabase, work: (client: Client) => Promise<T>): Promise<T> {
  return connected(database.ownerUrl, work);
}

async function onServer(statement: string): Promise<void> {
  await connected(addressOf('TEST_OWNER_URL', 'postgres'), (client) => client.query(statement));
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(setting: 'TEST_OWNER_URL' | 'TEST_APP_URL', database: string): string {
  const server = process.env[setting];
  if (!server) throw new Error('There is no test server: run the tests by npm test or npm run jest');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
