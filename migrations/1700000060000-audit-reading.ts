import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds } from './support/case-access.js';

/** Owned by the keeper, who alone reads the chain; each answers administrators and nobody else. */
const KEPT = ['audit_chain_now()', 'newest_audit_links(int)'];

/**
 * What administrators look for in the audit, by index: all of one room (`session`, `vault`), all refusals, all of one kind of
 * record. These columns follow from others and stand outside the hash of an entry. And the state of the chain, for the page.
 */
export class AuditReading1700000060000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- columns rather than expressions: under row-level security an index serves only what is known to leak nothing
      ALTER TABLE audit_entry
        ADD COLUMN room text NOT NULL GENERATED ALWAYS AS (split_part(action, '.', 1)) STORED,
        ADD COLUMN refused boolean NOT NULL GENERATED ALWAYS AS (action LIKE '%.refused') STORED;
      CREATE INDEX audit_entry_room ON audit_entry (room, at DESC, id DESC);
      CREATE INDEX audit_entry_refused ON audit_entry (at DESC, id DESC) WHERE refused;
      CREATE INDEX audit_entry_subject ON audit_entry (subject_type, at DESC, id DESC);

      -- The end of the chain, and the last day that was sealed: does its head still stand where it was sealed?
      CREATE FUNCTION audit_chain_now() RETURNS TABLE (place bigint, day date, head bytea, sealed_day date, sealed_place bigint,
          sealed_head bytea, sealed_at timestamptz, keyed boolean, seal_holds boolean, unsealed_days int)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT t.place, t.day, t.hash, s.day, s.place, s.head, s.sealed_at, s.key_id IS NOT NULL,
               EXISTS (SELECT FROM audit_link l WHERE l.place = s.place AND l.day = s.day AND l.hash = s.head),
               (SELECT count(*)::int FROM unsealed_audit_days())
          FROM audit_tip t LEFT JOIN LATERAL (SELECT * FROM audit_seal ORDER BY day DESC LIMIT 1) s ON true
         WHERE ${holds('ADMIN')}
      $$;
      CREATE FUNCTION newest_audit_links(how_many int) RETURNS TABLE (place bigint, day date, entry_id uuid, prev_hash bytea, hash bytea)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT l.place, l.day, l.entry_id, l.prev_hash, l.hash FROM audit_link l
         WHERE ${holds('ADMIN')} ORDER BY l.place DESC LIMIT least(how_many, 1000)
      $$;
      GRANT EXECUTE ON FUNCTION ${KEPT.join(', ')} TO dalel_staff;
      GRANT CREATE ON SCHEMA public TO dalel_keeper;
    `);
    for (const signature of KEPT) await db.query(`ALTER FUNCTION ${signature} OWNER TO dalel_keeper`);
    await db.query('REVOKE CREATE ON SCHEMA public FROM dalel_keeper');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION audit_chain_now, newest_audit_links;
      ALTER TABLE audit_entry DROP COLUMN refused, DROP COLUMN room;
      DROP INDEX audit_entry_subject;
    `);
  }
}
