import { caseTable, monthMayBeTold, monthMayBeToldToStaff } from '#libs/access';
import { AS_OWNER, before, functionsOf, ON_OUR_TABLES, restrict, type Schema } from '#libs/platform';
import { DatePrecision } from './case.enums.js';

/** The one dating that an asker is shown; neither, where it is not known whether the month may be told. Of a CASE the planner expects half of the rows. */
const isShownWhere = (monthIsTold: string) =>
  `CASE (${monthIsTold}) WHEN true THEN precision = 'MONTH' WHEN false THEN precision = 'YEAR' END`;

/**
 * "Say where and in which year, not when" (GENERALISED). A case has two datings, by month and by year, as two rows; a policy shows each
 * asker one of them: the month, unless a survivor agreed to one of the purposes of the read as GENERALISED. Everything that tells, orders,
 * filters or counts by date goes through this table, and no role of a reader has a right on the month itself. Our own work knows it.
 */
const table = caseTable(
  'case_date',
  {
    from: 'PUBLIC',
    words: 'none',
    personal: false,
    // as_agreed, below, is its rule of the month
    monthBound: false,
    public: { columns: 'case_id, precision, first_month, last_month, level, synthetic' },
    indexed: false,
    writes: {},
    verified: false,
    approved: false,
  },
  {
    keeper: 'SELECT, INSERT, UPDATE (first_month, last_month)',
    policies: {
      as_agreed: restrict('SELECT', 'public', { using: isShownWhere(monthMayBeTold) }),
      as_agreed_by_staff: restrict('SELECT', 'staff', { using: isShownWhere(monthMayBeToldToStaff) }),
    },
    triggers: { a_months: before('INSERT', 'copy_case_months()') },
  },
);

/** Trigger: the two datings of a case are of its month. */
const KEEP_CASE_DATE = `
  CREATE FUNCTION keep_case_date() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    january date := date_trunc('year', NEW.occurred_month);
  BEGIN
    ${ON_OUR_TABLES}
    INSERT INTO case_date (case_id, precision, first_month, last_month)
      VALUES (NEW.id, 'MONTH', NEW.occurred_month, NEW.occurred_month), (NEW.id, 'YEAR', january, january + interval '11 months')
      ON CONFLICT (case_id, precision) DO UPDATE SET first_month = EXCLUDED.first_month, last_month = EXCLUDED.last_month;
    RETURN NULL;
  END $$`;

export const CASE_DATE: Schema = {
  tables: [table],
  lists: { 'case_date.precision': [DatePrecision.MONTH, DatePrecision.YEAR] },
  functions: functionsOf('keeper', [], KEEP_CASE_DATE),
};
