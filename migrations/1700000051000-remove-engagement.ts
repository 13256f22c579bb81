import type { MigrationInterface, QueryRunner } from 'typeorm';
import { staffMayWrite } from './support/case-access.js';

/** A link from a case to the law that should not be there is taken away by those who may set it; the audit keeps that it was. */
export class RemoveEngagement1700000051000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY staff_delete ON engagement FOR DELETE TO dalel_staff USING (${staffMayWrite('case_id')});
      GRANT DELETE ON engagement TO dalel_staff`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('REVOKE DELETE ON engagement FROM dalel_staff; DROP POLICY staff_delete ON engagement');
  }
}
