import { caseTable, person } from '#libs/access';
import { allow, restrict, type Schema } from '#libs/platform';

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

/** The way of the case through its states, with what was noted at each step. */
const caseStep = caseTable(
  'case_step',
  { ...original, from: 'PARTNER', indexed: false, writes: { INSERT: 'all columns' }, verified: false },
  {
    rights: { keeper: 'INSERT (case_id, state, taken_by)' },
    policies: {
      taken_by_asker: restrict('INSERT', 'staff', { check: `taken_by = ${person}` }),
      keeper_insert: allow('INSERT', 'keeper', { check: `state IN ('WITHDRAWN', 'SUBMITTED')` }),
    },
  },
);

export const CASE_WORDS: Schema = { tables: [caseText, caseParticulars, caseStep] };
