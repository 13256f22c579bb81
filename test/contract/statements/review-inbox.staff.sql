-- $1 = ["kk","ru","en"]
-- $2 = ["kk","ru","en"]
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (SELECT CASE WHEN count(*) > 100 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
      FROM (SELECT t."id" AS "id", t."version" AS "version", t."state" AS "state", t."assessor" AS "assessor", t."implementation" AS "implementation", t."assessed_on" AS "assessedOn", coalesce(to_json(coalesce(t."summary"->>(($1::text[])[1]), t."summary"->>(($1::text[])[2]), t."summary"->>(($1::text[])[3]))), answer_misses_value()) AS "summary", (SELECT coalesce(json_agg((SELECT row_to_json(x)
                FROM (SELECT coalesce(s."title"->>(($2::text[])[1]), s."title"->>(($2::text[])[2]), s."title"->>(($2::text[])[3])) AS "title", s."url" AS "url"
                  FROM (SELECT o.v->'note' AS "note", o.v->'noteLanguage' AS "noteLanguage", o.v->'title' AS "title", o.v->'titleLanguage' AS "titleLanguage", o.v->'url' AS "url") s) x)), '[]'::json)
          FROM jsonb_array_elements((t."sources")::jsonb) o(v)) AS "sources", (SELECT row_to_json(x)
          FROM (SELECT r1."name" AS "name"
            FROM "person" r1
            WHERE r1.id = t."proposed_by"
            ORDER BY r1."id"
            LIMIT 1) x) AS "proposedBy", coalesce(to_json((SELECT row_to_json(x)
              FROM (SELECT r2."code" AS "code", r2."version" AS "version"
                FROM "recommendation" r2
                WHERE t."recommendation_id" = r2."id") x)), answer_misses_value()) AS "recommendation"
        FROM "assessment" t
        WHERE t.state = 'PROPOSED'
        ORDER BY t."proposed_at" ASC, t."id" ASC
        LIMIT 101) x)::text AS r OFFSET 0) answered OFFSET 0) weighed;
