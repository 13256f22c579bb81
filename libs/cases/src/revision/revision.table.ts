import { caseTable, forOwnWork, holds, INTERNAL_BIT, PUBLICATION_BIT, person, staffMayRead } from '#libs/access';
import { AS_OWNER, before, functionsOf, ON_OUR_TABLES, restrict, type Schema } from '#libs/platform';
import { REVISED_ROWS, REVISION_CHANGES } from './revised-facts.functions.js';

/** A new version of a published case, wording and facts together, that waits for a second person: for those who work in the house. */
const table = caseTable(
  'publication_revision',
  {
    from: 'PARTNER',
    words: 'original',
    personal: false,
    monthBound: true,
    public: 'never',
    indexed: false,
    writes: { INSERT: 'case_id, title, narrative, facts, made_by', DELETE: 'all columns' },
    verified: false,
    approved: false,
  },
  {
    keeper: 'SELECT, UPDATE, DELETE',
    triggers: { keep_published_before: before('INSERT', 'keep_published_before()') },
    policies: {
      made_by_asker: restrict('INSERT', 'staff', { check: `made_by = ${person} AND level = 0` }),
      own_work: restrict('SELECT', 'staff', { using: forOwnWork }),
    },
  },
);

const CASE_OF_ROW = `(coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> CASE TG_TABLE_NAME WHEN 'case' THEN 'id' ELSE 'case_id' END)::uuid`;

/** Trigger: a verified case that is changed is not verified any more; it waits for a reviewer anew. */
const RETURN_TO_REVIEW = `
  CREATE FUNCTION return_to_review() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    changed uuid := ${CASE_OF_ROW};
  BEGIN
    ${ON_OUR_TABLES}
    UPDATE "case" SET state = 'SUBMITTED', verified_by = NULL WHERE id = changed AND state IN ('VERIFIED', 'WITHDRAWN');
    IF FOUND THEN INSERT INTO case_step (case_id, state, taken_by) VALUES (changed, 'SUBMITTED', ${person}); END IF;
    RETURN NULL;
  END $$`;

/**
 * Trigger: what the public reads of a published case is what two people approved; a revision alone changes it. A wording that waits is
 * proposed with the facts of its day: once they change it waits no more, and its approver is shown no other facts than it was proposed with.
 */
const KEEP_APPROVED_FACTS = `
  CREATE FUNCTION keep_approved_facts() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    IF EXISTS (SELECT FROM "case" c WHERE c.id = ${CASE_OF_ROW} AND c.state = 'PUBLISHED')
    THEN RAISE EXCEPTION USING ERRCODE = 'DA005', MESSAGE = 'not a step of a case: it is published'; END IF;
    UPDATE publication SET state = 'WITHDRAWN', version = version + 1 WHERE case_id = ${CASE_OF_ROW} AND state = 'PROPOSED';
    RETURN NULL;
  END $$`;

/** Rows of a revision for a table, always of its own case; whoever proposed a link of evidence is who linked it. */
const insert = ([table, columns]: [string, string]) => {
  const [column, value] = table === 'evidence_link' ? [', linked_by', ', revision.made_by'] : ['', ''];
  return `
    INSERT INTO ${table} (case_id, ${columns}${column}) SELECT of_case, ${columns}${value}
      FROM jsonb_populate_recordset(NULL::${table}, revision.facts->'insert'->'${table}');`;
};

/**
 * Lets a proposed revision of a published case count, wording and facts together, exactly as it was proposed: for a reviewer who did not
 * propose it, may read it, and recorded no consent that the publication rests on.
 */
const APPROVE_REVISION = `
  CREATE FUNCTION approve_revision(of_case uuid) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    revision publication_revision;
  BEGIN
    SELECT r.* INTO revision FROM publication_revision r WHERE r.case_id = of_case AND ${staffMayRead('r.case_id', 1)} FOR UPDATE;
    IF revision.case_id IS NULL OR NOT ${holds('REVIEW')} OR revision.made_by = ${person} OR recorded_consent(of_case, ${INTERNAL_BIT | PUBLICATION_BIT})
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
  END $$`;

/** Trigger: a revision keeps what was published when it was proposed, so that its approver is shown what changed meanwhile. */
const KEEP_PUBLISHED_BEFORE = `
  CREATE FUNCTION keep_published_before() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    NEW.published_before := published_rows(NEW.case_id);
    RETURN NEW;
  END $$`;

export const REVISION: Schema = {
  tables: [table],
  functions: [
    ...functionsOf('keeper', [], RETURN_TO_REVIEW, KEEP_APPROVED_FACTS, KEEP_PUBLISHED_BEFORE),
    ...functionsOf('keeper', ['staff'], APPROVE_REVISION),
    ...REVISION_CHANGES,
  ],
};
