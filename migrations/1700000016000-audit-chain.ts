import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds } from './support/case-access.js';
import { ON_OUR_TABLES } from './support/role-functions.js';

/** What stands in the chain besides the entry: 32 zero bytes come before the first. */
const NOTHING_BEFORE = `decode(repeat('00', 32), 'hex')`;
/** Owned by the keeper, who alone writes the chain. */
const KEPT = [
  'chain_audit_entry(audit_entry)',
  'link_audit_entry()',
  'unsealed_audit_days()',
  'seal_audit_day(date, bigint, bytea, text, bytea)',
];
const SEAL_QUEUE = { policy: 'stately', retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 300, heartbeatSeconds: 10 };

/**
 * The chain over the audit (S33): each entry gets a place and a hash over itself and the hash before it, at the COMMIT of the
 * deed, from a function that no role of the application may run or write beside. All writers wait for one row, `audit_tip`, and
 * hold it only while they commit, so that the chain cannot fork; a place, an entry and a predecessor are unique besides.
 *
 * The hash is over these lines, joined by a newline (libs/access/src/audit/chain-hash.ts computes the same):
 *   dalel-audit-1, day of the chain (UTC), hash before in hex, id, time to the microsecond in UTC, person, action, subject's
 *   type, subject's id ("-" where there is none), detail as PostgreSQL prints it.
 * A day's head is the hash of its last entry; a day that is over is sealed, with an HMAC where the operator gave a key.
 */
export class AuditChain1700000016000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_subject_type CHECK (subject_type ~ '^[a-z][a-z_-]*$');
      CREATE INDEX ON audit_entry (person_id, at DESC, id DESC);
      CREATE INDEX ON audit_entry (action, at DESC, id DESC);
      GRANT SELECT ON audit_entry TO dalel_staff;
      CREATE POLICY administrators_read ON audit_entry FOR SELECT TO dalel_staff USING (${holds('ADMIN')});

      CREATE TABLE audit_link (
        place bigint PRIMARY KEY,
        day date NOT NULL,
        entry_id uuid NOT NULL UNIQUE,
        prev_hash bytea NOT NULL UNIQUE CHECK (length(prev_hash) = 32),
        hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32)
      );
      CREATE INDEX ON audit_link (day, place);
      CREATE TABLE audit_tip (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        place bigint NOT NULL,
        day date NOT NULL,
        hash bytea NOT NULL CHECK (length(hash) = 32)
      );
      CREATE TABLE audit_seal (
        day date PRIMARY KEY,
        place bigint NOT NULL,
        head bytea NOT NULL CHECK (length(head) = 32),
        sealed_at timestamptz NOT NULL DEFAULT now(),
        -- of the operator's key; without one the seal is the record of the head alone
        key_id text,
        seal bytea CHECK (length(seal) = 32),
        CHECK ((key_id IS NULL) = (seal IS NULL))
      );
      INSERT INTO audit_tip (place, day, hash) VALUES (0, '2000-01-01', ${NOTHING_BEFORE});
    `);
    for (const table of ['audit_link', 'audit_tip', 'audit_seal'])
      await db.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CALL owner_may('${table}');
        CREATE POLICY keeper ON ${table} TO dalel_keeper USING (true) WITH CHECK (true);
      `);
    await db.query(`
      GRANT SELECT, INSERT ON audit_link, audit_seal TO dalel_keeper;
      GRANT SELECT, UPDATE ON audit_tip TO dalel_keeper;

      CREATE FUNCTION chain_audit_entry(entry audit_entry) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        tip audit_tip;
        today date;
        made bytea;
      BEGIN
        SELECT * INTO STRICT tip FROM audit_tip FOR UPDATE;
        -- a clock that is put back does not put an entry into a day that may be sealed
        today := greatest(tip.day, (clock_timestamp() AT TIME ZONE 'UTC')::date);
        made := sha256(convert_to(concat_ws(E'\\n',
          'dalel-audit-1',
          to_char(today, 'YYYY-MM-DD'),
          encode(tip.hash, 'hex'),
          entry.id,
          to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
          coalesce(entry.person_id::text, '-'),
          entry.action,
          coalesce(entry.subject_type, '-'),
          coalesce(entry.subject_id::text, '-'),
          entry.detail::text), 'UTF8'));
        INSERT INTO audit_link (place, day, entry_id, prev_hash, hash) VALUES (tip.place + 1, today, entry.id, tip.hash, made);
        UPDATE audit_tip SET place = tip.place + 1, day = today, hash = made;
      END $$;

      CREATE FUNCTION link_audit_entry() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        ${ON_OUR_TABLES}
        PERFORM chain_audit_entry(NEW);
        RETURN NULL;
      END $$;
      -- deferred: the one lock is taken last, at COMMIT, so that it is held briefly and never crosswise with another
      CREATE CONSTRAINT TRIGGER chained AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION link_audit_entry();

      CREATE FUNCTION unsealed_audit_days() RETURNS TABLE (day date, place bigint, head bytea)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT DISTINCT ON (l.day) l.day, l.place, l.hash FROM audit_link l
         WHERE l.day < (clock_timestamp() AT TIME ZONE 'UTC')::date AND l.day > coalesce((SELECT max(s.day) FROM audit_seal s), '-infinity')
         ORDER BY l.day, l.place DESC
      $$;
      CREATE FUNCTION seal_audit_day(of_day date, at_place bigint, with_head bytea, key text, sealed bytea) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        INSERT INTO audit_seal (day, place, head, key_id, seal)
          SELECT u.day, u.place, u.head, key, sealed FROM unsealed_audit_days() u
           WHERE u.day = of_day AND u.place = at_place AND u.head = with_head
        ON CONFLICT DO NOTHING
      $$;
      -- what was recorded before there was a chain becomes its beginning
      DO $$
      DECLARE entry audit_entry;
      BEGIN
        FOR entry IN SELECT * FROM audit_entry ORDER BY at, id LOOP PERFORM chain_audit_entry(entry); END LOOP;
      END $$;

      GRANT CREATE ON SCHEMA public TO dalel_keeper;
    `);
    for (const signature of KEPT) await db.query(`ALTER FUNCTION ${signature} OWNER TO dalel_keeper`);
    await db.query(`
      REVOKE CREATE ON SCHEMA public FROM dalel_keeper;
      SET ROLE dalel_keeper;
      GRANT EXECUTE ON FUNCTION ${KEPT.join(', ')} TO SESSION_USER WITH GRANT OPTION;
      GRANT EXECUTE ON FUNCTION unsealed_audit_days(), seal_audit_day(date, bigint, bytea, text, bytea) TO dalel_jobs;
      RESET ROLE;
      GRANT USAGE ON SCHEMA public TO dalel_jobs;
    `);
    await db.query('SELECT pgboss.create_queue($1, $2)', [
      'audit.seal',
      { ...SEAL_QUEUE, retentionSeconds: 1_209_600, deleteAfterSeconds: 86_400 },
    ]);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      SELECT pgboss.delete_queue('audit.seal');
      DROP TRIGGER chained ON audit_entry;
      DROP FUNCTION seal_audit_day, unsealed_audit_days, link_audit_entry, chain_audit_entry;
      DROP TABLE audit_seal, audit_tip, audit_link;
      DROP POLICY administrators_read ON audit_entry;
      REVOKE SELECT ON audit_entry FROM dalel_staff;
      DROP INDEX audit_entry_person_id_at_id_idx, audit_entry_action_at_id_idx;
      ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_subject_type;
      REVOKE USAGE ON SCHEMA public FROM dalel_jobs;
    `);
  }
}
