import { holds, person } from '#libs/access';
import { Verification } from '#libs/law';
import { AS_OWNER, after, allow, before, everyRow, functionsOf, ON_OUR_TABLES, type Schema, type Table } from '#libs/platform';
import { AssessmentState, Assessor, Implementation, StatePosition, Trend } from './recommendation.enums.js';

const READ_BY_ALL = { staff: 'SELECT', public: 'SELECT', indexer: 'SELECT' } as const;

const PLACES = Object.values(Implementation)
  .map((each) => `'${each}'`)
  .join(', ');

/** A recommendation has the status of our latest confirmed assessment, by which lists of them are ordered. */
const FOLLOW_ASSESSMENT = `
  CREATE FUNCTION follow_assessment() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    latest record;
    status_now text;
    of_recommendation uuid := coalesce(NEW.recommendation_id, OLD.recommendation_id);
  BEGIN
    ${ON_OUR_TABLES}
    PERFORM 1 FROM recommendation r WHERE r.id = of_recommendation FOR NO KEY UPDATE; -- one writer of the status at a time
    SELECT a.implementation, a.trend INTO latest FROM assessment a
     WHERE a.recommendation_id = of_recommendation AND a.assessor = '${Assessor.OURS}' AND a.state = '${AssessmentState.CONFIRMED}'
     ORDER BY a.assessed_on DESC, a.id DESC LIMIT 1;
    status_now := coalesce(latest.implementation, '${Implementation.NOT_ASSESSED}');
    UPDATE recommendation r SET status = status_now, progress = array_position(ARRAY[${PLACES}], status_now), trend = latest.trend
     WHERE r.id = of_recommendation AND (r.status, r.trend) IS DISTINCT FROM (status_now, latest.trend);
    RETURN NULL;
  END $$`;

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
    keeper: 'SELECT',
  },
  policies: {
    keeper: everyRow('keeper'),
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
  triggers: { status: after('INSERT OR UPDATE OR DELETE', 'follow_assessment()') },
};

export const RECOMMENDATION: Schema = {
  audit: { staff: ['assessment'] },
  lists: {
    'recommendation.state_position': StatePosition,
    'recommendation.verification': Verification,
    'recommendation.status': Implementation,
    'recommendation.trend': Trend,
    'assessment.assessor': Assessor,
    'assessment.implementation': Implementation,
    'assessment.trend': Trend,
    'assessment.state': AssessmentState,
  },
  tables: [
    {
      name: 'recommendation',
      rows: 'open',
      rights: { ...READ_BY_ALL, staff: 'SELECT, UPDATE (version)', keeper: 'SELECT, UPDATE (status, progress, trend)' },
      triggers: { themes: before('INSERT OR UPDATE', "check_term('theme', 'themes')") },
    },
    { name: 'recommendation_alignment', rows: 'open', rights: READ_BY_ALL },
    { name: 'recommendation_target', rows: 'open', rights: READ_BY_ALL },
    assessment,
  ],
  functions: functionsOf('keeper', [], FOLLOW_ASSESSMENT),
};
