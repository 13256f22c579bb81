import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_COLUMNS, guardCaseTable, holds, person, purposesAsked, STATISTICS_BIT } from './support/case-access.js';
import { DROP_REVISION_CHANGES, REVISED_ROWS, REVISION_CHANGES } from './support/revised-facts.js';
import { asFunctionOwner, ON_OUR_TABLES } from './support/role-functions.js';

/** What somebody checked when the case was verified: its facts and its own words. */
const VERIFIED = ['act', 'perpetrator', 'act_perpetrator', 'response', 'response_text', 'referral', 'case_text', 'case_particulars'];
/** What the public reads beside the wording, and two people approved with it. */
const PUBLISHED = ['act', 'perpetrator', 'act_perpetrator', 'response', 'engagement', 'evidence_link'];
const OF_CASE = 'occurred_month, region';

const CASE_OF_ROW = `(coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> CASE TG_TABLE_NAME WHEN 'case' THEN 'id' ELSE 'case_id' END)::uuid`;
/** Rows of a revision for a table, always of its own case; whoever proposed a link of evidence is who linked it. */
const insert = ([table, columns]: [string, string]) => {
  const [column, value] = table === 'evidence_link' ? [', linked_by', ', revision.made_by'] : ['', ''];
  return `
    INSERT INTO ${table} (case_id, ${columns}${column}) SELECT of_case, ${columns}${value}
      FROM jsonb_populate_recordset(NULL::${table}, revision.facts->'insert'->'${table}');`;
};

const FUNCTIONS = `
  -- Trigger: a verified case that is changed is not verified any more; it waits for a reviewer anew.
  CREATE FUNCTION return_to_review() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    changed uuid := ${CASE_OF_ROW};
  BEGIN
    ${ON_OUR_TABLES}
    UPDATE "case" SET state = 'SUBMITTED', verified_by = NULL WHERE id = changed AND state IN ('VERIFIED', 'WITHDRAWN');
    IF FOUND THEN INSERT INTO case_step (case_id, state, taken_by) VALUES (changed, 'SUBMITTED', ${person}); END IF;
    RETURN NULL;
  END $$;

  -- Trigger: what the public reads of a published case is what two people approved; a revision alone changes it.
  CREATE FUNCTION keep_approved_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    ${ON_OUR_TABLES}
    IF EXISTS (SELECT FROM "case" c WHERE c.id = ${CASE_OF_ROW} AND c.state = 'PUBLISHED')
    THEN RAISE EXCEPTION USING ERRCODE = 'DA005', MESSAGE = 'not a step of a case: it is published'; END IF;
    RETURN NULL;
  END $$;

  -- Trigger: what is not published any more has no approved wording and no revision; two people publish it again.
  CREATE FUNCTION end_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    ${ON_OUR_TABLES}
    DELETE FROM publication_revision WHERE case_id = NEW.id;
    UPDATE publication SET state = 'WITHDRAWN', version = version + 1 WHERE case_id = NEW.id AND state = 'APPROVED';
    RETURN NULL;
  END $$;

  /*
   * Lets a proposed revision of a published case count, wording and facts together, exactly as it was proposed: for a reviewer who did not
   * propose it and recorded no consent that the publication rests on.
   */
  CREATE FUNCTION approve_revision(of_case uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    revision publication_revision;
  BEGIN
    SELECT r.* INTO revision FROM publication_revision r WHERE r.case_id = of_case FOR UPDATE;
    IF revision.case_id IS NULL OR NOT ${holds('REVIEWER')} OR revision.made_by = ${person} OR recorded_consent(of_case, 0, ${person})
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a revision'; END IF;
    UPDATE publication SET title = revision.title, narrative = revision.narrative, made_by = revision.made_by, made_at = revision.made_at,
           approved_by = ${person}, approved_at = now(), version = version + 1 WHERE case_id = of_case AND state = 'APPROVED';
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a revision'; END IF;
    UPDATE "case" SET occurred_month = coalesce((revision.facts->'set'->>'occurred_month')::date, occurred_month),
           region = coalesce(revision.facts->'set'->>'region', region), version = version + 1 WHERE id = of_case;
    IF revision.facts->'replace' ? 'acts' THEN
      DELETE FROM act WHERE case_id = of_case;
      DELETE FROM perpetrator WHERE case_id = of_case;
    END IF;
    IF revision.facts->'replace' ? 'responses' THEN DELETE FROM response WHERE case_id = of_case; END IF;
    DELETE FROM engagement WHERE case_id = of_case AND id::text IN (SELECT jsonb_array_elements_text(revision.facts->'remove'));
    DELETE FROM evidence_link WHERE case_id = of_case AND id::text IN (SELECT jsonb_array_elements_text(revision.facts->'remove'));
    ${Object.entries(REVISED_ROWS).map(insert).join('')}
    DELETE FROM publication_revision WHERE case_id = of_case;
  END $$;

  -- Trigger: a revision keeps what was published when it was proposed, so that its approver is shown what changed meanwhile.
  CREATE FUNCTION keep_published_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    ${ON_OUR_TABLES}
    NEW.published_before := published_rows(NEW.case_id);
    RETURN NEW;
  END $$;
  GRANT EXECUTE ON FUNCTION return_to_review(), keep_approved_facts(), end_publication(), keep_published_before(), approve_revision(uuid) TO SESSION_USER WITH GRANT OPTION`;

const KEEPER_RIGHTS = [
  'UPDATE (occurred_month, region, verified_by) ON "case"',
  'UPDATE (title, narrative, made_by, made_at, approved_by, approved_at) ON publication',
  'SELECT (title, narrative) ON publication',
  'SELECT, DELETE, UPDATE ON publication_revision',
  'SELECT ON vocabulary_term',
  ...Object.keys(REVISED_ROWS).map((table) => `SELECT, INSERT, DELETE ON ${table}`),
];

