import { levelNameSql } from '#libs/access';
import { toldMonth } from '#libs/cases';
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

/**
 * SQL rows (id, code) of each dimension over the counted cases `v`. A case is counted once under the perpetrator of its principal
 * act (the first), by the widest type: so the groups add up to the total, as in ECOM's report. Under violation types, responses
 * and bias motives it counts once for each that it has.
 */
export const ROWS: Record<D, string> = {
  [D.PERPETRATOR_TYPE]: `SELECT v.id, coalesce(t.broader, t.code) AS code FROM v
    JOIN act a ON a.case_id = v.id AND a.ordinal = (SELECT min(b.ordinal) FROM act b WHERE b.case_id = v.id)
    JOIN act_perpetrator ap ON ap.act_id = a.id AND ap.ordinal = (SELECT min(bp.ordinal) FROM act_perpetrator bp WHERE bp.act_id = a.id)
    JOIN perpetrator p ON p.id = ap.perpetrator_id
    JOIN vocabulary_term t ON t.vocabulary = 'perpetrator-type' AND t.code = p.type`,
  [D.VIOLATION_TYPE]: 'SELECT DISTINCT v.id, a.violation_type AS code FROM v JOIN act a ON a.case_id = v.id',
  [D.REGION]: 'SELECT v.id, v.region AS code FROM v',
  [D.MONTH]: `SELECT v.id, ${toldMonth('d')} AS code FROM v JOIN case_date d ON d.case_id = v.id`,
  [D.RESPONSE]: 'SELECT DISTINCT v.id, s.type AS code FROM v JOIN response s ON s.case_id = v.id',
  [D.BIAS_MOTIVE]: 'SELECT DISTINCT v.id, unnest(a.bias_motives) AS code FROM v JOIN act a ON a.case_id = v.id',
  [D.CONFIDENTIALITY]: `SELECT v.id, ${levelNameSql('v.level')} AS code FROM v`,
};
