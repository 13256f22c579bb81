import type { MigrationInterface, QueryRunner } from 'typeorm';
import { purposesAsked } from './support/case-access.js';

/** What was written in the case's own words, and names months, days and places as they were told. */
const ORIGINALS = ['case_text', 'response_text', 'referral', 'evidence_note'];

/** Where a survivor agreed to be told of in general (GENERALISED), for one of the purposes of the read, the rule of the month is the rule of the words. */
const agreed = `(dated & ${purposesAsked}) = ${purposesAsked}`;

/**
 * Generalised is the wording that was made for others, not the original: for a purpose agreed to as GENERALISED no original is
 * there (nor a document of the index that is made of originals). Our own work (INTERNAL) reads them.
 */
export class OriginalsAsAgreed1700000043000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of ORIGINALS)
      await db.query(`
        ALTER TABLE ${table} ADD COLUMN dated int;
        UPDATE ${table} o SET dated = c.dated FROM "case" c WHERE c.id = o.case_id;
        ALTER TABLE ${table} ALTER COLUMN dated SET NOT NULL,
          ADD CONSTRAINT ${table}_dated FOREIGN KEY (case_id, dated) REFERENCES "case" (id, dated) ON UPDATE CASCADE ON DELETE CASCADE;
        CREATE TRIGGER a_dated BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION copy_case_dated();
        CREATE POLICY as_agreed ON ${table} AS RESTRICTIVE FOR SELECT TO dalel_staff USING (${agreed})`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ORIGINALS)
      await db.query(`DROP POLICY as_agreed ON ${table}; DROP TRIGGER a_dated ON ${table}; ALTER TABLE ${table} DROP COLUMN dated`);
  }
}
