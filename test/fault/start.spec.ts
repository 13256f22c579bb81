import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymous } from '../kit/client.js';
import { asOwner, createTestDatabase } from '../kit/database.js';
import { CLI, type Dalel, dataFolder, killAll, killDatabase, mayStart, ordinaryUser, startDalel } from './dalel-process.js';

const PATIENCE = 300_000;
async function casesSeenByReviewer(dalel: Dalel): Promise<number> {
  const client = anonymous(dalel.url);
  const password = JSON.parse(readFileSync(join(dalel.dataDir, 'secrets.json'), 'utf8')).demoPassword;
  await client.data('mutation ($p: String!) { signIn(email: "reviewer@demo.example", password: $p) { __typename } }', { p: password });
  const { cases } = await client.data<{ cases: { totalCount: number } }>('{ cases(first: 1) { totalCount } }');
  return cases.totalCount;
}

const databaseRuns = (dataDir: string) => existsSync(join(dataDir, 'postgres/postmaster.pid'));

// What root may, and leaves, is the matter of start-as-root.spec.ts.
const user = ordinaryUser();
(mayStart() ? describe : describe.skip)('dalel start, as an ordinary user', () => {
  const { dataDir, remove } = dataFolder(user);
  const start = (folder = dataDir, settings: Record<string, string> = {}) => startDalel(folder, settings, user);
  afterAll(remove);

  it(
    'is repaired by the next start when it is killed in the middle of writing the demonstration, and stops in order',
    async () => {
      expect(existsSync(CLI)).toBe(true);
      const cut = start();
      await cut.says('writing the demonstration');
      cut.killWhole();
      await cut.ended;

      const next = start();
      await next.says('Dalel is ready');
      expect(next.output()).toContain('writing the demonstration');
      expect(await casesSeenByReviewer(next)).toBeGreaterThanOrEqual(70);
      next.stop('SIGINT');
      expect(await next.ended).toBe(0);
      expect(next.output()).toMatch(/stopping[\s\S]*stopped/);
      expect(databaseRuns(dataDir)).toBe(false);
      // The database was the last to go: nobody was still connected to it.
      expect(readFileSync(join(dataDir, 'postgres/server.log'), 'utf8')).not.toContain('terminating connection');
    },
    PATIENCE,
  );

  it(
    'opens what a kill -9 left, with the database still running and with it killed too; ends as a whole when a part dies',
    async () => {
      const first = start();
      await first.says('Dalel is ready');
      const before = await casesSeenByReviewer(first);
      first.killWhole();
      await first.ended;
      expect(databaseRuns(dataDir)).toBe(true);

      const second = start();
      await second.says('Dalel is ready');
      expect(second.output()).toContain('an earlier run left behind');
      expect(second.output()).not.toContain('writing the demonstration');
      expect(await casesSeenByReviewer(second)).toBe(before);
      second.killWhole();
      await killAll(dataDir);

      const third = start();
      await third.says('Dalel is ready');
      const rival = start();
      expect(await rival.ended).toBe(1);
      expect(rival.output()).toMatch(/dalel: Another Dalel is running on this data folder/);
      expect(await casesSeenByReviewer(third)).toBe(before);

      killDatabase(dataDir);
      expect(await third.ended).toBe(1);
      expect(third.output()).toMatch(/dalel: The .* ended by itself/);
      await expect(fetch(`${third.url}/health/live`)).rejects.toThrow();
    },
    PATIENCE,
  );

  it('keeps its secrets to its user', () => {
    for (const file of ['secrets.json', 'postgres-password']) expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(user?.uid ?? process.getuid?.());
  });

  it(
    'uses the server of DATABASE_URL as it is, and writes nothing of its own into it',
    async () => {
      const database = await createTestDatabase('empty');
      const settings = { DATABASE_URL: database.ownerUrl, DALEL_APP_PASSWORD: new URL(database.appUrl).password };
      const dalel = start(join(dataDir, 'none'), settings);
      await dalel.says('Dalel is ready');
      expect(dalel.output()).not.toMatch(/demonstration|making the database/i);
      const people = await asOwner(database, (client) => client.query('SELECT FROM person UNION ALL SELECT FROM deployment'));
      expect(people.rowCount).toBe(0);
      dalel.stop('SIGTERM');
      expect(await dalel.ended).toBe(0);
      await database.drop();
    },
    PATIENCE,
  );

  it('refuses in one line what cannot work', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = String((taken.address() as AddressInfo).port);
    const refusals: [Record<string, string>, RegExp][] = [
      [{ PORT: 'eighty' }, /^dalel: Settings: PORT .+\n$/],
      [{ PORT: port }, /^dalel: Port \d+ is taken.+\n$/],
      [{ NODE_ENV: 'production' }, /^dalel: In production .+ set DATABASE_URL\n$/],
      [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /\ndalel: .*ECONNREFUSED.*\n$/],
    ];
    for (const [settings, line] of refusals) {
      const dalel = start(join(tmpdir(), 'dalel-start-never-made'), settings);
      expect(await dalel.ended).toBe(1);
      expect(dalel.output()).toMatch(line);
    }
    taken.close();
  });
});
