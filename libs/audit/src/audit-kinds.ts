import { person } from '#libs/access';

/**
 * What each role of the application may record in the audit: the words before the dot of an action. Everything else is the operator's
 * and the database's own (`ledger`, `vault.rotated`). What is done to a vault is recorded as the role that does it: a rule reads it back.
 */
const AUDIT_KINDS = {
  staff: ['access', 'assessment', 'audit', 'case', 'consent', 'evidence', 'publication', 'statistics'],
  sign_in: ['factor', 'link', 'password', 'person', 'session', 'token'],
  vault: ['vault'],
} as const;

/** Of a vault, and no deed: who looked at grants, erasures and readings, and what was refused. */
const LOOKED_AT_VAULTS = ['vault.readings-read', 'vault.grants-read', 'vault.erasures-read', 'vault.refused'];

/** Recorded by the operator's commands alone, though their kind is another's too. */
const BY_OPERATOR = ['vault.rotated', 'vault.keys-retired'];
const BY_DATABASE = ['case.grant-ended', 'vault.grant-ended'];
/** What the database counted of the asker's reading. */
const COUNTED = ['case.many-read'];

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Recorded by the database's own functions: in nobody's name what follows from another's deed, in the asker's what was counted of them. */
export const BY_KEEPER = `(person_id IS NULL AND (action LIKE 'ledger.%' OR action IN (${listed(BY_DATABASE)}))
  OR person_id = ${person} AND action IN (${listed(COUNTED)}))`;

const kindsOf = (role: keyof typeof AUDIT_KINDS) => `split_part(action, '.', 1) IN (${listed(AUDIT_KINDS[role])})`;
const byOthers = (...actions: string[]) => `action NOT IN (${listed([...BY_OPERATOR, ...BY_DATABASE, ...COUNTED, ...actions])})`;

/** May this role record what it does under this action? */
export const RECORDED_BY = {
  staff: `(${kindsOf('staff')} AND ${byOthers()} OR action IN (${listed(LOOKED_AT_VAULTS)}))`,
  sign_in: kindsOf('sign_in'),
  vault: `${kindsOf('vault')} AND ${byOthers(...LOOKED_AT_VAULTS)}`,
};
