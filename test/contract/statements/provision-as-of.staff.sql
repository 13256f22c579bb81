-- $1 = ["kk","ru","en"]
-- $2 = ["kk","ru","en"]
-- $3 = "2023-05-01"
-- $4 = null
-- $5 = "2023-05-01"
-- $6 = "2026-08-01"
-- $7 = "2023-05-01"
-- $8 = ["kk","ru","en"]
-- $9 = null
-- $10 = "2023-05-01"
-- $11 = ["kk","ru","en"]
-- $12 = ["kk","ru","en"]
-- $13 = ["kk","ru","en"]
-- $14 = 10
-- $15 = "kz/const-1995/art/14"
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (SELECT row_to_json(x)
      FROM (SELECT t."path" AS "path", coalesce(to_json(coalesce(t."heading"->>(($1::text[])[1]), t."heading"->>(($1::text[])[2]), t."heading"->>(($1::text[])[3]))), answer_misses_value()) AS "heading", (SELECT coalesce(v.summary->>(($2::text[])[1]), v.summary->>(($2::text[])[2]), v.summary->>(($2::text[])[3]))
          FROM provision_version v
          WHERE v.provision_id = t.id
          ORDER BY (v.valid_from <= coalesce($3::date, almaty_today()) AND (v.valid_to IS NULL OR coalesce($3::date, almaty_today()) < v.valid_to)) DESC, v.valid_from DESC
          LIMIT 1) AS "summary", coalesce(to_json(provision_status(t.id, coalesce($4::date, $5::date, almaty_today()))), answer_misses_value()) AS "status", coalesce(to_json(provision_status(t.id, coalesce($6::date, $7::date, almaty_today()))), answer_misses_value()) AS "today", (SELECT row_to_json(x)
          FROM (SELECT coalesce(to_json(partial_date_of(r1.valid_from, r1.valid_from_precision)), answer_misses_value()) AS "validFrom", partial_date_of(r1.valid_to, r1.valid_to_precision) AS "validTo", r1."verification" AS "verification", (SELECT coalesce(json_agg((SELECT row_to_json(x)
                    FROM (SELECT coalesce(s."title"->>(($8::text[])[1]), s."title"->>(($8::text[])[2]), s."title"->>(($8::text[])[3])) AS "title", s."url" AS "url"
                      FROM (SELECT o.v->'note' AS "note", o.v->'noteLanguage' AS "noteLanguage", o.v->'title' AS "title", o.v->'titleLanguage' AS "titleLanguage", o.v->'url' AS "url") s) x)), '[]'::json)
              FROM jsonb_array_elements((r1."sources")::jsonb) o(v)) AS "sources"
            FROM "provision_version" r1
            WHERE r1.provision_id = t.id AND r1.valid_from <= coalesce($9::date, $10::date, almaty_today()) AND (r1.valid_to IS NULL OR coalesce($9::date, $10::date, almaty_today()) < r1.valid_to)
            ORDER BY r1."valid_from" ASC
            LIMIT 1) x) AS "version", (SELECT row_to_json(x)
          FROM (SELECT r2."path" AS "path", coalesce(to_json(coalesce(r2."heading"->>(($11::text[])[1]), r2."heading"->>(($11::text[])[2]), r2."heading"->>(($11::text[])[3]))), answer_misses_value()) AS "heading"
            FROM "provision" r2
            WHERE t."successor_id" = r2."id") x) AS "successor", (SELECT row_to_json(x)
          FROM (SELECT r3."path" AS "path"
            FROM "provision" r3
            WHERE r3.successor_id = t.id
            ORDER BY r3."position" ASC, r3."path" ASC
            LIMIT 1) x) AS "predecessor", (SELECT CASE WHEN count(*) > 100 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r4."path" AS "path", coalesce(to_json(coalesce(r4."heading"->>(($12::text[])[1]), r4."heading"->>(($12::text[])[2]), r4."heading"->>(($12::text[])[3]))), answer_misses_value()) AS "heading"
            FROM "provision" r4
            WHERE r4.parent_id = t.id
            ORDER BY r4."position" ASC, r4."path" ASC
            LIMIT 101) x) AS "children", (WITH counted AS (SELECT count(*)::int AS n
            FROM (SELECT
              FROM "case" r5
              WHERE r5.id IN (SELECT e.case_id
                FROM engagement e
                JOIN provision q ON q.id = e.provision_id
                WHERE q.id = t.id OR starts_with(q.path, t.path || '/'))
              LIMIT 10001) x), page AS (SELECT r5."first_month" AS k0, r5."case_id" AS k1, (SELECT row_to_json(x)
              FROM (SELECT r6.level || r6."id"::text AS "#1", r6."code" AS "code", (SELECT coalesce(s->>(($13::text[])[1]), s->>(($13::text[])[2]), s->>(($13::text[])[3]))
                  FROM (SELECT coalesce((SELECT x."title"
                        FROM case_text x
                        WHERE x.case_id = r6.id), (SELECT x."title"
                        FROM publication x
                        WHERE x.case_id = r6.id AND x.state = 'APPROVED')) AS s) told) AS "title"
                FROM "case" r6
                WHERE r6.id = r5."case_id") x) AS node
            FROM "case_date" r5
            WHERE (r5.case_id IN (SELECT e.case_id
                FROM engagement e
                JOIN provision q ON q.id = e.provision_id
                WHERE q.id = t.id OR starts_with(q.path, t.path || '/')))
            ORDER BY r5."first_month" DESC, r5."case_id" DESC
            LIMIT $14::int + 1) SELECT row_to_json(c)
          FROM (SELECT (SELECT json_agg(r5.level || r5."case_id"::text)
              FROM "case_date" r5
              WHERE r5.level = 3 AND r5."case_id" = ANY ((SELECT granted_cases())::uuid[]) AND (r5.case_id IN (SELECT e.case_id
                  FROM engagement e
                  JOIN provision q ON q.id = e.provision_id
                  WHERE q.id = t.id OR starts_with(q.path, t.path || '/')))) AS "#0", (SELECT least(n, 10000)
              FROM counted) AS "totalCount", (SELECT coalesce(json_agg(e), '[]'::json)
              FROM (SELECT "node" AS "node"
                FROM page
                ORDER BY k0 DESC, k1 DESC
                LIMIT $14::int) e) AS "edges") c) AS "cases"
        FROM "provision" t
        WHERE t.path = $15
        LIMIT 1) x)::text AS r OFFSET 0) answered OFFSET 0) weighed;
