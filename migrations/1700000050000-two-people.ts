import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds, person } from './support/case-access.js';

const CHANGED = {
  wording: 'title, narrative, made_by, made_at',
  approval: 'approved_by, approved_at',
  rejection: 'rejected_by, rejected_at, rejection_note',
};
const of = (row: 'NEW' | 'OLD', columns: string) => `(${columns.replaceAll(/\w+/g, `${row}.$&`)})`;
const kept = (columns: string) => `${of('NEW', columns)} IS NOT DISTINCT FROM ${of('OLD', columns)}`;

/** What the application's role may set in a publication: what is worded, and the steps. Whose case it is never changes. */
const PUBLICATION_COLUMNS = Object.values(CHANGED).join(', ');

/**
 * What takes two people (S7), held where one of them could otherwise write the other's part: who proposed, when and what is not
 * theirs to change who decides. A policy sees the new row alone, so the steps from one state to the next are triggers; they run
 * after the policies have spoken, and bind the application's role: the owner repairs and plants.
 */
export class TwoPeople1700000050000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE publication
        ADD COLUMN rejected_by uuid REFERENCES person,
        ADD COLUMN rejected_at timestamptz,
        ADD COLUMN rejection_note text CHECK (length(rejection_note) BETWEEN 1 AND 2000),
        DROP CONSTRAINT publication_state_check,
        ADD CONSTRAINT publication_state_check CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
        ADD CONSTRAINT publication_rejection CHECK ((state = 'REJECTED') = (rejected_at IS NOT NULL) AND (state <> 'REJECTED' OR rejection_note IS NOT NULL)),
        ADD CONSTRAINT publication_rejected_by_second CHECK (rejected_by <> made_by);
      REVOKE INSERT, UPDATE ON publication FROM dalel_staff;
      GRANT INSERT (case_id, title, narrative, made_by), UPDATE (${PUBLICATION_COLUMNS}, state, version) ON publication TO dalel_staff;
      CREATE POLICY rejected_by_second ON publication AS RESTRICTIVE FOR UPDATE TO dalel_staff USING (true)
        WITH CHECK (state <> 'REJECTED' OR (${holds('REVIEWER')} AND rejected_by = ${person} AND made_by IS DISTINCT FROM ${person}));
      CREATE POLICY withdrawn_by_reviewer ON publication AS RESTRICTIVE FOR UPDATE TO dalel_staff USING (true)
        WITH CHECK (state <> 'WITHDRAWN' OR ${holds('REVIEWER')});

      CREATE FUNCTION publication_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF (CASE
          -- a wording is whose words it is: another one is a new proposal, of whoever asks, and nobody approved or rejected it
          WHEN NEW.state = 'PROPOSED' AND OLD.state <> 'PROPOSED' OR NOT (${kept(CHANGED.wording)})
            THEN NEW.state = 'PROPOSED' AND OLD.state <> 'APPROVED' AND NEW.made_by = ${person} AND NEW.made_at = now()
             AND ${of('NEW', CHANGED.approval)} IS NULL AND ${of('NEW', CHANGED.rejection)} IS NULL
          WHEN NEW.state = OLD.state THEN ${kept(CHANGED.approval)} AND ${kept(CHANGED.rejection)}
          WHEN NEW.state = 'APPROVED' THEN OLD.state = 'PROPOSED' AND NEW.approved_at = now() AND ${kept(CHANGED.rejection)}
          WHEN NEW.state = 'REJECTED' THEN OLD.state = 'PROPOSED' AND NEW.rejected_at = now() AND ${kept(CHANGED.approval)}
          WHEN NEW.state = 'WITHDRAWN' THEN OLD.state IN ('PROPOSED', 'APPROVED') AND ${kept(CHANGED.approval)} AND ${kept(CHANGED.rejection)}
        END) IS NOT TRUE
        THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a publication'; END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER step AFTER UPDATE ON publication FOR EACH ROW WHEN (current_user = 'dalel_staff') EXECUTE FUNCTION publication_step();

      -- Verified by another than who entered it, published and withdrawn by a reviewer; who verified it stays.
      CREATE FUNCTION case_state_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        second boolean := ${holds('REVIEWER')} AND OLD.created_by IS DISTINCT FROM ${person};
      BEGIN
        IF (CASE OLD.state || ' ' || NEW.state
          WHEN 'SUBMITTED VERIFIED' THEN second AND NEW.verified_by = ${person}
          WHEN 'SUBMITTED DRAFT' THEN second AND ${kept('verified_by')}
          WHEN 'DRAFT SUBMITTED' THEN ${kept('verified_by')}
          ELSE ${kept('verified_by')} AND (NEW.state = OLD.state
            OR NEW.state IN ('PUBLISHED', 'WITHDRAWN') AND OLD.state IN ('VERIFIED', 'PUBLISHED', 'WITHDRAWN') AND ${holds('REVIEWER')})
        END) IS NOT TRUE
        THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a case'; END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER step AFTER UPDATE OF state, verified_by ON "case" FOR EACH ROW WHEN (current_user = 'dalel_staff')
        EXECUTE FUNCTION case_state_step();

      -- decided now, and at no other time
      ALTER POLICY staff_review ON assessment WITH CHECK (reviewed_by = ${person} AND reviewed_at = now() AND state <> 'PROPOSED');
      ALTER POLICY admin_reject ON access_change WITH CHECK (state = 'REJECTED' AND decided_by = ${person} AND decided_at = now());
      -- the latest row of a consent counts: one of a day to come would outlast every withdrawal
      CREATE POLICY not_of_a_time_to_come ON consent AS RESTRICTIVE FOR INSERT TO dalel_staff WITH CHECK (recorded_at <= now());
      -- what the public reads of figures was made by one and approved by another
      ALTER TABLE release ALTER COLUMN made_by SET NOT NULL, ALTER COLUMN approved_by SET NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE release ALTER COLUMN made_by DROP NOT NULL, ALTER COLUMN approved_by DROP NOT NULL;
      DROP POLICY not_of_a_time_to_come ON consent;
      ALTER POLICY admin_reject ON access_change WITH CHECK (state = 'REJECTED' AND decided_by = ${person});
      ALTER POLICY staff_review ON assessment WITH CHECK (reviewed_by = ${person} AND state <> 'PROPOSED');
      DROP TRIGGER step ON "case";
      DROP TRIGGER step ON publication;
      DROP FUNCTION case_state_step, publication_step;
      DROP POLICY withdrawn_by_reviewer ON publication;
      DROP POLICY rejected_by_second ON publication;
      REVOKE INSERT (case_id, title, narrative, made_by), UPDATE (${PUBLICATION_COLUMNS}, state, version) ON publication FROM dalel_staff;
      GRANT INSERT, UPDATE ON publication TO dalel_staff;
      UPDATE publication SET state = 'WITHDRAWN', rejected_at = NULL, rejection_note = NULL WHERE state = 'REJECTED';
      ALTER TABLE publication
        DROP COLUMN rejected_by, DROP COLUMN rejected_at, DROP COLUMN rejection_note,
        DROP CONSTRAINT publication_state_check,
        ADD CONSTRAINT publication_state_check CHECK (state IN ('PROPOSED', 'APPROVED', 'WITHDRAWN'));
    `);
  }
}
