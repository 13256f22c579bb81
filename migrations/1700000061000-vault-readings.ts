import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds, person } from './support/case-access.js';

/**
 * Who read which vault when and why: each person their own readings, whoever gives grants all of them. The row names a case by its
 * id alone; what the case is called, the policies of the case decide. Of what was read nothing stands here.
 */
export class VaultReadings1700000061000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX vault_reading_time ON vault_reading (read_at DESC, id DESC);
      CREATE INDEX vault_reading_person ON vault_reading (person_id, read_at DESC, id DESC);
      GRANT SELECT ON vault_reading TO dalel_staff;
      CREATE POLICY staff_read ON vault_reading FOR SELECT TO dalel_staff USING (person_id = ${person} OR ${holds('REVIEWER', 'ADMIN')});
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY staff_read ON vault_reading;
      REVOKE SELECT ON vault_reading FROM dalel_staff;
      DROP INDEX vault_reading_time, vault_reading_person;
    `);
  }
}
