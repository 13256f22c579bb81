/** Run by global-setup in a process of its own: migrates `tpl_empty`, seeds `tpl_demo`, prints the password of the application's login. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { setAppPassword } from '#libs/platform';
import { reindexAll } from '#libs/search';
import { migrate } from '#migrations';
import { seedDemonstration } from '../../apps/cli/src/seed/seed.js';

const server = process.env['TEST_OWNER_URL'] ?? '';
const password = process.env['TEST_DEMO_PASSWORD'] ?? '';

function urlOf(database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

const onServer = (...statements: string[]) => onDatabase('postgres', ...statements);

async function onDatabase(name: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: urlOf(name) });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

await migrate(urlOf('tpl_empty'));
const appPassword = randomBytes(16).toString('hex');
await setAppPassword(server, appPassword);
await onServer('CREATE DATABASE tpl_demo TEMPLATE tpl_empty');
await seedDemonstration(urlOf('tpl_demo'), { password });
await reindexAll(urlOf('tpl_demo'), { synthetic: true });
// Copies take over what the planner knows of the rows; autovacuum, which would find it out in time, does not run for tests.
for (const name of ['tpl_empty', 'tpl_demo']) await onDatabase(name, 'VACUUM ANALYZE');
// A template that someone is connected to cannot be copied; and none of them may change under the tests.
await onServer(...['tpl_empty', 'tpl_demo'].map((name) => `ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`));
await onServer('CHECKPOINT');
process.stdout.write(`${appPassword}\n`);
