import type { Role, VaultField } from '../generated/graphql.js';

/** Given to whatever asks of or changes vaults, so that lists of grants, erasures and readings are asked for anew, empty ones too. */
export const OF_VAULTS = { additionalTypenames: ['VaultGrant', 'VaultErasure', 'VaultReadingRecord'] };

/** Who gives grants, and sees everyone's readings. */
export const GRANTING_ROLES = ['REVIEWER', 'ADMIN'] as const satisfies readonly Role[];

/** Who may hold a grant: everyone who works in the house. */
export const VAULT_ROLES = ['ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN'] as const satisfies readonly Role[];

export const VAULT_FIELDS = ['NAME', 'CONTACT', 'ADDRESS', 'NOTE'] as const satisfies readonly VaultField[];
