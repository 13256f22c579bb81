import { Client } from 'pg';
import { migrate } from '#migrations';
import { signedInAs, TestClient } from '../kit/client.js';
import { taken } from '../kit/least-times.js';
import { sqlStateOf } from '../kit/roles.js';
import { withServer } from '../kit/scene.js';
import { until } from '../kit/until.js';

const CASES =
  '{ cases(first: 20) { totalCount edges { node { code acts { violationType } responses { type } publication { narrative } } } } }';
const FOUND = '{ search(query: "police", first: 10) { totalCount edges { node { __typename } } } }';

describe('a migration beside those who read', () => {
  const { database, server } = withServer();

  it('lets them wait, and ends nobody’s question', async () => {
    const readers = [new TestClient(server.url), new TestClient(server.url), ...(await Promise.all((['lawyer', 'partner', 'reviewer'] as const).map((login) => signedInAs(server.url, login))))]; // biome-ignore format: one line
    let migrating = true;
    let answers = 0;
    const wrong: unknown[] = [];
    const reading = readers.map(async (reader, n) => {
      for (let turn = n; migrating; turn += 1) {
        const { errors } = await reader.query(turn % 2 === 0 ? CASES : FOUND);
        answers += 1;
        if (errors) wrong.push(errors);
      }
    });
    for (let n = 0; n < 3; n += 1) await migrate(database.ownerUrl);
    migrating = false;
    await Promise.all(reading);
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(20);
  });

  it('changes nothing and says so in one line where a dump holds the tables, and stops nobody meanwhile', async () => {
    const dump = new Client({ connectionString: database.ownerUrl });
    await dump.connect();
    await dump.query('CREATE POLICY left_by_an_older_version ON consent FOR SELECT TO dalel_public USING (true)');
    await dump.query('BEGIN; SELECT count(*) FROM vault_reading');
    const waits: number[] = [];
    const reader = new TestClient(server.url);
    let migrating = true;
    const reading = (async () => {
      while (migrating) {
        waits.push(await taken(() => reader.data(CASES)));
      }
    })();
    const began = performance.now();
    const failed = await migrate(database.ownerUrl).catch((error: Error) => error.message);
    const tried = performance.now() - began;
    migrating = false;
    await reading;
    expect(failed).toMatch(/^others use the database .*no right was changed\. .*Stop the API, the worker.*$/);
    // whoever had to wait for its end would wait as long as it tried
    expect(Math.max(...waits)).toBeLessThan(tried / 2);
    await dump.query('COMMIT');
    const { rows } = await dump.query(`SELECT count(*)::int AS left FROM pg_policies WHERE policyname = 'left_by_an_older_version'`);
    expect(rows).toEqual([{ left: 1 }]);
    await dump.end();
    await migrate(database.ownerUrl);
  });

  it.each(['dalel_public', 'dalel_staff', 'dalel_app'])(
    'is the only one that others wait for: %s locks nothing that stops them',
    async (role) => {
      const app = new Client({ connectionString: database.appUrl });
      await app.connect();
      await app.query(`BEGIN; SET LOCAL ROLE ${role}`);
      for (const mode of ['ROW SHARE', 'SHARE UPDATE EXCLUSIVE', 'SHARE', 'EXCLUSIVE', 'ACCESS EXCLUSIVE'])
        expect([mode, await sqlStateOf(app, `LOCK TABLE public.rights_lock IN ${mode} MODE`)]).toEqual([mode, '42501']);
      expect(await sqlStateOf(app, 'SELECT FROM public.rights_lock FOR KEY SHARE')).toBe('42501');
      await app.query(`SELECT pg_advisory_lock(hashtext('dalel-rights'))`);
      expect((await new TestClient(server.url).query(CASES)).errors).toBeUndefined();
      await app.end();
    },
  );

  it('is seen by whoever asks whether the API is ready: it is not while the public waits', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const ready = (patience: number) => fetch(`${server.url}/health/ready`, { signal: AbortSignal.timeout(patience) }).then(({ status }) => status, () => 'waits'); // biome-ignore format: one line
    try {
      expect(await ready(30_000)).toBe(200);
      await owner.query('BEGIN; LOCK TABLE rights_lock IN ACCESS EXCLUSIVE MODE');
      // what was found out is told for a second
      await until(() => ready(1000), (answer) => answer === 'waits'); // biome-ignore format: one line
    } finally {
      await owner.end();
    }
  });
});
