import { Client } from 'pg';
import { withServer } from '../kit/scene.js';

describe('health', () => {
  const { database, owner, visitor: nobody } = withServer({ database: 'empty', settings: { publicSite: false } });

  it('ready asks the database once, however many ask at once (S24)', async () => {
    const asking = async () =>
      (
        await owner.query(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dalel-read' AND wait_event_type = 'Lock'`,
        )
      ).rowCount;
    await owner.query('BEGIN; LOCK TABLE "case" IN ACCESS EXCLUSIVE MODE');
    const answers = Array.from({ length: 40 }, () => nobody.request('/health/ready'));
    await new Promise((done) => setTimeout(done, 1000));
    expect(await asking()).toBe(1);
    await owner.query('COMMIT');
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('ready tells whether the database answers, live that the process does (S52)', async () => {
    const both = async () => {
      // one answer counts for a second
      await new Promise((done) => setTimeout(done, 1100));
      return Promise.all(['ready', 'live'].map(async (each) => (await nobody.request(`/health/${each}`)).status));
    };
    expect(await both()).toEqual([200, 200]);
    const name = new URL(database.appUrl).pathname.slice(1);
    const server = new Client({ connectionString: process.env['TEST_OWNER_URL'] });
    await server.connect();
    try {
      await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
      await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      expect(await both()).toEqual([503, 200]);
      await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
      expect(await both()).toEqual([200, 200]);
    } finally {
      await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
      await server.end();
    }
  });
});
