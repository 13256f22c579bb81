import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CLI, dataFolder, killAll, ordinaryUser, processesOf, startDalel } from './dalel-process.js';

const root = CLI.slice(0, CLI.indexOf('/dist/apps/'));
const { meilisearchAvailable } = (await import('../../tools/meilisearch.mjs' as string)) as { meilisearchAvailable: boolean };
const PATIENCE = 300_000;
const owner = (path: string) => statSync(path).uid;

// Where we are not root there is nothing to leave.
(ordinaryUser() ? describe : describe.skip)('Dalel started by root', () => {
  const { dataDir, remove } = dataFolder();
  afterAll(remove);

  it(
    'runs nothing as root: neither the command, the API, the background jobs nor the search server',
    async () => {
      const script = [join(root, 'tools/start.mjs'), ...(meilisearchAvailable ? ['--meilisearch'] : [])];
      const first = startDalel(dataDir, {}, undefined, script);
      await first.says('Dalel is ready');
      const running = processesOf(dataDir);
      expect(running.length).toBeGreaterThanOrEqual(meilisearchAvailable ? 5 : 4);
      expect(running.filter((pid) => owner(`/proc/${pid}`) === 0)).toEqual([]);
      for (const file of ['', 'secrets.json', 'master-key']) expect(owner(join(dataDir, file))).toBe(owner(join(dataDir, 'postgres')));
      first.killWhole();
      await killAll(dataDir);
    },
    PATIENCE,
  );

  it(
    'opens what a kill -9 left, and files that root made in it',
    async () => {
      const secrets = join(dataDir, 'secrets.json');
      for (const path of [dataDir, secrets]) chownSync(path, 0, 0);
      const dalel = startDalel(dataDir);
      await dalel.says('Dalel is ready');
      expect(dalel.output()).not.toContain('writing the demonstration');
      expect(owner(secrets)).toBe(owner(join(dataDir, 'postgres')));
      dalel.stop('SIGTERM');
      expect(await dalel.ended).toBe(0);
    },
    PATIENCE,
  );

  it('takes over no folder of other things', async () => {
    const folder = join(dirname(dataDir), 'of-others');
    mkdirSync(folder);
    writeFileSync(join(folder, 'letter'), '');
    const dalel = startDalel(folder);
    expect(await dalel.ended).toBe(1);
    expect(dalel.output()).toMatch(/^dalel: .+ to whom \S+of-others does not belong: set DATA_DIR to an empty folder.+\n$/);
    expect(owner(folder)).toBe(0);
  });

  it('says in one line which key the user may not read', async () => {
    const file = join(dirname(dataDir), 'seal.key');
    writeFileSync(file, 'x'.repeat(40), { mode: 0o600 });
    const dalel = startDalel(join(dirname(dataDir), 'sealed'), { DALEL_SEAL_KEY_FILE: file });
    expect(await dalel.ended).toBe(1);
    expect(dalel.output()).toMatch(/^dalel: .+ may not read \S+seal\.key: chown \d+ .+\n$/);
  });

  it('says in one line what helps when the checkout is closed', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'dalel-closed-'));
    cpSync(join(root, 'dist'), join(closed, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(closed, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(closed, 'node_modules'));
    const copy = join(closed, CLI.slice(root.length));
    const dalel = startDalel(join(dirname(dataDir), 'elsewhere'), {}, undefined, [copy, 'start']);
    expect(await dalel.ended).toBe(1);
    expect(dalel.output()).toMatch(/^dalel: Started by root, Dalel runs as \S+, who may not read \S+: chmod -R go\+rX .+\n$/);
    rmSync(closed, { recursive: true });
  });
});
