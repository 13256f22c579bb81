import { caseTable, clearance, holds, INTERNAL_BIT, person, purposesAsked } from '#libs/access';
import { Verification } from '#libs/law';
import { after, allow, BY_STAFF, before, everyRow, functionsOf, restrict, type Schema, type Table } from '#libs/platform';
import {
  CaseDecisionRelation,
  DecisionImplementation,
  DecisionLevel,
  DecisionState,
  DecisionWeight,
  ProvisionRole,
  Treatment,
  TreatmentJudge,
} from './decision.enums.js';
import {
  CITATION_KEY,
  CONTENT,
  DECISION_FLAG,
  FILL_DECISION_KEYS,
  KEEP_PROPOSED_DECISION,
  PUT_IN_FORCE,
  RAISE_DECISION_VERSION,
  RAISE_OWN_VERSION,
  TREATMENT_SEVERITY,
} from './decision.functions.js';

const CONFIRMED = `state = 'CONFIRMED'`;
const OWN_WORK = `proposed_by = ${person} AND ${CONFIRMED} IS FALSE AND ${holds('ENTER_DECISIONS')}`;

/** A judgment, ruling or Views. What two people confirmed everyone reads; what waits, who works on decisions. */
const decision: Table = {
  name: 'decision',
  rows: 'by policy',
  rights: {
    public: `SELECT (id, code, ${CONTENT}, keys, sorted_on, state, replaces_id, version)`,
    staff: `SELECT, INSERT (code, ${CONTENT}, replaces_id, replaces_version, proposed_by), UPDATE (code, ${CONTENT}, state, reviewed_by, reviewed_at, review_note, version), DELETE`,
    indexer: 'SELECT',
    keeper: 'SELECT, UPDATE, DELETE',
  },
  policies: {
    public_read: allow('SELECT', 'public', { using: CONFIRMED }),
    indexer_read: allow('SELECT', 'indexer', { using: CONFIRMED }),
    staff_read: allow('SELECT', 'staff', { using: `${CONFIRMED} OR ${holds('REVIEW_DECISIONS')}` }),
    staff_insert: allow('INSERT', 'staff', { check: `${holds('ENTER_DECISIONS')} AND proposed_by = ${person} AND state = 'PROPOSED'` }),
    staff_edit: allow('UPDATE', 'staff', { using: OWN_WORK, check: `proposed_by = ${person} AND state = 'PROPOSED'` }),
    staff_review: allow('UPDATE', 'staff', {
      using: `state = 'PROPOSED' AND ${holds('REVIEW_DECISIONS')} AND proposed_by IS DISTINCT FROM ${person}`,
      check: `reviewed_by = ${person} AND reviewed_at = now() AND state <> 'PROPOSED' AND proposed_by IS DISTINCT FROM ${person}`,
    }),
    staff_discard: allow('DELETE', 'staff', { using: OWN_WORK }),
    keeper: everyRow('keeper'),
  },
  triggers: {
    body: before('INSERT OR UPDATE', "check_term('decision-body', 'body')"),
    outcome: before('INSERT OR UPDATE', "check_term('decision-outcome', 'outcome')"),
    violation_types: before('INSERT OR UPDATE', "check_term('violation-type', 'violation_types')"),
    unverified: before('INSERT OR UPDATE', "check_term('decision-part', 'unverified')"),
    keys: before('INSERT OR UPDATE', 'fill_decision_keys()'),
    keep_proposed: before('UPDATE', 'keep_proposed_decision()', { when: `${BY_STAFF} AND NEW.state <> 'PROPOSED'` }),
    raise_own_version: before('UPDATE', 'raise_own_version()', { when: `${BY_STAFF} AND NEW.state = 'PROPOSED'` }),
    put_in_force: after('UPDATE', 'put_decision_in_force()', {
      when: `NEW.state = 'CONFIRMED' AND OLD.state <> 'CONFIRMED' AND NEW.replaces_id IS NOT NULL`,
    }),
  },
};

/** A part of a decision is read with it, and written with it while it waits. */
const partOf = (name: string, column: string): Table => {
  const of = (condition: string) => `EXISTS (SELECT FROM decision d WHERE d.id = ${column} AND ${condition})`;
  const own = {
    using: of(`d.proposed_by = ${person} AND d.state = 'PROPOSED'`),
    check: of(`d.proposed_by = ${person} AND d.state = 'PROPOSED'`),
  };
  const confirmed = { using: of(`d.state = 'CONFIRMED'`) };
  return {
    name,
    rows: 'by policy',
    rights: { public: 'SELECT', staff: 'SELECT, INSERT, DELETE', indexer: 'SELECT', keeper: 'SELECT, UPDATE, DELETE' },
    policies: {
      public_read: allow('SELECT', 'public', confirmed),
      indexer_read: allow('SELECT', 'indexer', confirmed),
      staff_read: allow('SELECT', 'staff', { using: of(`(d.state = 'CONFIRMED' OR ${holds('REVIEW_DECISIONS')})`) }),
      staff_insert: allow('INSERT', 'staff', { check: own.check }),
      staff_delete: allow('DELETE', 'staff', { using: own.using }),
      keeper: everyRow('keeper'),
    },
    triggers: { raise_version: after('INSERT OR DELETE', `raise_decision_version('${column}')`, { when: BY_STAFF }) },
  };
};

/** Clearance from which particulars are read. */
const PARTICULARS = 2;

/**
 * Which decisions speak to a case. That a decision was given in this very case names the case to whoever reads the decision, and tells when
 * it happened: that is for our own work alone, and for nothing else.
 */
const decisionLink = caseTable(
  'decision_link',
  {
    from: 'PARTNER',
    words: 'none',
    personal: false,
    monthBound: false,
    public: 'never',
    indexed: false,
    writes: { INSERT: 'all columns', DELETE: 'all columns' },
    verified: false,
    approved: false,
  },
  {
    policies: {
      arising_for_own_work: restrict('SELECT', 'staff', {
        using: `relation <> 'ARISING_FROM' OR ${clearance} >= ${PARTICULARS} AND ${purposesAsked} = ${INTERNAL_BIT}`,
      }),
    },
  },
);

export const DECISION: Schema = {
  audit: { staff: ['decision'] },
  lists: {
    'decision.level': DecisionLevel,
    'decision.weight': DecisionWeight,
    'decision.decided_on_precision': ['DAY', 'MONTH', 'YEAR'],
    'decision.implementation': DecisionImplementation,
    'decision.verification': Verification,
    'decision.state': DecisionState,
    'decision_provision.role': ProvisionRole,
    'decision_citation.treatment': Treatment,
    'decision_citation.judge': TreatmentJudge,
    'decision_link.relation': CaseDecisionRelation,
  },
  tables: [decision, partOf('decision_provision', 'decision_id'), partOf('decision_citation', 'record_id'), decisionLink],
  functions: [
    ...functionsOf('owner', ['staff', 'public', 'indexer', 'keeper'], CITATION_KEY),
    ...functionsOf('owner', ['staff', 'public', 'indexer'], TREATMENT_SEVERITY, DECISION_FLAG),
    ...functionsOf('owner', [], FILL_DECISION_KEYS, KEEP_PROPOSED_DECISION, RAISE_DECISION_VERSION, RAISE_OWN_VERSION),
    ...functionsOf('keeper', [], PUT_IN_FORCE),
  ],
};