/** What two people approved of a published case, and what somebody verified, is not changed by one. */
export class ApprovedFacts1700000100200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE publication_revision (
        case_id uuid PRIMARY KEY,
        title localized_text NOT NULL,
        narrative localized_text NOT NULL,
        -- rows to insert by table, lists that these replace, ids to remove, columns of the case to set
        facts jsonb NOT NULL,
        -- what was published when it was proposed: the database writes it, not who proposes
        published_before jsonb NOT NULL,
        made_by uuid NOT NULL REFERENCES person,
        made_at timestamptz NOT NULL DEFAULT now(),
        ${ACCESS_COLUMNS}
      )`);
    await guardCaseTable(db, 'publication_revision', { floor: 1, publicly: null, writes: ['INSERT', 'DELETE'] });
    await db.query(`
      DROP POLICY indexer_read ON publication_revision;
      REVOKE SELECT ON publication_revision FROM dalel_indexer;
      REVOKE INSERT ON publication_revision FROM dalel_staff;
      GRANT INSERT (case_id, title, narrative, facts, made_by) ON publication_revision TO dalel_staff;
      CREATE POLICY made_by_asker ON publication_revision AS RESTRICTIVE FOR INSERT TO dalel_staff
        WITH CHECK (made_by = ${person} AND level = 0);
      CREATE POLICY figures_tell_nothing_staff ON publication_revision AS RESTRICTIVE FOR SELECT TO dalel_staff
        USING ((${purposesAsked} & ${STATISTICS_BIT}) = 0);
      CREATE POLICY as_agreed ON publication_revision AS RESTRICTIVE FOR SELECT TO dalel_staff
        USING (EXISTS (SELECT FROM case_date d WHERE d.case_id = publication_revision.case_id AND d.precision = 'MONTH'));
      -- what nobody approved yet is for those who work in the house
      CREATE POLICY own_work ON publication_revision AS RESTRICTIVE FOR SELECT TO dalel_staff USING ((${purposesAsked} & 1) = 1);
      CREATE POLICY keeper ON publication_revision TO dalel_keeper USING (true) WITH CHECK (true);
      CREATE POLICY keeper_revise ON publication FOR UPDATE TO dalel_keeper USING (true)
        WITH CHECK (state = 'APPROVED' AND EXISTS (SELECT FROM publication_revision r WHERE r.case_id = publication.case_id AND r.made_by = publication.made_by));
      DROP POLICY keeper_insert ON case_step;
      CREATE POLICY keeper_insert ON case_step FOR INSERT TO dalel_keeper WITH CHECK (state IN ('WITHDRAWN', 'SUBMITTED'));
    `);
    for (const right of KEEPER_RIGHTS) await db.query(`GRANT ${right} TO dalel_keeper`);
    for (const table of Object.keys(REVISED_ROWS))
      await db.query(`CREATE POLICY keeper ON ${table} TO dalel_keeper USING (true) WITH CHECK (true)`);
    await db.query(REVISION_CHANGES);
    await asFunctionOwner(db, 'dalel_keeper', FUNCTIONS);
    await db.query(`
      CREATE TRIGGER keep_published_before BEFORE INSERT ON publication_revision FOR EACH ROW EXECUTE FUNCTION keep_published_before();
      GRANT EXECUTE ON FUNCTION approve_revision(uuid) TO dalel_staff;
      CREATE TRIGGER end_publication AFTER UPDATE OF state, level ON "case" FOR EACH ROW WHEN (OLD.state = 'PUBLISHED' AND NEW.state <> 'PUBLISHED')
        EXECUTE FUNCTION end_publication()`);
    const byStaff = `WHEN (current_user = 'dalel_staff')`;
    for (const table of VERIFIED)
      await db.query(
        `CREATE TRIGGER return_to_review AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW ${byStaff} EXECUTE FUNCTION return_to_review()`,
      );
    for (const table of PUBLISHED)
      await db.query(
        `CREATE TRIGGER keep_approved_facts AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW ${byStaff} EXECUTE FUNCTION keep_approved_facts()`,
      );
    const changed = `WHEN (current_user = 'dalel_staff' AND (NEW.occurred_month, NEW.region) IS DISTINCT FROM (OLD.occurred_month, OLD.region))`;
    for (const step of ['return_to_review', 'keep_approved_facts'])
      await db.query(`CREATE TRIGGER ${step} AFTER UPDATE OF ${OF_CASE} ON "case" FOR EACH ROW ${changed} EXECUTE FUNCTION ${step}()`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...new Set([...VERIFIED, ...PUBLISHED, '"case"'])])
      await db.query(`DROP TRIGGER IF EXISTS return_to_review ON ${table}; DROP TRIGGER IF EXISTS keep_approved_facts ON ${table}`);
    await db.query(`
      DROP TRIGGER end_publication ON "case";
      DROP TRIGGER keep_published_before ON publication_revision;
      DROP FUNCTION return_to_review, keep_approved_facts, end_publication, keep_published_before, approve_revision;
      ${DROP_REVISION_CHANGES};
      DROP POLICY keeper_revise ON publication`);
    for (const table of Object.keys(REVISED_ROWS)) await db.query(`DROP POLICY keeper ON ${table}`);
    for (const right of KEEPER_RIGHTS) await db.query(`REVOKE ${right} FROM dalel_keeper`);
    await db.query('DROP TABLE publication_revision');
  }
}
