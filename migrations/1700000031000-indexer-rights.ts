import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In no document (docs/privacy.md), and so the indexer has no right to them: particulars, people, consent, and what staff noted. */
const NEVER_INDEXED = ['case_particulars', 'survivor', 'consent', 'referral', 'evidence_note', 'case_step'];

/** The indexer reads what documents are made of, and nothing else. */
export class IndexerRights1700000031000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of NEVER_INDEXED) await db.query(`DROP POLICY indexer_read ON ${table}; REVOKE SELECT ON ${table} FROM dalel_indexer`);
    // staff send into the partition, and have no right on the table above it
    await db.query('DROP POLICY staff_send ON pgboss.job; DROP POLICY staff_own ON pgboss.job');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of NEVER_INDEXED)
      await db.query(`
        GRANT SELECT ON ${table} TO dalel_indexer;
        CREATE POLICY indexer_read ON ${table} FOR SELECT TO dalel_indexer
          USING (level < 3 AND synthetic = (SELECT nullif(current_setting('app.synthetic', true), '')::boolean))`);
    await db.query(`
      CREATE POLICY staff_send ON pgboss.job FOR INSERT TO dalel_staff WITH CHECK (state = 'created' AND name = 'search.index');
      CREATE POLICY staff_own ON pgboss.job FOR SELECT TO dalel_staff USING (created_on = (SELECT now()))`);
  }
}
