import { contains, inAnyLanguage } from '#libs/law';
import { allOf, join, type Sql, sql } from '#libs/platform';
import type { DecisionFilter } from './decision.inputs.js';

type Codes = readonly string[] | null | undefined;
const some = (values: Codes): values is readonly string[] => !!values?.length;

/** SQL condition: a decision as everyone reads it, and no change of one that waits. */
export const isConfirmed = (decision: Sql): Sql => sql`${decision}.state = 'CONFIRMED'`;

/** SQL condition: is a decision named so, by code, citation, number, symbol or ECLI, however these are spaced? */
export const isNamed = (decision: Sql, citation: string): Sql => sql`${decision}.keys @> ARRAY[citation_key(${citation})]`;

/** SQL of the id of the decision that is named so, or has this id; of several with one number, of the latest. Null where there is none. */
export const idOfNamed = (citation: string): Sql => sql`(SELECT d.id FROM decision d
  WHERE d.id::text = lower(${citation}) OR ${isConfirmed(sql`d`)} AND ${isNamed(sql`d`, citation)}
  ORDER BY citation_key(d.citation) = citation_key(${citation}) DESC, d.sorted_on DESC, d.code LIMIT 1)`;

/** SQL: texts of a decision by which a plain filter finds it. */
const wordsOf = (row: Sql) =>
  sql`concat_ws(' ', ${row}.citation, ${inAnyLanguage(sql`${row}.title`)}, ${inAnyLanguage(sql`${row}.facts`)}, ${inAnyLanguage(sql`${row}.holding`)})`;

export function decisionConditions(row: Sql, filter: DecisionFilter | null | undefined): Sql {
  const { bodies, levels, weights, outcomes, states, violationTypes, provisions, flags, verification, from, to, text } = filter ?? {};
  const anyOf = (column: Sql, values: Codes) => some(values) && sql`${row}.${column} = ANY (${values}::text[])`;
  return allOf(
    isConfirmed(row),
    anyOf(sql`body`, bodies),
    anyOf(sql`level`, levels),
    anyOf(sql`weight`, weights),
    anyOf(sql`outcome`, outcomes),
    anyOf(sql`state_code`, states),
    anyOf(sql`verification`, verification),
    some(violationTypes) && sql`${row}.violation_types && (SELECT narrower_terms('violation-type', ${violationTypes}::text[]))::text[]`,
    some(provisions) &&
      sql`EXISTS (SELECT 1 FROM decision_provision x JOIN provision p ON p.id = x.provision_id JOIN unnest(${provisions}::text[]) asked(path)
            ON p.path = asked.path OR starts_with(p.path, asked.path || '/') WHERE x.decision_id = ${row}.id)`,
    some(flags) && sql`decision_flag(${row}.id) = ANY (${flags}::text[])`,
    from && sql`${row}.decided_on >= ${from}::date`,
    to && sql`last_day_of(${row}.decided_on, ${row}.decided_on_precision) <= ${to}::date`,
    text && join([contains(wordsOf(row), text), isNamed(row, text)], ' OR '),
  );
}
