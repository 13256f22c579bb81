import { FEW } from '#libs/cases';
import { ident, join, literal, type Sql, sql } from '#libs/platform';
import { DIMENSIONS } from './dimensions.repository.js';
import type { StatisticsDimension } from './statistics.types.js';

/** Names of what a WITH of `codedCases` has of each dimension, by its place. */
export const codesOf = (place: number): Sql => ident(`c${place}`);
export const termsOf = (place: number): Sql => ident(`t${place}`);

/**
 * SQL of a recursive WITH of the counted cases and the codes under which they count:
 *
 *   v      (id, region, level)        the cases
 *   alike  (c0, c1, …, cases, ids)    how many of them have the same codes as they stand, for each dimension a list as one text, which is grouped faster than an array;
 *                                     their ids where they are few
 *   t0, …  (codes, terms)             for each such list, the terms under which it counts
 *
 * The rows of all tables are put under each other and gathered by case: no join, whose cost would hang on what the planner expects the
 * policies to leave. What narrower terms lie under is worked out for each list that there is, not for each case.
 * @param cases SELECT of cases (id, region, level) @param all are these all cases that can be seen: else rows of others are left out at once
 */
export function codedCases(by: readonly StatisticsDimension[], cases: Sql, all: boolean): Sql {
  const lists = join(by.map((_, i) => codesOf(i)));
  const gathered = by.map((dimension, i) =>
    DIMENSIONS[dimension].counts === 'GREATEST'
      ? sql`max(${codesOf(i)} COLLATE "C") AS ${codesOf(i)}`
      : sql`string_agg(${codesOf(i)} COLLATE "C", ' ') AS ${codesOf(i)}`,
  );
  return sql`v AS MATERIALIZED (${cases}), ${wider(by)},
    found (id, is_counted, ${lists}) AS (${join(rows(by, all), ' UNION ALL ')}),
    coded AS (SELECT id, ${join(gathered)} FROM found GROUP BY id HAVING bool_or(is_counted)),
    alike AS MATERIALIZED (SELECT ${lists}, count(*)::int AS cases, CASE WHEN count(*) < ${literal(FEW)} THEN array_agg(id) END AS ids FROM coded GROUP BY ${lists}),
    ${join(by.map((dimension, i) => sql`${termsOf(i)} AS MATERIALIZED (${terms(dimension, codesOf(i))})`))}`;
}

/** The codes of the cases themselves, then those of each table. */
function rows(by: readonly StatisticsDimension[], all: boolean): Sql[] {
  const single = by.map((dimension) => {
    const { from } = DIMENSIONS[dimension];
    return 'code' in from ? from.code : sql`NULL`;
  });
  const tables = by.flatMap((dimension, place) => {
    const { from } = DIMENSIONS[dimension];
    if (!('rows' in from)) return [];
    const columns = by.map((_, i) => (i === place ? sql`s.code` : sql`NULL`));
    const ofThese = all ? sql`` : sql` WHERE s.case_id IN (SELECT v.id FROM v)`;
    return [sql`SELECT s.case_id, false, ${join(columns)} FROM (${from.rows}) s${ofThese}`];
  });
  return [sql`SELECT v.id, true, ${join(single)} FROM v`, ...tables];
}

/** Each term with itself and every wider one. */
function wider(by: readonly StatisticsDimension[]): Sql {
  const vocabularies = by.map((dimension) => literal(DIMENSIONS[dimension].vocabulary ?? ''));
  return sql`wider (vocabulary, code, term, broader) AS (
      SELECT t.vocabulary, t.code, t.code, t.broader FROM vocabulary_term t WHERE t.vocabulary IN (${join(vocabularies)})
      UNION
      SELECT w.vocabulary, w.code, t.code, t.broader FROM wider w JOIN vocabulary_term t ON t.vocabulary = w.vocabulary AND t.code = w.broader)`;
}

/** For each list of codes that some case has: the terms under which the case counts, each once. */
function terms(dimension: StatisticsDimension, codes: Sql): Sql {
  const { vocabulary, counts } = DIMENSIONS[dimension];
  const each = sql`SELECT DISTINCT ${codes} AS codes FROM alike`;
  if (!vocabulary) return sql`SELECT codes, ARRAY[codes] AS terms FROM (${each}) each_list`;
  return sql`SELECT codes, ARRAY(SELECT DISTINCT w.term FROM wider w
      WHERE w.vocabulary = ${literal(vocabulary)} AND w.code = ANY (string_to_array(codes, ' '))${counts === 'WIDEST' ? sql` AND w.broader IS NULL` : sql``}) AS terms FROM (${each}) each_list`;
}
