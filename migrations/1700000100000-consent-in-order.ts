import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clearance, person, staffMayWrite } from './support/case-access.js';
import { asFunctionOwner, ON_OUR_TABLES } from './support/role-functions.js';

/** Bit of ANONYMISED_PUBLICATION. */
const PUBLICATION = 4;

const FUNCTIONS = `
  -- Rows of consent are ordered by the lock on their case, never by when their transaction began: who commits last was recorded last.
  CREATE FUNCTION next_consent_moment(of_case uuid) RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM 1 FROM "case" c WHERE c.id = of_case FOR UPDATE;
    RETURN greatest(clock_timestamp(), (SELECT max(k.recorded_at) + interval '1 microsecond' FROM consent k WHERE k.case_id = of_case));
  END $$;
  CREATE FUNCTION order_consent() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    ${ON_OUR_TABLES}
    NEW.recorded_at := next_consent_moment(NEW.case_id);
    RETURN NEW;
  END $$;

  /*
   * Takes a consent back for who may record one, whether or not the case can still be read: null where this survivor is beyond the
   * asker's reach or is not there, an empty object where no consent to the purpose stands, else the row.
   */
  CREATE FUNCTION withdraw_consent(of_survivor uuid, of_purpose text, of_note text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    of_case uuid;
    added consent;
  BEGIN
    SELECT id INTO of_case FROM "case"
     WHERE id = (SELECT s.case_id FROM survivor s WHERE s.id = of_survivor) AND ${staffMayWrite('id')} AND ${clearance} >= 2;
    IF of_case IS NULL THEN RETURN NULL; END IF;
    added := add_withdrawal(of_case, of_survivor, of_purpose, of_note, ${person});
    RETURN coalesce(to_jsonb(added), '{}');
  END $$;
  CREATE FUNCTION add_withdrawal(of_case uuid, of_survivor uuid, of_purpose text, of_note text, by uuid) RETURNS consent
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    moment timestamptz := next_consent_moment(of_case);
    latest consent;
    added consent;
  BEGIN
    SELECT k.* INTO latest FROM consent k WHERE k.survivor_id = of_survivor AND k.purpose = of_purpose
     ORDER BY k.recorded_at DESC, k.kind = 'WITHDRAWAL' DESC, k.id DESC LIMIT 1;
    IF latest.kind IS DISTINCT FROM 'GRANT' THEN RETURN NULL; END IF;
    INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, note, recorded_by, recorded_at)
      VALUES (of_case, of_survivor, of_purpose, 'WITHDRAWAL', latest.identity_mode, almaty_today(), 'told us', latest.language, of_note, by, moment)
      RETURNING * INTO added;
    RETURN added;
  END $$;

  -- For the operator's command: what all survivors of a case agreed to is taken back. No row where there is no such case.
  CREATE FUNCTION withdraw_consents(of_code text, of_purposes text[], of_note text) RETURNS TABLE (id uuid, withdrawn text[])
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    SELECT c.id INTO id FROM "case" c WHERE c.code = of_code;
    IF NOT FOUND THEN RETURN; END IF;
    SELECT coalesce(array_agg(asked.purpose), '{}') INTO withdrawn
      FROM (SELECT s.id AS survivor, p AS purpose FROM survivor s, unnest(of_purposes) p WHERE s.case_id = withdraw_consents.id ORDER BY s.id) asked
     WHERE (add_withdrawal(withdraw_consents.id, asked.survivor, asked.purpose, of_note, NULL)).id IS NOT NULL;
    RETURN NEXT;
  END $$;

  /*
   * Trigger: a case whose survivors agree to its publication no more is not published any more. Were only its rows hidden, one person
   * could bring it back to the public by recording a consent; from here two publish it again.
   */
  CREATE FUNCTION withdraw_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    ${ON_OUR_TABLES}
    UPDATE publication SET state = 'WITHDRAWN', version = version + 1 WHERE case_id = NEW.id AND state = 'APPROVED';
    UPDATE "case" SET state = 'WITHDRAWN', level = 2, version = version + 1 WHERE id = NEW.id;
    INSERT INTO case_step (case_id, state, taken_by) VALUES (NEW.id, 'WITHDRAWN', ${person});
    RETURN NULL;
  END $$;
  GRANT EXECUTE ON FUNCTION order_consent(), withdraw_consent(uuid, text, text), withdraw_consents(text, text[], text), withdraw_publication() TO SESSION_USER WITH GRANT OPTION;
`;

