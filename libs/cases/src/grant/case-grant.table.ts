import { confirmsForOthers, GRANT_CLEARANCE, grantCounts, openSession, person, staffMayRead, staffMayWrite } from '#libs/access';
import { AS_OWNER, allow, BY_STAFF, before, everyRow, functionsOf, type Schema, type Table } from '#libs/platform';

const ANOTHERS = `person_id IS DISTINCT FROM ${person}`;
const WITHOUT_END = `expires_at = 'infinity'`;
const mayBeNamed = (p: string) => `${p}.active AND ${p}.clearance >= ${GRANT_CLEARANCE}`;
const FOR_WHO_MAY_BE_NAMED = `EXISTS (SELECT 1 FROM person p WHERE p.id = person_id AND ${mayBeNamed('p')})`;

/**
 * Who is named to a sealed case: for a bounded time, proposed by one who works on the case, confirmed by another, never by whoever it is
 * for (S7), and taken back at once. Who documented it stays named until a second person takes that back, never whoever sealed it. What is
 * not in force is hidden from whoever it is for, like the case.
 */
const table: Table = {
  name: 'case_grant',
  rows: 'by policy',
  ofCase: { ownRules: 'it decides who reaches a sealed case, and so asks no policy of the case' },
  rights: {
    staff:
      'SELECT, INSERT (case_id, person_id, reason, proposed_by, expires_at), UPDATE (confirmed_by, confirmed_at, revoked_by, revoked_at)',
    keeper: 'SELECT, INSERT, UPDATE (revoked_by, revoked_at)',
  },
  policies: {
    own: allow('SELECT', 'staff', { using: grantCounts('case_grant') }),
    // of others', so that what is not in force never counts as one's own
    known: allow('SELECT', 'staff', { using: `${ANOTHERS} AND works_on_sealed(case_id)` }),
    second: allow('SELECT', 'staff', { using: `${ANOTHERS} AND ${confirmsForOthers} AND ${openSession}` }),
    name: allow('INSERT', 'staff', {
      check: `proposed_by = ${person} AND ${ANOTHERS} AND NOT ${WITHOUT_END} AND ${FOR_WHO_MAY_BE_NAMED} AND works_on_sealed(case_id)`,
    }),
    step: allow('UPDATE', 'staff', {
      using: `${ANOTHERS} AND CASE WHEN ${WITHOUT_END} THEN ${confirmsForOthers} AND proposed_by IS DISTINCT FROM ${person} ELSE ${confirmsForOthers} OR proposed_by = ${person} END`,
      check: `revoked_at IS NOT NULL OR ${FOR_WHO_MAY_BE_NAMED}`,
    }),
    keeper: everyRow('keeper'),
  },
  triggers: { step: before('UPDATE', 'grant_step()', { when: BY_STAFF }) },
};

/**
 * Sealing: from then on the named people alone read the case, at first who documented it, without end, and who sealed it, for 90 days.
 * Whoever calls this must be able to read and to write the case as it stands, cleared for RESTRICTED. It takes others away from the case,
 * in force at once, and adds no one to it: who documented it and is no longer cleared is not named.
 */
const SEAL_CASE = `
  CREATE FUNCTION seal_case(of_case uuid) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    asker uuid := ${person};
    documented_by uuid;
  BEGIN
    UPDATE "case" SET level = 3, version = version + (raised_in IS DISTINCT FROM pg_current_xact_id())::int, raised_in = pg_current_xact_id()
     WHERE id = of_case AND level BETWEEN 1 AND 2
       AND ${staffMayRead('id', GRANT_CLEARANCE)}
       AND ${staffMayWrite('id')}
    RETURNING created_by INTO documented_by;
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'DA002', MESSAGE = 'no such case'; END IF;
    -- sealed anew, after it was opened: those who were named stay so for as long as they were, and nobody more; where nobody is, it is
    -- sealed as at first
    IF EXISTS (SELECT FROM case_opening o WHERE o.case_id = of_case AND o.from_level = 3 AND o.to_level < 3 AND o.confirmed_at IS NOT NULL)
      AND EXISTS (SELECT FROM case_grant g WHERE g.case_id = of_case
                    AND g.confirmed_at IS NOT NULL AND g.revoked_at IS NULL AND g.expires_at > now()) THEN
      IF NOT EXISTS (SELECT FROM case_grant g WHERE g.case_id = of_case AND ${grantCounts('g')})
      THEN RAISE EXCEPTION USING ERRCODE = 'DA004', MESSAGE = 'not a step of a case: not named to it'; END IF;
      RETURN;
    END IF;
    -- held, so that who loses their clearance at this moment loses this grant with it
    PERFORM FROM person p WHERE p.id IN (asker, documented_by) ORDER BY p.id FOR SHARE;
    INSERT INTO case_grant (case_id, person_id, proposed_by, reason, expires_at, confirmed_at)
      SELECT of_case, p.id, asker, CASE WHEN p.id = asker THEN 'sealed it' ELSE 'documented it' END,
             CASE WHEN p.id = documented_by THEN 'infinity' ELSE now() + interval '90 days' END, now()
        FROM person p WHERE p.id IN (asker, documented_by) AND ${mayBeNamed('p')};
  END $$`;

/** The cases that a grant opens to who asks. */
const GRANTED_CASES = `
  CREATE FUNCTION granted_cases() RETURNS uuid[] LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
  BEGIN
    RETURN ARRAY(SELECT g.case_id FROM case_grant g WHERE ${grantCounts('g')});
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
          AND (NEW.revoked_by IS NOT DISTINCT FROM ${person} AND NEW.revoked_at = now()) IS NOT TRUE
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a grant'; END IF;
    RETURN NEW;
  END $$`;

export const CASE_GRANT: Schema = {
  audit: { database: ['case.grant-ended'] },
  tables: [table],
  functions: [...functionsOf('owner', [], GRANT_STEP), ...functionsOf('keeper', ['staff'], SEAL_CASE, GRANTED_CASES, WORKS_ON_SEALED)],
};
