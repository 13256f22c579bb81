import { levelNameSql } from '#libs/access';
import { literal, Purpose, purposeBits, type Sql, sql } from '#libs/platform';
import { StatisticsDimension as D } from './statistics.types.js';

/** Where the codes of a dimension come from, and which of them a case is counted under. */
interface Source {
  /** Vocabulary that gives the codes their words. A month speaks for itself; as a code it is its second day, a year its first: so the finer of two is the greater. */
  vocabulary: string | null;
  /** SQL of the one code of a case `v` (id, region, level), or rows (case_id, code) of all cases. */
  from: { code: Sql } | { rows: Sql };
  /**
   * EACH: once for each code that a case has, and once for each wider one, as a filter by a wider term finds them.
   * WIDEST: under the widest term alone, so that the groups add up to the total. GREATEST: under the last of its codes by the alphabet.
   */
  counts: 'EACH' | 'WIDEST' | 'GREATEST';
}

/** Figures, and who is told of single cases beside them: the public and partners. */
const TOLD_FOR = literal(purposeBits(Purpose.STATISTICS, Purpose.ANONYMISED_PUBLICATION, Purpose.PARTNER_SHARING));
/** SQL: may this case be counted under its month? Else a month's figure less the cases that are told by their year would date them. */
const BY_MONTH = sql`(d.month_purposes & ${TOLD_FOR}) = ${TOLD_FOR}`;

export const DIMENSIONS: Record<D, Source> = {
  // the perpetrator of the principal act (the first), as in ECOM's report
  [D.PERPETRATOR_TYPE]: {
    vocabulary: 'perpetrator-type',
    from: {
      rows: sql`SELECT p.case_id, p.type AS code FROM act_perpetrator p WHERE p.act_ordinal = 1 AND p.ordinal = 1`,
    },
    counts: 'WIDEST',
  },
  [D.VIOLATION_TYPE]: {
    vocabulary: 'violation-type',
    from: { rows: sql`SELECT a.case_id, a.violation_type AS code FROM act a` },
    counts: 'EACH',
  },
  [D.REGION]: { vocabulary: 'region', from: { code: sql`v.region` }, counts: 'EACH' },
  // a case that a survivor agreed to be told of as GENERALISED, in figures, in public or to partners, counts under its year;
  // who reads both datings of a case takes the finer one
  [D.MONTH]: {
    vocabulary: null,
    from: {
      rows: sql`SELECT d.case_id, CASE WHEN d.precision = 'MONTH' AND ${BY_MONTH} THEN d.first_month + 1 ELSE date_trunc('year', d.first_month)::date END AS code FROM case_date d`,
    },
    counts: 'GREATEST',
  },
  [D.RESPONSE]: { vocabulary: 'response-type', from: { rows: sql`SELECT s.case_id, s.type AS code FROM response s` }, counts: 'EACH' },
  [D.BIAS_MOTIVE]: {
    vocabulary: 'bias-motive',
    from: { rows: sql`SELECT a.case_id, unnest(a.bias_motives) AS code FROM act a` },
    counts: 'EACH',
  },
  [D.CONFIDENTIALITY]: { vocabulary: 'confidentiality', from: { code: levelNameSql(sql`v.level`) }, counts: 'EACH' },
};
