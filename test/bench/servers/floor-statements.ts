import { Purpose } from '../../../libs/platform/src/index.js';

interface FloorStatement {
  /** Those that must be consented to, as the question names them. */
  purposes: Purpose[];
  sql: string;
}

/** Cells of a count, the most first, as GraphQL answers them. */
const statistics = (codes: string, from: string) => `
SELECT json_build_object('data', json_build_object('statistics', json_build_object(
  'total', (SELECT count(*)::int FROM "case"),
  'cells', (SELECT json_agg(json_build_object('count', n, 'keys', keys) ORDER BY n DESC, codes)
    FROM (SELECT ARRAY[${codes}] AS codes, json_build_array(${codes
      .split(', ')
      .map((code) => `json_build_object('code', ${code})`)
      .join(', ')}) AS keys, count(DISTINCT a.case_id)::int AS n FROM ${from} GROUP BY ${codes}) cell))))::text AS r`;

/** Answers to questions of the bench, each one statement by hand. */
export const FLOOR = {
  evidence: {
    purposes: [Purpose.INTERNAL, Purpose.UN_SUBMISSION],
    sql: `
WITH page AS (SELECT t.* FROM evidence_link t WHERE t.recommendation_id = (SELECT id FROM recommendation WHERE code = $1) ORDER BY t.linked_at DESC, t.id DESC LIMIT 51)
SELECT json_build_object('data', json_build_object('evidence', json_build_object(
  'totalCount', (SELECT count(*)::int FROM evidence_link t WHERE t.recommendation_id = (SELECT id FROM recommendation WHERE code = $1)),
  'edges', (SELECT coalesce(json_agg(e), '[]') FROM (
    SELECT (SELECT row_to_json(x) FROM (SELECT t.reason, (SELECT row_to_json(y) FROM (
      SELECT c.code, c.region, (SELECT to_char(d.first_month, CASE d.precision WHEN 'MONTH' THEN 'YYYY-MM' ELSE 'YYYY' END) FROM case_date d WHERE d.case_id = c.id) AS "occurredOn",
        coalesce((SELECT s.title->>'en' FROM case_text s WHERE s.case_id = c.id), (SELECT p.title->>'en' FROM publication p WHERE p.case_id = c.id AND p.state = 'APPROVED')) AS title,
        (SELECT coalesce(json_agg(z), '[]') FROM (SELECT a.violation_type AS "violationType",
            (SELECT ap.type FROM act_perpetrator ap WHERE ap.act_id = a.id ORDER BY ap.ordinal LIMIT 1) AS "perpetratorType"
          FROM act a WHERE a.case_id = c.id ORDER BY a.ordinal) z) AS acts,
        (SELECT coalesce(json_agg(z), '[]') FROM (SELECT e.relation, (SELECT row_to_json(p) FROM (SELECT p.path, p.heading->>'en' AS heading FROM provision p WHERE p.id = e.provision_id) p) AS provision
          FROM engagement e WHERE e.case_id = c.id ORDER BY e.relation, e.id) z) AS engagements
      FROM "case" c WHERE c.id = t.case_id) y) AS "case") x) AS node
    FROM page t ORDER BY t.linked_at DESC, t.id DESC LIMIT 50) e))))::text AS r`,
  },
  statistics1: { purposes: [Purpose.INTERNAL], sql: statistics('a.violation_type', 'act a') },
  statistics2: { purposes: [Purpose.INTERNAL], sql: statistics('a.violation_type, c.region', 'act a JOIN "case" c ON c.id = a.case_id') },
} satisfies Record<string, FloorStatement>;
export type FloorName = keyof typeof FLOOR;
