import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * Seals what must be read again: the secret of a TOTP factor, bound to its person. The key is DALEL_SIGN_IN_KEY, or made once and kept beside the
 * other secrets of DATA_DIR; it is never in the database, so a dump of it shows no second factor.
 */
@Injectable()
export class SignInKey {
  private key?: Buffer;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  seal(secret: string, personId: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.own(), nonce, { authTagLength: TAG });
    cipher.setAAD(associated(personId));
    return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws where it was sealed for another person, with another key, or was changed */
  open(sealed: Buffer, personId: string): string {
    const decipher = createDecipheriv(CIPHER, this.own(), sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(associated(personId));
    decipher.setAuthTag(sealed.subarray(-TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
    } catch {
      throw new Error('the secret of a second factor does not open with this key: is it the one it was sealed with?');
    }
  }

  /** A mark that nobody makes without the key. What is marked says first what it is for, so that no mark serves another use. */
  mark(what: string): string {
    const forMarks = createHmac('sha256', this.own()).update('dalel-marks-1').digest();
    return createHmac('sha256', forMarks).update(what).digest('base64url');
  }

  private own(): Buffer {
    this.key ??= this.config.signInKey ?? kept(this.config.dataDir);
    return this.key;
  }
}

const associated = (personId: string) => Buffer.from(`totp_factor.sealed_secret ${personId}`);

/** Two processes that start at once agree on one key: only the first may make the file. */
function kept(dataDir: string): Buffer {
  const file = join(dataDir, 'sign-in.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error('DATA_DIR/sign-in.key is damaged: restore it from a backup, or set DALEL_SIGN_IN_KEY');
  return key;
}
