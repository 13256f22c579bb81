import type { Asking } from '#libs/platform';
import { DatePrecision } from './case.enums.js';

/** SQL of when it happened, as precise as asked for and as may be told: the day stands among the particulars. */
export function occurredOn(row: string, ask: Asking): string {
  const year = `to_char(${row}.occurred_month, 'YYYY')`;
  const month = `to_char(${row}.occurred_month, 'YYYY-MM')`;
  const particular = `(SELECT to_char(x.occurred_on, 'YYYY-MM-DD') FROM case_particulars x WHERE x.case_id = ${row}.id)`;
  const day = ask.audience === 'staff' ? `coalesce(${particular}, ${month})` : month;
  const precisions: Record<string, string> = { [DatePrecision.YEAR]: year, [DatePrecision.MONTH]: month, [DatePrecision.DAY]: day };
  const fixed = ask.fixed('precision');
  if (fixed) return precisions[String(fixed.value ?? DatePrecision.MONTH)];
  return `CASE ${ask.argument('precision')}::text WHEN 'YEAR' THEN ${year} WHEN 'DAY' THEN ${day} ELSE ${month} END`;
}
