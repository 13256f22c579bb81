import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type MasterKeys, makeMasterKeyFile, openMasterKeys } from '#libs/vault';

/** Where the demonstration keeps its master key: in the data folder, beside the database's and not in it. */
const ownFile = (dataDir: string) => join(dataDir, 'master-key');

/** The demonstration's master key, made at its first start. @returns its file */
export function ensureMasterKey(dataDir: string): string {
  const file = ownFile(dataDir);
  if (!existsSync(file)) makeMasterKeyFile(file);
  return file;
}

/** The master keys that a command works with: those of the settings, else the demonstration's own. */
export function masterKeysOf(env: NodeJS.ProcessEnv, dataDir: string): { keys: MasterKeys | undefined; file: string | undefined } {
  const masterKey = env['DALEL_MASTER_KEY'] || undefined;
  const named = env['DALEL_MASTER_KEY_FILE'] || undefined;
  const file = named ?? (!masterKey && existsSync(ownFile(dataDir)) ? ownFile(dataDir) : undefined);
  return { keys: openMasterKeys({ masterKey, masterKeyFile: file, dataDir, production: env['NODE_ENV'] === 'production' }), file };
}
