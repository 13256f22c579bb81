import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds, person, purposesAsked } from './support/case-access.js';

/** Bit of INTERNAL: people of the house read for it, whatever else they name. */
const INTERNAL_BIT = 1;

/**
 * People, how they sign in, and their sessions.
 *
 * The door (`dalel_door`) alone reads passwords and sessions; those who work in the house see each other's names and roles,
 * never an e-mail address; readers, partners and the public see nobody. Clearance is the highest level a person reads without being named: at most
 * RESTRICTED (2); SEALED cases (3) take a grant for that one case (docs/privacy.md).
 */
export class People1700000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- one bare address in ASCII: none that only looks like another
        email citext NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 254
          AND email::text ~ '^[A-Za-z0-9_+&''-]+(\\.[A-Za-z0-9_+&''-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}$'),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        roles text[] NOT NULL CHECK (roles <@ ARRAY['READER', 'ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN'] AND cardinality(roles) > 0),
        clearance smallint NOT NULL DEFAULT 0 CHECK (clearance BETWEEN 0 AND 2),
        -- what one reads for: people of the house work (INTERNAL), a partner's account reads what was consented to be shared
        purpose text NOT NULL DEFAULT 'INTERNAL' CHECK (purpose IN ('INTERNAL', 'PARTNER_SHARING')),
        demonstration boolean NOT NULL DEFAULT false,
        active boolean NOT NULL DEFAULT true,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE credential (
        person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE session (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX ON session (person_id);

      GRANT SELECT ON person, credential TO dalel_door;
      GRANT SELECT, INSERT ON session TO dalel_door;
      GRANT UPDATE (seen_at, ended_at) ON session TO dalel_door;
      GRANT SELECT (id, name, roles, clearance) ON person TO dalel_staff;

      ALTER TABLE person ENABLE ROW LEVEL SECURITY;
      ALTER TABLE person FORCE ROW LEVEL SECURITY;
      ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
      ALTER TABLE credential FORCE ROW LEVEL SECURITY;
      ALTER TABLE session ENABLE ROW LEVEL SECURITY;
      ALTER TABLE session FORCE ROW LEVEL SECURITY;
      CREATE POLICY door ON person FOR SELECT TO dalel_door USING (true);
      -- who works here is for those who work here: a reader and a partner's account know themselves alone
      CREATE POLICY colleagues ON person FOR SELECT TO dalel_staff USING (
        id = ${person} OR (${purposesAsked} & ${INTERNAL_BIT}) <> 0 AND ${holds('ADVOCATE', 'LAWYER', 'DOCUMENTER', 'REVIEWER', 'ADMIN')});
      CREATE POLICY door ON credential FOR SELECT TO dalel_door USING (true);
      CREATE POLICY door ON session TO dalel_door USING (true) WITH CHECK (true);

      -- The one thing the login may do without choosing a role: ask who holds a session. One statement a request, not a transaction.
      CREATE FUNCTION recognise_session(hash bytea, idle interval)
        RETURNS TABLE (id uuid, name text, roles text[], clearance smallint, purpose text, session_id uuid, stale boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.id, p.name, p.roles, p.clearance, p.purpose, s.id, s.seen_at < now() - interval '1 minute'
          FROM session s JOIN person p ON p.id = s.person_id
         WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > now() AND s.seen_at > now() - idle AND p.active
      $$;
      GRANT EXECUTE ON FUNCTION recognise_session(bytea, interval) TO dalel_app;
      GRANT CREATE ON SCHEMA public TO dalel_door;
      ALTER FUNCTION recognise_session(bytea, interval) OWNER TO dalel_door;
      REVOKE CREATE ON SCHEMA public FROM dalel_door;
    `);
    await db.query(`
      -- FORCE binds the owner too: migrations and the operator's commands work through this one explicit policy.
      CREATE PROCEDURE owner_may(relation regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE POLICY owner ON %s TO %I USING (true) WITH CHECK (true)', relation, current_user);
      END $$;
      CALL owner_may('person');
      CALL owner_may('credential');
      CALL owner_may('session');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP FUNCTION recognise_session(bytea, interval); DROP TABLE session, credential, person; DROP PROCEDURE owner_may(regclass)',
    );
  }
}
