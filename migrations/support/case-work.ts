import type { QueryRunner } from 'typeorm';
import { ACCESS_COLUMNS, guardCaseTable, holds, person, staffMayRead, staffMayWrite } from './case-access.js';

/** The way of a case through its states, with what was said at each step. */
export const CASE_STEP = `
  CREATE TABLE case_step (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'VERIFIED', 'PUBLISHED', 'WITHDRAWN')),
    note text CHECK (length(note) BETWEEN 1 AND 2000),
    taken_by uuid REFERENCES person,
    taken_at timestamptz NOT NULL DEFAULT now(),
    ${ACCESS_COLUMNS}
  );
  CREATE INDEX ON case_step (case_id);`;

/**
 * Sealing: from then on the named people alone read the case, at first who documented it and who sealed it. Whoever calls this
 * must be able to read and to write the case as it stands; for the application a grant comes by no other way.
 */
export const SEAL_CASE = `
  CREATE FUNCTION seal_case(of_case uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    INSERT INTO case_grant (case_id, person_id, granted_by, reason)
      SELECT of_case, named, asker, CASE WHEN named = asker THEN 'sealed it' ELSE 'documented it' END
        FROM (SELECT asker AS named UNION SELECT documented_by) each_one WHERE named IS NOT NULL
      ON CONFLICT DO NOTHING;
  END $$;
  GRANT EXECUTE ON FUNCTION seal_case(uuid) TO dalel_staff;
  GRANT UPDATE (level) ON "case" TO dalel_keeper;
  GRANT SELECT, INSERT ON case_grant TO dalel_keeper;
  CREATE POLICY keeper_read ON case_grant FOR SELECT TO dalel_keeper USING (true);
  CREATE POLICY keeper_insert ON case_grant FOR INSERT TO dalel_keeper WITH CHECK (true);`;

/**
 * What holds of the work on a case whatever the application does: a new case is a draft of whoever enters it, a wording is of
 * whoever makes it, a reviewer who is another approves it, and no case is PUBLIC without an approved one (S7).
 */
export async function guardCaseWork(db: QueryRunner): Promise<void> {
  await guardCaseTable(db, 'case_step', { floor: 1, publicly: null, writes: ['INSERT'] });
  await db.query(`
    CREATE POLICY entered_by_asker ON "case" AS RESTRICTIVE FOR INSERT TO dalel_staff WITH CHECK (state = 'DRAFT' AND created_by = ${person});
    CREATE POLICY public_by_publication ON "case" AS RESTRICTIVE FOR UPDATE TO dalel_staff USING (true)
      WITH CHECK (level > 0 OR EXISTS (SELECT 1 FROM publication p WHERE p.case_id = "case".id AND p.state = 'APPROVED'));
    CREATE POLICY made_by_asker ON publication AS RESTRICTIVE FOR INSERT TO dalel_staff WITH CHECK (state = 'PROPOSED' AND made_by = ${person});
    CREATE POLICY approved_by_second ON publication AS RESTRICTIVE FOR UPDATE TO dalel_staff USING (true)
      WITH CHECK (state <> 'APPROVED' OR (${holds('REVIEWER')} AND approved_by = ${person} AND made_by IS DISTINCT FROM ${person}));
    CREATE POLICY taken_by_asker ON case_step AS RESTRICTIVE FOR INSERT TO dalel_staff WITH CHECK (taken_by = ${person});
    CREATE POLICY recorded_by_asker ON consent AS RESTRICTIVE FOR INSERT TO dalel_staff WITH CHECK (recorded_by = ${person});
  `);
}
