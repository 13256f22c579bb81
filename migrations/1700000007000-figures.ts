import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures that leave the house: releases of our own statistics (frozen tables, small cells suppressed, approved by a second
 * person: DESIGN 3.7), and figures that others published. Neither leads to a case.
 */
export class Figures1700000007000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE release (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9-]+$'),
        title localized_text NOT NULL,
        published_on date NOT NULL,
        synthetic boolean NOT NULL,
        total int NOT NULL CHECK (total >= 0),
        threshold smallint NOT NULL CHECK (threshold >= 5),
        made_by uuid REFERENCES person,
        approved_by uuid REFERENCES person,
        CHECK (approved_by <> made_by)
      );
      -- One cell of one table; count and percent are null where the cell is suppressed: what is not told is not kept here.
      CREATE TABLE release_cell (
        release_id uuid NOT NULL REFERENCES release ON DELETE CASCADE,
        dimensions text[] NOT NULL,
        codes text[] NOT NULL CHECK (cardinality(codes) = cardinality(dimensions)),
        count int CHECK (count >= 0),
        percent numeric(5, 1),
        position int NOT NULL,
        PRIMARY KEY (release_id, dimensions, codes),
        CHECK ((count IS NULL) = (percent IS NULL))
      );
      CREATE TABLE published_figure (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        code text NOT NULL UNIQUE,
        indicator text NOT NULL,
        value double precision,
        unit text,
        qualifier text NOT NULL,
        year int,
        country text NOT NULL,
        scope text,
        publisher text NOT NULL,
        derived boolean NOT NULL DEFAULT false,
        note text,
        verification text NOT NULL CHECK (verification IN ('VERIFIED_IN_SOURCE', 'FROM_MEMORY_HIGH', 'FROM_MEMORY_UNCERTAIN')),
        sources source_list NOT NULL DEFAULT '[]'
      );
      GRANT SELECT ON release_cell, published_figure TO dalel_staff, dalel_public;
      GRANT SELECT (id, code, title, published_on, synthetic, total, threshold) ON release TO dalel_staff, dalel_public;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE published_figure, release_cell, release');
  }
}
