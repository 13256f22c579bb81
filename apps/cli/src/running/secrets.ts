import { randomInt } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the installation must remember between starts and nobody else may read: DATA_DIR/secrets.json, mode 0600. */
export interface Secrets {
  /** Of the login `dalel_app`. */
  appPassword?: string;
  /** Of all sign-ins of the demonstration. */
  demoPassword?: string;
}

export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${file} is damaged: remove it, and new secrets are made at the next start`);
    throw error;
  }
}

/** Written aside and renamed: a kill leaves the old secrets or the new ones. */
export function keepSecrets(dataDir: string, change: Secrets): void {
  const file = join(dataDir, 'secrets.json');
  const secrets = { ...readSecrets(dataDir), ...change };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

/** Four groups of four letters that are not mistaken for each other when read out: 78 bits. */
export function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
