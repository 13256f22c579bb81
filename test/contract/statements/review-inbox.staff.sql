-- $1 = ["kk","ru","en"]
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT (SELECT CASE WHEN count(*) > 100 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
      FROM (SELECT t."id" AS "id", t."version" AS "version", t."state" AS "state", t."assessor" AS "assessor", t."implementation" AS "implementation", t."assessed_on" AS "assessedOn", coalesce(t."summary"->>(($1::text[])[1]), t."summary"->>(($1::text[])[2]), t."summary"->>(($1::text[])[3])) AS "summary", t."sources" AS "sources", (SELECT row_to_json(x)
          FROM (SELECT r1."name" AS "name"
            FROM "person" r1
            WHERE r1.id = t."proposed_by"
            ORDER BY r1."id"
            LIMIT 1) x) AS "proposedBy", (SELECT row_to_json(x)
          FROM (SELECT r2."code" AS "code", r2."version" AS "version"
            FROM "recommendation" r2
            WHERE t."recommendation_id" = r2."id") x) AS "recommendation"
        FROM "assessment" t
        WHERE t.state = 'PROPOSED'
        ORDER BY t."proposed_at" ASC, t."id" ASC
        LIMIT 101) x) AS r OFFSET 0) answered OFFSET 0) weighed;
