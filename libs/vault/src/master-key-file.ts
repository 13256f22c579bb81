import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type MasterKey, parseMasterKeys } from './master-keys.js';
import { KEY_LENGTH } from './seal.js';

/** A new master key, as it stands in a file or the environment. */
export const newMasterKey = (): string => randomBytes(KEY_LENGTH).toString('base64');

/** Makes a file with one new master key, readable by its owner alone. @throws Error when there is a file already */
export function makeMasterKeyFile(file: string): void {
  if (existsSync(file)) throw new Error(`${file} is there already: a master key is never overwritten`);
  mkdirSync(dirname(file), { recursive: true });
  replace(file, `${newMasterKey()}\n`);
}

/** Puts a new master key before those of the file. A kill leaves the file as it was, or with the new key. */
export function addMasterKey(file: string, onStep: (step: string) => void = () => undefined): void {
  replace(file, `${newMasterKey()}\n${readFileSync(file, 'utf8').replace(/\n*$/, '\n')}`, onStep);
}

/** Leaves the current master key alone in the file. */
export function keepCurrentMasterKey(file: string): MasterKey {
  const [current] = parseMasterKeys(readFileSync(file, 'utf8'), 'DALEL_MASTER_KEY_FILE');
  replace(file, `${current.key.toString('base64')}\n`);
  return current;
}

/** Written aside, through to the disk, then renamed; it stays with its owner and as readable as it was. */
function replace(file: string, content: string, onStep: (step: string) => void = () => undefined): void {
  const aside = `${file}.new`;
  try {
    rmSync(aside, { force: true });
    writeFileSync(aside, content, { mode: 0o600, flush: true });
    if (existsSync(file)) {
      const { mode, uid, gid } = statSync(file);
      chmodSync(aside, mode & 0o777);
      if (process.getuid?.() === 0) chownSync(aside, uid, gid);
    }
    onStep('the new master key is written aside');
    renameSync(aside, file);
    const folder = openSync(dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
    onStep('the new master key is in its file');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new Error(
      `The file of the master keys cannot be changed (${code}): put a key of "dalel vault keygen" on its first line yourself, then run this again`,
    );
  }
}
