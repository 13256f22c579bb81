import { caseTable, clearance, holds, INTERNAL_BIT, PARTNER_BIT, PUBLICATION_BIT, person, today } from '#libs/access';
import { AS_OWNER, after, allow, BY_STAFF, before, functionsOf, ON_OUR_TABLES, restrict, type Schema } from '#libs/platform';
import { PublicationState } from '../case/case.enums.js';

const WORDING = ['title', 'narrative', 'made_by', 'made_at'];
const APPROVAL = ['approved_by', 'approved_at'];
const REJECTION = ['rejected_by', 'rejected_at'];
const ACCESS = ['level', 'synthetic', 'consented_purposes', 'consent_valid_until'];
const COLUMNS = ['id', 'case_id', ...WORDING, ...APPROVAL, ...REJECTION, 'state', 'version', ...ACCESS].join(', ');
const of = (row: 'NEW' | 'OLD', columns: readonly string[]) => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
const kept = (columns: readonly string[]) => `${of('NEW', columns)} IS NOT DISTINCT FROM ${of('OLD', columns)}`;

const bySecond = (by: string) => `${holds('REVIEW')} AND ${by} = ${person} AND made_by IS DISTINCT FROM ${person}`;
const checked = (check: string) => restrict('UPDATE', 'staff', { using: 'true', check });

/** Purposes without which nothing is published. */
const RESTS_ON = INTERNAL_BIT | PUBLICATION_BIT;

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
    raisesVersionItself: true,
    // not what its survivors agreed to, and who approved it
    staffColumns: COLUMNS,
    indexerColumns: `${COLUMNS}`,
    rights: {
      keeper: `SELECT (case_id, title, narrative, state, version, agreed_modes, approvers), UPDATE (${[...WORDING, ...APPROVAL, 'state', 'version'].join(', ')})`,
    },
    policies: {
      made_by_asker: restrict('INSERT', 'staff', { check: `state = 'PROPOSED' AND made_by = ${person}` }),
      approved_by_second: checked(`state <> 'APPROVED' OR (${bySecond('approved_by')})`),
      // who recorded a consent that a publication rests on does not approve it
      approved_by_no_recorder: checked(`state <> 'APPROVED' OR NOT recorded_consent(case_id, ${RESTS_ON})`),
      rejected_by_second: checked(`state <> 'REJECTED' OR (${bySecond('rejected_by')})`),
      withdrawn_by_reviewer: checked(`state <> 'WITHDRAWN' OR ${holds('REVIEW')}`),
      // a wording that was not approved, or whose survivors agree to its publication no more, is read like the original it was made from
      approved_or_original: restrict('SELECT', 'staff', {
        using: `${clearance} >= 1
          OR state = 'APPROVED' AND (consented_purposes & ${PUBLICATION_BIT}) <> 0 AND (consent_valid_until >= ${today} OR (consented_within_reach(case_id) & ${PUBLICATION_BIT}) <> 0)`,
      }),
      keeper_read: allow('SELECT', 'keeper'),
      keeper_withdraw: allow('UPDATE', 'keeper', { using: 'true', check: `state = 'WITHDRAWN'` }),
      keeper_revise: allow('UPDATE', 'keeper', {
        using: 'true',
        check: `state = 'APPROVED' AND EXISTS (SELECT FROM publication_revision r WHERE r.case_id = publication.case_id AND r.made_by = publication.made_by)`,
      }),
    },
    triggers: {
      raise_version: after(`INSERT OR UPDATE OF ${WORDING.join(', ')}`, 'raise_case_version()', { when: BY_STAFF }),
      keep_agreement: before('INSERT OR UPDATE OF state, approved_at', 'keep_agreement()', { when: `NEW.state = 'APPROVED'` }),
      // the month that the public is told follows what was agreed when it was approved
      follow_agreement: after('INSERT OR UPDATE OF state, approved_at', 'follow_consent()'),
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

/** Trigger: an approved wording keeps what its approval rests on; a revision adds who approved it, and is made for what is agreed by then. */
const KEEP_AGREEMENT = `
  CREATE FUNCTION keep_agreement() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    IF TG_OP = 'UPDATE' AND (NEW.state, NEW.approved_by, NEW.approved_at) IS NOT DISTINCT FROM (OLD.state, OLD.approved_by, OLD.approved_at)
    THEN RETURN NEW; END IF;
    PERFORM 1 FROM "case" c WHERE c.id = NEW.case_id FOR NO KEY UPDATE; -- no consent is recorded meanwhile
    NEW.agreed_modes := (SELECT coalesce(jsonb_object_agg(given.survivor_id, given.identity_mode), '{}')
                           FROM given_consents(NEW.case_id) given WHERE given.mask = ${PUBLICATION_BIT});
    NEW.approvers := array_remove(CASE WHEN TG_OP = 'UPDATE' AND OLD.state = 'APPROVED' THEN OLD.approvers ELSE '{}' END || NEW.approved_by, NULL);
    RETURN NEW;
  END $$`;

/**
 * A case is not published any more, where its survivors agree to its publication no more, or to a narrower one. Were only its rows hidden,
 * one person could bring it back to the public by recording a consent; from here two publish it again.
 */
const WITHDRAW_PUBLICATION = `
  CREATE FUNCTION withdraw_publication(of_case uuid) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    UPDATE publication SET state = 'WITHDRAWN', version = version + 1 WHERE case_id = of_case AND state = 'APPROVED';
    UPDATE "case" SET state = 'WITHDRAWN', level = 2, version = version + 1 WHERE id = of_case;
    INSERT INTO case_step (case_id, state, taken_by) VALUES (of_case, 'WITHDRAWN', ${person});
  END $$`;

/** Trigger of the case. */
const WITHDRAW_UNCOVERED = `
  CREATE FUNCTION withdraw_uncovered() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    PERFORM withdraw_publication(NEW.id);
    RETURN NULL;
  END $$`;

/** Did the asker approve a publication, or confirm an opening or a sharing, that rests on consent to this purpose? Then another records it. */
const ASKER_APPROVED = `
  CREATE FUNCTION asker_approved(of_case uuid, purpose text) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT EXISTS (SELECT FROM case_opening o JOIN "case" c ON c.id = o.case_id AND c.level <= o.to_level
                    WHERE o.case_id = of_case AND o.confirmed_by = ${person}
                      AND (purpose_bit(purpose) & CASE WHEN o.to_level IN (1, o.from_level) THEN ${INTERNAL_BIT | PARTNER_BIT} ELSE ${INTERNAL_BIT} END) <> 0)
        OR (purpose_bit(purpose) & ${RESTS_ON}) <> 0
       AND EXISTS (SELECT FROM publication p WHERE p.case_id = of_case AND p.state = 'APPROVED' AND ${person} = ANY (p.approvers))
  $$`;

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
  audit: { staff: ['publication'] },
  lists: { 'publication.state': PublicationState },
  tables: [publication, rejection],
  functions: [
    ...functionsOf('owner', [], PUBLICATION_STEP),
    ...functionsOf('keeper', [], KEEP_AGREEMENT, WITHDRAW_PUBLICATION, WITHDRAW_UNCOVERED, END_PUBLICATION),
    ...functionsOf('keeper', ['staff'], ASKER_APPROVED),
  ],
};
