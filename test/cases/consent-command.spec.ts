import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consentCommand } from '../../apps/cli/src/commands/consent.command.js';
import { withDatabase } from '../kit/scene.js';

describe('the operator’s command that takes consents back', () => {
  const { database, sql, owner } = withDatabase();
  let folder: string;
  const { env } = process;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dalel-consent-'));
    process.env = { ...env, DATABASE_URL: database.ownerUrl, DATA_DIR: folder };
  });
  afterAll(async () => {
    process.env = env;
    rmSync(folder, { recursive: true });
  });

  const run = (...args: string[]) => consentCommand().parseAsync(['withdraw', ...args, '--reason', 'an invented letter'], { from: 'user' });
  const stateOf = async (code: string) => (await sql('SELECT id, consented_purposes, level, state FROM "case" WHERE code = $1', [code]))[0];
  const published = () => sql<{ code: string }>('SELECT code FROM "case" WHERE level = 0 ORDER BY code');

  it('ends one purpose, then all, of a case that nobody reads any more, and keeps each in the ledger and the audit', async () => {
    const [{ code }] = await published();
    await run(code, '--purpose', 'INTERNAL');
    const { id, ...state } = await stateOf(code);
    expect(state).toEqual({ consented_purposes: 0, level: 2, state: 'WITHDRAWN' });
    await run(code);
    {
      expect((await owner.query('SELECT FROM given_consents($1)', [id])).rowCount).toBe(0);
      const { rows } = await owner.query(
        `SELECT detail->>'purpose' AS purpose FROM audit_entry WHERE action = 'consent.withdrawn' AND subject_id = $1 AND detail->>'by' = 'operator' ORDER BY at LIMIT 1`,
        [id],
      );
      expect(rows).toEqual([{ purpose: 'INTERNAL' }]);
    }

    expect(readFileSync(join(folder, 'ledger.jsonl'), 'utf8')).toContain(id);
  });

  it('changes nothing where there is nothing to take back, and says so', async () => {
    await expect(run('KZ-2023-NONE')).rejects.toThrow('There is no such case');
    const [{ code }] = await published();
    await run(code);
    await expect(run(code)).rejects.toThrow('No survivor of this case consents to that');
  });
});
