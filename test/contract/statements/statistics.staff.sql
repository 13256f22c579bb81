WITH RECURSIVE v AS MATERIALIZED (SELECT t.id, t.region, t.level
  FROM "case" t), wider (vocabulary, code, term, broader) AS ( SELECT t.vocabulary, t.code, t.code, t.broader
  FROM vocabulary_term t
  WHERE t.vocabulary IN ('perpetrator-type')
  UNION SELECT w.vocabulary, w.code, t.code, t.broader
  FROM wider w
  JOIN vocabulary_term t ON t.vocabulary = w.vocabulary AND t.code = w.broader), numbered AS (SELECT vocabulary, code COLLATE "C" AS term, 1::int8 << (row_number() OVER (PARTITION BY vocabulary
      ORDER BY code) - 1)::int AS bit
  FROM vocabulary_term), "m0" AS MATERIALIZED (SELECT w.code, bit_or(n.bit) AS mask
  FROM wider w
  JOIN numbered n USING (vocabulary, term)
  WHERE w.vocabulary = 'perpetrator-type' AND w.broader IS NULL
  GROUP BY w.code), found (id, is_counted, "c0") AS (SELECT s.case_id, true, "m0".mask
  FROM (SELECT p.case_id, p.type AS code
    FROM act_perpetrator p
    WHERE p.act_ordinal = 1 AND p.ordinal = 1) s
  LEFT
  JOIN "m0" ON "m0".code = s.code), coded AS (SELECT id, bit_or("c0") AS "c0"
  FROM found
  GROUP BY id HAVING bool_or(is_counted)), alike AS MATERIALIZED (SELECT "c0", count(*)::int AS cases, CASE WHEN count(*) < 5 THEN array_agg(id) END AS ids
  FROM coded
  GROUP BY "c0"), "t0" AS MATERIALIZED (SELECT codes, n.term
  FROM (SELECT DISTINCT "c0" AS codes
    FROM alike) each_mask
  JOIN numbered n ON n.vocabulary = 'perpetrator-type' AND codes & n.bit <> 0), counted AS (SELECT ARRAY["t0".term] AS codes, sum(cases)::int AS count
  FROM alike
  JOIN "t0" ON "t0".codes = alike."c0"
  GROUP BY "t0".term
  LIMIT 801), few AS (SELECT unnest(ids) AS id
  FROM alike
  JOIN "t0" ON "t0".codes = alike."c0"
  WHERE ARRAY["t0".term] IN (SELECT c.codes
    FROM counted c
    WHERE c.count < 5)) SELECT (SELECT count(*)::int
  FROM v) AS total, (SELECT coalesce(json_agg(json_build_object('codes', c.codes, 'count', c.count)
      ORDER BY c.count DESC, c.codes), '[]'::json)
  FROM counted c) AS cells, (SELECT coalesce(json_agg(json_build_object('id', v.id, 'level', v.level)), '[]'::json)
  FROM v
  WHERE v.level > 0 AND v.id IN (SELECT few.id
    FROM few)) AS single, ARRAY(SELECT id
  FROM v
  WHERE level = 3) AS sealed;

-- $1 = […]
SELECT vocabulary || '/' || code AS id, label
FROM vocabulary_term
WHERE vocabulary || '/' || code = ANY ($1::text[]);
