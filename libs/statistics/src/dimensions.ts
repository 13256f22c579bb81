import { levelNameSql } from '#libs/access';
import { toldMonth } from '#libs/cases';
import { literal, Purpose, purposeBits, type Sql, sql } from '#libs/platform';
import { StatisticsDimension as D } from './statistics.types.js';

/** Vocabulary that gives a dimension's codes their words; a month speaks for itself. */
export const VOCABULARY: Record<D, string | null> = {
  [D.PERPETRATOR_TYPE]: 'perpetrator-type',
  [D.VIOLATION_TYPE]: 'violation-type',
  [D.REGION]: 'region',
  [D.MONTH]: null,
  [D.RESPONSE]: 'response-type',
  [D.BIAS_MOTIVE]: 'bias-motive',
  [D.CONFIDENTIALITY]: 'confidentiality',
};

/** SQL of a recursive WITH: `wider` has each term with itself and every wider one. */
export const WIDER = sql`wider (vocabulary, code, term) AS (
    SELECT vocabulary, code, code FROM vocabulary_term
    UNION
    SELECT w.vocabulary, w.code, t.broader FROM wider w
      JOIN vocabulary_term t ON t.vocabulary = w.vocabulary AND t.code = w.term AND t.broader IS NOT NULL)`;

/** Rows (id, code) counted under each term and, once, under every wider one, as a filter by a wider term finds them. */
const climbing = (dimension: D, rows: Sql) =>
  sql`SELECT DISTINCT r.id, w.term AS code FROM (${rows}) r JOIN wider w ON w.vocabulary = ${literal(VOCABULARY[dimension]!)} AND w.code = r.code`;

/** Figures, and who is told of single cases beside them: the public and partners. */
const TOLD_FOR = literal(purposeBits(Purpose.STATISTICS, Purpose.ANONYMISED_PUBLICATION, Purpose.PARTNER_SHARING));
/** SQL: may this case be counted under its month? Else a month's figure less the cases that are told by their year would date them. */
const BY_MONTH = sql`(v.month_purposes & ${TOLD_FOR}) = ${TOLD_FOR}`;

/**
 * SQL rows (id, code) of each dimension over the counted cases `v` (id, region, level, month_purposes), beside the WITH of `WIDER`. A case is counted
 * once under the perpetrator of its principal act (the first), by the widest type: so the groups add up to the total, as in ECOM's
 * report. Under violation types, responses and bias motives it counts once for each that it has. A case that a survivor agreed to
 * be told of as GENERALISED, in figures, in public or to partners, counts under its year.
 */
export const ROWS: Record<D, Sql> = {
  [D.PERPETRATOR_TYPE]: sql`SELECT v.id, t.code FROM v
    JOIN act a ON a.case_id = v.id AND a.ordinal = (SELECT min(b.ordinal) FROM act b WHERE b.case_id = v.id)
    JOIN act_perpetrator ap ON ap.act_id = a.id AND ap.ordinal = (SELECT min(bp.ordinal) FROM act_perpetrator bp WHERE bp.act_id = a.id)
    JOIN perpetrator p ON p.id = ap.perpetrator_id
    JOIN wider w ON w.vocabulary = 'perpetrator-type' AND w.code = p.type
    JOIN vocabulary_term t ON t.vocabulary = w.vocabulary AND t.code = w.term AND t.broader IS NULL`,
  [D.VIOLATION_TYPE]: climbing(D.VIOLATION_TYPE, sql`SELECT v.id, a.violation_type AS code FROM v JOIN act a ON a.case_id = v.id`),
  [D.REGION]: climbing(D.REGION, sql`SELECT v.id, v.region AS code FROM v`),
  // who reads both datings of a case takes the finer one
  [D.MONTH]: sql`SELECT v.id, max(CASE WHEN ${BY_MONTH} THEN ${toldMonth(sql`d`)} ELSE to_char(d.first_month, 'YYYY') END) AS code
    FROM v JOIN case_date d ON d.case_id = v.id GROUP BY v.id`,
  [D.RESPONSE]: climbing(D.RESPONSE, sql`SELECT v.id, s.type AS code FROM v JOIN response s ON s.case_id = v.id`),
  [D.BIAS_MOTIVE]: climbing(D.BIAS_MOTIVE, sql`SELECT v.id, unnest(a.bias_motives) AS code FROM v JOIN act a ON a.case_id = v.id`),
  [D.CONFIDENTIALITY]: sql`SELECT v.id, ${levelNameSql(sql`v.level`)} AS code FROM v`,
};
