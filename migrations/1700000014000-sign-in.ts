import type { MigrationInterface, QueryRunner } from 'typeorm';
import { person } from './support/case-access.js';

/** Tables of the door alone: nobody else has any right on them, and nothing in them leads to a case. */
const TABLES = ['totp_factor', 'recovery_code', 'passkey', 'access_token', 'one_time_link', 'sign_in_limit'];

/** Roles of those who are the second of two, or administer (docs/privacy.md, "Who someone is"). */
const ROLES_WITH_FACTOR = `ARRAY['ADMIN', 'REVIEWER']`;

const recogniseSession = (name: string) => `
  GRANT CREATE ON SCHEMA public TO dalel_door;
  GRANT EXECUTE ON FUNCTION ${name} TO dalel_app;
  ALTER FUNCTION ${name} OWNER TO dalel_door;
  REVOKE CREATE ON SCHEMA public FROM dalel_door;`;

/**
 * Sign-in whole (S10 to S13): second factors, recovery codes, tokens for scripts, one-time links, counted tries, sessions that say what
 * was proved. Whatever opens the door is kept as a hash; the one secret that must be read again, that of a TOTP
 * factor, is sealed with a key that is not in the database.
 */
export class SignIn1700000014000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE session
        -- the password was right, a second factor is still to come: until then the session is nobody's
        ADD COLUMN awaits_factor boolean NOT NULL DEFAULT false,
        ADD COLUMN second_factor boolean NOT NULL DEFAULT false,
        ADD COLUMN stepped_up_until timestamptz,
        -- the browser, coarsely, for its owner to know it by; no address is kept
        ADD COLUMN device text CHECK (length(device) <= 80),
        ADD COLUMN challenge text,
        ADD COLUMN challenge_until timestamptz;
      GRANT UPDATE (token_hash, expires_at, awaits_factor, second_factor, stepped_up_until, challenge, challenge_until) ON session TO dalel_door;
      GRANT INSERT, UPDATE (password_hash, changed_at) ON credential TO dalel_door;
      CREATE POLICY door_insert ON credential FOR INSERT TO dalel_door WITH CHECK (true);
      CREATE POLICY door_update ON credential FOR UPDATE TO dalel_door USING (true) WITH CHECK (true);

      CREATE TABLE totp_factor (
        person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        sealed_secret bytea NOT NULL,
        -- null until the first code showed that the authenticator has it
        confirmed_at timestamptz,
        -- a code counts once: later ones must be of a later time step
        last_step bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE recovery_code (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
        used_at timestamptz,
        PRIMARY KEY (person_id, code_hash)
      );
      CREATE TABLE passkey (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        credential_id text NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1400),
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL DEFAULT '{}',
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz
      );
      CREATE INDEX ON passkey (person_id);
      CREATE TABLE access_token (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        -- what it may be used for beside its owner's own purpose, and how far it reads at most
        purposes text[] NOT NULL DEFAULT '{}',
        clearance smallint NOT NULL CHECK (clearance BETWEEN 0 AND 2),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        ended_at timestamptz,
        CHECK (expires_at <= created_at + interval '366 days')
      );
      CREATE INDEX ON access_token (person_id);
      CREATE TABLE one_time_link (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('INVITATION', 'RESET')),
        secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
        created_by uuid REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX ON one_time_link (person_id);
      -- of rate-limiter-flexible, in its own form; keys are hashes, so that nobody reads here who tried to come in
      CREATE TABLE sign_in_limit (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON totp_factor, recovery_code, passkey, sign_in_limit TO dalel_door;
      GRANT SELECT, INSERT, UPDATE (last_used_at, ended_at) ON access_token TO dalel_door;
      GRANT SELECT, INSERT, UPDATE (used_at) ON one_time_link TO dalel_door;
    `);
    for (const table of TABLES)
      await db.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CALL owner_may('${table}');
        CREATE POLICY door ON ${table} TO dalel_door USING (true) WITH CHECK (true);`);
    await db.query(`
      -- A session without its second factor, and a token, reach no case by a grant of their person.
      ALTER POLICY own ON case_grant USING (person_id = ${person} AND (SELECT current_setting('app.grants', true) IS DISTINCT FROM 'closed'));

      CREATE FUNCTION holds_case_grant(of_person uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM case_grant WHERE person_id = of_person)
      $$;
      GRANT EXECUTE ON FUNCTION holds_case_grant(uuid) TO dalel_door;
      GRANT CREATE ON SCHEMA public TO dalel_keeper;
      ALTER FUNCTION holds_case_grant(uuid) OWNER TO dalel_keeper;
      REVOKE CREATE ON SCHEMA public FROM dalel_keeper;

      DROP FUNCTION recognise_session(bytea, interval);
      -- Roles that act or confirm for others are there only where a second factor was shown: what is left without one.
      CREATE FUNCTION roles_without_factor(roles text[]) RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
        SELECT coalesce(array_agg(role), '{}') FROM unnest(roles) role WHERE role <> ALL (${ROLES_WITH_FACTOR})
      $$;
      -- Whether a person must show a second factor: they have one, confirm for others, administer, read RESTRICTED or hold a grant.
      CREATE FUNCTION takes_factor(of_person uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT NOT p.demonstration AND (p.clearance >= 2 OR p.roles && ${ROLES_WITH_FACTOR} OR holds_case_grant(p.id)
               OR EXISTS (SELECT FROM totp_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL)
               OR EXISTS (SELECT FROM passkey k WHERE k.person_id = p.id))
          FROM person p WHERE p.id = of_person
      $$;
      -- Who holds a session, with the roles and the clearance that count in it: without the factor that is due, neither role that
      -- takes one, and PARTNER at most. A demonstration's person is somebody in the demonstration alone, where no factor is asked of them.
      CREATE FUNCTION recognise_session(hash bytea, idle interval, in_demonstration boolean)
        RETURNS TABLE (id uuid, name text, roles text[], clearance smallint, purpose text, session_id uuid, stale boolean,
                       stepped_up_until timestamptz, needs_factor boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.id, p.name, CASE WHEN due THEN roles_without_factor(p.roles) ELSE p.roles END,
               CASE WHEN due THEN least(p.clearance, 1::smallint) ELSE p.clearance END,
               p.purpose, s.id, s.seen_at < now() - interval '1 minute', s.stepped_up_until, due
          FROM session s JOIN person p ON p.id = s.person_id, LATERAL (SELECT NOT s.second_factor AND takes_factor(p.id) AS due) factor
         WHERE s.token_hash = hash AND NOT s.awaits_factor AND s.ended_at IS NULL AND s.expires_at > now() AND s.seen_at > now() - idle
           AND p.active AND (NOT p.demonstration OR in_demonstration)
      $$;
      -- A token shows no second factor: it never carries a role that takes one.
      CREATE FUNCTION recognise_token(hash bytea, in_demonstration boolean)
        RETURNS TABLE (id uuid, name text, roles text[], clearance smallint, purpose text, token_id uuid, stale boolean, purposes text[])
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.id, p.name, roles_without_factor(p.roles), least(p.clearance, t.clearance), p.purpose, t.id,
               t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute', t.purposes
          FROM access_token t JOIN person p ON p.id = t.person_id
         WHERE t.token_hash = hash AND t.ended_at IS NULL AND t.expires_at > now() AND p.active AND (NOT p.demonstration OR in_demonstration)
      $$;
      GRANT CREATE ON SCHEMA public TO dalel_door;
      ALTER FUNCTION takes_factor(uuid) OWNER TO dalel_door;
      ALTER FUNCTION roles_without_factor(text[]) OWNER TO dalel_door;
      REVOKE CREATE ON SCHEMA public FROM dalel_door;
      ${recogniseSession('recognise_session(bytea, interval, boolean)')}
      ${recogniseSession('recognise_token(bytea, boolean)')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION recognise_token(bytea, boolean);
      DROP FUNCTION recognise_session(bytea, interval, boolean);
      DROP FUNCTION takes_factor(uuid), roles_without_factor(text[]);
      DROP FUNCTION holds_case_grant(uuid);
      ALTER POLICY own ON case_grant USING (person_id = ${person});
      DROP TABLE ${TABLES.join(', ')};
      DROP POLICY door_insert ON credential;
      DROP POLICY door_update ON credential;
      REVOKE INSERT, UPDATE (password_hash, changed_at) ON credential FROM dalel_door;
      DELETE FROM session WHERE awaits_factor;
      ALTER TABLE session DROP COLUMN awaits_factor, DROP COLUMN second_factor, DROP COLUMN stepped_up_until, DROP COLUMN device,
        DROP COLUMN challenge, DROP COLUMN challenge_until;
      REVOKE UPDATE (token_hash, expires_at) ON session FROM dalel_door;
      CREATE FUNCTION recognise_session(hash bytea, idle interval)
        RETURNS TABLE (id uuid, name text, roles text[], clearance smallint, purpose text, session_id uuid, stale boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.id, p.name, p.roles, p.clearance, p.purpose, s.id, s.seen_at < now() - interval '1 minute'
          FROM session s JOIN person p ON p.id = s.person_id
         WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > now() AND s.seen_at > now() - idle AND p.active
      $$;
      ${recogniseSession('recognise_session(bytea, interval)')}
    `);
  }
}
