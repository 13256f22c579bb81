import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose ids the public reads, in answers or within cursors. */
const READ_BY_ALL = ['"case"', 'act', 'perpetrator', 'response', 'engagement', 'publication', 'evidence_link'];

/**
 * A UUIDv7 tells the millisecond in which a row was made, and which of two was made first; of a case that is when somebody told of
 * it, soon after it happened. Ids that the public reads are random (version 4). Nor does it read when a case was linked to a
 * recommendation; its evidence comes in the order of its strength.
 */
export class UntimedIds1700000070000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of READ_BY_ALL) await db.query(`ALTER TABLE ${table} ALTER COLUMN id SET DEFAULT gen_random_uuid()`);
    await db.query(`
      REVOKE SELECT (linked_at) ON evidence_link FROM dalel_public;
      CREATE INDEX evidence_by_strength ON evidence_link (recommendation_id, strength DESC, id DESC)
        INCLUDE (level, synthetic, covered, covered_until, case_id, reason)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX evidence_by_strength; GRANT SELECT (linked_at) ON evidence_link TO dalel_public');
    for (const table of READ_BY_ALL) await db.query(`ALTER TABLE ${table} ALTER COLUMN id SET DEFAULT uuidv7()`);
  }
}
