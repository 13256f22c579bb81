import { Client } from 'pg';
import { asOwner } from '../kit/database.js';
import { withServer } from '../kit/scene.js';
import { until } from '../kit/until.js';

describe('health', () => {
  const { database, owner, visitor: nobody } = withServer({ database: 'empty', settings: { publicSite: false } });

  it('ready asks the database once, however many ask at once (S24)', async () => {
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dalel-read' AND wait_event_type = 'Lock'`;
    // by another connection: a transaction sees one state of it
    const asking = () => asOwner(database, async (client) => (await client.query(waiting)).rows);
    await owner.query('BEGIN; LOCK TABLE "case" IN ACCESS EXCLUSIVE MODE');
    const answers = Array.from({ length: 40 }, () => nobody.request('/health/ready'));
    await until(asking, ({ length }) => length > 0);
    // whoever asked in earnest would wait by now, too
    expect((await nobody.request('/health/live')).status).toBe(200);
    expect(await asking()).toHaveLength(1);
    await owner.query('COMMIT');
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('ready tells whether the database answers, live that the process does (S52)', async () => {
    const statuses = () => Promise.all(['ready', 'live'].map(async (each) => (await nobody.request(`/health/${each}`)).status));
    // one answer counts for a second
    const become = (ready: number) => until(statuses, ([now]) => now === ready);
    expect(await become(200)).toEqual([200, 200]);
    const name = new URL(database.appUrl).pathname.slice(1);
    const server = new Client({ connectionString: process.env['TEST_OWNER_URL'] });
    await server.connect();
    try {
      await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
      await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      expect(await become(503)).toEqual([503, 200]);
      await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
      expect(await become(200)).toEqual([200, 200]);
    } finally {
      await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
      await server.end();
    }
  });
});
