-- $1 = ["kk","ru","en"]
-- $2 = ["kk","ru","en"]
-- $3 = ["kk","ru","en"]
-- $4 = ["kk","ru","en"]
-- $5 = ["kk","ru","en"]
-- $6 = ["kk","ru","en"]
-- $7 = ["kk","ru","en"]
-- $8 = ["kk","ru","en"]
-- $9 = "UPR-2-2014-B"
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (SELECT row_to_json(x)
      FROM (SELECT t."code" AS "code", t."issuing_body" AS "issuingBody", coalesce(t."symbol"->>(($1::text[])[1]), t."symbol"->>(($1::text[])[2]), t."symbol"->>(($1::text[])[3])) AS "symbol", coalesce(t."paragraph"->>(($2::text[])[1]), t."paragraph"->>(($2::text[])[2]), t."paragraph"->>(($2::text[])[3])) AS "paragraph", coalesce(t."text"->>(($3::text[])[1]), t."text"->>(($3::text[])[2]), t."text"->>(($3::text[])[3])) AS "text", t."themes" AS "themes", t."state_position" AS "statePosition", t."status" AS "status", t."trend" AS "trend", t."version" AS "version", (SELECT row_to_json(x)
          FROM (SELECT r1."assessed_on" AS "assessedOn", coalesce(r1."summary"->>(($4::text[])[1]), r1."summary"->>(($4::text[])[2]), r1."summary"->>(($4::text[])[3])) AS "summary", r1."sources" AS "sources"
            FROM "assessment" r1
            WHERE r1.id = (SELECT x.id
              FROM assessment x
              WHERE x.recommendation_id = t.id AND x.assessor = 'OURS' AND x.state = 'CONFIRMED'
              ORDER BY x.assessed_on DESC, x.id DESC
              LIMIT 1)
            ORDER BY r1."assessed_on" DESC, r1."id" DESC
            LIMIT 1) x) AS "statusAssessment", (SELECT row_to_json(x)
          FROM (SELECT coalesce(r2."assessor_name"->>(($5::text[])[1]), r2."assessor_name"->>(($5::text[])[2]), r2."assessor_name"->>(($5::text[])[3])) AS "assessorName", r2."implementation" AS "implementation", r2."assessed_on" AS "assessedOn", coalesce(r2."summary"->>(($6::text[])[1]), r2."summary"->>(($6::text[])[2]), r2."summary"->>(($6::text[])[3])) AS "summary", r2."sources" AS "sources"
            FROM "assessment" r2
            WHERE r2.id = (SELECT x.id
              FROM assessment x
              WHERE x.recommendation_id = t.id AND x.assessor = 'STATE' AND x.state = 'CONFIRMED'
              ORDER BY x.assessed_on DESC, x.id DESC
              LIMIT 1)
            ORDER BY r2."assessed_on" DESC, r2."id" DESC
            LIMIT 1) x) AS "stateClaim", (SELECT CASE WHEN count(*) > 60 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r3."assessor" AS "assessor", r3."implementation" AS "implementation", r3."trend" AS "trend", CASE WHEN r3.grade_value IS NOT NULL THEN json_build_object('scheme', r3.grade_scheme, 'value', r3.grade_value) END AS "grade", r3."assessed_on" AS "assessedOn", coalesce(r3."summary"->>(($7::text[])[1]), r3."summary"->>(($7::text[])[2]), r3."summary"->>(($7::text[])[3])) AS "summary", r3."sources" AS "sources"
            FROM "assessment" r3
            WHERE r3.recommendation_id = t.id
            ORDER BY r3."assessed_on" DESC, r3."id" DESC
            LIMIT 61) x) AS "assessments", (SELECT CASE WHEN count(*) > 30 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r4."code" AS "code", r4."issuing_body" AS "issuingBody"
            FROM "recommendation" r4
            WHERE r4.id IN (SELECT x.aligned_id
              FROM recommendation_alignment x
              WHERE x.recommendation_id = t.id
              UNION SELECT x.recommendation_id
              FROM recommendation_alignment x
              WHERE x.aligned_id = t.id)
            ORDER BY r4."year" DESC, r4."code" ASC
            LIMIT 31) x) AS "aligned", (SELECT CASE WHEN count(*) > 50 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r5."path" AS "path", coalesce(r5."heading"->>(($8::text[])[1]), r5."heading"->>(($8::text[])[2]), r5."heading"->>(($8::text[])[3])) AS "heading"
            FROM "provision" r5
            WHERE r5.id IN (SELECT x.provision_id
              FROM recommendation_target x
              WHERE x.recommendation_id = t.id)
            ORDER BY r5."position" ASC, r5."path" ASC
            LIMIT 51) x) AS "targets", t."id" AS "id"
        FROM "recommendation" t
        WHERE t.code = $9
        LIMIT 1) x)::text AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["kk","ru","en"]
-- $2 = 10
-- $3 = ["…"]
SELECT id, CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT p.id, (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "evidence_link" t
          WHERE (t.recommendation_id = p.id)
          LIMIT 10001) x), page AS (SELECT t."linked_at" AS k0, t."id" AS k1, (SELECT row_to_json(x)
          FROM (SELECT t.level || t."case_id"::text AS "#1", t."reason" AS "reason", (SELECT row_to_json(x)
              FROM (SELECT r1."code" AS "code", (SELECT coalesce(s->>(($1::text[])[1]), s->>(($1::text[])[2]), s->>(($1::text[])[3]))
                  FROM (SELECT coalesce((SELECT x."title"
                        FROM case_text x
                        WHERE x.case_id = r1.id), (SELECT x."title"
                        FROM publication x
                        WHERE x.case_id = r1.id AND x.state = 'APPROVED')) AS s) told) AS "title"
                FROM "case" r1
                WHERE t."case_id" = r1."id") x) AS "case") x) AS node
        FROM "evidence_link" t
        WHERE ((t.recommendation_id = p.id))
        ORDER BY t."linked_at" DESC, t."id" DESC
        LIMIT $2::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT json_agg(t.level || t."case_id"::text)
          FROM "evidence_link" t
          WHERE t.level = 3 AND t."case_id" = ANY ((SELECT granted_cases())::uuid[]) AND ((t.recommendation_id = p.id))) AS "#0", (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "node" AS "node"
            FROM page
            ORDER BY k0 DESC, k1 DESC
            LIMIT $2::int) e) AS "edges") c)::text AS r
    FROM unnest($3::uuid[]) p(id) OFFSET 0) answered OFFSET 0) weighed;
