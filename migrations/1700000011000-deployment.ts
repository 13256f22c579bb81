import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What this database is: one row, written by the demonstration's seed in the transaction that fills it, so that a seed cut
 * short leaves nothing and a finished one is never run twice. A database with real cases has no row, or one that says so.
 */
export class Deployment1700000011000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE deployment (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        demonstration boolean NOT NULL,
        seeded_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT ON deployment TO dalel_staff, dalel_public, dalel_door, dalel_indexer;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE deployment');
  }
}
