import type { TestDatabase } from '../kit/database.js';
import {
  atTheVault,
  confirm,
  confirmErasure,
  type Erasure,
  type Grant,
  granted,
  people,
  propose,
  proposeErasure,
  read,
  revoke,
  revokeErasure,
  write,
} from './vault-work.js';

type Scenario = [action: string, run: () => Promise<unknown>];

/** A way through each mutation of the vault, with the action that must then stand in the audit (S33). */
export function vaultScenarios(database: () => TestDatabase, url: () => string, code: () => string): Record<string, Scenario> {
  const lawyer = async () => (await people(database()))['lawyer']!;
  const filled = async () =>
    write(await atTheVault(url(), 'documenter'), code(), [{ witness: 1, field: 'NAME', text: 'an invented witness' }]);
  const proposed = async () => (await propose(await atTheVault(url(), 'reviewer'), code(), await lawyer())) as Grant;
  const toErase = async () => {
    await filled();
    return (await proposeErasure(await atTheVault(url(), 'reviewer'), code())) as Erasure;
  };
  return {
    writeVault: ['vault.written', filled],
    readVault: [
      'vault.read',
      async () => {
        await granted(await atTheVault(url(), 'reviewer'), await atTheVault(url(), 'admin'), code(), await lawyer());
        return read(await atTheVault(url(), 'lawyer'), code());
      },
    ],
    proposeVaultGrant: ['vault.grant-proposed', proposed],
    confirmVaultGrant: ['vault.grant-confirmed', async () => confirm(await atTheVault(url(), 'admin'), (await proposed()).id)],
    revokeVaultGrant: ['vault.grant-revoked', async () => revoke(await atTheVault(url(), 'reviewer'), (await proposed()).id)],
    proposeVaultErasure: ['vault.erasure-proposed', async () => revokeErasure(await atTheVault(url(), 'admin'), (await toErase()).id)],
    revokeVaultErasure: ['vault.erasure-revoked', async () => revokeErasure(await atTheVault(url(), 'admin'), (await toErase()).id)],
    confirmVaultErasure: ['vault.erased', async () => confirmErasure(await atTheVault(url(), 'admin'), (await toErase()).id)],
  };
}
