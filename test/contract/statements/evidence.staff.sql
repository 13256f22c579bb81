-- $1 = "ECOM-2023-R2"
-- $2 = ["kk","ru","en"]
-- $3 = 50
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "evidence_link" t
          WHERE (t.recommendation_id = (SELECT r.id
              FROM recommendation r
              WHERE r.code = $1))
          LIMIT 10001) x), page AS (SELECT t."linked_at" AS k0, t."id" AS k1, (SELECT row_to_json(x)
          FROM (SELECT t.level || t."case_id"::text AS "#1", t."reason" AS "reason", t."strength" AS "strength", (SELECT row_to_json(x)
              FROM (SELECT r1."code" AS "code", (SELECT coalesce(s->>(($2::text[])[1]), s->>(($2::text[])[2]), s->>(($2::text[])[3]))
                  FROM (SELECT coalesce((SELECT x."title"
                        FROM case_text x
                        WHERE x.case_id = r1.id), (SELECT x."title"
                        FROM publication x
                        WHERE x.case_id = r1.id AND x.state = 'APPROVED')) AS s) told) AS "title", (SELECT CASE WHEN count(*) > 20 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
                  FROM (SELECT r2."violation_type" AS "violationType"
                    FROM "act" r2
                    WHERE r2.case_id = r1.id
                    ORDER BY r2."ordinal" ASC
                    LIMIT 21) x) AS "acts", (SELECT CASE WHEN count(*) > 50 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
                  FROM (SELECT r3."relation" AS "relation", (SELECT row_to_json(x)
                      FROM (SELECT r4."path" AS "path"
                        FROM "provision" r4
                        WHERE r3."provision_id" = r4."id") x) AS "provision"
                    FROM "engagement" r3
                    WHERE r3.case_id = r1.id
                    ORDER BY r3.relation, (SELECT p.position
                      FROM provision p
                      WHERE p.id = r3.provision_id), r3.id
                    LIMIT 51) x) AS "engagements"
                FROM "case" r1
                WHERE t."case_id" = r1."id") x) AS "case") x) AS node
        FROM "evidence_link" t
        WHERE ((t.recommendation_id = (SELECT r.id
              FROM recommendation r
              WHERE r.code = $1)))
        ORDER BY t."linked_at" DESC, t."id" DESC
        LIMIT $3::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT json_agg(t.level || t."case_id"::text)
          FROM "evidence_link" t
          WHERE t.level = 3 AND t."case_id" = ANY ((SELECT granted_cases())::uuid[]) AND ((t.recommendation_id = (SELECT r.id
                FROM recommendation r
                WHERE r.code = $1)))) AS "#0", (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "node" AS "node"
            FROM page
            ORDER BY k0 DESC, k1 DESC
            LIMIT $3::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["ECOM-2023-R2"]
SELECT r."code"::text AS key, count(*)::int AS n
FROM evidence_link t
JOIN recommendation r ON r.id = t.recommendation_id
WHERE (r."code"::text = ANY ($1::text[]))
GROUP BY 1;

-- $1 = ["ECOM-2023-R2"]
SELECT r."code"::text AS key, count(*)::int AS n
FROM evidence_link t
JOIN recommendation r ON r.id = t.recommendation_id
WHERE (r."code"::text = ANY ($1::text[]))
GROUP BY 1;
