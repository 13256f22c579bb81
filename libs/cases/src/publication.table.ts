import { caseTable, clearance, holds, PUBLICATION_BIT, person } from '#libs/access';
import { AS_OWNER, after, allow, BY_STAFF, functionsOf, ON_OUR_TABLES, restrict, type Schema } from '#libs/platform';

const WORDING = ['title', 'narrative', 'made_by', 'made_at'];
const APPROVAL = ['approved_by', 'approved_at'];
const REJECTION = ['rejected_by', 'rejected_at'];
const of = (row: 'NEW' | 'OLD', columns: readonly string[]) => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
const kept = (columns: readonly string[]) => `${of('NEW', columns)} IS NOT DISTINCT FROM ${of('OLD', columns)}`;

const bySecond = (by: string) => `${holds('REVIEWER')} AND ${by} = ${person} AND made_by IS DISTINCT FROM ${person}`;
const checked = (check: string) => restrict('UPDATE', 'staff', { using: 'true', check });

/** The wording for the public, and who made and approved it. */
const publication = caseTable(
  'publication',
  {
    from: 'PUBLIC',
    words: 'approved',
    personal: false,
    monthBound: false,
    public: { columns: 'id, case_id, title, narrative, state, version, level, synthetic', when: `state = 'APPROVED'` },
    indexed: true,
    writes: {
      INSERT: 'case_id, title, narrative, made_by',
      UPDATE: [...WORDING, ...APPROVAL, ...REJECTION, 'state', 'version'].join(', '),
    },
    verified: false,
    approved: false,
  },
  {
    rights: {
      keeper: `SELECT (case_id, title, narrative, state, version), UPDATE (${[...WORDING, ...APPROVAL, 'state', 'version'].join(', ')})`,
    },
    policies: {
      made_by_asker: restrict('INSERT', 'staff', { check: `state = 'PROPOSED' AND made_by = ${person}` }),
      approved_by_second: checked(`state <> 'APPROVED' OR (${bySecond('approved_by')})`),
      // who recorded the consent to a publication does not approve it
      approved_by_no_recorder: checked(`state <> 'APPROVED' OR NOT recorded_consent(case_id, ${PUBLICATION_BIT}, ${person})`),
      rejected_by_second: checked(`state <> 'REJECTED' OR (${bySecond('rejected_by')})`),
      withdrawn_by_reviewer: checked(`state <> 'WITHDRAWN' OR ${holds('REVIEWER')}`),
      // a wording that was not approved, or whose survivors agree to its publication no more, is read like the original it was made from
      approved_or_original: restrict('SELECT', 'staff', {
        using: `${clearance} >= 1
          OR state = 'APPROVED' AND (covered & ${PUBLICATION_BIT}) <> 0 AND (covered_until >= (SELECT almaty_today()) OR (consented(case_id) & ${PUBLICATION_BIT}) <> 0)`,
      }),
      keeper_read: allow('SELECT', 'keeper'),
      keeper_withdraw: allow('UPDATE', 'keeper', { using: 'true', check: `state = 'WITHDRAWN'` }),
      keeper_revise: allow('UPDATE', 'keeper', {
        using: 'true',
        check: `state = 'APPROVED' AND EXISTS (SELECT FROM publication_revision r WHERE r.case_id = publication.case_id AND r.made_by = publication.made_by)`,
      }),
    },
    triggers: {
      step: after('UPDATE', 'publication_step()', { when: BY_STAFF }),
      drop_published: after('UPDATE OF title, narrative, state', 'drop_published()', {
        when: `OLD.state = 'APPROVED' AND (OLD.title, OLD.narrative, OLD.state) IS DISTINCT FROM (NEW.title, NEW.narrative, NEW.state)`,
      }),
    },
  },
);

/** Why a wording was rejected may say what must not be public, and so it is read like the original. */
const rejection = caseTable(
  'publication_rejection',
  {
    from: 'PARTNER',
    words: 'original',
    personal: false,
    monthBound: false,
    public: 'never',
    indexed: false,
    writes: { INSERT: 'case_id, reasons, rejected_by' },
    verified: false,
    approved: false,
  },
  { policies: { rejected_by_asker: restrict('INSERT', 'staff', { check: `rejected_by = ${person}` }) } },
);

/** What a policy cannot say, which sees the new row alone: the steps from one state to the next (S7). */
const PUBLICATION_STEP = `
  CREATE FUNCTION publication_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    IF (CASE
      -- a wording is whose words it is: another one is a new proposal, of whoever asks, and nobody approved or rejected it
      WHEN NEW.state = 'PROPOSED' AND OLD.state <> 'PROPOSED' OR NOT (${kept(WORDING)})
        THEN NEW.state = 'PROPOSED' AND OLD.state <> 'APPROVED' AND NEW.made_by = ${person} AND NEW.made_at = now()
         AND ${of('NEW', APPROVAL)} IS NULL AND ${of('NEW', REJECTION)} IS NULL
      WHEN NEW.state = OLD.state THEN ${kept(APPROVAL)} AND ${kept(REJECTION)}
      WHEN NEW.state = 'APPROVED' THEN OLD.state = 'PROPOSED' AND NEW.approved_at = now() AND ${kept(REJECTION)}
      WHEN NEW.state = 'REJECTED' THEN OLD.state = 'PROPOSED' AND NEW.rejected_at = now() AND ${kept(APPROVAL)}
      WHEN NEW.state = 'WITHDRAWN' THEN OLD.state IN ('PROPOSED', 'APPROVED') AND ${kept(APPROVAL)} AND ${kept(REJECTION)}
    END) IS NOT TRUE
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a publication'; END IF;
    RETURN NULL;
  END $$`;

/**
 * Trigger of the case: one whose survivors agree to its publication no more is not published any more. Were only its rows hidden, one
 * person could bring it back to the public by recording a consent; from here two publish it again.
 */
const WITHDRAW_PUBLICATION = `
  CREATE FUNCTION withdraw_publication() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    UPDATE publication SET state = 'WITHDRAWN', version = version + 1 WHERE case_id = NEW.id AND state = 'APPROVED';
    UPDATE "case" SET state = 'WITHDRAWN', level = 2, version = version + 1 WHERE id = NEW.id;
    INSERT INTO case_step (case_id, state, taken_by) VALUES (NEW.id, 'WITHDRAWN', ${person});
    RETURN NULL;
  END $$`;

/** Trigger of the case: what is not published any more has no approved wording and no revision; two people publish it again. */
const END_PUBLICATION = `
  CREATE FUNCTION end_publication() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    DELETE FROM publication_revision WHERE case_id = NEW.id;
    UPDATE publication SET state = 'WITHDRAWN', version = version + 1 WHERE case_id = NEW.id AND state = 'APPROVED';
    RETURN NULL;
  END $$`;

export const PUBLICATION: Schema = {
  tables: [publication, rejection],
  functions: [...functionsOf('owner', [], PUBLICATION_STEP), ...functionsOf('keeper', [], WITHDRAW_PUBLICATION, END_PUBLICATION)],
};
