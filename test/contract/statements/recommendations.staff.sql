-- $1 = ["kk","ru","en"]
-- $2 = ["NO_ACTION"]
-- $3 = 50
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT (WITH page AS (SELECT t."code" AS k0, translate(encode(convert_to(json_build_array(t."code")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."code" AS "code", t."issuing_body" AS "issuingBody", coalesce(t."text"->>(($1::text[])[1]), t."text"->>(($1::text[])[2]), t."text"->>(($1::text[])[3])) AS "text", coalesce((SELECT a."implementation"
                FROM assessment a
                WHERE a.recommendation_id = t.id AND a.assessor = 'OURS' AND a.state = 'CONFIRMED'
                ORDER BY a.assessed_on DESC, a.id DESC
                LIMIT 1), 'NOT_ASSESSED') AS "status", (SELECT a."trend"
              FROM assessment a
              WHERE a.recommendation_id = t.id AND a.assessor = 'OURS' AND a.state = 'CONFIRMED'
              ORDER BY a.assessed_on DESC, a.id DESC
              LIMIT 1) AS "trend", (SELECT row_to_json(x)
              FROM (SELECT r1."implementation" AS "implementation"
                FROM "assessment" r1
                WHERE r1.id = (SELECT a."id"
                  FROM assessment a
                  WHERE a.recommendation_id = t.id AND a.assessor = 'STATE' AND a.state = 'CONFIRMED'
                  ORDER BY a.assessed_on DESC, a.id DESC
                  LIMIT 1)
                ORDER BY r1."assessed_on" DESC, r1."id" DESC
                LIMIT 1) x) AS "stateClaim", t."id" AS "id") x) AS node
        FROM "recommendation" t
        WHERE ((coalesce((SELECT a."implementation"
                FROM assessment a
                WHERE a.recommendation_id = t.id AND a.assessor = 'OURS' AND a.state = 'CONFIRMED'
                ORDER BY a.assessed_on DESC, a.id DESC
                LIMIT 1), 'NOT_ASSESSED') = ANY ($2::text[])))
        ORDER BY t."code" ASC
        LIMIT $3::int + 1) SELECT json_build_object('totalCount', least((SELECT count(*)::int
            FROM (SELECT
              FROM "recommendation" t
              WHERE (coalesce((SELECT a."implementation"
                    FROM assessment a
                    WHERE a.recommendation_id = t.id AND a.assessor = 'OURS' AND a.state = 'CONFIRMED'
                    ORDER BY a.assessed_on DESC, a.id DESC
                    LIMIT 1), 'NOT_ASSESSED') = ANY ($2::text[]))
              LIMIT 10001) x), 10000), 'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > $3::int
            FROM page), 'endCursor', (SELECT cursor
            FROM (SELECT *
              FROM page
              ORDER BY k0 ASC
              LIMIT $3::int) shown
            ORDER BY k0 DESC
            LIMIT 1)), 'edges', (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT node
            FROM page
            ORDER BY k0 ASC
            LIMIT $3::int) e))) AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = 20
-- $2 = […]
SELECT id, CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT p.id, (WITH page AS (SELECT t."linked_at" AS k0, t."id" AS k1
        FROM "evidence_link" t
        WHERE ((t.recommendation_id = p.id))
        ORDER BY t."linked_at" DESC, t."id" DESC
        LIMIT $1::int + 1) SELECT json_build_object('totalCount', least((SELECT count(*)::int
            FROM (SELECT
              FROM "evidence_link" t
              WHERE (t.recommendation_id = p.id)
              LIMIT 10001) x), 10000), '$', (SELECT json_agg(t.level || t."case_id"::text)
          FROM "evidence_link" t
          WHERE t.level = 3 AND ((t.recommendation_id = p.id))))) AS r
    FROM unnest($2::uuid[]) p(id) OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["kk","ru","en"]
-- $2 = ["NO_ACTION"]
-- $3 = "[\"UPR-2-2014-B\"]"
-- $4 = 50
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT (WITH page AS (SELECT t."code" AS k0, translate(encode(convert_to(json_build_array(t."code")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."code" AS "code", t."issuing_body" AS "issuingBody", coalesce(t."text"->>(($1::text[])[1]), t."text"->>(($1::text[])[2]), t."text"->>(($1::text[])[3])) AS "text", coalesce((SELECT a."implementation"
                FROM assessment a
                WHERE a.recommendation_id = t.id AND a.assessor = 'OURS' AND a.state = 'CONFIRMED'
                ORDER BY a.assessed_on DESC, a.id DESC
                LIMIT 1), 'NOT_ASSESSED') AS "status", (SELECT a."trend"
              FROM assessment a
              WHERE a.recommendation_id = t.id AND a.assessor = 'OURS' AND a.state = 'CONFIRMED'
              ORDER BY a.assessed_on DESC, a.id DESC
              LIMIT 1) AS "trend", (SELECT row_to_json(x)
              FROM (SELECT r1."implementation" AS "implementation"
                FROM "assessment" r1
                WHERE r1.id = (SELECT a."id"
                  FROM assessment a
                  WHERE a.recommendation_id = t.id AND a.assessor = 'STATE' AND a.state = 'CONFIRMED'
                  ORDER BY a.assessed_on DESC, a.id DESC
                  LIMIT 1)
                ORDER BY r1."assessed_on" DESC, r1."id" DESC
                LIMIT 1) x) AS "stateClaim", t."id" AS "id") x) AS node
        FROM "recommendation" t
        WHERE ((coalesce((SELECT a."implementation"
                FROM assessment a
                WHERE a.recommendation_id = t.id AND a.assessor = 'OURS' AND a.state = 'CONFIRMED'
                ORDER BY a.assessed_on DESC, a.id DESC
                LIMIT 1), 'NOT_ASSESSED') = ANY ($2::text[]))) AND (t."code") > (($3::json->>0)::text)
        ORDER BY t."code" ASC
        LIMIT $4::int + 1) SELECT json_build_object('totalCount', least((SELECT count(*)::int
            FROM (SELECT
              FROM "recommendation" t
              WHERE (coalesce((SELECT a."implementation"
                    FROM assessment a
                    WHERE a.recommendation_id = t.id AND a.assessor = 'OURS' AND a.state = 'CONFIRMED'
                    ORDER BY a.assessed_on DESC, a.id DESC
                    LIMIT 1), 'NOT_ASSESSED') = ANY ($2::text[]))
              LIMIT 10001) x), 10000), 'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > $4::int
            FROM page), 'endCursor', (SELECT cursor
            FROM (SELECT *
              FROM page
              ORDER BY k0 ASC
              LIMIT $4::int) shown
            ORDER BY k0 DESC
            LIMIT 1)), 'edges', (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT node
            FROM page
            ORDER BY k0 ASC
            LIMIT $4::int) e))) AS r OFFSET 0) answered OFFSET 0) weighed;
