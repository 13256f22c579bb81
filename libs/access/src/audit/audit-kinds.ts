/**
 * What each role of the application may record in the audit: the words before the dot of an action. Everything else is the operator's
 * and the database's own (`ledger`, `vault.rotated`).
 */
const AUDIT_KINDS = {
  dalel_staff: ['access', 'assessment', 'audit', 'case', 'consent', 'evidence', 'publication', 'statistics', 'vault'],
  dalel_door: ['factor', 'link', 'password', 'person', 'session', 'token'],
} as const;

/** Recorded by the operator's commands alone, though their kind is another's too. */
const BY_OPERATOR = ['vault.rotated', 'vault.keys-retired'];
const BY_DATABASE = ['case.grant-ended', 'vault.grant-ended'];

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Recorded by the database's own functions, in nobody's name: what follows from another's deed. */
export const BY_KEEPER = `person_id IS NULL AND (action LIKE 'ledger.%' OR action IN (${listed(BY_DATABASE)}))`;

/** May this role record what it does under this action? */
export const recordsAs = (role: keyof typeof AUDIT_KINDS) =>
  `split_part(action, '.', 1) IN (${listed(AUDIT_KINDS[role])}) AND action NOT IN (${listed([...BY_OPERATOR, ...BY_DATABASE])})`;
