-- $1 = ["violation-type"]
-- $2 = ["BLACKMAIL"]
SELECT g.vocabulary
FROM unnest($1::text[], $2::text[]) g(vocabulary, code)
WHERE NOT EXISTS (SELECT 1
  FROM vocabulary_term t
  WHERE t.vocabulary = g.vocabulary AND t.code = g.code)
LIMIT 1;

-- $1 = ["BLACKMAIL"]
-- $2 = "2023-01-01"
-- $3 = "2023-12-31"
-- $4 = "2023-12-31"
-- $5 = ["kk","ru","en"]
-- $6 = 20
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "case_date" t
          WHERE (EXISTS (SELECT 1
              FROM act a
              WHERE a.case_id = t.case_id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (t.first_month >= date_trunc('month', $2::date)::date) AND (t.last_month <= date_trunc('month', $3::date)::date) AND (t.first_month <= date_trunc('month', $4::date)::date)
          LIMIT 10001) x), page AS (SELECT t."first_month" AS k0, t."case_id" AS k1, translate(encode(convert_to(json_build_array(t."first_month", t."case_id")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT r1.level || r1."id"::text AS "#1", r1."code" AS "code", (SELECT coalesce(s->>(($5::text[])[1]), s->>(($5::text[])[2]), s->>(($5::text[])[3]))
              FROM (SELECT coalesce((SELECT x."title"
                    FROM case_text x
                    WHERE x.case_id = r1.id), (SELECT x."title"
                    FROM publication x
                    WHERE x.case_id = r1.id AND x.state = 'APPROVED')) AS s) told) AS "title", coalesce(to_json((SELECT to_char(d.first_month, CASE d.precision WHEN 'MONTH' THEN 'YYYY-MM' ELSE 'YYYY' END)
                  FROM case_date d
                  WHERE d.case_id = r1.id)), answer_misses_value()) AS "occurredOn", r1."region" AS "region", (SELECT CASE WHEN count(*) > 20 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
              FROM (SELECT r2."violation_type" AS "violationType"
                FROM "act" r2
                WHERE r2.case_id = r1.id
                ORDER BY r2."ordinal" ASC
                LIMIT 21) x) AS "acts"
            FROM "case" r1
            WHERE r1.id = t."case_id") x) AS node
        FROM "case_date" t
        WHERE ((EXISTS (SELECT 1
              FROM act a
              WHERE a.case_id = t.case_id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (t.first_month >= date_trunc('month', $2::date)::date) AND (t.last_month <= date_trunc('month', $3::date)::date) AND (t.first_month <= date_trunc('month', $4::date)::date))
        ORDER BY t."first_month" DESC, t."case_id" DESC
        LIMIT $6::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT json_agg(t.level || t."case_id"::text)
          FROM "case_date" t
          WHERE t.level = 3 AND t."case_id" = ANY ((SELECT granted_cases())::uuid[]) AND ((EXISTS (SELECT 1
                FROM act a
                WHERE a.case_id = t.case_id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (t.first_month >= date_trunc('month', $2::date)::date) AND (t.last_month <= date_trunc('month', $3::date)::date) AND (t.first_month <= date_trunc('month', $4::date)::date))) AS "#0", (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", (SELECT row_to_json(i)
          FROM (SELECT (SELECT count(*) > $6::int
              FROM page) AS "hasNextPage", (SELECT cursor
              FROM (SELECT *
                FROM page
                ORDER BY k0 DESC, k1 DESC
                LIMIT $6::int) shown
              ORDER BY k0 ASC, k1 ASC
              LIMIT 1) AS "endCursor") i) AS "pageInfo", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "cursor" AS "cursor", "node" AS "node"
            FROM page
            ORDER BY k0 DESC, k1 DESC
            LIMIT $6::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["violation-type"]
-- $2 = ["BLACKMAIL"]
SELECT g.vocabulary
FROM unnest($1::text[], $2::text[]) g(vocabulary, code)
WHERE NOT EXISTS (SELECT 1
  FROM vocabulary_term t
  WHERE t.vocabulary = g.vocabulary AND t.code = g.code)
LIMIT 1;

-- $1 = ["BLACKMAIL"]
-- $2 = "2023-01-01"
-- $3 = "2023-12-31"
-- $4 = "2023-12-31"
-- $5 = ["kk","ru","en"]
-- $6 = "[\"2023-01-01\", \"…\"]"
-- $7 = 20
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "case_date" t
          WHERE (EXISTS (SELECT 1
              FROM act a
              WHERE a.case_id = t.case_id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (t.first_month >= date_trunc('month', $2::date)::date) AND (t.last_month <= date_trunc('month', $3::date)::date) AND (t.first_month <= date_trunc('month', $4::date)::date)
          LIMIT 10001) x), page AS (SELECT t."first_month" AS k0, t."case_id" AS k1, translate(encode(convert_to(json_build_array(t."first_month", t."case_id")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT r1.level || r1."id"::text AS "#1", r1."code" AS "code", (SELECT coalesce(s->>(($5::text[])[1]), s->>(($5::text[])[2]), s->>(($5::text[])[3]))
              FROM (SELECT coalesce((SELECT x."title"
                    FROM case_text x
                    WHERE x.case_id = r1.id), (SELECT x."title"
                    FROM publication x
                    WHERE x.case_id = r1.id AND x.state = 'APPROVED')) AS s) told) AS "title", coalesce(to_json((SELECT to_char(d.first_month, CASE d.precision WHEN 'MONTH' THEN 'YYYY-MM' ELSE 'YYYY' END)
                  FROM case_date d
                  WHERE d.case_id = r1.id)), answer_misses_value()) AS "occurredOn", r1."region" AS "region", (SELECT CASE WHEN count(*) > 20 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
              FROM (SELECT r2."violation_type" AS "violationType"
                FROM "act" r2
                WHERE r2.case_id = r1.id
                ORDER BY r2."ordinal" ASC
                LIMIT 21) x) AS "acts"
            FROM "case" r1
            WHERE r1.id = t."case_id") x) AS node
        FROM "case_date" t
        WHERE ((EXISTS (SELECT 1
              FROM act a
              WHERE a.case_id = t.case_id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (t.first_month >= date_trunc('month', $2::date)::date) AND (t.last_month <= date_trunc('month', $3::date)::date) AND (t.first_month <= date_trunc('month', $4::date)::date)) AND (t."first_month", t."case_id") < (($6::json->>0)::date, ($6::json->>1)::uuid)
        ORDER BY t."first_month" DESC, t."case_id" DESC
        LIMIT $7::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT json_agg(t.level || t."case_id"::text)
          FROM "case_date" t
          WHERE t.level = 3 AND t."case_id" = ANY ((SELECT granted_cases())::uuid[]) AND ((EXISTS (SELECT 1
                FROM act a
                WHERE a.case_id = t.case_id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (t.first_month >= date_trunc('month', $2::date)::date) AND (t.last_month <= date_trunc('month', $3::date)::date) AND (t.first_month <= date_trunc('month', $4::date)::date))) AS "#0", (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", (SELECT row_to_json(i)
          FROM (SELECT (SELECT count(*) > $7::int
              FROM page) AS "hasNextPage", (SELECT cursor
              FROM (SELECT *
                FROM page
                ORDER BY k0 DESC, k1 DESC
                LIMIT $7::int) shown
              ORDER BY k0 ASC, k1 ASC
              LIMIT 1) AS "endCursor") i) AS "pageInfo", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "cursor" AS "cursor", "node" AS "node"
            FROM page
            ORDER BY k0 DESC, k1 DESC
            LIMIT $7::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;
