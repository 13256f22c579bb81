import {
  AS_OWNER,
  after,
  allow,
  before,
  everyRow,
  functionsOf,
  ON_OUR_TABLES,
  recorded,
  type Schema,
  type Table,
  takeTurn,
} from '#libs/platform';
import { forOwnWork, holds, person } from './policy/asker.js';
import { GRANT_CLEARANCE } from './policy/case-rules.js';

/** The least that an account can do: what an invitation gives. */
export const leastOf = (row: string) => `${row}.roles = ARRAY['READER'] AND ${row}.clearance = 0`;

/** SQL: refuses an account of a partner organisation that would be more than a reader of what is shared with partners. */
const PARTNER_READS_ALONE = `
    IF of_partner AND NOT (NEW.roles = ARRAY['READER'] AND NEW.clearance <= 1)
    THEN RAISE EXCEPTION USING ERRCODE = 'DA007', MESSAGE = 'an account of a partner organisation has the role READER alone, and reads up to PARTNER'; END IF;`;

/**
 * People. Those who work in the house see each other's names and roles, never an e-mail address; readers, partners and the public see
 * nobody. A new person is let in with the least; more is proposed by one administrator and confirmed by another.
 */
const people: Table = {
  name: 'person',
  rows: 'by policy',
  rights: {
    staff: 'SELECT (id, name, roles, clearance, active)',
    sign_in: 'SELECT, INSERT (email, name, roles, clearance, purpose), UPDATE (active, version)',
    keeper: 'SELECT, UPDATE (roles, clearance, active, version)',
    vault: 'SELECT (id, name)',
  },
  policies: {
    sign_in: allow('SELECT', 'sign_in'),
    // who works here is for those who work here: a reader and a partner's account know themselves alone
    colleagues: allow('SELECT', 'staff', {
      using: `id = ${person} OR ${forOwnWork} AND ${holds('WORK_IN_THE_HOUSE')}`,
    }),
    vault_colleagues: allow('SELECT', 'vault', { using: `${person} IS NOT NULL` }),
    admin_invite: allow('INSERT', 'sign_in', {
      check: `${holds('ADMINISTER')} AND ${leastOf('person')} AND NOT demonstration AND active`,
    }),
    admin_deactivate: allow('UPDATE', 'sign_in', { using: `${holds('ADMINISTER')} AND id <> ${person}`, check: 'NOT active' }),
    keeper: everyRow('keeper'),
  },
  triggers: {
    recorded: recorded('INSERT OR DELETE OR UPDATE'),
    partner: before('INSERT OR UPDATE OF roles, clearance, purpose', 'partner_reads_alone()'),
    two_remain: after('UPDATE OF roles, active', 'two_administrators_remain()', {
      when: `current_user IN ('dalel_sign_in', 'dalel_keeper') AND OLD.active AND 'ADMIN' = ANY (OLD.roles) AND NOT (NEW.active AND 'ADMIN' = ANY (NEW.roles))`,
    }),
    end_grants: after('UPDATE OF clearance, active', 'end_grants()', {
      when: `OLD.active AND OLD.clearance >= ${GRANT_CLEARANCE} AND NOT (NEW.active AND NEW.clearance >= ${GRANT_CLEARANCE})`,
    }),
  },
};

/** A role or a clearance is raised by two administrators, neither of them the person concerned (S7): no role may write the columns themselves. */
const accessChange: Table = {
  name: 'access_change',
  rows: 'by policy',
  rights: {
    sign_in: 'SELECT, INSERT (person_id, roles, clearance, proposed_by), UPDATE (state, decided_by, decided_at)',
    keeper: 'SELECT, UPDATE (state, decided_by, decided_at)',
  },
  policies: {
    admin_read: allow('SELECT', 'sign_in', { using: holds('ADMINISTER') }),
    admin_propose: allow('INSERT', 'sign_in', { check: `${holds('ADMINISTER')} AND state = 'PROPOSED' AND proposed_by = ${person}` }),
    admin_reject: allow('UPDATE', 'sign_in', {
      using: `${holds('ADMINISTER')} AND state = 'PROPOSED'`,
      check: `state = 'REJECTED' AND decided_by = ${person} AND decided_at = now()`,
    }),
    keeper: everyRow('keeper'),
  },
  triggers: { recorded: recorded('INSERT OR DELETE OR UPDATE'), as_it_was: before('INSERT', 'proposed_as_it_was()') },
};

