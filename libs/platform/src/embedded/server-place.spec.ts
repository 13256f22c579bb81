import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServerPlace } from './server-place.js';

describe('a data folder whose rights were changed by hand', () => {
  let folder: string;
  let files: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dalel-place-'));
    chmodSync(folder, 0o755);
    files = join(folder, 'postgres');
    const { account } = findServerPlace(folder);
    mkdirSync(files, { mode: 0o700 });
    if (account) chownSync(files, account.uid, account.gid);
  });
  afterEach(() => {
    chmodSync(files, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is taken as it was made', () => {
    expect(findServerPlace(folder).folder).toBe(files);
  });

  it.each([0o777, 0o755, 0o770, 0o500, 0o000])('is named with what mends it: rights %o', (mode) => {
    chmodSync(files, mode);
    expect(() => findServerPlace(folder)).toThrow(`chmod 700 ${files}`);
  });

  (process.getuid?.() === 0 ? it : it.skip)('is named with what mends it: files of root, where the server runs as another', () => {
    chownSync(files, 0, 0);
    expect(() => findServerPlace(folder)).toThrow(`chown -R`);
    expect(statSync(files).uid).toBe(0);
  });
});
