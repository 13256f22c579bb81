import { Client } from 'pg';
import { withServer } from '../kit/scene.js';

describe('health', () => {
  const { database, visitor: nobody } = withServer({ database: 'empty', settings: { publicSite: false } });

  it('ready tells whether the database answers, live that the process does (S52)', async () => {
    const both = async () => Promise.all(['ready', 'live'].map(async (each) => (await nobody.request(`/health/${each}`)).status));
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
