import { Client } from 'pg';
import { migrate } from '#migrations';
import { WITHDRAW_CONSENT } from '../cases/case-work.js';
import { sqlStateOf } from '../kit/roles.js';
import { withServer } from '../kit/scene.js';

describe('those who change the same', () => {
  const { database, owner, app, ids, documenter, publishedCase } = withServer({ people: ['documenter', 'reviewer'] });

  const withdraw = (survivor: string) => documenter.query(WITHDRAW_CONSENT, { input: { survivor, purpose: 'ANONYMISED_PUBLICATION' } });

  it('wait for nobody who only reads: the weakest role stops no withdrawal (S31)', async () => {
    const [{ id }] = (await publishedCase()).survivors;
    await app.query('BEGIN READ ONLY; SET LOCAL ROLE dalel_public');
    for (const held of ['362436070', '362436072', `hashtextextended('readings ${ids['documenter']}', 0)`])
      await app.query(`SELECT pg_advisory_lock(${held})`);
    for (const text of ['SELECT FROM turn', `SELECT take_ledger_file_turn('')`, `SELECT take_index_turn('push')`])
      expect([text, await sqlStateOf(app, text)]).toEqual([text, '42501']);
    await app.query('COMMIT');
    const began = performance.now();
    expect((await withdraw(id)).errors).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(5000);
    await app.query('SELECT pg_advisory_unlock_all()');
  });

  it('wait for each other by rows: a withdrawal has its place in the ledger after the one before it', async () => {
    const [first, second] = (await publishedCase()).survivors;
    const before = new Client({ connectionString: database.ownerUrl });
    await before.connect();
    await before.query(`BEGIN; INSERT INTO turn (name) VALUES ('ledger order') ON CONFLICT (name) DO UPDATE SET name = EXCLUDED.name`);
    let ended = false;
    const withdrawn = withdraw(first.id).finally(() => (ended = true));
    await waitingFor(owner);
    expect(ended).toBe(false);
    await before.end();
    expect((await withdrawn).errors).toBeUndefined();
    expect((await withdraw(second.id)).errors).toBeUndefined();
  });

  it('say who has the lock, where a migration waits for long', async () => {
    await app.query(`SELECT pg_advisory_lock(hashtext('dalel-migrations'))`);
    const { rows } = await app.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await expect(migrate(database.ownerUrl, 300)).rejects.toThrow(`process ${rows[0].pid} (dalel_app)`);
    await app.query('SELECT pg_advisory_unlock_all()');
  });
});

async function waitingFor(owner: Client): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    if (rows.length > 0) return;
  }
}
