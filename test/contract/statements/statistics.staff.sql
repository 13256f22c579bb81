WITH RECURSIVE v AS MATERIALIZED (SELECT t.id, t.region, t.level, t.month_purposes
  FROM "case" t
  WHERE true), wider (vocabulary, code, term) AS ( SELECT vocabulary, code, code
  FROM vocabulary_term
  UNION SELECT w.vocabulary, w.code, t.broader
  FROM wider w
  JOIN vocabulary_term t ON t.vocabulary = w.vocabulary AND t.code = w.term AND t.broader IS NOT NULL), counted AS (SELECT ARRAY["d0".code] AS codes, count(*)::int AS count, CASE WHEN count(*) < 5 THEN array_agg(id) END AS few
  FROM (SELECT v.id, t.code
    FROM v
    JOIN act a ON a.case_id = v.id AND a.ordinal = (SELECT min(b.ordinal)
      FROM act b
      WHERE b.case_id = v.id)
    JOIN act_perpetrator ap ON ap.act_id = a.id AND ap.ordinal = (SELECT min(bp.ordinal)
      FROM act_perpetrator bp
      WHERE bp.act_id = a.id)
    JOIN perpetrator p ON p.id = ap.perpetrator_id
    JOIN wider w ON w.vocabulary = 'perpetrator-type' AND w.code = p.type
    JOIN vocabulary_term t ON t.vocabulary = w.vocabulary AND t.code = w.term AND t.broader IS NULL) "d0"
  GROUP BY "d0".code
  LIMIT 801) SELECT (SELECT count(*)::int
  FROM v) AS total, (SELECT coalesce(json_agg(json_build_object('codes', c.codes, 'count', c.count)
      ORDER BY c.count DESC, c.codes), '[]'::json)
  FROM counted c) AS cells, (SELECT coalesce(json_agg(json_build_object('id', v.id, 'level', v.level)), '[]'::json)
  FROM v
  WHERE v.level > 0 AND v.id IN (SELECT unnest(c.few)
    FROM counted c)) AS single, ARRAY(SELECT id
  FROM v
  WHERE level = 3) AS sealed;

-- $1 = […]
SELECT vocabulary || '/' || code AS id, label
FROM vocabulary_term
WHERE vocabulary || '/' || code = ANY ($1::text[]);
