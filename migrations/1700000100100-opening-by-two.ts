import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds, person } from './support/case-access.js';
import { asFunctionOwner } from './support/role-functions.js';

const OPEN_SESSION = `(SELECT current_setting('app.grants', true) IS DISTINCT FROM 'closed')`;
const seconds = holds('REVIEWER', 'ADMIN');
const WAITS = 'confirmed_at IS NULL AND revoked_at IS NULL';
/** Whoever works on the case; a proposal is of the level that it stands at. */
const worksOn = `EXISTS (SELECT FROM "case" c WHERE c.id = case_id AND c.level = from_level) AND ${holds('DOCUMENTER', 'LAWYER', 'REVIEWER')}`;

const FUNCTIONS = `
  -- Did this person record a consent that opening the case to this level, or publishing it, rests on?
  CREATE FUNCTION recorded_consent(of_case uuid, of_level int, by uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM given_consents(of_case) given WHERE given.recorded_by = by AND given.mask = CASE of_level WHEN 0 THEN 4 WHEN 1 THEN 8 ELSE 1 END)
  $$;

  /*
   * Lets a proposed opening count: for a second person, who proposed nothing of it and recorded no consent that it rests on, and need not
   * see the case. For the application a level becomes lower by no other way, but by an approved publication.
   */
  CREATE FUNCTION open_case(opening uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    asked case_opening;
  BEGIN
    SELECT o.* INTO asked FROM case_opening o WHERE o.id = opening FOR UPDATE;
    IF asked.id IS NULL OR NOT (${seconds} AND ${OPEN_SESSION}) OR asked.proposed_by = ${person} OR NOT (asked.${WAITS.replace('AND ', 'AND asked.')})
      OR recorded_consent(asked.case_id, asked.to_level, ${person})
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of an opening'; END IF;
    UPDATE "case" SET level = asked.to_level, version = version + 1 WHERE id = asked.case_id AND level = asked.from_level;
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '40001', MESSAGE = 'the level was changed meanwhile'; END IF;
    UPDATE case_opening SET confirmed_by = ${person}, confirmed_at = now() WHERE id = opening;
  END $$;
  GRANT EXECUTE ON FUNCTION recorded_consent(uuid, int, uuid), open_case(uuid) TO SESSION_USER WITH GRANT OPTION;
`;

/** To lower the level of a case takes two people (S7): one proposes it with a reason, another confirms it. */
export class OpeningByTwo1700000100100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_opening (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
        from_level smallint NOT NULL CHECK (from_level <= 3),
        to_level smallint NOT NULL CHECK (to_level >= 1),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        proposed_by uuid NOT NULL REFERENCES person,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        confirmed_by uuid REFERENCES person,
        confirmed_at timestamptz,
        revoked_by uuid REFERENCES person,
        revoked_at timestamptz,
        CHECK (to_level < from_level),
        CHECK (confirmed_by <> proposed_by),
        CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
        CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
      );
      CREATE UNIQUE INDEX case_opening_waits ON case_opening (case_id) WHERE ${WAITS};
      ALTER TABLE case_opening ENABLE ROW LEVEL SECURITY;
      ALTER TABLE case_opening FORCE ROW LEVEL SECURITY;
      CALL owner_may('case_opening');
      GRANT SELECT, INSERT (case_id, from_level, to_level, reason, proposed_by), UPDATE (revoked_by, revoked_at) ON case_opening TO dalel_staff;
      GRANT SELECT, UPDATE (confirmed_by, confirmed_at) ON case_opening TO dalel_keeper;
      CREATE POLICY keeper ON case_opening TO dalel_keeper USING (true) WITH CHECK (true);
      CREATE POLICY known ON case_opening FOR SELECT TO dalel_staff
        USING (EXISTS (SELECT FROM "case" c WHERE c.id = case_id) AND ${holds('DOCUMENTER', 'LAWYER', 'REVIEWER')});
      CREATE POLICY second ON case_opening FOR SELECT TO dalel_staff USING ((${WAITS} OR confirmed_by = ${person} OR revoked_by = ${person}) AND ${seconds} AND ${OPEN_SESSION});
      CREATE POLICY propose ON case_opening FOR INSERT TO dalel_staff WITH CHECK (proposed_by = ${person} AND ${worksOn});
      CREATE POLICY revoke ON case_opening FOR UPDATE TO dalel_staff USING (${WAITS} AND (proposed_by = ${person} OR ${seconds}))
        WITH CHECK (revoked_by = ${person} AND revoked_at = now());

      -- After the policies have spoken: only an approved publication makes a level lower, and never that of a sealed case.
      CREATE FUNCTION level_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.level < OLD.level AND (OLD.level = 3 OR NEW.level > 0)
        THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a case'; END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER level_step AFTER UPDATE OF level ON "case" FOR EACH ROW WHEN (current_user = 'dalel_staff') EXECUTE FUNCTION level_step();
    `);
    await asFunctionOwner(db, 'dalel_keeper', FUNCTIONS);
    await db.query(`
      GRANT EXECUTE ON FUNCTION recorded_consent(uuid, int, uuid), open_case(uuid) TO dalel_staff;
      -- who recorded the consent to a publication does not approve it
      CREATE POLICY approved_by_no_recorder ON publication AS RESTRICTIVE FOR UPDATE TO dalel_staff USING (true)
        WITH CHECK (state <> 'APPROVED' OR NOT recorded_consent(case_id, 0, ${person}));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY approved_by_no_recorder ON publication;
      DROP TRIGGER level_step ON "case";
      DROP FUNCTION level_step, open_case, recorded_consent;
      DROP TABLE case_opening`);
  }
}
