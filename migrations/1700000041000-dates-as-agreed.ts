import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_COLUMNS, guardCaseTable, publicMayRead, purposesAsked, staffMayRead } from './support/case-access.js';
import { asFunctionOwner, ON_OUR_TABLES } from './support/role-functions.js';

/** Everything that staff read of a case itself: all but the month, which is told by `case_date`. */
const STAFF_COLUMNS =
  'id, code, region, state, level, synthetic, covered, covered_until, dated, version, client_key, created_by, created_at, verified_by';

/** Every purpose there is: whose month may be told is all of them, until somebody says otherwise. */
const ALL_PURPOSES = 8191;

const COPY_DATED = `
  CREATE FUNCTION copy_case_dated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    ${ON_OUR_TABLES}
    SELECT c.dated INTO NEW.dated FROM "case" c WHERE c.id = NEW.case_id FOR KEY SHARE;
    RETURN NEW;
  END $$`;

/** Trigger: the two datings of a case are of its month. */
const KEEP_CASE_DATE = `
  CREATE FUNCTION keep_case_date() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    january date := date_trunc('year', NEW.occurred_month);
  BEGIN
    ${ON_OUR_TABLES}
    INSERT INTO case_date (case_id, precision, first_month, last_month)
      VALUES (NEW.id, 'MONTH', NEW.occurred_month, NEW.occurred_month), (NEW.id, 'YEAR', january, january + interval '11 months')
      ON CONFLICT (case_id, precision) DO UPDATE SET first_month = EXCLUDED.first_month, last_month = EXCLUDED.last_month;
    RETURN NULL;
  END $$`;

/** Keeps the masks of a case: what is covered, until when, and for which purposes its month may be told. */
const refreshCover = (declared: string, found: string, masks: { columns: string; values: string }) => `
  CREATE OR REPLACE FUNCTION refresh_cover(of_case uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    bits int;
    until date;${declared}
  BEGIN
    PERFORM 1 FROM "case" c WHERE c.id = of_case FOR NO KEY UPDATE; -- one writer of the mask at a time
    bits := consented(of_case);
    SELECT min(given.expires_on) FILTER (WHERE (given.mask & bits) <> 0)${found} FROM given_consents(of_case) given;
    UPDATE "case" c SET (${masks.columns}) = (${masks.values})
     WHERE c.id = of_case AND (${masks.columns.replaceAll(/\w+/g, 'c.$&')}) IS DISTINCT FROM (${masks.values});
  END $$`;
const COVER = { columns: 'covered, covered_until', values: `bits, coalesce(until, 'infinity'::date)` };
const REFRESH_COVER = refreshCover('', ' INTO until', COVER);
/** An expired consent covers nothing, so that its mode is nobody's business: this mask needs no look at the day. */
const REFRESH_COVER_AND_DATES = refreshCover(
  '\n    undated int;',
  `, bit_or(given.mask) FILTER (WHERE given.identity_mode = 'GENERALISED' AND given.mask <> 1) INTO until, undated`,
  { columns: `${COVER.columns}, dated`, values: `${COVER.values}, ${ALL_PURPOSES} & ~coalesce(undated, 0)` },
);

/**
 * "Say where and in which year, not when" (GENERALISED). A case has two datings, by month and by year, as two rows of
 * `case_date`; a policy shows each asker one of them: the month, unless a survivor agreed to one of the purposes of the read as
 * GENERALISED. Everything that tells, orders, filters or counts by date goes through that table, and no role of a reader has a
 * right on the month itself. Our own work (INTERNAL) knows it.
 */
