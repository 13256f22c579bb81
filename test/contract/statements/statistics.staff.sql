WITH RECURSIVE v AS MATERIALIZED (SELECT t.id, t.region, t.level
  FROM "case" t), wider (vocabulary, code, term, broader) AS ( SELECT t.vocabulary, t.code, t.code, t.broader
  FROM vocabulary_term t
  WHERE t.vocabulary IN ('perpetrator-type')
  UNION SELECT w.vocabulary, w.code, t.code, t.broader
  FROM wider w
  JOIN vocabulary_term t ON t.vocabulary = w.vocabulary AND t.code = w.broader), found (id, is_counted, "c0") AS (SELECT v.id, true, NULL
  FROM v
  UNION ALL SELECT s.case_id, false, s.code
  FROM (SELECT DISTINCT ON (a.case_id) a.case_id, p.type AS code
    FROM act a
    LEFT
    JOIN act_perpetrator ap ON ap.act_id = a.id
    LEFT
    JOIN perpetrator p ON p.id = ap.perpetrator_id
    ORDER BY a.case_id, a.ordinal, ap.ordinal) s), coded AS (SELECT id, string_agg("c0" COLLATE "C", ' ') AS "c0"
  FROM found
  GROUP BY id HAVING bool_or(is_counted)), alike AS MATERIALIZED (SELECT "c0", count(*)::int AS cases, CASE WHEN count(*) < 5 THEN array_agg(id) END AS ids
  FROM coded
  GROUP BY "c0"), "t0" AS MATERIALIZED (SELECT codes, ARRAY(SELECT DISTINCT w.term
    FROM wider w
    WHERE w.vocabulary = 'perpetrator-type' AND w.code = ANY (string_to_array(codes, ' ')) AND w.broader IS NULL) AS terms
  FROM (SELECT DISTINCT "c0" AS codes
    FROM alike) each_list), counted AS (SELECT ARRAY["k0".term] AS codes, sum(cases)::int AS count, CASE WHEN sum(cases) < 5 THEN string_agg(array_to_string(ids, ','), ',') END AS few
  FROM alike
  JOIN "t0" ON "t0".codes = alike."c0", unnest("t0".terms) AS "k0" (term)
  GROUP BY "k0".term
  LIMIT 801) SELECT (SELECT count(*)::int
  FROM v) AS total, (SELECT coalesce(json_agg(json_build_object('codes', c.codes, 'count', c.count)
      ORDER BY c.count DESC, c.codes), '[]'::json)
  FROM counted c) AS cells, (SELECT coalesce(json_agg(json_build_object('id', v.id, 'level', v.level)), '[]'::json)
  FROM v
  WHERE v.level > 0 AND v.id = ANY (ARRAY(SELECT unnest(string_to_array(c.few, ','))::uuid
      FROM counted c))) AS single, ARRAY(SELECT id
  FROM v
  WHERE level = 3) AS sealed;

-- $1 = […]
SELECT vocabulary || '/' || code AS id, label
FROM vocabulary_term
WHERE vocabulary || '/' || code = ANY ($1::text[]);
