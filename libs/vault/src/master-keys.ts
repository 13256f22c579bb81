import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { DalelError, looksRandom } from '#libs/platform';
import type { KeyPlace, KeyWrapper, WrappedKey } from './key-wrapper.js';
import { KEY_LENGTH, open, SealBroken, seal } from './seal.js';

/** A key of 32 random bytes, and the id that follows from it: no key can be taken for another. */
export interface MasterKey {
  id: string;
  key: Buffer;
}

export const masterKeyOf = (key: Buffer): MasterKey => ({
  id: createHash('sha256').update('dalel master key').update(key).digest('hex').slice(0, 16),
  key,
});

/**
 * Keys as text: one a line or between commas, in base64; the first is the current one, the others only open what they once wrapped.
 * @throws Error of one line that repeats nothing of the keys
 */
export function parseMasterKeys(text: string, setting: string): MasterKey[] {
  const words = text
    .split('\n')
    .map((line) => line.replace(/#.*/, ''))
    .join(',')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const keys = words.map((word) => {
    const key = Buffer.from(word, 'base64');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(word) || key.length !== KEY_LENGTH)
      throw new Error(`${setting}: a master key is ${KEY_LENGTH} bytes in base64; make one with "dalel vault keygen" (S14)`);
    if (!looksRandom(key)) throw new Error(`${setting}: this master key is not random; make one with "dalel vault keygen" (S14)`);
    return masterKeyOf(key);
  });
  if (keys.length === 0) throw new Error(`${setting}: holds no master key; make one with "dalel vault keygen" (S14)`);
  return keys;
}

/** Master keys of the environment (they stay as they are) or of a file (looked at anew when it has changed, so that a rotation needs no restart). */
export class MasterKeys implements KeyWrapper {
  private stamp = '';
  private keys: MasterKey[] = [];

  private constructor(private readonly file: string | undefined) {}

  static ofText(text: string): MasterKeys {
    const made = new MasterKeys(undefined);
    made.keys = parseMasterKeys(text, 'DALEL_MASTER_KEY');
    return made;
  }

  static ofFile(file: string): MasterKeys {
    const made = new MasterKeys(file);
    made.refresh();
    return made;
  }

  get ids(): string[] {
    this.refresh();
    return this.keys.map(({ id }) => id);
  }

  async currentKeyId(): Promise<string> {
    return this.ids[0];
  }

  async wrap(dataKey: Buffer, place: KeyPlace): Promise<WrappedKey> {
    this.refresh();
    const { id, key } = this.keys[0];
    return { masterKeyId: id, wrapped: seal(key, dataKey, placeOf(id, place)) };
  }

  async unwrap({ masterKeyId, wrapped }: WrappedKey, place: KeyPlace): Promise<Buffer> {
    this.refresh();
    const master = this.keys.find(({ id }) => id === masterKeyId);
    if (!master) throw new DalelError('UNAVAILABLE', 'The master key of this case is not here. Tell your operator: "dalel vault status".');
    const dataKey = open(master.key, wrapped, placeOf(masterKeyId, place));
    if (dataKey.length !== KEY_LENGTH) throw new SealBroken();
    return dataKey;
  }

  /** A file that cannot be read at this moment does not shut the vault of a process that has read it before. */
  private refresh(): void {
    if (!this.file) return;
    try {
      const { mtimeNs, ino, size } = statSync(this.file, { bigint: true });
      const stamp = `${mtimeNs} ${ino} ${size}`;
      if (stamp === this.stamp) return;
      this.keys = parseMasterKeys(readFileSync(this.file, 'utf8'), 'DALEL_MASTER_KEY_FILE');
      this.stamp = stamp;
    } catch (error) {
      if (this.keys.length > 0) return;
      const { code } = error as NodeJS.ErrnoException;
      throw code ? new Error(`DALEL_MASTER_KEY_FILE cannot be read (${code})`) : error;
    }
  }
}

const placeOf = (masterKeyId: string, { caseId, version }: KeyPlace) => ['vault_key', 'wrapped', caseId, version, masterKeyId];
