import { confirmsForOthers, openSession, person, staffMayRead, staffMayWrite } from '#libs/access';
import { AS_OWNER, allow, BY_STAFF, before, functionsOf, type Schema, type Table } from '#libs/platform';

/** What a grant opens, it opens while it is confirmed, not revoked and not over; and to a session alone that showed its second factor. */
const IN_FORCE = `confirmed_at IS NOT NULL AND revoked_at IS NULL AND expires_at > (SELECT now())`;
const ANOTHERS = `person_id IS DISTINCT FROM ${person}`;

/**
 * Who is named to a sealed case: for a bounded time, proposed by one who works on the case, confirmed by another, never by whoever it is
 * for (S7), and taken back at once. Those whom the sealing named stay until it is taken back. What is not in force is hidden from whoever
 * it is for, like the case.
 */
const table: Table = {
  name: 'case_grant',
  rows: 'by policy',
  ofCase: { ownRules: 'it decides who reaches a sealed case, and so asks no policy of the case' },
  rights: {
    staff:
      'SELECT, INSERT (case_id, person_id, reason, granted_by, expires_at), UPDATE (confirmed_by, confirmed_at, revoked_by, revoked_at)',
    keeper: 'SELECT, INSERT',
  },
  policies: {
    own: allow('SELECT', 'staff', { using: `person_id = ${person} AND ${IN_FORCE} AND ${openSession}` }),
    // of others', so that what is not in force never counts as one's own
    known: allow('SELECT', 'staff', { using: `${ANOTHERS} AND works_on_sealed(case_id)` }),
    second: allow('SELECT', 'staff', { using: `${ANOTHERS} AND expires_at < 'infinity' AND ${confirmsForOthers} AND ${openSession}` }),
    name: allow('INSERT', 'staff', {
      check: `granted_by = ${person} AND ${ANOTHERS} AND expires_at < 'infinity' AND works_on_sealed(case_id)`,
    }),
    step: allow('UPDATE', 'staff', { using: `${ANOTHERS} AND (${confirmsForOthers} OR granted_by = ${person})` }),
    keeper_read: allow('SELECT', 'keeper', { using: `${IN_FORCE} AND ${openSession}` }),
    keeper_insert: allow('INSERT', 'keeper', { check: 'true' }),
  },
  triggers: { step: before('UPDATE', 'grant_step()', { when: BY_STAFF }) },
};

/**
 * Sealing: from then on the named people alone read the case, at first who documented it and who sealed it. Whoever calls this must be
 * able to read and to write the case as it stands. It takes others away from the case, in force at once, and adds no one to it.
 */
const SEAL_CASE = `
  CREATE FUNCTION seal_case(of_case uuid) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    asker uuid := ${person};
    documented_by uuid;
  BEGIN
    UPDATE "case" SET level = 3
     WHERE id = of_case AND level BETWEEN 1 AND 2
       AND ${staffMayRead('id')}
       AND ${staffMayWrite('id')}
    RETURNING created_by INTO documented_by;
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'DA002', MESSAGE = 'no such case'; END IF;
    -- sealed anew, after it was opened: those who were named stay so for as long as they were, and nobody more
    IF EXISTS (SELECT FROM case_opening o WHERE o.case_id = of_case AND o.from_level = 3 AND o.to_level < 3 AND o.confirmed_at IS NOT NULL) THEN
      IF NOT EXISTS (SELECT FROM case_grant g WHERE g.case_id = of_case AND g.person_id = asker)
      THEN RAISE EXCEPTION USING ERRCODE = 'DA004', MESSAGE = 'not a step of a case: not named to it'; END IF;
      RETURN;
    END IF;
    INSERT INTO case_grant (case_id, person_id, granted_by, reason, confirmed_at)
      SELECT of_case, named, asker, CASE WHEN named = asker THEN 'sealed it' ELSE 'documented it' END, now()
        FROM (SELECT asker AS named UNION SELECT documented_by) each_one
       WHERE named IS NOT NULL AND NOT EXISTS (SELECT FROM case_grant g WHERE g.case_id = of_case AND g.person_id = named AND g.expires_at = 'infinity');
  END $$`;

/** Does the asker, named to it, work on this sealed case? */
const WORKS_ON_SEALED = `
  CREATE FUNCTION works_on_sealed(of_case uuid) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT EXISTS (SELECT 1 FROM "case" WHERE id = of_case AND level = 3 AND ${staffMayRead('id')} AND ${staffMayWrite('id')})
  $$`;

/** A grant, of a case or a vault, goes from proposed to confirmed to revoked, each step by whoever takes it, and nothing else of it changes. */
const GRANT_STEP = `
  CREATE FUNCTION grant_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    IF OLD.revoked_at IS NOT NULL
       OR (NEW.confirmed_by, NEW.confirmed_at) IS DISTINCT FROM (OLD.confirmed_by, OLD.confirmed_at)
          AND (OLD.confirmed_at IS NOT NULL OR OLD.expires_at <= now() OR (NEW.confirmed_by = ${person} AND NEW.confirmed_at = now()) IS NOT TRUE)
       OR (NEW.revoked_by, NEW.revoked_at) IS DISTINCT FROM (OLD.revoked_by, OLD.revoked_at)
          AND (NEW.revoked_by = ${person} AND NEW.revoked_at = now()) IS NOT TRUE
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a grant'; END IF;
    RETURN NEW;
  END $$`;

export const CASE_GRANT: Schema = {
  tables: [table],
  functions: [...functionsOf('owner', [], GRANT_STEP), ...functionsOf('keeper', ['staff'], SEAL_CASE, WORKS_ON_SEALED)],
};
