import { confirmsForOthers, holds, person } from '#libs/access';
import { allow, before, everyRow, type Schema, type Table } from '#libs/platform';
import { VAULT_FUNCTIONS } from './vault.functions.js';
import { VaultField } from './vault.types.js';

const WAITS = 'confirmed_at IS NULL AND revoked_at IS NULL';
const ofCase = { ownRules: 'beside the case it takes a grant by two people, and a reading on record' };

/**
 * The vault (docs/privacy.md): who survivors and witnesses are, sealed field by field under a data key of the case, which is wrapped by a
 * master key that no database ever holds. No role of the house or the public has any right here. `dalel_vault` has, and is taken for
 * single statements of one service. Entries and keys are never changed by it: an entry that is corrected is a new row, so that no
 * ciphertext is ever valid twice. The keeper never reads what is sealed.
 */
const key: Table = {
  name: 'vault_key',
  rows: 'by policy',
  ofCase,
  rights: {
    vault: 'SELECT (case_id, version, master_key_id, wrapped), INSERT (case_id, version, master_key_id, wrapped)',
    keeper: 'SELECT, INSERT, UPDATE',
  },
  policies: {
    vault_read: allow('SELECT', 'vault', { using: 'vault_takes(case_id) OR vault_case(case_id) AND vault_granted(case_id)' }),
    vault_insert: allow('INSERT', 'vault', { check: 'vault_takes(case_id)' }),
    keeper: everyRow('keeper'),
  },
};

/** Read only for a person with a confirmed grant, of a case that this person sees, in the very transaction that recorded the reading. */
const entry: Table = {
  name: 'vault_entry',
  rows: 'by policy',
  ofCase,
  rights: {
    vault: 'SELECT, INSERT (id, case_id, key_version, survivor_id, witness, field, sealed, written_by)',
    keeper: 'SELECT (id, case_id, key_version), DELETE',
  },
  policies: {
    vault_insert: allow('INSERT', 'vault', { check: `written_by = ${person} AND vault_takes(case_id)` }),
    vault_read: allow('SELECT', 'vault', {
      using: `EXISTS (SELECT 1 FROM vault_reading r WHERE r.case_id = vault_entry.case_id AND r.person_id = ${person} AND r.read_at = (SELECT now()))
        AND vault_granted(case_id) AND vault_case(case_id)`,
    }),
    keeper: everyRow('keeper'),
  },
};

const grant: Table = {
  name: 'vault_grant',
  rows: 'by policy',
  ofCase,
  rights: {
    vault:
      'SELECT, INSERT (case_id, person_id, reason, proposed_by, expires_at), UPDATE (confirmed_by, confirmed_at, revoked_by, revoked_at)',
    keeper: 'SELECT (id, case_id, person_id, confirmed_at, revoked_at, expires_at), UPDATE (revoked_by, revoked_at)',
  },
  policies: {
    vault_read: allow('SELECT', 'vault', { using: `person_id = ${person} OR ${confirmsForOthers}` }),
    vault_insert: allow('INSERT', 'vault', {
      check: `${confirmsForOthers} AND proposed_by = ${person} AND proposed_at = now() AND vault_case(case_id)`,
    }),
    vault_step: allow('UPDATE', 'vault', { using: confirmsForOthers, check: confirmsForOthers }),
    keeper: everyRow('keeper'),
  },
  triggers: { step: before('UPDATE', 'grant_step()') },
};

/**
 * Who read which vault when and why: each person their own readings, whoever gives grants all of them. The row names a case by its id
 * alone; what the case is called, the policies of the case decide. Of what was read nothing stands here.
 */
const reading: Table = {
  name: 'vault_reading',
  rows: 'by policy',
  ofCase,
  rights: { vault: 'SELECT, INSERT (case_id, person_id, grant_id, reason)', staff: 'SELECT' },
  policies: {
    vault_read: allow('SELECT', 'vault', { using: `person_id = ${person} OR ${confirmsForOthers} AND vault_case(case_id)` }),
    vault_insert: allow('INSERT', 'vault', {
      check: `person_id = ${person} AND vault_case(case_id) AND vault_granted(case_id)
        AND EXISTS (SELECT 1 FROM vault_grant g WHERE g.id = grant_id AND g.case_id = vault_reading.case_id AND g.person_id = ${person})`,
    }),
    staff_read: allow('SELECT', 'staff', { using: `person_id = ${person} OR ${confirmsForOthers}` }),
  },
};

/** To erase a vault takes two people (S7): a reviewer who sees the case proposes it with a reason, another person confirms it. */
const erasure: Table = {
  name: 'vault_erasure',
  rows: 'by policy',
  ofCase,
  rights: {
    vault: 'SELECT, INSERT (case_id, key_version, reason, proposed_by), UPDATE (revoked_by, revoked_at)',
    keeper: 'SELECT, UPDATE (confirmed_by, confirmed_at, ledger_id, entries, fingerprint)',
  },
  policies: {
    keeper: everyRow('keeper'),
    vault_read: allow('SELECT', 'vault', { using: confirmsForOthers }),
    vault_insert: allow('INSERT', 'vault', { check: `${holds('REVIEW')} AND proposed_by = ${person} AND vault_case(case_id)` }),
    vault_revoke: allow('UPDATE', 'vault', {
      using: `${WAITS} AND ${confirmsForOthers}`,
      check: `revoked_by = ${person} AND revoked_at = now()`,
    }),
  },
};

export const VAULT: Schema = {
  audit: {
    // recorded as the role that does it: a rule reads it back
    vault: ['vault'],
    // who looked at grants, erasures and readings, and what was refused
    staff: ['vault.readings-read', 'vault.grants-read', 'vault.erasures-read', 'vault.refused'],
    operator: ['vault.rotated', 'vault.keys-retired'],
    database: ['vault.grant-ended'],
  },
  tables: [key, entry, grant, reading, erasure],
  lists: { 'vault_entry.field': VaultField },
  functions: VAULT_FUNCTIONS,
};
