import { holds, person } from '#libs/access';
import { Verification } from '#libs/law';
import { allow, before, type Schema, type Table } from '#libs/platform';
import { AssessmentState, Assessor, Implementation, StatePosition, Trend } from './recommendation.enums.js';

const READ_BY_ALL = { staff: 'SELECT', public: 'SELECT', indexer: 'SELECT' } as const;

/** One dated, sourced judgement by one assessor. Append-only: a row changes once, when a second person confirms or rejects it. */
const assessment: Table = {
  name: 'assessment',
  rows: 'by policy',
  rights: {
    public:
      'SELECT (id, recommendation_id, assessor, assessor_name, implementation, trend, grade_scheme, grade_value, assessed_on, summary, sources, state, reviewed_at, version)',
    staff: `SELECT, UPDATE (state, reviewed_by, reviewed_at, review_note, version),
      INSERT (id, recommendation_id, assessor, assessor_name, implementation, trend, grade_scheme, grade_value, assessed_on, summary, sources, proposed_by)`,
    indexer: 'SELECT',
  },
  policies: {
    public_read: allow('SELECT', 'public', { using: `state = 'CONFIRMED'` }),
    indexer_read: allow('SELECT', 'indexer', { using: `state = 'CONFIRMED'` }),
    // what waits for review or was returned is for those who work on it
    staff_read: allow('SELECT', 'staff', { using: `state = 'CONFIRMED' OR ${holds('REVIEW_ASSESSMENTS')}` }),
    staff_insert: allow('INSERT', 'staff', {
      check: `${holds('ASSESS')} AND proposed_by = ${person} AND state = 'PROPOSED'`,
    }),
    staff_review: allow('UPDATE', 'staff', {
      using: `state = 'PROPOSED' AND ${holds('REVIEW_ASSESSMENTS')} AND proposed_by IS DISTINCT FROM ${person}`,
      check: `reviewed_by = ${person} AND reviewed_at = now() AND state <> 'PROPOSED'`,
    }),
  },
};

export const RECOMMENDATION: Schema = {
  audit: { staff: ['assessment'] },
  lists: {
    'recommendation.state_position': StatePosition,
    'recommendation.verification': Verification,
    'assessment.assessor': Assessor,
    'assessment.implementation': Implementation,
    'assessment.trend': Trend,
    'assessment.state': AssessmentState,
  },
  tables: [
    {
      name: 'recommendation',
      rows: 'open',
      rights: { ...READ_BY_ALL, staff: 'SELECT, UPDATE (version)' },
      triggers: { themes: before('INSERT OR UPDATE', "check_term('theme', 'themes')") },
    },
    { name: 'recommendation_alignment', rows: 'open', rights: READ_BY_ALL },
    { name: 'recommendation_target', rows: 'open', rights: READ_BY_ALL },
    assessment,
  ],
};
