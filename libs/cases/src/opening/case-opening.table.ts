import { confirmsForOthers, forOwnWork, INTERNAL_BIT, openSession, PARTNER_BIT, person, worksOnCases } from '#libs/access';
import { AS_OWNER, allow, before, everyRow, functionsOf, ON_OUR_TABLES, type Schema, type Table } from '#libs/platform';

const WAITS = 'confirmed_at IS NULL AND revoked_at IS NULL';

/** To lower the level of a case, or to share it with partners, takes two people (S7): one proposes it with a reason, another confirms it. */
const table: Table = {
  name: 'case_opening',
  rows: 'by policy',
  ofCase: { ownRules: 'who confirms an opening need not see the case' },
  rights: {
    staff: 'SELECT, INSERT (case_id, from_level, to_level, reason, proposed_by), UPDATE (revoked_by, revoked_at)',
    keeper: 'SELECT, UPDATE (confirmed_by, confirmed_at)',
  },
  triggers: { keep_version: before('INSERT', 'keep_opened_version()') },
  policies: {
    keeper: everyRow('keeper'),
    known: allow('SELECT', 'staff', { using: `EXISTS (SELECT FROM "case" c WHERE c.id = case_id) AND ${worksOnCases}` }),
    second: allow('SELECT', 'staff', {
      using: `(${WAITS} OR confirmed_by = ${person} OR revoked_by = ${person}) AND ${confirmsForOthers} AND ${openSession}`,
    }),
    // a proposal is of the level that the case stands at
    propose: allow('INSERT', 'staff', {
      check: `proposed_by = ${person} AND EXISTS (SELECT FROM "case" c WHERE c.id = case_id AND c.level = from_level) AND ${worksOnCases}`,
    }),
    revoke: allow('UPDATE', 'staff', {
      using: `${WAITS} AND (proposed_by = ${person} OR ${confirmsForOthers})`,
      check: `revoked_by = ${person} AND revoked_at = now()`,
    }),
  },
};

/** Did who asks record a consent to one of these purposes (bits)? Of nobody else is it told. Whoever did confirms nothing that rests on it. */
const RECORDED_CONSENT = `
  CREATE FUNCTION recorded_consent(of_case uuid, purposes int) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT EXISTS (SELECT FROM given_consents(of_case) given WHERE given.recorded_by = ${person} AND (given.mask & purposes) <> 0)
  $$`;

/** Trigger: an opening is of the case as it was when it was proposed. */
const KEEP_OPENED_VERSION = `
  CREATE FUNCTION keep_opened_version() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    SELECT c.version INTO NEW.case_version FROM "case" c WHERE c.id = NEW.case_id FOR SHARE;
    RETURN NEW;
  END $$`;

const SHARES = 'asked.to_level IN (1, asked.from_level)';
/**
 * Lets a proposed opening count: for a second person, who proposed nothing of it and recorded no consent that it rests on, and need not
 * see the case. For the application a level becomes lower by no other way, but by an approved publication; and a case is shared with
 * partners by no other way: one that is opened to PARTNER, or stays at its level, where every survivor agrees today.
 */
const OPEN_CASE = `
  CREATE FUNCTION open_case(opening uuid) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    asked case_opening;
  BEGIN
    SELECT o.* INTO asked FROM case_opening o WHERE o.id = opening FOR UPDATE;
    IF asked.id IS NULL OR NOT (${confirmsForOthers} AND ${openSession}) OR asked.proposed_by = ${person}
      OR NOT (asked.confirmed_at IS NULL AND asked.revoked_at IS NULL)
      OR ${SHARES} AND ${forOwnWork} IS NOT TRUE -- whoever it is for confirms nothing
      OR recorded_consent(asked.case_id, CASE WHEN ${SHARES} THEN ${PARTNER_BIT} ELSE ${INTERNAL_BIT} END)
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of an opening'; END IF;
    UPDATE "case" SET level = asked.to_level, version = version + 1 WHERE id = asked.case_id AND level = asked.from_level AND version = asked.case_version;
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '40001', MESSAGE = 'the case was changed meanwhile'; END IF;
    IF ${SHARES} THEN
      UPDATE "case" SET shared_at = now(), consented_purposes = consented_purposes | ${PARTNER_BIT} WHERE id = asked.case_id AND (consented(id) & ${PARTNER_BIT}) <> 0;
      IF NOT FOUND AND asked.to_level = asked.from_level
      THEN RAISE EXCEPTION USING ERRCODE = 'DA006', MESSAGE = 'not a step of an opening: no consent to share it'; END IF;
    END IF;
    UPDATE case_opening SET confirmed_by = ${person}, confirmed_at = now() WHERE id = opening;
  END $$`;

export const CASE_OPENING: Schema = {
  tables: [table],
  functions: [...functionsOf('keeper', [], KEEP_OPENED_VERSION), ...functionsOf('keeper', ['staff'], RECORDED_CONSENT, OPEN_CASE)],
};
