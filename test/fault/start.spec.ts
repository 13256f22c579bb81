import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymous } from '../kit/client.js';
import { CLI, type Dalel, killAll, ordinaryUser, startDalel } from './dalel-process.js';

const PATIENCE = 120_000;
const PEOPLE = [
  { who: 'the user of this run', as: undefined },
  { who: 'an ordinary user, where this is root', as: ordinaryUser() },
];

async function casesSeenByReviewer(dalel: Dalel): Promise<number> {
  const client = anonymous(dalel.url);
  const password = JSON.parse(readFileSync(join(dalel.dataDir, 'secrets.json'), 'utf8')).demoPassword;
  await client.data('mutation ($p: String!) { signIn(email: "reviewer@demo.example", password: $p) { __typename } }', { p: password });
  const { cases } = await client.data<{ cases: { totalCount: number } }>('{ cases(first: 1) { totalCount } }');
  return cases.totalCount;
}

const databaseRuns = (dataDir: string) => existsSync(join(dataDir, 'postgres/postmaster.pid'));

describe.each(PEOPLE.filter(({ as }, place) => place === 0 || as))('dalel start, as $who', ({ as }) => {
  let base: string;
  let dataDir: string;

  beforeAll(() => {
    expect(existsSync(CLI)).toBe(true);
    base = mkdtempSync(join(tmpdir(), 'dalel-start-'));
    execFileSync('chmod', ['755', base]);
    if (as) execFileSync('chown', [`${as.uid}:${as.gid}`, base]);
    dataDir = join(base, 'data');
  });

  afterAll(async () => {
    await killAll(dataDir);
    rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it(
    'is repaired by the next start when it is killed in the middle of writing the demonstration',
    async () => {
      const cut = startDalel(dataDir, as);
      await cut.says('writing the demonstration');
      cut.killWhole();
      await cut.ended;

      const next = startDalel(dataDir, as);
      await next.says('Dalel is ready');
      expect(next.output()).toContain('writing the demonstration');
      expect(await casesSeenByReviewer(next)).toBeGreaterThanOrEqual(70);
      next.stop('SIGINT');
      expect(await next.ended).toBe(0);
    },
    PATIENCE,
  );

  it(
    'opens what a kill -9 left, with the database still running and with the database killed too, and keeps what was there',
    async () => {
      const first = startDalel(dataDir, as);
      await first.says('Dalel is ready');
      const before = await casesSeenByReviewer(first);
      first.killWhole();
      await first.ended;
      expect(databaseRuns(dataDir)).toBe(true);

      const second = startDalel(dataDir, as);
      await second.says('Dalel is ready');
      expect(second.output()).toContain('an earlier run left behind');
      expect(second.output()).not.toContain('writing the demonstration');
      expect(await casesSeenByReviewer(second)).toBe(before);
      second.killWhole();
      await killAll(dataDir);

      const third = startDalel(dataDir, as);
      await third.says('Dalel is ready');
      expect(await casesSeenByReviewer(third)).toBe(before);

      const rival = startDalel(dataDir, as);
      expect(await rival.ended).toBe(1);
      expect(rival.output()).toMatch(/dalel: Another Dalel is running on this data folder/);
      expect(await casesSeenByReviewer(third)).toBe(before);

      third.stop('SIGTERM');
      expect(await third.ended).toBe(0);
      expect(third.output()).toMatch(/stopping[\s\S]*stopped/);
      expect(databaseRuns(dataDir)).toBe(false);
      // The database was the last to go: nobody was still connected to it.
      expect(readFileSync(join(dataDir, 'postgres/server.log'), 'utf8')).not.toContain('terminating connection');
    },
    PATIENCE,
  );

  it(
    'ends everything with one line when a part of it dies',
    async () => {
      const dalel = startDalel(dataDir, as);
      await dalel.says('Dalel is ready');
      spawnSync('kill', ['-9', readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0] ?? '']);
      expect(await dalel.ended).toBe(1);
      expect(dalel.output()).toMatch(/dalel: The .* ended by itself/);
      await expect(fetch(`${dalel.url}/health/live`)).rejects.toThrow();
    },
    PATIENCE,
  );

  it('keeps its secrets to its user', () => {
    for (const file of ['secrets.json', 'postgres-password']) expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o077).toBe(0);
  });
});

describe('dalel start', () => {
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
      const dalel = startDalel(join(tmpdir(), 'dalel-start-never-made'), undefined, settings);
      expect(await dalel.ended).toBe(1);
      expect(dalel.output()).toMatch(line);
    }
    taken.close();
  });
});
