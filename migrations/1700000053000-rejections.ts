import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_COLUMNS, guardCaseTable, person, purposesAsked, STATISTICS_BIT } from './support/case-access.js';

const of = (row: 'NEW' | 'OLD', columns: readonly string[]) => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;

/** As before, over the columns by which a publication says who rejected it. */
const publicationStep = (rejection: readonly string[]) => {
  const kept = (columns: readonly string[]) => `${of('NEW', columns)} IS NOT DISTINCT FROM ${of('OLD', columns)}`;
  const approval = ['approved_by', 'approved_at'];
  return `
    CREATE OR REPLACE FUNCTION publication_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    BEGIN
      IF (CASE
        -- a wording is whose words it is: another one is a new proposal, of whoever asks, and nobody approved or rejected it
        WHEN NEW.state = 'PROPOSED' AND OLD.state <> 'PROPOSED' OR NOT (${kept(['title', 'narrative', 'made_by', 'made_at'])})
          THEN NEW.state = 'PROPOSED' AND OLD.state <> 'APPROVED' AND NEW.made_by = ${person} AND NEW.made_at = now()
           AND ${of('NEW', approval)} IS NULL AND ${of('NEW', rejection)} IS NULL
        WHEN NEW.state = OLD.state THEN ${kept(approval)} AND ${kept(rejection)}
        WHEN NEW.state = 'APPROVED' THEN OLD.state = 'PROPOSED' AND NEW.approved_at = now() AND ${kept(rejection)}
        WHEN NEW.state = 'REJECTED' THEN OLD.state = 'PROPOSED' AND NEW.rejected_at = now() AND ${kept(approval)}
        WHEN NEW.state = 'WITHDRAWN' THEN OLD.state IN ('PROPOSED', 'APPROVED') AND ${kept(approval)} AND ${kept(rejection)}
      END) IS NOT TRUE
      THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a publication'; END IF;
      RETURN NULL;
    END $$`;
};

/**
 * Why a wording was rejected may say what must not be public, and so it is read like the original, by a table of its own, of
 * whatever clearance the publication is. Each stays when another wording takes the place of the rejected one.
 */
export class Rejections1700000053000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE publication_rejection (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        reasons text NOT NULL CHECK (length(reasons) BETWEEN 1 AND 2000),
        rejected_by uuid REFERENCES person,
        rejected_at timestamptz NOT NULL DEFAULT now(),
        ${ACCESS_COLUMNS}
      );
      CREATE INDEX ON publication_rejection (case_id, rejected_at DESC)`);
    await guardCaseTable(db, 'publication_rejection', { floor: 1, publicly: null, writes: ['INSERT'] });
    await db.query(`
      DROP POLICY indexer_read ON publication_rejection;
      REVOKE SELECT ON publication_rejection FROM dalel_indexer;
      REVOKE INSERT ON publication_rejection FROM dalel_staff;
      GRANT INSERT (case_id, reasons, rejected_by) ON publication_rejection TO dalel_staff;
      CREATE POLICY rejected_by_asker ON publication_rejection AS RESTRICTIVE FOR INSERT TO dalel_staff WITH CHECK (rejected_by = ${person});
      CREATE POLICY figures_tell_nothing_staff ON publication_rejection AS RESTRICTIVE FOR SELECT TO dalel_staff
        USING ((${purposesAsked} & ${STATISTICS_BIT}) = 0);
      INSERT INTO publication_rejection (case_id, reasons, rejected_by, rejected_at)
        SELECT case_id, rejection_note, rejected_by, rejected_at FROM publication WHERE state = 'REJECTED';
      ALTER TABLE publication
        DROP COLUMN rejection_note,
        ADD CONSTRAINT publication_rejection CHECK ((state = 'REJECTED') = (rejected_at IS NOT NULL));
      ${publicationStep(['rejected_by', 'rejected_at'])};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE publication ADD COLUMN rejection_note text CHECK (length(rejection_note) BETWEEN 1 AND 2000);
      UPDATE publication p SET rejection_note =
        (SELECT r.reasons FROM publication_rejection r WHERE r.case_id = p.case_id ORDER BY r.rejected_at DESC, r.id DESC LIMIT 1) WHERE p.state = 'REJECTED';
      ALTER TABLE publication
        DROP CONSTRAINT publication_rejection,
        ADD CONSTRAINT publication_rejection CHECK ((state = 'REJECTED') = (rejected_at IS NOT NULL) AND (state <> 'REJECTED' OR rejection_note IS NOT NULL));
      GRANT UPDATE (rejection_note) ON publication TO dalel_staff;
      ${publicationStep(['rejected_by', 'rejected_at', 'rejection_note'])};
      DROP TABLE publication_rejection;
    `);
  }
}
