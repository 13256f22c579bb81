import { type Shown, verifiedCase } from '../cases/case-work.js';
import { sqlStateOf } from '../kit/roles.js';
import { withServer } from '../kit/scene.js';
import { type Erasure, type Grant, granted, NAMES, propose, proposeErasure, write } from './vault-work.js';

describe('the database guards the vault whatever the application does (S2)', () => {
  const who = withServer({ people: ['documenter', 'reviewer', 'admin'], proved: true });
  const { app, ids } = who;
  let kept: Shown;
  let other: Shown;

  beforeAll(async () => {
    kept = await verifiedCase(who.documenter, who.reviewer);
    other = await verifiedCase(who.documenter, who.reviewer);
    await write(
      who.documenter,
      kept.code,
      Array.from({ length: 5 }, (_, n) => ({ witness: n + 1, field: 'NAME', text: NAMES[n % 3] })),
    );
    await granted(who.reviewer, who.admin, kept.code, ids['lawyer']!);
  });

  /** As dalel_vault, for one of the demonstration's people. */
  async function asVault<T>(login: string, roles: string, work: () => Promise<T>): Promise<T> {
    await app.query('BEGIN; SET LOCAL ROLE dalel_vault');
    const settings = { person: ids[login], clearance: '2', roles: `,${roles},`, synthetic: 'true', purposes: '1' };
    for (const [name, value] of Object.entries(settings)) await app.query('SELECT set_config($1, $2, true)', [`app.${name}`, value]);
    try {
      return await work();
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const count = async (table: string) => (await app.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n as number;

  it.each(['dalel_staff', 'dalel_public', 'dalel_sign_in', 'dalel_indexer', 'dalel_jobs'])(
    '%s has no right on any of its tables; staff read who read, and no more',
    async (role) => {
      for (const table of ['vault_key', 'vault_entry', 'vault_grant', 'vault_erasure', 'vault_reading', 'ledger_entry', 'ledger_kept']) {
        await app.query(`BEGIN; SET LOCAL ROLE ${role}`);
        for (const text of ['SELECT 1 FROM', 'DELETE FROM', 'TRUNCATE'])
          if (!(role === 'dalel_staff' && table === 'vault_reading' && text === 'SELECT 1 FROM'))
            expect({ table, text, state: await sqlStateOf(app, `${text} public.${table}`) }).toEqual({ table, text, state: '42501' });
        await app.query('ROLLBACK');
      }
    },
  );

  it('no entry is read without its reading on record in the same transaction, grant or not', async () => {
    expect(await asVault('lawyer', 'LAWYER', () => count('vault_entry'))).toBe(0);
    expect(await asVault('reviewer', 'REVIEWER', () => count('vault_entry'))).toBe(0);
    const recorded = (login: string) => `INSERT INTO vault_reading (case_id, person_id, grant_id, reason)
      SELECT '${kept.id}', '${ids[login]}', (SELECT id FROM vault_grant WHERE case_id = '${kept.id}' AND confirmed_at IS NOT NULL), 'a reason'`;
    expect(
      await asVault('lawyer', 'LAWYER', async () => {
        await app.query(recorded('lawyer'));
        return count('vault_entry');
      }),
    ).toBe(5);
    expect(await asVault('reviewer', 'REVIEWER', () => sqlStateOf(app, recorded('reviewer')))).toBe('42501');
    expect(await asVault('reviewer', 'REVIEWER', () => sqlStateOf(app, recorded('lawyer')))).toBe('42501');
    // an earlier reading of theirs, or one dated by themselves, opens nothing
    expect(
      await asVault('lawyer', 'LAWYER', () =>
        sqlStateOf(app, `INSERT INTO vault_reading (case_id, person_id, grant_id, reason, read_at) VALUES (NULL, NULL, NULL, '', now())`),
      ),
    ).toBe('42501');
  });

  it('nobody confirms alone, for themselves, in another’s name, or changes what was confirmed (S7)', async () => {
    const proposed = (await propose(who.reviewer, other.code, ids['advocate']!)) as Grant;
    const set = (what: string, where = `id = '${proposed.id}'`) => `UPDATE vault_grant SET ${what} WHERE ${where}`;
    const by = (login: string) => `confirmed_by = '${ids[login]}', confirmed_at = now()`;
    const attempts: [string, string, string][] = [
      ['reviewer', 'REVIEWER', set(by('reviewer'))],
      ['reviewer', 'REVIEWER', set(by('admin'))],
      ['admin', 'ADMIN', set(`${by('admin').replace('now()', `now() - interval '1 hour'`)}`)],
      ['admin', 'ADMIN', set(`person_id = '${ids['admin']}'`)],
      ['admin', 'ADMIN', set(`expires_at = now() + interval '30 days'`)],
      ['admin', 'ADMIN', set(`case_id = '${kept.id}'`)],
      ['admin', 'ADMIN', set('confirmed_by = NULL, confirmed_at = NULL', 'confirmed_at IS NOT NULL')],
      [
        'admin',
        'ADMIN',
        `INSERT INTO vault_grant (case_id, person_id, reason, proposed_by, expires_at) VALUES ('${kept.id}', '${ids['lawyer']}', 'x', '${ids['reviewer']}', now() + interval '1 day')`,
      ],
      [
        'admin',
        'ADMIN',
        `INSERT INTO vault_grant (case_id, person_id, reason, proposed_by, expires_at) VALUES ('${kept.id}', '${ids['lawyer']}', 'x', '${ids['admin']}', now() + interval '40 days')`,
      ],
      [
        'reviewer',
        'REVIEWER',
        `INSERT INTO vault_grant (case_id, person_id, reason, proposed_by, expires_at, confirmed_by, confirmed_at) VALUES ('${kept.id}', '${ids['lawyer']}', 'x', '${ids['reviewer']}', now() + interval '1 day', '${ids['admin']}', now())`,
      ],
      [
        'lawyer',
        'LAWYER',
        `INSERT INTO vault_grant (case_id, person_id, reason, proposed_by, expires_at) VALUES ('${kept.id}', '${ids['lawyer']}', 'x', '${ids['lawyer']}', now() + interval '1 day')`,
      ],
    ];
    for (const [login, roles, text] of attempts)
      expect({ text, state: await asVault(login, roles, () => sqlStateOf(app, text)) }).toEqual({
        text,
        state: expect.stringMatching(/^(42501|23514)$/),
      });
    const changed = await asVault('advocate', 'ADVOCATE', async () => (await app.query(set(by('advocate')))).rowCount);
    expect(changed).toBe(0);
  });

  it('entries and keys are added and never changed', async () => {
    for (const text of [
      `UPDATE vault_entry SET sealed = sealed`,
      'DELETE FROM vault_entry',
      'UPDATE vault_key SET wrapped = wrapped',
      'DELETE FROM vault_key',
      'DELETE FROM vault_reading',
      'DELETE FROM vault_grant',
    ])
      expect({ text, state: await asVault('reviewer', 'REVIEWER', () => sqlStateOf(app, text)) }).toEqual({ text, state: '42501' });
    for (const text of [`SELECT destroy_vault('${kept.id}', 9, now(), NULL, 'x')`, `SELECT * FROM end_vault('${kept.id}', NULL, 'x')`])
      expect(await asVault('reviewer', 'REVIEWER', () => sqlStateOf(app, text))).toBe('42501');
  });

  it('no vault is erased by one: not by who proposed it, in another’s name, past its function, or twice (S7)', async () => {
    const { id } = (await proposeErasure(who.reviewer, kept.code)) as Erasure;
    const erasing = `SELECT erase_vault('${id}')`;
    const waiting = (by: string, of = other.id) =>
      `INSERT INTO vault_erasure (case_id, key_version, reason, proposed_by) VALUES ('${of}', 1, 'x', '${ids[by]}')`;
    const attempts: [string, string, string][] = [
      ['reviewer', 'REVIEWER', erasing],
      ['reviewer', 'REVIEWER,ADMIN', erasing],
      ['lawyer', 'LAWYER', erasing],
      ['admin', 'READER', erasing],
      ['admin', 'ADMIN', `UPDATE vault_erasure SET confirmed_by = '${ids['admin']}', confirmed_at = now()`],
      ['admin', 'ADMIN', `UPDATE vault_erasure SET proposed_by = '${ids['admin']}'`],
      ['admin', 'ADMIN', 'UPDATE vault_erasure SET key_version = 2'],
      ['reviewer', 'REVIEWER', 'DELETE FROM vault_erasure'],
      ['reviewer', 'REVIEWER', waiting('admin')],
      ['lawyer', 'LAWYER', waiting('lawyer')],
    ];
    for (const [login, roles, text] of attempts)
      expect({ text, state: await asVault(login, roles, () => sqlStateOf(app, text)) }).toEqual({ text, state: '42501' });
    await who.sql('UPDATE "case" SET level = 3 WHERE id = $1', [other.id]);
    expect(await asVault('reviewer', 'REVIEWER', () => sqlStateOf(app, waiting('reviewer')))).toBe('42501');
    await asVault('admin', 'ADMIN', async () => {
      await app.query(erasing);
      await app.query('SAVEPOINT done');
      expect(await sqlStateOf(app, erasing)).toBe('42501');
    });
    // of a later data key than the proposed one nothing is destroyed
    await who.sql('SELECT end_vault($1, NULL, $2)', [kept.id, 'by the operator']);
    await write(who.documenter, kept.code, [{ witness: 1, field: 'NAME', text: NAMES[0] }]);
    expect(await asVault('admin', 'ADMIN', () => sqlStateOf(app, erasing))).toBe('40001');
  });
});
