import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseInsideDatabase } from '#libs/platform';
import { MasterKeys, parseMasterKeys } from './master-keys.js';
import { openKeyWrapper } from './open-key-wrapper.js';
import { SealBroken } from './seal.js';

const made = () => randomBytes(32).toString('base64');
const PLACE = { caseId: '0198c0de-0000-7000-8000-000000000001', version: 1 };

describe('master keys', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dalel-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('of the wrong length, not in base64, or not random are refused, and never repeated (S14)', () => {
    const bad = [
      '',
      '#only a remark',
      'c2hvcnQ=',
      randomBytes(16).toString('base64'),
      randomBytes(33).toString('base64'),
      randomBytes(32).toString('hex'),
    ];
    bad.push(
      'correct horse battery staple!!!!',
      Buffer.alloc(32).toString('base64'),
      Buffer.from('passwordpasswordpasswordpassword').toString('base64'),
    );
    for (const text of bad) {
      const attempt = () => parseMasterKeys(text, 'DALEL_MASTER_KEY');
      expect(attempt).toThrow(/^DALEL_MASTER_KEY: .*S14/);
      expect(attempt).not.toThrow(text || 'undefined');
    }
    expect(() => parseMasterKeys(`${made()},nonsense`, 'X')).toThrow('X');
  });

  it('are refused inside the folder of the database, by whatever way it is named (S14)', () => {
    const dataDir = join(folder, 'data');
    const cluster = join(folder, 'elsewhere', 'pg');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    mkdirSync(join(cluster, 'base'), { recursive: true });
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n');
    symlinkSync(join(dataDir, 'postgres'), join(folder, 'alias'));
    const refused =
      (file: string, production = false) =>
      () =>
        refuseInsideDatabase(file, dataDir, 'DALEL_MASTER_KEY_FILE', production);
    for (const file of [
      join(dataDir, 'postgres', 'key'),
      join(dataDir, 'x', '..', 'postgres', 'key'),
      join(folder, 'alias', 'key'),
      join(cluster, 'key'),
      join(cluster, 'base', 'deeper', 'key'),
    ])
      expect(refused(file)).toThrow('S14');
    expect(refused(join(dataDir, 'key'))).not.toThrow();
    expect(refused(join(dataDir, 'key'), true)).toThrow('S14');
    expect(refused(join(folder, 'keys', 'key'), true)).not.toThrow();
  });

  it('come from one place; without any the vault is shut', async () => {
    const settings = { dataDir: folder, production: true };
    expect(() => openKeyWrapper({ ...settings, masterKey: made(), masterKeyFile: '/nowhere/key' })).toThrow('not both');
    expect(() => openKeyWrapper({ ...settings, masterKeyFile: '/nowhere/key' })).toThrow('cannot be read (ENOENT)');
    await expect(openKeyWrapper(settings).currentKeyId()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await openKeyWrapper({ ...settings, masterKey: made() }).currentKeyId()).toMatch(/^[0-9a-f]{16}$/);
  });

  it('a data key opens for its own case, number and master key alone (S30)', async () => {
    const keys = MasterKeys.ofText(`${made()},${made()}`);
    const dataKey = randomBytes(32);
    const wrapped = await keys.wrap(dataKey, PLACE);
    expect(await keys.unwrap(wrapped, PLACE)).toEqual(dataKey);
    await expect(keys.unwrap(wrapped, { ...PLACE, version: 2 })).rejects.toBeInstanceOf(SealBroken);
    await expect(keys.unwrap(wrapped, { ...PLACE, caseId: PLACE.caseId.replace('1', '2') })).rejects.toBeInstanceOf(SealBroken);
    await expect(keys.unwrap({ ...wrapped, masterKeyId: keys.ids[1]! }, PLACE)).rejects.toBeInstanceOf(SealBroken);
    await expect(MasterKeys.ofText(made()).unwrap(wrapped, PLACE)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('a file that changes is noticed without a restart; one that is gone for a moment shuts nothing (S31)', async () => {
    const file = join(folder, 'keys');
    const [old, next] = [made(), made()];
    writeFileSync(file, `${old} # the first\n`);
    const keys = MasterKeys.ofFile(file);
    const wrapped = await keys.wrap(randomBytes(32), PLACE);
    const firstId = await keys.currentKeyId();
    writeFileSync(`${file}.new`, `${next}\n${old}\n`);
    renameSync(`${file}.new`, file);
    expect(await keys.currentKeyId()).not.toBe(firstId);
    expect(keys.ids[1]).toBe(firstId);
    await keys.unwrap(wrapped, PLACE);
    rmSync(file);
    await keys.unwrap(wrapped, PLACE);
    writeFileSync(file, 'damaged');
    await keys.unwrap(wrapped, PLACE);
  });
});
