import { VaultErasure, VaultGrant } from './vault.entity.js';
import { VaultReadingRecord } from './vault-reading.entity.js';

export { makeMasterKeyFile, newMasterKey } from './master-key-file.js';
export type { MasterKeys } from './master-keys.js';
export { openMasterKeys } from './open-key-wrapper.js';
export { VaultModule } from './vault.module.js';
export { VAULT } from './vault.table.js';
export { eraseByOperator } from './vault-erasure.repository.js';
export const VAULT_ENTITIES = [VaultGrant, VaultErasure, VaultReadingRecord];
export { retireMasterKeys, rotateMasterKey, vaultStatus } from './vault-rotation.js';
