import { FEW } from '#libs/cases';
import { ident, join, literal, type Sql, sql } from '#libs/platform';
import { DIMENSIONS } from './dimensions.repository.js';
import type { StatisticsDimension } from './statistics.types.js';

/** Names of what a WITH of `codedCases` has of each dimension, by its place. */
export const codesOf = (place: number): Sql => ident(`c${place}`);
export const termsOf = (place: number): Sql => ident(`t${place}`);
const masksOf = (place: number): Sql => ident(`m${place}`);

/** A set of terms is a number, with a bit for each term of a vocabulary: as many as a vocabulary of a dimension can have. */
export const MOST_TERMS = 64;

/**
 * SQL of a recursive WITH of the counted cases and the codes under which they count:
 *
 *   v      (id, region, level)        the cases
 *   alike  (c0, c1, …, cases, ids)    how many of them count alike: for each dimension under which terms, as a mask, or in which month; their ids where they are few
 *   t0, …  (codes, term)              for each such mask, its terms, a row each
 *
 * The rows of all tables are put under each other and gathered by case: no join, whose cost would hang on what the planner expects the
 * policies to leave. Masks and days need no memory of their own while they are gathered, as texts would.
 * @param cases SELECT of cases (id, region, level) @param all are these all cases that can be seen: else rows of others are left out at once
 */
export function codedCases(by: readonly StatisticsDimension[], cases: Sql, all: boolean): Sql {
  const codes = join(by.map((_, i) => codesOf(i)));
  const gathered = by.map(
    (dimension, i) => sql`${DIMENSIONS[dimension].vocabulary ? sql`bit_or` : sql`max`}(${codesOf(i)}) AS ${codesOf(i)}`,
  );
  return sql`v AS MATERIALIZED (${cases}), ${wider(by)}, ${join(by.map(masks))},
    found (id, is_counted, ${codes}) AS (${join(rows(by, all), ' UNION ALL ')}),
    coded AS (SELECT id, ${join(gathered)} FROM found GROUP BY id HAVING bool_or(is_counted)),
    alike AS MATERIALIZED (SELECT ${codes}, count(*)::int AS cases, CASE WHEN count(*) < ${literal(FEW)} THEN array_agg(id) END AS ids FROM coded GROUP BY ${codes}),
    ${join(by.map(terms))}`;
}

/** The codes of the cases themselves, then those of each table. A left join: the planner expects too little of a mask to read by it. */
function rows(by: readonly StatisticsDimension[], all: boolean): Sql[] {
  const coded = (places: readonly number[]) =>
    by.map((dimension, i) => {
      const { vocabulary } = DIMENSIONS[dimension];
      if (!places.includes(i)) return vocabulary ? sql`NULL::int8` : sql`NULL::date`;
      return vocabulary ? sql`${masksOf(i)}.mask` : sql`s.code`;
    });
  const masked = (place: number, code: Sql) => sql` LEFT JOIN ${masksOf(place)} ON ${masksOf(place)}.code = ${code}`;
  const own = by.flatMap((dimension, place) => {
    const { from } = DIMENSIONS[dimension];
    return 'code' in from ? [{ place, join: masked(place, from.code) }] : [];
  });
  const tables = by.flatMap((dimension, place) => {
    const { from, vocabulary } = DIMENSIONS[dimension];
    if (!('rows' in from)) return [];
    const ofThese = all ? sql`` : sql` WHERE s.case_id IN (SELECT v.id FROM v)`;
    return [
      sql`SELECT s.case_id, ${all ? sql`true` : sql`false`}, ${join(coded([place]))} FROM (${from.rows}) s${vocabulary ? masked(place, sql`s.code`) : sql``}${ofThese}`,
    ];
  });
  const itself = join(
    own.map((each) => each.join),
    '',
  );
  // whoever sees what hangs on a case sees the case: where nothing of its own is asked, it adds nothing
  if (all && own.length === 0) return tables;
  return [sql`SELECT v.id, true, ${join(coded(own.map(({ place }) => place)))} FROM v${itself}`, ...tables];
}

/** Each term with itself and every wider one; and which bit it is of its vocabulary. */
function wider(by: readonly StatisticsDimension[]): Sql {
  const vocabularies = by.map((dimension) => literal(DIMENSIONS[dimension].vocabulary ?? ''));
  return sql`wider (vocabulary, code, term, broader) AS (
      SELECT t.vocabulary, t.code, t.code, t.broader FROM vocabulary_term t WHERE t.vocabulary IN (${join(vocabularies)})
      UNION
      SELECT w.vocabulary, w.code, t.code, t.broader FROM wider w JOIN vocabulary_term t ON t.vocabulary = w.vocabulary AND t.code = w.broader),
    numbered AS (SELECT vocabulary, code COLLATE "C" AS term, 1::int8 << (row_number() OVER (PARTITION BY vocabulary ORDER BY code) - 1)::int AS bit FROM vocabulary_term)`;
}

/** Of each code, under which terms a case counts that has it. */
function masks(dimension: StatisticsDimension, place: number): Sql {
  const { vocabulary, counts } = DIMENSIONS[dimension];
  return sql`${masksOf(place)} AS MATERIALIZED (SELECT w.code, bit_or(n.bit) AS mask FROM wider w JOIN numbered n USING (vocabulary, term)
      WHERE w.vocabulary = ${literal(vocabulary ?? '')}${counts === 'WIDEST' ? sql` AND w.broader IS NULL` : sql``} GROUP BY w.code)`;
}

/** The terms of each mask that some case has; the month, or the year. */
function terms(dimension: StatisticsDimension, place: number): Sql {
  const { vocabulary } = DIMENSIONS[dimension];
  const each = sql`(SELECT DISTINCT ${codesOf(place)} AS codes FROM alike) each_mask`;
  const term = vocabulary
    ? sql`n.term FROM ${each} JOIN numbered n ON n.vocabulary = ${literal(vocabulary)} AND codes & n.bit <> 0`
    : sql`to_char(codes, CASE extract(day FROM codes) WHEN 1 THEN 'YYYY' ELSE 'YYYY-MM' END) COLLATE "C" AS term FROM ${each}`;
  return sql`${termsOf(place)} AS MATERIALIZED (SELECT codes, ${term})`;
}
