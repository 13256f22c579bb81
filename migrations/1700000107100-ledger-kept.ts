import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asFunctionOwner } from './support/role-functions.js';

/**
 * Up to which entry the ledger's file is known to hold what the database has noted: when it lacks some of that later, it was cut or
 * removed. Each daily seal of the audit says how many entries the ledger had and which, so that nobody takes them out of the database
 * unnoticed either.
 */
export class LedgerKept1700000107100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE ledger_kept (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        seq bigint NOT NULL
      );
      INSERT INTO ledger_kept (seq) VALUES (0);
      ALTER TABLE ledger_kept ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ledger_kept FORCE ROW LEVEL SECURITY;
      CALL owner_may('ledger_kept');
      GRANT SELECT ON ledger_kept TO dalel_vault;
      GRANT SELECT, UPDATE (seq) ON ledger_kept TO dalel_keeper;
      CREATE POLICY vault_read ON ledger_kept FOR SELECT TO dalel_vault USING (true);
      CREATE POLICY keeper ON ledger_kept TO dalel_keeper USING (true) WITH CHECK (true);

      ALTER TABLE audit_seal ADD COLUMN ledger_entries bigint NOT NULL DEFAULT 0,
        ADD COLUMN ledger_head bytea NOT NULL DEFAULT sha256('') CHECK (length(ledger_head) = 32);
    `);
    await asFunctionOwner(
      db,
      'dalel_keeper',
      `-- The file holds every entry up to this one. Of those that it lacked and held before, the audit says how many.
       CREATE FUNCTION keep_ledger(up_to bigint, lacked int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
       BEGIN
         UPDATE ledger_kept SET seq = greatest(seq, up_to) WHERE seq < up_to;
         IF lacked > 0 THEN INSERT INTO audit_entry (action, detail) VALUES ('ledger.lacked', jsonb_build_object('entries', lacked)); END IF;
       END $$;
       GRANT EXECUTE ON FUNCTION keep_ledger(bigint, int) TO SESSION_USER WITH GRANT OPTION;

       -- How many entries the ledger has, and a hash over the ids of the first of them in order.
       CREATE FUNCTION ledger_head(first_entries bigint, OUT entries bigint, OUT head bytea)
         LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
         SELECT count(*), sha256(convert_to(coalesce(string_agg(l.id::text, ',' ORDER BY l.seq), ''), 'UTF8'))
           FROM (SELECT id, seq FROM ledger_entry ORDER BY seq LIMIT first_entries) l
       $$;
       GRANT EXECUTE ON FUNCTION ledger_head(bigint) TO SESSION_USER WITH GRANT OPTION;

       DROP FUNCTION seal_audit_day(date, bigint, bytea, text, bytea);
       CREATE FUNCTION seal_audit_day(of_day date, at_place bigint, with_head bytea, of_ledger bigint, with_ledger bytea, key text, sealed bytea) RETURNS void
         LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
         INSERT INTO audit_seal (day, place, head, ledger_entries, ledger_head, key_id, seal)
           SELECT u.day, u.place, u.head, of_ledger, with_ledger, key, sealed FROM unsealed_audit_days() u
            WHERE u.day = of_day AND u.place = at_place AND u.head = with_head
         ON CONFLICT DO NOTHING
       $$;
       GRANT EXECUTE ON FUNCTION seal_audit_day(date, bigint, bytea, bigint, bytea, text, bytea) TO SESSION_USER WITH GRANT OPTION`,
    );
    await db.query(`
      GRANT EXECUTE ON FUNCTION keep_ledger(bigint, int) TO dalel_vault;
      GRANT EXECUTE ON FUNCTION ledger_head(bigint), seal_audit_day(date, bigint, bytea, bigint, bytea, text, bytea) TO dalel_jobs;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await asFunctionOwner(
      db,
      'dalel_keeper',
      `DROP FUNCTION seal_audit_day, ledger_head, keep_ledger;
       CREATE FUNCTION seal_audit_day(of_day date, at_place bigint, with_head bytea, key text, sealed bytea) RETURNS void
         LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
         INSERT INTO audit_seal (day, place, head, key_id, seal)
           SELECT u.day, u.place, u.head, key, sealed FROM unsealed_audit_days() u
            WHERE u.day = of_day AND u.place = at_place AND u.head = with_head
         ON CONFLICT DO NOTHING
       $$;
       GRANT EXECUTE ON FUNCTION seal_audit_day(date, bigint, bytea, text, bytea) TO SESSION_USER WITH GRANT OPTION`,
    );
    await db.query(`
      GRANT EXECUTE ON FUNCTION seal_audit_day(date, bigint, bytea, text, bytea) TO dalel_jobs;
      ALTER TABLE audit_seal DROP COLUMN ledger_entries, DROP COLUMN ledger_head;
      DROP TABLE ledger_kept`);
  }
}
