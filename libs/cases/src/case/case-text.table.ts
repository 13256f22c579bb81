import { caseTable, person } from '#libs/access';
import { AS_OWNER, allow, BY_STAFF, before, functionsOf, ON_OUR_TABLES, restrict, type Schema } from '#libs/platform';

const original = { words: 'original', personal: false, monthBound: true, public: 'never', approved: false } as const;

/** The story in the case's own words. */
const caseText = caseTable('case_text', {
  ...original,
  from: 'PARTNER',
  indexed: true,
  writes: { INSERT: 'all columns', UPDATE: 'all columns' },
  verified: true,
});

/** The day, the place, and what else is more sensitive than the story. */
const caseParticulars = caseTable('case_particulars', {
  ...original,
  from: 'RESTRICTED',
  personal: true,
  indexed: false,
  writes: { INSERT: 'all columns', UPDATE: 'all columns' },
  verified: true,
});

/** The way of the case through its states, with what was noted at each step: into the state that it stands in, now. */
const caseStep = caseTable(
  'case_step',
  { ...original, from: 'PARTNER', indexed: false, writes: { INSERT: 'case_id, state, note, taken_by' }, verified: false },
  {
    rights: { keeper: 'SELECT (case_id, state), INSERT (case_id, state, taken_by)' },
    policies: {
      taken_by_asker: restrict('INSERT', 'staff', { check: `taken_by = ${person}` }),
      keeper_read: allow('SELECT', 'keeper'),
      keeper_insert: allow('INSERT', 'keeper', { check: `state IN ('WITHDRAWN', 'SUBMITTED')` }),
    },
    triggers: { as_it_stands: before('INSERT', 'step_as_it_stands()', { when: BY_STAFF }) },
  },
);

const STEP_AS_IT_STANDS = `
  CREATE FUNCTION step_as_it_stands() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    ${ON_OUR_TABLES}
    IF NOT EXISTS (SELECT FROM "case" c WHERE c.id = NEW.case_id AND c.state = NEW.state)
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of a case: it does not stand there'; END IF;
    RETURN NEW;
  END $$`;

export const CASE_WORDS: Schema = {
  tables: [caseText, caseParticulars, caseStep],
  functions: functionsOf('keeper', [], STEP_AS_IT_STANDS),
};
