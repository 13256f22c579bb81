import { DalelError, refuseInsideDatabase } from '#libs/platform';
import type { KeyWrapper } from './key-wrapper.js';
import { MasterKeys } from './master-keys.js';

/** What a process was told of its master keys. */
export interface MasterKeySettings {
  masterKeyFile?: string;
  masterKey?: string;
  dataDir: string;
  production: boolean;
}

/** Without a master key nothing is written into the vault, and nothing read. */
class ShutVault implements KeyWrapper {
  currentKeyId(): Promise<never> {
    return Promise.reject(new DalelError('UNAVAILABLE', 'This deployment has no vault: its operator has set no master key.'));
  }

  wrap = this.currentKeyId;
  unwrap = this.currentKeyId;
}

/** The master keys that the settings name. @throws Error of one line when they cannot be used (S14) */
export function openKeyWrapper(settings: MasterKeySettings): KeyWrapper {
  return openMasterKeys(settings) ?? new ShutVault();
}

/** As `openKeyWrapper`, for commands that must know the keys' ids; undefined where none is set. */
export function openMasterKeys({ masterKeyFile, masterKey, dataDir, production }: MasterKeySettings): MasterKeys | undefined {
  if (masterKeyFile && masterKey) throw new Error('Set DALEL_MASTER_KEY_FILE or DALEL_MASTER_KEY, not both');
  if (masterKey) return MasterKeys.ofText(masterKey);
  if (!masterKeyFile) return undefined;
  refuseInsideDatabase(masterKeyFile, dataDir, 'DALEL_MASTER_KEY_FILE', production);
  return MasterKeys.ofFile(masterKeyFile);
}
