import type { MigrationInterface, QueryRunner } from 'typeorm';
import { purposesAsked, STATISTICS_BIT } from './support/case-access.js';

/** What tells of a case in words, or of a person: figures are made of coded facts alone. */
const TOLD = {
  dalel_staff: [
    'case_text',
    'response_text',
    'referral',
    'evidence_note',
    'case_step',
    'case_particulars',
    'survivor',
    'consent',
    'publication',
  ],
  dalel_public: ['publication'],
};

/**
 * Figures tell no story: a read for STATISTICS finds coded facts and no text, whoever reads.
 */
export class CountedOnly1700000040000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [role, tables] of Object.entries(TOLD))
      for (const table of tables)
        await db.query(`
          CREATE POLICY figures_tell_nothing_${role.slice(6)} ON ${table} AS RESTRICTIVE FOR SELECT TO ${role}
            USING ((${purposesAsked} & ${STATISTICS_BIT}) = 0)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [role, tables] of Object.entries(TOLD))
      for (const table of tables) await db.query(`DROP POLICY figures_tell_nothing_${role.slice(6)} ON ${table}`);
  }
}
