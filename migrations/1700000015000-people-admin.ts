import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds, person } from './support/case-access.js';

const KEPT = ['lower_access(uuid, int, text[], smallint)', 'confirm_access(uuid)'];

/**
 * Administration of people. A role or a clearance is raised by two administrators, neither of them the person concerned (S7): no
 * role of the application may write these columns; two functions do, and they look for the second person themselves.
 */
export class PeopleAdmin1700000015000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE access_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        roles text[] NOT NULL CHECK (roles <@ ARRAY['READER', 'ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN'] AND cardinality(roles) > 0),
        clearance smallint NOT NULL CHECK (clearance BETWEEN 0 AND 2),
        state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REJECTED')),
        proposed_by uuid NOT NULL REFERENCES person CHECK (proposed_by <> person_id),
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES person CHECK (decided_by <> person_id),
        decided_at timestamptz,
        CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
        CHECK (state <> 'CONFIRMED' OR decided_by <> proposed_by)
      );
      CREATE UNIQUE INDEX one_open_access_change ON access_change (person_id) WHERE state = 'PROPOSED';
      ALTER TABLE access_change ENABLE ROW LEVEL SECURITY;
      ALTER TABLE access_change FORCE ROW LEVEL SECURITY;
      CALL owner_may('access_change');
      GRANT SELECT, INSERT (person_id, roles, clearance, proposed_by), UPDATE (state, decided_by, decided_at) ON access_change TO dalel_door;
      CREATE POLICY admin_read ON access_change FOR SELECT TO dalel_door USING (${holds('ADMIN')});
      CREATE POLICY admin_propose ON access_change FOR INSERT TO dalel_door WITH CHECK (${holds('ADMIN')} AND state = 'PROPOSED' AND proposed_by = ${person});
      CREATE POLICY admin_reject ON access_change FOR UPDATE TO dalel_door USING (${holds('ADMIN')} AND state = 'PROPOSED')
        WITH CHECK (state = 'REJECTED' AND decided_by = ${person});

      -- a new person is let in with the least; more is proposed and confirmed
      GRANT INSERT (email, name, roles, clearance, purpose), UPDATE (active, version) ON person TO dalel_door;
      CREATE POLICY admin_invite ON person FOR INSERT TO dalel_door
        WITH CHECK (${holds('ADMIN')} AND roles = ARRAY['READER'] AND clearance = 0 AND NOT demonstration AND active);
      CREATE POLICY admin_deactivate ON person FOR UPDATE TO dalel_door USING (${holds('ADMIN')} AND id <> ${person}) WITH CHECK (NOT active);

      GRANT SELECT ON person, access_change TO dalel_keeper;
      GRANT UPDATE (roles, clearance, active, version) ON person TO dalel_keeper;
      GRANT UPDATE (state, decided_by, decided_at) ON access_change TO dalel_keeper;
      CREATE POLICY keeper ON person TO dalel_keeper USING (true) WITH CHECK (true);
      CREATE POLICY keeper ON access_change TO dalel_keeper USING (true) WITH CHECK (true);

      -- Takes roles or clearance away, which one administrator may, from themselves too. False where it would raise anything, or was stale.
      CREATE FUNCTION lower_access(of_person uuid, read_version int, new_roles text[], new_clearance smallint) RETURNS boolean
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE person SET roles = new_roles, clearance = new_clearance, version = version + 1
         WHERE id = of_person AND version = read_version AND active AND new_roles <@ roles AND new_clearance <= clearance AND ${holds('ADMIN')};
        RETURN FOUND;
      END $$;
      -- What another administrator proposed, for a third person. False where it is not open, one's own, or about oneself.
      CREATE FUNCTION confirm_access(of_change uuid) RETURNS boolean
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        change access_change;
      BEGIN
        UPDATE access_change SET state = 'CONFIRMED', decided_by = ${person}, decided_at = now()
         WHERE id = of_change AND state = 'PROPOSED' AND ${holds('ADMIN')} AND proposed_by <> ${person} AND person_id <> ${person}
        RETURNING * INTO change;
        IF change.id IS NULL THEN RETURN false; END IF;
        UPDATE person SET roles = change.roles, clearance = change.clearance, active = true, version = version + 1 WHERE id = change.person_id;
        RETURN true;
      END $$;
      ${KEPT.map((signature) => `GRANT EXECUTE ON FUNCTION ${signature} TO dalel_door;`).join('\n')}
      GRANT CREATE ON SCHEMA public TO dalel_keeper;
      ${KEPT.map((signature) => `ALTER FUNCTION ${signature} OWNER TO dalel_keeper;`).join('\n')}
      REVOKE CREATE ON SCHEMA public FROM dalel_keeper;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION lower_access(uuid, int, text[], smallint), confirm_access(uuid);
      DROP POLICY keeper ON person;
      DROP POLICY admin_invite ON person;
      DROP POLICY admin_deactivate ON person;
      DROP TABLE access_change;
      REVOKE INSERT (email, name, roles, clearance, purpose), UPDATE (active, version) ON person FROM dalel_door;
      REVOKE ALL ON person FROM dalel_keeper;
    `);
  }
}
