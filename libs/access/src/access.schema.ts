import type { Schema } from '#libs/platform';
import { AUDIT } from './audit/audit.table.js';
import { LEDGER } from './ledger/ledger.table.js';
import { PERSON } from './people/person.table.js';
import { SIGN_IN } from './sign-in/sign-in.table.js';
import { VAULT } from './vault/vault.table.js';

/** Who people are and how they sign in, what is recorded of them, and the vault. */
export const ACCESS_SCHEMAS: readonly Schema[] = [PERSON, SIGN_IN, AUDIT, LEDGER, VAULT];
