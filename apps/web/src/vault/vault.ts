import type { VaultField } from '../generated/graphql.js';

/** Given to whatever asks of or changes vaults, so that lists of grants, erasures and readings are asked for anew, empty ones too. */
export const OF_VAULTS = { additionalTypenames: ['Grant', 'VaultErasure', 'VaultReadingRecord'] };

export const VAULT_FIELDS = ['NAME', 'CONTACT', 'ADDRESS', 'NOTE'] as const satisfies readonly VaultField[];
