import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds, person, staffMayRead, staffMayWrite } from './support/case-access.js';
import { SEAL_CASE } from './support/case-work.js';

/** What a grant opens, it opens while it is confirmed, not revoked and not over; and to a session alone that showed its second factor. */
const IN_FORCE = `confirmed_at IS NOT NULL AND revoked_at IS NULL AND expires_at > (SELECT now())`;
const OPEN_SESSION = `(SELECT current_setting('app.grants', true) IS DISTINCT FROM 'closed')`;
const ANOTHERS = `person_id IS DISTINCT FROM ${person}`;
/** Who confirms what others propose; they need not see the case. */
const seconds = holds('REVIEWER', 'ADMIN');

/** As before, but naming nobody twice, and in force at once: whoever seals a case takes others away from it and adds no one to it. */
const SEAL_CASE_NAMING_ONCE = `
  CREATE OR REPLACE FUNCTION seal_case(of_case uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    IF EXISTS (SELECT FROM case_opening o WHERE o.case_id = of_case AND o.from_level = 3 AND o.confirmed_at IS NOT NULL) THEN
      IF NOT EXISTS (SELECT FROM case_grant g WHERE g.case_id = of_case AND g.person_id = asker)
      THEN RAISE EXCEPTION USING ERRCODE = 'DA004', MESSAGE = 'not a step of a case: not named to it'; END IF;
      RETURN;
    END IF;
    INSERT INTO case_grant (case_id, person_id, granted_by, reason, confirmed_at)
      SELECT of_case, named, asker, CASE WHEN named = asker THEN 'sealed it' ELSE 'documented it' END, now()
        FROM (SELECT asker AS named UNION SELECT documented_by) each_one
       WHERE named IS NOT NULL AND NOT EXISTS (SELECT FROM case_grant g WHERE g.case_id = of_case AND g.person_id = named AND g.expires_at = 'infinity');
  END $$`;

/**
 * Naming people to a sealed case, as leave to read a vault is given: for a bounded time, proposed by one who works on the case,
 * confirmed by another, never by whoever it is for (S7), and taken back at once. Those whom the sealing named stay until it is
 * taken back. What is not in force is hidden from whoever it is for, like the case.
 */
export class CaseGrants1700000052000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE case_grant
        ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
        ADD COLUMN expires_at timestamptz NOT NULL DEFAULT 'infinity',
        ADD COLUMN confirmed_by uuid REFERENCES person,
        ADD COLUMN confirmed_at timestamptz,
        ADD COLUMN revoked_by uuid REFERENCES person,
        ADD COLUMN revoked_at timestamptz,
        DROP CONSTRAINT case_grant_pkey,
        ADD PRIMARY KEY (id);
      UPDATE case_grant SET confirmed_at = granted_at;
      ALTER TABLE case_grant
        ADD CHECK (length(reason) <= 500),
        ADD CHECK (expires_at > granted_at),
        -- without end is whom the sealing named, and nobody confirms that
        ADD CHECK (CASE WHEN expires_at = 'infinity' THEN confirmed_at IS NOT NULL AND confirmed_by IS NULL
                        ELSE expires_at <= granted_at + interval '90 days' AND granted_by IS NOT NULL AND (confirmed_by IS NULL) = (confirmed_at IS NULL) END),
        ADD CHECK (confirmed_by <> granted_by AND confirmed_by <> person_id AND granted_by <> person_id OR expires_at = 'infinity'),
        ADD CHECK ((revoked_by IS NULL) = (revoked_at IS NULL));
      CREATE INDEX case_grant_of_person ON case_grant (person_id, case_id);

      -- Does the asker, named to it, work on this sealed case?
      CREATE FUNCTION works_on_sealed(of_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT 1 FROM "case" WHERE id = of_case AND level = 3 AND ${staffMayRead('id')} AND ${staffMayWrite('id')})
      $$;
      GRANT EXECUTE ON FUNCTION works_on_sealed(uuid) TO dalel_staff;
      GRANT CREATE ON SCHEMA public TO dalel_keeper;
      SET ROLE dalel_keeper;
      ${SEAL_CASE_NAMING_ONCE};
      RESET ROLE;
      ALTER FUNCTION works_on_sealed(uuid) OWNER TO dalel_keeper;
      REVOKE CREATE ON SCHEMA public FROM dalel_keeper;

      REVOKE SELECT (case_id, person_id) ON case_grant FROM dalel_staff;
      GRANT SELECT, INSERT (case_id, person_id, reason, granted_by, expires_at), UPDATE (confirmed_by, confirmed_at, revoked_by, revoked_at)
        ON case_grant TO dalel_staff;
      ALTER POLICY own ON case_grant USING (person_id = ${person} AND ${IN_FORCE} AND ${OPEN_SESSION});
      ALTER POLICY keeper_read ON case_grant USING (${IN_FORCE} AND ${OPEN_SESSION});
      -- of others', so that what is not in force never counts as one's own
      CREATE POLICY known ON case_grant FOR SELECT TO dalel_staff USING (${ANOTHERS} AND works_on_sealed(case_id));
      CREATE POLICY second ON case_grant FOR SELECT TO dalel_staff USING (${ANOTHERS} AND expires_at < 'infinity' AND ${seconds} AND ${OPEN_SESSION});
      CREATE POLICY name ON case_grant FOR INSERT TO dalel_staff
        WITH CHECK (granted_by = ${person} AND ${ANOTHERS} AND expires_at < 'infinity' AND works_on_sealed(case_id));
      CREATE POLICY step ON case_grant FOR UPDATE TO dalel_staff USING (${ANOTHERS} AND (${seconds} OR granted_by = ${person}));
      CREATE TRIGGER step BEFORE UPDATE ON case_grant FOR EACH ROW WHEN (current_user = 'dalel_staff') EXECUTE FUNCTION vault_grant_step();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER step ON case_grant;
      DROP POLICY step ON case_grant;
      DROP POLICY name ON case_grant;
      DROP POLICY second ON case_grant;
      DROP POLICY known ON case_grant;
      DROP FUNCTION works_on_sealed;
      DELETE FROM case_grant WHERE NOT (confirmed_at IS NOT NULL AND revoked_at IS NULL AND expires_at > now());
      DELETE FROM case_grant g USING case_grant earlier WHERE (earlier.person_id, earlier.case_id) = (g.person_id, g.case_id) AND earlier.id < g.id;
      ALTER POLICY keeper_read ON case_grant USING (true);
      ALTER POLICY own ON case_grant USING (person_id = ${person} AND ${OPEN_SESSION});
      REVOKE SELECT, INSERT (case_id, person_id, reason, granted_by, expires_at), UPDATE (confirmed_by, confirmed_at, revoked_by, revoked_at)
        ON case_grant FROM dalel_staff;
      GRANT SELECT (case_id, person_id) ON case_grant TO dalel_staff;
      DROP INDEX case_grant_of_person;
      ALTER TABLE case_grant
        DROP COLUMN expires_at, DROP COLUMN confirmed_by, DROP COLUMN confirmed_at, DROP COLUMN revoked_by, DROP COLUMN revoked_at, DROP COLUMN id,
        DROP CONSTRAINT case_grant_reason_check1,
        ADD PRIMARY KEY (person_id, case_id);
      GRANT CREATE ON SCHEMA public TO dalel_keeper;
      SET ROLE dalel_keeper;
      ${SEAL_CASE.slice(0, SEAL_CASE.indexOf('GRANT EXECUTE')).replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION')}
      RESET ROLE;
      REVOKE CREATE ON SCHEMA public FROM dalel_keeper;
    `);
  }
}
