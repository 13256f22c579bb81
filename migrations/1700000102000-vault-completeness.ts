import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asFunctionOwner } from './support/role-functions.js';

/**
 * How many entries a vault must hold: the audit's chain knows what was written and what was replaced, so a row that was deleted past
 * the application is missed at the next reading. Numbers alone, and only to who holds a grant.
 */
export class VaultCompleteness1700000102000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      GRANT SELECT (action, subject_id, detail) ON audit_entry TO dalel_keeper;
      CREATE POLICY keeper_read ON audit_entry FOR SELECT TO dalel_keeper USING (action = 'vault.written')`);
    await asFunctionOwner(
      db,
      'dalel_keeper',
      `CREATE FUNCTION vault_entries_recorded(of_case uuid, of_version int) RETURNS int
         LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
         SELECT coalesce(sum((a.detail->>'entries')::int - (a.detail->>'replaced')::int), 0)::int FROM audit_entry a
          WHERE a.action = 'vault.written' AND a.subject_id = of_case AND (a.detail->>'keyVersion')::int = of_version AND vault_granted(of_case)
       $$;
       GRANT EXECUTE ON FUNCTION vault_entries_recorded(uuid, int) TO dalel_vault`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION vault_entries_recorded(uuid, int);
      DROP POLICY keeper_read ON audit_entry;
      REVOKE SELECT (action, subject_id, detail) ON audit_entry FROM dalel_keeper`);
  }
}
