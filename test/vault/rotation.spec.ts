import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { makeMasterKeyFile, openMasterKeys, retireMasterKeys, rotateMasterKey, vaultStatus } from '#libs/vault';
import { type Shown, verifiedCase } from '../cases/case-work.js';
import type { TestClient } from '../kit/client.js';
import { asOwner, createTestDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';
import { atTheVault, erase, granted, NAMES, newMasterKey, people, textsOf, write } from './vault-work.js';

const ROOT = join(import.meta.dirname, '../..');
/** Node as it runs our sources. */
const FROM_SOURCES = ['--import', './tools/typescript.mjs'];
/** Nothing of the tests' own settings. */
const BARE = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };

describe('rotation of the master key (S31)', () => {
  let database: TestDatabase;
  let server: TestServer;
  let documenter: TestClient;
  let lawyer: TestClient;
  let reviewer: TestClient;
  let admin: TestClient;
  const cases: Shown[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'dalel-rotation-'));
  const file = join(folder, 'master-keys');

  beforeAll(async () => {
    makeMasterKeyFile(file);
    database = await createTestDatabase('demo');
    server = await startServer(database.appUrl, { masterKey: undefined, masterKeyFile: file });
    reviewer = await atTheVault(server.url, 'reviewer');
    documenter = await atTheVault(server.url, 'documenter');
    lawyer = await atTheVault(server.url, 'lawyer');
    admin = await atTheVault(server.url, 'admin');
    const { lawyer: reader } = await people(database);
    for (const name of NAMES) {
      const made = await verifiedCase(documenter, reviewer);
      await write(documenter, made.code, [{ witness: 1, field: 'NAME', text: name }]);
      await granted(reviewer, admin, made.code, reader!);
      cases.push(made);
    }
  });
  afterAll(async () => {
    await server?.close();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const keys = () => openMasterKeys({ masterKeyFile: file, dataDir: '/nowhere', production: false })!;
  const status = () => asOwner(database, (owner) => vaultStatus(owner, keys()));
  /** Nothing is lost: each data key opens under a key of the file, and people read and write meanwhile. */
  async function expectAllReadable(): Promise<void> {
    const { rows } = await asOwner(database, (owner) =>
      owner.query('SELECT case_id AS "caseId", version, master_key_id AS "masterKeyId", wrapped FROM vault_key WHERE wrapped IS NOT NULL'),
    );
    const fresh = keys();
    for (const row of rows) expect(await fresh.unwrap(row, row)).toHaveLength(32);
    expect(await Promise.all(cases.map(({ code }) => textsOf(lawyer, code)))).toEqual(NAMES.map((name) => [name]));
  }
  /** Rotates as if killed at the n-th step: the connection is gone without a word. @returns the steps that were reached */
  async function rotateUntil(deadly: number): Promise<string[]> {
    const client = new Client({ connectionString: database.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    const steps: string[] = [];
    try {
      await rotateMasterKey(client, keys(), file, (step) => {
        steps.push(step);
        if (steps.length !== deadly) return;
        (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
        throw new Error('killed');
      });
      await client.end();
    } catch (error) {
      if ((error as Error).message !== 'killed') throw error;
    }
    return steps;
  }

  it('killed between any two steps loses nothing, and the next run goes on where it stopped', async () => {
    const seen = new Set<string>();
    let last: string[] = [];
    for (let deadly = 1; deadly === 1 || last.length === deadly - 1; deadly += 1) {
      const before = (await status()).masterKeys.find(({ current }) => current)!.id;
      last = await rotateUntil(deadly);
      for (const step of last) seen.add(step);
      await expectAllReadable();
      // an unfinished rotation is taken up: no key is made while data keys stand under an older one
      await rotateUntil(0);
      const after = await status();
      expect(after.masterKeys.map(({ current, dataKeys }) => (current ? dataKeys : -dataKeys))).toEqual([
        3,
        ...Array(after.masterKeys.length - 1).fill(-0),
      ]);
      expect(after.masterKeys[0]!.id).not.toBe(before);
      await expectAllReadable();
    }
    expect([...seen]).toEqual([
      'the new master key is written aside',
      'the new master key is in its file',
      'a data key is opened',
      'a data key is wrapped anew, not yet committed',
      'a data key is under the new master key',
      'all data keys are under the new master key',
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['the new master key is written aside', 'the new master key is in its file', 'a data key is wrapped anew, not yet committed'])(
    'kill -9 when %s',
    async (deadly) => {
      const run = (step: string) =>
        promisify(execFile)(process.execPath, [...FROM_SOURCES, 'test/vault/rotate-and-die.ts', database.ownerUrl, file, step], {
          cwd: ROOT,
          env: BARE,
        });
      await expect(run(deadly)).rejects.toMatchObject({ signal: 'SIGKILL' });
      await expectAllReadable();
      await rotateUntil(0);
      expect(existsSync(`${file}.new`)).toBe(false);
      await expectAllReadable();
    },
  );

  it('goes on while people read, write and erase', async () => {
    const made = await verifiedCase(documenter, reviewer);
    const rotations = Array.from({ length: 6 }, () => () => rotateUntil(0));
    let busy = true;
    const rotating = (async () => {
      for (const rotation of rotations) await rotation();
      busy = false;
    })();
    let rounds = 0;
    for (; busy || rounds < 3; rounds += 1) {
      expect(await write(documenter, made.code, [{ witness: 2, field: 'NOTE', text: `round ${rounds}` }])).toMatchObject({
        case: made.code,
      });
      expect(await textsOf(lawyer, cases[0]!.code)).toEqual([NAMES[0]]);
      if (rounds === 1) expect(await erase(reviewer, admin, made.code)).toMatchObject({ keyVersion: 1 });
    }
    await rotating;
    await rotateUntil(0);
    expect((await status()).masterKeys.filter(({ dataKeys }) => dataKeys > 0)).toEqual([
      expect.objectContaining({ current: true, dataKeys: 4 }),
    ]);
    await expectAllReadable();
  });

  it('older keys leave the file when nothing needs them, and not before', async () => {
    const rotated = async (work: (client: Client) => Promise<void>) => asOwner(database, work);
    writeFileSync(file, `${newMasterKey()}\n${readFileSync(file, 'utf8')}`);
    await expect(rotated((client) => retireMasterKeys(client, keys(), file))).rejects.toThrow('rotate');
    await rotateUntil(0);
    await rotated((client) => retireMasterKeys(client, keys(), file));
    expect((await status()).masterKeys).toEqual([expect.objectContaining({ current: true, here: true })]);
    await expectAllReadable();
  });

  it('a data key that opens under no key here is told, and stops no other', async () => {
    const text = readFileSync(file, 'utf8');
    await asOwner(database, (owner) =>
      owner.query('UPDATE vault_key SET wrapped = set_byte(wrapped, 20, 255 - get_byte(wrapped, 20)) WHERE case_id = $1', [cases[0]!.id]),
    );
    await expect(rotateUntil(0)).rejects.toThrow('1 data keys do not open');
    expect((await status()).masterKeys.map(({ current, dataKeys }) => [current, dataKeys])).toEqual([
      [true, 3],
      [false, 1],
    ]);
    expect(readFileSync(file, 'utf8')).toContain(text);
    expect(await textsOf(lawyer, cases[1]!.code)).toEqual([NAMES[1]]);
  });
});

describe('the operator’s commands', () => {
  const run = (args: string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [...FROM_SOURCES, 'apps/cli/src/main.ts', 'vault', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...BARE, ...env },
    });

  it('keygen keeps a key in a file and overwrites none; rotate and status work with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dalel-keygen-'));
    const file = join(folder, 'keys', 'master');
    const database = await createTestDatabase('empty');
    try {
      const made = run(['keygen', '--file', file]);
      const key = readFileSync(file, 'utf8');
      expect(made.stdout).not.toContain(key.trim());
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(() => makeMasterKeyFile(file)).toThrow('never overwritten');
      const env = { DATABASE_URL: database.ownerUrl, DALEL_MASTER_KEY_FILE: file, DATA_DIR: folder };
      expect(run(['rotate'], env)).toMatchObject({ status: 0, stdout: expect.stringContaining('is in use') });
      expect(readFileSync(file, 'utf8')).toMatch(/^\S{44}\n\S{44}\n$/);
      const status = run(['status'], env);
      expect(status).toMatchObject({ status: 0, stdout: expect.stringMatching(/current {2}data keys: 0\n.*older.*\nentries: 0/s) });
    } finally {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('production does not start with a master key in the database’s folder or of the wrong length (S14)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dalel-production-'));
    const cluster = join(folder, 'pg');
    makeMasterKeyFile(join(cluster, 'master'));
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n');
    const database = await createTestDatabase('empty');
    const refused = (env: Record<string, string>) => {
      const settings = { NODE_ENV: 'production', PORT: '0', DATABASE_URL: database.appUrl, DATA_DIR: join(folder, 'data') };
      return spawnSync(process.execPath, [...FROM_SOURCES, 'apps/api/src/main.ts'], {
        cwd: ROOT,
        encoding: 'utf8',
        timeout: 50_000,
        env: { ...BARE, ...settings, ...env },
      });
    };
    try {
      const inside = refused({ DALEL_MASTER_KEY_FILE: join(cluster, 'master') });
      expect(inside).toMatchObject({ status: 1, stderr: expect.stringMatching(/dalel api: DALEL_MASTER_KEY_FILE lies inside .*S14/) });
      const short = refused({ DALEL_MASTER_KEY: 'c2hvcnQgc2VjcmV0' });
      expect(short).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/dalel api: DALEL_MASTER_KEY: a master key is 32 bytes.*S14/),
      });
      expect(short.stderr + short.stdout).not.toContain('c2hvcnQgc2VjcmV0');
    } finally {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
