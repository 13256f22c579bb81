import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clearance } from './support/case-access.js';

/**
 * A wording that was not approved, or was taken back, may still say what must not be public: like the original it was made
 * from, it is read from clearance PARTNER on.
 */
export class WordingInReview1700000030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY approved_or_original ON publication AS RESTRICTIVE FOR SELECT TO dalel_staff
        USING (state = 'APPROVED' OR ${clearance} >= 1)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP POLICY approved_or_original ON publication');
  }
}
