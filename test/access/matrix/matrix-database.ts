import { Client } from 'pg';
import { reindexAll } from '#libs/search';
import { createTestDatabase, type TestDatabase } from '../../kit/database.js';
import { PLANTED, plantMatrix } from './matrix-cases.js';
import { plantOthers } from './plant-others.js';

const TEMPLATE = 'tpl_matrix';
/** Test files that want it at once wait for the first to have made it. */
const LOCK = 4_004;

/** A database of the test's own with every case of the matrix, a row in every other table, and the index made. */
export async function createMatrixDatabase(): Promise<TestDatabase> {
  const server = new Client({ connectionString: process.env['TEST_OWNER_URL'] });
  await server.connect();
  try {
    await server.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rows } = await server.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rows.length === 0) await makeTemplate(server);
  } finally {
    await server.end();
  }
  const database = await createTestDatabase('matrix');
  await learnIds(database);
  return database;
}

async function makeTemplate(server: Client): Promise<void> {
  const database = await createTestDatabase('demo');
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await plantMatrix(owner);
  await reindexAll(database.ownerUrl, { synthetic: true });
  await plantOthers(owner);
  await owner.query('VACUUM ANALYZE');
  await owner.end();
  await server.query(`ALTER DATABASE ${new URL(database.ownerUrl).pathname.slice(1)} RENAME TO ${TEMPLATE}`);
}

async function learnIds(database: TestDatabase): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ code: string; id: string }>('SELECT code, id FROM "case"');
  await owner.end();
  const idOf = new Map(rows.map(({ code, id }) => [code, id]));
  for (const planted of PLANTED) planted.id = idOf.get(planted.code) ?? '';
}
