import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings of a letter's job: who did not get it within the hour has been told by then in another way. */
const QUEUE = {
  policy: 'standard',
  retryLimit: 8,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
  retentionSeconds: 86_400,
  deleteAfterSeconds: 3600,
};
const LETTERS = `name IN ('mail.link', 'mail.notice')`;

const SESSION = `nullif(current_setting('app.session', true), '')::uuid`;
const SHOWS_FACTOR = `
        SELECT EXISTS (SELECT FROM totp_factor f WHERE f.person_id = of_person AND f.confirmed_at IS NOT NULL)
            OR EXISTS (SELECT FROM passkey k WHERE k.person_id = of_person)`;

/**
 * Passwords and second factors when they change (D24): what is open by them ends, but for the session in which it was done; and a
 * factor is set up, changed or taken away by a session alone that stepped up and, where there is a factor, showed it.
 */
export class SignInChanges1700000103000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION has_factor(of_person uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ ${SHOWS_FACTOR} $$;
      GRANT CREATE ON SCHEMA public TO dalel_door;
      ALTER FUNCTION has_factor(uuid) OWNER TO dalel_door;
      REVOKE CREATE ON SCHEMA public FROM dalel_door;

      CREATE FUNCTION factor_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        of_person uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.person_id ELSE NEW.person_id END;
      BEGIN
        -- the person's changes wait for each other: a second factor cannot appear between the look and the change
        PERFORM pg_advisory_xact_lock(hashtextextended('factors ' || of_person, 0));
        IF NOT EXISTS (SELECT FROM session s WHERE s.id = ${SESSION} AND s.person_id = of_person AND s.ended_at IS NULL AND NOT s.awaits_factor
                        AND s.stepped_up_until > now() AND (s.second_factor OR NOT has_factor(of_person)))
        THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'a factor is changed by a session that showed one'; END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER step BEFORE INSERT OR DELETE OR UPDATE OF person_id, sealed_secret, confirmed_at ON totp_factor
        FOR EACH ROW WHEN (current_user = 'dalel_door') EXECUTE FUNCTION factor_step();
      CREATE TRIGGER step BEFORE INSERT OR DELETE OR UPDATE OF person_id, credential_id, public_key ON passkey
        FOR EACH ROW WHEN (current_user = 'dalel_door') EXECUTE FUNCTION factor_step();
      CREATE TRIGGER step BEFORE INSERT OR DELETE OR UPDATE OF person_id, code_hash ON recovery_code
        FOR EACH ROW WHEN (current_user = 'dalel_door') EXECUTE FUNCTION factor_step();

      CREATE FUNCTION end_what_is_open() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        of_person uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.person_id ELSE NEW.person_id END;
        by_person uuid := CASE WHEN current_user = 'dalel_door' THEN of_person END;
      BEGIN
        WITH ended AS (UPDATE session SET ended_at = now() WHERE person_id = of_person AND ended_at IS NULL AND id IS DISTINCT FROM ${SESSION} RETURNING id)
        INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail)
          SELECT by_person, 'session.ended', 'session', id, '{}' FROM ended;
        WITH ended AS (UPDATE access_token SET ended_at = now() WHERE person_id = of_person AND ended_at IS NULL RETURNING id)
        INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail)
          SELECT by_person, 'token.ended', 'access_token', id, '{}' FROM ended;
        UPDATE one_time_link SET used_at = now() WHERE person_id = of_person AND used_at IS NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER ends AFTER INSERT OR DELETE OR UPDATE OF password_hash ON credential FOR EACH ROW EXECUTE FUNCTION end_what_is_open();
      CREATE TRIGGER ends AFTER INSERT OR DELETE ON passkey FOR EACH ROW EXECUTE FUNCTION end_what_is_open();
      CREATE TRIGGER ends AFTER INSERT OR DELETE ON recovery_code FOR EACH ROW EXECUTE FUNCTION end_what_is_open();
      CREATE TRIGGER ends AFTER UPDATE OF confirmed_at ON totp_factor FOR EACH ROW EXECUTE FUNCTION end_what_is_open();
      CREATE TRIGGER ends_removed AFTER DELETE ON totp_factor FOR EACH ROW WHEN (OLD.confirmed_at IS NOT NULL) EXECUTE FUNCTION end_what_is_open();
    `);
    await db.query('SELECT pgboss.create_queue($1, $2)', ['mail.notice', QUEUE]);
    await db.query(`
      ALTER POLICY door_send ON pgboss.job_common WITH CHECK (state = 'created' AND ${LETTERS});
      ALTER POLICY door_own ON pgboss.job_common USING (created_on = (SELECT now()) AND ${LETTERS});
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER POLICY door_send ON pgboss.job_common WITH CHECK (state = 'created' AND name = 'mail.link');
      ALTER POLICY door_own ON pgboss.job_common USING (created_on = (SELECT now()) AND name = 'mail.link');
      SELECT pgboss.delete_queue('mail.notice');
      DROP TRIGGER ends_removed ON totp_factor;
      ${['totp_factor', 'passkey', 'recovery_code'].map((table) => `DROP TRIGGER ends ON ${table}; DROP TRIGGER step ON ${table};`).join('\n')}
      DROP TRIGGER ends ON credential;
      DROP FUNCTION end_what_is_open, factor_step, has_factor;
    `);
  }
}
