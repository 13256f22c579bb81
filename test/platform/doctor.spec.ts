import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doctorCommand } from '../../apps/cli/src/commands/doctor.command.js';
import { asOwner, createTestDatabase, type TestDatabase } from '../kit/database.js';

describe('dalel doctor', () => {
  let database: TestDatabase;
  let folder: string;
  const { env } = process;
  const write = process.stdout.write.bind(process.stdout);

  beforeEach(async () => {
    database = await createTestDatabase('empty');
    folder = mkdtempSync(join(tmpdir(), 'dalel-doctor-'));
    process.env = { ...env, DATABASE_URL: database.ownerUrl, DATA_DIR: folder };
    for (const name of ['MEILI_URL', 'MEILI_HOLDS', 'SMTP_URL', 'DALEL_SEAL_KEY']) delete process.env[name];
  });
  afterEach(async () => {
    process.stdout.write = write;
    process.env = env;
    rmSync(folder, { recursive: true });
    await database?.drop();
  });

  /** What it printed, and with what it ended. */
  async function examined(): Promise<{ lines: string[]; failed?: string }> {
    const lines: string[] = [];
    process.stdout.write = (line: string | Uint8Array) => lines.push(String(line).trim()) > 0;
    try {
      await doctorCommand().parseAsync([], { from: 'user' });
      return { lines };
    } catch (error) {
      return { lines, failed: (error as Error).message };
    }
  }

  it('finds a deployment well that is, and says what its operator should know', async () => {
    const { lines, failed } = await examined();
    expect(failed).toBeUndefined();
    expect(lines.map((line) => line.split(' ')[0])).not.toContain('mend');
    expect(lines).toEqual(
      expect.arrayContaining([
        'well  the database is at this version',
        'well  nobody may more than is declared',
        'well  search: PostgreSQL alone',
        expect.stringMatching(/^know {2}without DALEL_SEAL_KEY/),
        expect.stringMatching(/^know {2}without SMTP_URL/),
      ]),
    );
  });

  it('refuses what a start in production would: a secret that somebody thought of (S14)', async () => {
    Object.assign(process.env, { NODE_ENV: 'production', METRICS_TOKEN: 'password12345678' });
    const { lines, failed } = await examined();
    expect(lines).toContainEqual(expect.stringMatching(/^mend {2}Settings: METRICS_TOKEN looks like words/));
    expect(lines.join()).not.toContain('password1');
    expect(failed).toContain('to mend');
  });

  it('makes no database where there is none', async () => {
    delete process.env['DATABASE_URL'];
    expect((await examined()).failed).toContain('there is no database yet');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('repeats that Meilisearch holds the texts of the house in clear', async () => {
    Object.assign(process.env, { MEILI_URL: 'http://127.0.0.1:7700', MEILI_HOLDS: 'house' });
    expect((await examined()).lines).toContainEqual(expect.stringMatching(/^know {2}MEILI_HOLDS=house: the texts of cases .* in clear/));
  });

  it('ends with an error where something is to mend: a step that was not run, access that nothing declares, days that nobody sealed, a ledger that was cut', async () => {
    await asOwner(database, async (owner) => {
      await owner.query(`INSERT INTO audit_link (place, day, entry_id, prev_hash, hash)
        SELECT n, current_date - 10 + n, gen_random_uuid(), sha256(n::text::bytea), sha256(('h' || n)::bytea) FROM generate_series(1, 3) n`);
      await owner.query(
        `INSERT INTO ledger_entry (id, seq, kind, case_id, key_version, at) VALUES (gen_random_uuid(), 1, 'VAULT_ERASED', gen_random_uuid(), 1, now())`,
      );
      await owner.query('UPDATE ledger_kept SET seq = 1');
      await owner.query(
        'DELETE FROM migration; GRANT SELECT ON "case" TO PUBLIC; CREATE RULE nothing AS ON INSERT TO survivor DO ALSO NOTHING',
      );
    });
    const { lines, failed } = await examined();
    expect(failed).toBe('5 to mend');
    expect(lines.filter((line) => line.startsWith('mend'))).toEqual([
      expect.stringContaining('steps of this version: run `dalel migrate`'),
      'mend  PUBLIC may SELECT "case": run `dalel migrate`, or REVOKE ALL ON TABLE "case" FROM PUBLIC CASCADE',
      expect.stringContaining('the rule nothing of survivor changes what a statement does: run `dalel migrate`'),
      'mend  3 days of the audit are over and not sealed: is the worker running?',
      expect.stringContaining('it was cut or removed'),
    ]);
  });
});
