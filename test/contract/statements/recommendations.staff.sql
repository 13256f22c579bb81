-- $1 = ["NO_ACTION"]
-- $2 = ["kk","ru","en"]
-- $3 = 20
-- $4 = 50
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "recommendation" t
          WHERE (t.status = ANY ($1::text[]))
          LIMIT 10001) x), page AS (SELECT t."code" AS k0, translate(encode(convert_to(json_build_array(t."code")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."code" AS "code", t."issuing_body" AS "issuingBody", coalesce(to_json(coalesce(t."text"->>(($2::text[])[1]), t."text"->>(($2::text[])[2]), t."text"->>(($2::text[])[3]))), answer_misses_value()) AS "text", t."status" AS "status", t."trend" AS "trend", (SELECT row_to_json(x)
              FROM (SELECT r1."implementation" AS "implementation"
                FROM "assessment" r1
                WHERE r1.id = (SELECT x.id
                  FROM assessment x
                  WHERE x.recommendation_id = t.id AND x.assessor = 'STATE' AND x.state = 'CONFIRMED'
                  ORDER BY x.assessed_on DESC, x.id DESC
                  LIMIT 1)
                ORDER BY r1."assessed_on" DESC, r1."id" DESC
                LIMIT 1) x) AS "stateClaim", (WITH counted AS (SELECT count(*)::int AS n
                FROM (SELECT
                  FROM "evidence_link" r2
                  WHERE r2.recommendation_id = t.id
                  LIMIT 10001) x), page AS (SELECT r2."linked_at" AS k0, r2."id" AS k1
                FROM "evidence_link" r2
                WHERE (r2.recommendation_id = t.id)
                ORDER BY r2."linked_at" DESC, r2."id" DESC
                LIMIT $3::int + 1) SELECT row_to_json(c)
              FROM (SELECT (SELECT json_agg(r2.level || r2."case_id"::text)
                  FROM "evidence_link" r2
                  WHERE r2.level = 3 AND r2."case_id" = ANY ((SELECT granted_cases())::uuid[]) AND (r2.recommendation_id = t.id)) AS "#0", (SELECT least(n, 10000)
                  FROM counted) AS "totalCount") c) AS "evidence") x) AS node
        FROM "recommendation" t
        WHERE ((t.status = ANY ($1::text[])))
        ORDER BY t."code" ASC
        LIMIT $4::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", (SELECT row_to_json(i)
          FROM (SELECT (SELECT count(*) > $4::int
              FROM page) AS "hasNextPage", (SELECT cursor
              FROM (SELECT *
                FROM page
                ORDER BY k0 ASC
                LIMIT $4::int) shown
              ORDER BY k0 DESC
              LIMIT 1) AS "endCursor") i) AS "pageInfo", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "node" AS "node"
            FROM page
            ORDER BY k0 ASC
            LIMIT $4::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["NO_ACTION"]
-- $2 = ["kk","ru","en"]
-- $3 = 20
-- $4 = "[\"UPR-2-2014-B\"]"
-- $5 = 50
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "recommendation" t
          WHERE (t.status = ANY ($1::text[]))
          LIMIT 10001) x), page AS (SELECT t."code" AS k0, translate(encode(convert_to(json_build_array(t."code")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."code" AS "code", t."issuing_body" AS "issuingBody", coalesce(to_json(coalesce(t."text"->>(($2::text[])[1]), t."text"->>(($2::text[])[2]), t."text"->>(($2::text[])[3]))), answer_misses_value()) AS "text", t."status" AS "status", t."trend" AS "trend", (SELECT row_to_json(x)
              FROM (SELECT r1."implementation" AS "implementation"
                FROM "assessment" r1
                WHERE r1.id = (SELECT x.id
                  FROM assessment x
                  WHERE x.recommendation_id = t.id AND x.assessor = 'STATE' AND x.state = 'CONFIRMED'
                  ORDER BY x.assessed_on DESC, x.id DESC
                  LIMIT 1)
                ORDER BY r1."assessed_on" DESC, r1."id" DESC
                LIMIT 1) x) AS "stateClaim", (WITH counted AS (SELECT count(*)::int AS n
                FROM (SELECT
                  FROM "evidence_link" r2
                  WHERE r2.recommendation_id = t.id
                  LIMIT 10001) x), page AS (SELECT r2."linked_at" AS k0, r2."id" AS k1
                FROM "evidence_link" r2
                WHERE (r2.recommendation_id = t.id)
                ORDER BY r2."linked_at" DESC, r2."id" DESC
                LIMIT $3::int + 1) SELECT row_to_json(c)
              FROM (SELECT (SELECT json_agg(r2.level || r2."case_id"::text)
                  FROM "evidence_link" r2
                  WHERE r2.level = 3 AND r2."case_id" = ANY ((SELECT granted_cases())::uuid[]) AND (r2.recommendation_id = t.id)) AS "#0", (SELECT least(n, 10000)
                  FROM counted) AS "totalCount") c) AS "evidence") x) AS node
        FROM "recommendation" t
        WHERE ((t.status = ANY ($1::text[]))) AND (t."code") > (($4::json->>0)::text)
        ORDER BY t."code" ASC
        LIMIT $5::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", (SELECT row_to_json(i)
          FROM (SELECT (SELECT count(*) > $5::int
              FROM page) AS "hasNextPage", (SELECT cursor
              FROM (SELECT *
                FROM page
                ORDER BY k0 ASC
                LIMIT $5::int) shown
              ORDER BY k0 DESC
              LIMIT 1) AS "endCursor") i) AS "pageInfo", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "node" AS "node"
            FROM page
            ORDER BY k0 ASC
            LIMIT $5::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;
