import { clearance } from '#libs/access';
import { type FieldSqlContext, raw, type Sql, sql } from '#libs/platform';
import { DatePrecision } from './case.enums.js';

/** SQL of something of the dating, alias `d`, that this reader is shown of the case whose id is `caseId`. */
export const ofDating = (caseId: Sql, value: Sql): Sql => sql`(SELECT ${value} FROM case_date d WHERE d.case_id = ${caseId})`;

/** SQL of whether staff may be told what is dated near a case: not one whose month they know as the public does, nor who reads published cases alone. */
export const daysAroundAreTold = (caseId: Sql): Sql =>
  sql`EXISTS (SELECT FROM case_date d, (SELECT nullif(current_setting('app.purposes', true), '')::int AS bits) asked
    WHERE d.case_id = ${caseId} AND d.precision = 'MONTH' AND (d.consented_purposes & d.month_purposes & asked.bits) = asked.bits AND ${raw(clearance)} >= 1)`;

/** SQL of a dating in words: 2023-05, or 2023 where no more may be told. */
export const toldMonth = (dating: Sql): Sql =>
  sql`to_char(${dating}.first_month, CASE ${dating}.precision WHEN 'MONTH' THEN 'YYYY-MM' ELSE 'YYYY' END)`;

/** SQL of when it happened, as precise as asked for and as may be told: the day stands among the particulars. */
export function occurredOn(row: Sql, context: FieldSqlContext): Sql {
  const precision = context.fixed('precision') ?? DatePrecision.MONTH;
  if (precision === DatePrecision.YEAR) return ofDating(sql`${row}.id`, sql`to_char(d.first_month, 'YYYY')`);
  const month = ofDating(sql`${row}.id`, toldMonth(sql`d`));
  if (precision === DatePrecision.MONTH || context.audience === 'public') return month;
  return sql`coalesce((SELECT to_char(x.occurred_on, 'YYYY-MM-DD') FROM case_particulars x WHERE x.case_id = ${row}.id), ${month})`;
}