const KEEPER_RIGHTS = [
  'UPDATE (state, version) ON "case"',
  'SELECT (case_id, state, version), UPDATE (state, version) ON publication',
  'INSERT (case_id, state, taken_by) ON case_step',
];

/** An answered withdrawal is never lost, always possible, and ends what stood on the consent (S6, S50). */
export class ConsentInOrder1700000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const right of KEEPER_RIGHTS) await db.query(`GRANT ${right} TO dalel_keeper`);
    await db.query(`
      CREATE POLICY keeper_withdraw ON publication FOR UPDATE TO dalel_keeper USING (true) WITH CHECK (state = 'WITHDRAWN');
      CREATE POLICY keeper_read ON publication FOR SELECT TO dalel_keeper USING (true);
      CREATE POLICY keeper_insert ON case_step FOR INSERT TO dalel_keeper WITH CHECK (state = 'WITHDRAWN');
      DROP POLICY not_of_a_time_to_come ON consent;
      REVOKE INSERT ON consent FROM dalel_staff;
      GRANT INSERT (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, expires_on, note, recorded_by) ON consent TO dalel_staff;
      DROP POLICY approved_or_original ON publication;
      -- a wording that was not approved, or whose survivors agree to its publication no more, is read like the original it was made from
      CREATE POLICY approved_or_original ON publication AS RESTRICTIVE FOR SELECT TO dalel_staff USING (${clearance} >= 1
        OR state = 'APPROVED' AND (covered & ${PUBLICATION}) <> 0 AND (covered_until >= (SELECT almaty_today()) OR (consented(case_id) & ${PUBLICATION}) <> 0));
    `);
    await asFunctionOwner(db, 'dalel_keeper', `SET check_function_bodies = off; ${FUNCTIONS}; RESET check_function_bodies`);
    await db.query(`
      GRANT EXECUTE ON FUNCTION withdraw_consent(uuid, text, text) TO dalel_staff;
      -- named so that it takes the lock on the case before any other trigger reads it
      CREATE TRIGGER a_a_order BEFORE INSERT ON consent FOR EACH ROW WHEN (current_user = 'dalel_staff') EXECUTE FUNCTION order_consent();
      CREATE TRIGGER withdraw_publication AFTER UPDATE OF covered ON "case" FOR EACH ROW
        WHEN (NEW.level = 0 AND (OLD.covered & ${PUBLICATION}) <> 0 AND (NEW.covered & ${PUBLICATION}) = 0) EXECUTE FUNCTION withdraw_publication();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER withdraw_publication ON "case";
      DROP TRIGGER a_a_order ON consent;
      DROP FUNCTION withdraw_publication, withdraw_consent, withdraw_consents, add_withdrawal, order_consent, next_consent_moment;
      DROP POLICY approved_or_original ON publication;
      CREATE POLICY approved_or_original ON publication AS RESTRICTIVE FOR SELECT TO dalel_staff USING (state = 'APPROVED' OR ${clearance} >= 1);
      REVOKE INSERT (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, expires_on, note, recorded_by) ON consent FROM dalel_staff;
      GRANT INSERT ON consent TO dalel_staff;
      CREATE POLICY not_of_a_time_to_come ON consent AS RESTRICTIVE FOR INSERT TO dalel_staff WITH CHECK (recorded_at <= now());
      DROP POLICY keeper_insert ON case_step;
      DROP POLICY keeper_read ON publication;
      DROP POLICY keeper_withdraw ON publication;
    `);
    for (const right of KEEPER_RIGHTS) await db.query(`REVOKE ${right} FROM dalel_keeper`);
  }
}