const TRIGGERS = functionsOf(
  'owner',
  [],
  `CREATE FUNCTION partner_reads_alone() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
   DECLARE
     of_partner boolean := NEW.purpose = 'PARTNER_SHARING';
   BEGIN
     ${PARTNER_READS_ALONE}
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION proposed_as_it_was() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
   DECLARE
     of_partner boolean;
   BEGIN
     SELECT version, purpose = 'PARTNER_SHARING' INTO NEW.person_version, of_partner FROM person WHERE id = NEW.person_id;
     ${PARTNER_READS_ALONE}
     RETURN NEW;
   END $$`,
);

const TWO_ADMINISTRATORS_REMAIN = `
  CREATE FUNCTION two_administrators_remain() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    ${takeTurn(`'administrators'`)}; -- two who go at once wait for each other
    IF (SELECT count(*) FROM person p WHERE p.active AND 'ADMIN' = ANY (p.roles) AND p.id <> OLD.id AND p.demonstration = OLD.demonstration
          AND EXISTS (SELECT FROM credential c WHERE c.person_id = p.id)) < 2
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'two administrators remain'; END IF;
    RETURN NULL;
  END $$`;

/**
 * Who is cleared for RESTRICTED no more, or whose account is closed, is named to nothing, and proposed for nothing: raised again, they are
 * named again, by two.
 */
const END_GRANTS = `
  CREATE FUNCTION end_grants() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    WITH ended AS (UPDATE case_grant SET revoked_by = ${person}, revoked_at = now()
                    WHERE person_id = NEW.id AND revoked_at IS NULL AND expires_at > now() RETURNING id, case_id)
    INSERT INTO audit_entry (action, subject_type, subject_id, detail)
      SELECT 'case.grant-ended', 'case', case_id, jsonb_build_object('grant', id, 'person', NEW.id) FROM ended;
    WITH ended AS (UPDATE vault_grant SET revoked_by = ${person}, revoked_at = now()
                    WHERE person_id = NEW.id AND revoked_at IS NULL AND expires_at > now() RETURNING id, case_id)
    INSERT INTO audit_entry (action, subject_type, subject_id, detail)
      SELECT 'vault.grant-ended', 'case', case_id, jsonb_build_object('grant', id, 'person', NEW.id) FROM ended;
    RETURN NULL;
  END $$`;

/** Takes roles or clearance away, which one administrator may, from themselves too. False where it would raise anything, or was stale. */
const LOWER_ACCESS = `
  CREATE FUNCTION lower_access(of_person uuid, read_version int, new_roles text[], new_clearance smallint) RETURNS boolean LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    UPDATE person SET roles = new_roles, clearance = new_clearance, version = version + 1
     WHERE id = of_person AND version = read_version AND active AND new_roles <@ roles AND new_clearance <= clearance AND ${holds('ADMINISTER')};
    RETURN FOUND;
  END $$`;

/**
 * What another administrator proposed, for a third person. False where it is not open, one's own, or about oneself; where the account is
 * not as it was when that was proposed; and where an administrator was ever shown the link by which its password was set (A7).
 */
const CONFIRM_ACCESS = `
  CREATE FUNCTION confirm_access(of_change uuid) RETURNS boolean LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    change access_change;
  BEGIN
    UPDATE access_change c SET state = 'CONFIRMED', decided_by = ${person}, decided_at = now()
     WHERE id = of_change AND state = 'PROPOSED' AND ${holds('ADMINISTER')} AND proposed_by <> ${person} AND person_id <> ${person}
       AND EXISTS (SELECT FROM person p WHERE p.id = c.person_id AND p.version = c.person_version)
       AND (${leastOf('c')} OR EXISTS (SELECT FROM credential k WHERE k.person_id = c.person_id AND k.link_shown_to IS NULL))
    RETURNING * INTO change;
    IF change.id IS NULL THEN RETURN false; END IF;
    UPDATE person SET roles = change.roles, clearance = change.clearance, active = true, version = version + 1 WHERE id = change.person_id;
    RETURN true;
  END $$`;

export const PERSON: Schema = {
  audit: { staff: ['access'], sign_in: ['session'] },
  tables: [people, accessChange],
  lists: { 'access_change.state': ['PROPOSED', 'CONFIRMED', 'REJECTED'] },
  functions: [
    ...TRIGGERS,
    ...functionsOf('keeper', [], END_GRANTS, TWO_ADMINISTRATORS_REMAIN),
    ...functionsOf('keeper', ['sign_in'], LOWER_ACCESS, CONFIRM_ACCESS),
  ],
};