export class DatesAsAgreed1700000041000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE "case" ADD COLUMN dated int NOT NULL DEFAULT ${ALL_PURPOSES}, ADD CONSTRAINT case_dated UNIQUE (id, dated);
      CREATE TABLE case_date (
        case_id uuid NOT NULL,
        precision text NOT NULL CHECK (precision IN ('MONTH', 'YEAR')),
        first_month date NOT NULL,
        last_month date NOT NULL,
        -- a bit a purpose for which the month may be told: a copy of the case's
        dated int NOT NULL,
        ${ACCESS_COLUMNS},
        PRIMARY KEY (case_id, precision),
        CONSTRAINT case_date_dated FOREIGN KEY (case_id, dated) REFERENCES "case" (id, dated) ON UPDATE CASCADE ON DELETE CASCADE
      );
      CREATE INDEX case_date_in_order ON case_date (first_month DESC, case_id DESC)
        INCLUDE (precision, dated, level, synthetic, covered, covered_until);
      DROP INDEX case_by_month;
      ALTER TABLE search_document
        ADD CONSTRAINT search_document_dated FOREIGN KEY (case_id, dated) REFERENCES "case" (id, dated) ON UPDATE CASCADE ON DELETE CASCADE;
    `);
    await guardCaseTable(db, 'case_date');
    // the very same rule, said so that the planner expects many rows of it, and reads a page of a list off the index
    for (const [policy, rule] of Object.entries({
      staff_read: staffMayRead('case_id', 0, '>='),
      public_read: publicMayRead('case_id', '>='),
    }))
      await db.query(`ALTER POLICY ${policy} ON case_date USING (${rule})`);
    await db.query(`
      DROP POLICY indexer_read ON case_date;
      REVOKE SELECT ON case_date FROM dalel_indexer;
      CREATE POLICY as_agreed ON case_date AS RESTRICTIVE FOR SELECT TO dalel_staff, dalel_public
        USING ((precision = 'MONTH') = ((dated & ${purposesAsked}) = ${purposesAsked}));
      -- where the month may not be told, the day and the place may not
      CREATE POLICY as_agreed ON case_particulars AS RESTRICTIVE FOR SELECT TO dalel_staff
        USING (EXISTS (SELECT FROM case_date d WHERE d.case_id = case_particulars.case_id AND d.precision = 'MONTH'));

      REVOKE SELECT ON "case" FROM dalel_staff;
      GRANT SELECT (${STAFF_COLUMNS}) ON "case" TO dalel_staff;
      REVOKE SELECT (occurred_month) ON "case" FROM dalel_public;
      GRANT UPDATE (dated) ON "case" TO dalel_keeper;
      GRANT SELECT, INSERT, UPDATE (first_month, last_month) ON case_date TO dalel_keeper;
      CREATE POLICY keeper ON case_date TO dalel_keeper USING (true) WITH CHECK (true);
    `);
    await asFunctionOwner(
      db,
      'dalel_keeper',
      [
        COPY_DATED,
        KEEP_CASE_DATE,
        REFRESH_COVER_AND_DATES,
        'GRANT EXECUTE ON FUNCTION copy_case_dated(), keep_case_date() TO SESSION_USER WITH GRANT OPTION',
      ].join(';'),
    );
    await db.query(`
      CREATE TRIGGER a_dated BEFORE INSERT ON case_date FOR EACH ROW EXECUTE FUNCTION copy_case_dated();
      CREATE TRIGGER a_dated BEFORE INSERT ON search_document FOR EACH ROW WHEN (NEW.case_id IS NOT NULL) EXECUTE FUNCTION copy_case_dated();
      CREATE TRIGGER keep_date AFTER INSERT OR UPDATE OF occurred_month ON "case" FOR EACH ROW EXECUTE FUNCTION keep_case_date();
      UPDATE "case" SET occurred_month = occurred_month;
      SELECT refresh_cover(c.id) FROM "case" c WHERE EXISTS (SELECT FROM consent k WHERE k.case_id = c.id AND k.identity_mode = 'GENERALISED');
      -- another engine's index learns of it
      UPDATE search_document SET dated = dated WHERE case_id IS NOT NULL AND NOT removed;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER keep_date ON "case"; DROP TRIGGER a_dated ON search_document');
    await asFunctionOwner(db, 'dalel_keeper', REFRESH_COVER);
    await db.query(`
      DROP POLICY as_agreed ON case_particulars;
      DROP TABLE case_date;
      DROP FUNCTION copy_case_dated, keep_case_date;
      ALTER TABLE search_document DROP CONSTRAINT search_document_dated;
      REVOKE SELECT ON "case" FROM dalel_staff;
      ALTER TABLE "case" DROP COLUMN dated;
      GRANT SELECT ON "case" TO dalel_staff;
      GRANT SELECT (occurred_month) ON "case" TO dalel_public;
      CREATE INDEX case_by_month ON "case" (occurred_month DESC, id DESC) INCLUDE (level, synthetic, covered, covered_until);
    `);
  }
}
