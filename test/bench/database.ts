import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findServerPlace, setAppPassword, startEmbeddedPostgres } from '../../libs/platform/src/index.js';
import { reindexAll } from '../../libs/search/src/index.js';
import { hashPassword } from '../../libs/sign-in/src/index.js';
import { migrate } from '../../migrations/index.js';

export const PERSON = { email: 'bench@example.org', password: 'bench-password-of-this-run' };

export interface BenchDatabase {
  folder: string;
  owner: Client;
  ownerUrl: string;
  appUrl: string;
  personId: string;
  postmaster: number;
  /** Code of a case that the lawyer sees, with much that hangs on it. */
  richCase: string;
  stop: () => Promise<void>;
}

/** A database of its own with as many generated cases, what is searched of them, and the lawyer who asks. @param kept a folder in which it stays */
export async function generatedDatabase(cases: number, kept: string | undefined, say: (text: string) => void): Promise<BenchDatabase> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'dalel-bench-'));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755); // as root the database runs as another user
  const postgres = await startEmbeddedPostgres({ place: findServerPlace(folder), durable: false, onStep: say });
  await postgres.ensureDatabase('bench');
  const ownerUrl = postgres.ownerUrl('bench');
  await migrate(ownerUrl);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const generated = await owner.query<{ cases: string }>('SELECT count(*) AS cases FROM "case"');
  if (generated.rows[0]!.cases === '0') await generate(owner, ownerUrl, cases, say);
  const people = await owner.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [PERSON.email]);
  const {
    rows: [{ folder: data }],
  } = await owner.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
  return {
    folder,
    owner,
    ownerUrl,
    appUrl: await setAppPassword(ownerUrl, randomBytes(32).toString('hex')),
    personId: people.rows[0]!.id,
    postmaster: Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    richCase: await richCase(owner),
    stop: async () => {
      // what counted statements is none of ours, and the next start refuses it; the database, which ends at once, is to keep that
      await owner.query('SET synchronous_commit = on; DROP EXTENSION IF EXISTS pg_stat_statements');
      await owner.end();
      await postgres.stop();
      if (!kept) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function generate(owner: Client, ownerUrl: string, cases: number, say: (text: string) => void): Promise<void> {
  say(`generating ${cases} cases`);
  await owner.query('SELECT set_config($1, $2, false)', ['bench.cases', String(cases)]);
  await withIndexesAfterwards(owner, () => owner.query(readFileSync(new URL('./generate.sql', import.meta.url), 'utf8')));
  await addPerson(owner);
  await reindexAll(ownerUrl, { synthetic: false, onStep: say });
  await owner.query('VACUUM ANALYZE');
}

/** Indexes are made of all rows at once, not row by row. */
async function withIndexesAfterwards(owner: Client, fill: () => Promise<unknown>): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
      WHERE NOT indisunique AND NOT indisexclusion AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r')`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  await fill();
  for (const { definition } of rows) await owner.query(definition);
}

async function richCase(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ code: string }>(
    `SELECT c.code FROM "case" c JOIN engagement e ON e.case_id = c.id JOIN evidence_link l ON l.case_id = c.id
      WHERE c.level = 1 AND NOT c.synthetic AND c.consented_purposes & purpose_bit('UN_SUBMISSION') <> 0 AND c.month_purposes = -1
      GROUP BY c.code ORDER BY count(*) DESC, c.code LIMIT 1`,
  );
  return rows[0]!.code;
}

async function addPerson(owner: Client): Promise<void> {
  const { rows } = await owner.query(
    `INSERT INTO person (email, name, roles, clearance) VALUES ($1, 'Bench', '{LAWYER,DOCUMENTER}', 1) RETURNING id`,
    [PERSON.email],
  );
  await owner.query('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [rows[0].id, await hashPassword(PERSON.password)]);
}

/** SQL statements that one request makes, those of its transactions included, as the server's statistics count them; null where it keeps none. */
export async function statementsOf(owner: Client, request: () => Promise<unknown>): Promise<number | null> {
  const loaded = await owner.query(
    `SELECT 1 FROM pg_settings WHERE name = 'shared_preload_libraries' AND setting LIKE '%pg_stat_statements%'`,
  );
  if (!loaded.rowCount) return null;
  await owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await owner.query('SELECT pg_stat_statements_reset()');
  await request();
  const { rows } = await owner.query(
    `SELECT sum(calls)::int AS n FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname LIKE 'dalel_%' AND r.rolname <> 'dalel_owner'`,
  );
  return rows[0].n;
}
