-- $1 = ["kk","ru","en"]
-- $2 = ["kk","ru","en"]
-- $3 = "2023-05-01"
-- $4 = null
-- $5 = "2023-05-01"
-- $6 = "2026-08-01"
-- $7 = "2023-05-01"
-- $8 = null
-- $9 = "2023-05-01"
-- $10 = ["kk","ru","en"]
-- $11 = ["kk","ru","en"]
-- $12 = "kz/const-1995/art/14"
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT (SELECT row_to_json(x)
      FROM (SELECT t."path" AS "path", coalesce(t."heading"->>(($1::text[])[1]), t."heading"->>(($1::text[])[2]), t."heading"->>(($1::text[])[3])) AS "heading", (SELECT coalesce(v.summary->>(($2::text[])[1]), v.summary->>(($2::text[])[2]), v.summary->>(($2::text[])[3]))
          FROM provision_version v
          WHERE v.provision_id = t.id
          ORDER BY (v.valid_from <= coalesce($3::date, almaty_today()) AND (v.valid_to IS NULL OR coalesce($3::date, almaty_today()) < v.valid_to)) DESC, v.valid_from DESC
          LIMIT 1) AS "summary", provision_status(t.id, coalesce($4::date, $5::date, almaty_today())) AS "status", provision_status(t.id, coalesce($6::date, $7::date, almaty_today())) AS "$today", (SELECT row_to_json(x)
          FROM (SELECT partial_date_of(r1.valid_from, r1.valid_from_precision) AS "validFrom", partial_date_of(r1.valid_to, r1.valid_to_precision) AS "validTo", r1."verification" AS "verification", r1."sources" AS "sources"
            FROM "provision_version" r1
            WHERE r1.provision_id = t.id AND r1.valid_from <= coalesce($8::date, $9::date, almaty_today()) AND (r1.valid_to IS NULL OR coalesce($8::date, $9::date, almaty_today()) < r1.valid_to)
            ORDER BY r1."valid_from" ASC
            LIMIT 1) x) AS "version", (SELECT row_to_json(x)
          FROM (SELECT r2."path" AS "path", coalesce(r2."heading"->>(($10::text[])[1]), r2."heading"->>(($10::text[])[2]), r2."heading"->>(($10::text[])[3])) AS "heading"
            FROM "provision" r2
            WHERE t."successor_id" = r2."id") x) AS "successor", (SELECT row_to_json(x)
          FROM (SELECT r3."path" AS "path"
            FROM "provision" r3
            WHERE r3.successor_id = t.id
            ORDER BY r3."position" ASC, r3."path" ASC
            LIMIT 1) x) AS "predecessor", (SELECT CASE WHEN count(*) > 100 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
          FROM (SELECT r4."path" AS "path", coalesce(r4."heading"->>(($11::text[])[1]), r4."heading"->>(($11::text[])[2]), r4."heading"->>(($11::text[])[3])) AS "heading"
            FROM "provision" r4
            WHERE r4.parent_id = t.id
            ORDER BY r4."position" ASC, r4."path" ASC
            LIMIT 101) x) AS "children", t."id" AS "id"
        FROM "provision" t
        WHERE t.path = $12
        LIMIT 1) x) AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["kk","ru","en"]
-- $2 = 10
-- $3 = ["…"]
SELECT id, CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT p.id, (WITH page AS (SELECT t."first_month" AS k0, t."case_id" AS k1, (SELECT row_to_json(x)
          FROM (SELECT r0."code" AS "code", (SELECT coalesce(s->>(($1::text[])[1]), s->>(($1::text[])[2]), s->>(($1::text[])[3]))
              FROM (SELECT coalesce((SELECT x."title"
                    FROM case_text x
                    WHERE x.case_id = r0.id), (SELECT x."title"
                    FROM publication x
                    WHERE x.case_id = r0.id AND x.state = 'APPROVED')) AS s) told) AS "title", r0.level || r0."id"::text AS "$"
            FROM "case" r0
            WHERE r0.id = t."case_id") x) AS node
        FROM "case_date" t
        WHERE (t.case_id IN (SELECT e.case_id
            FROM engagement e
            JOIN provision q ON q.id = e.provision_id
            JOIN provision asked ON asked.id = p.id
            WHERE q.id = asked.id OR starts_with(q.path, asked.path || '/')))
        ORDER BY t."first_month" DESC, t."case_id" DESC
        LIMIT $2::int + 1) SELECT json_build_object('totalCount', least((SELECT count(*)::int
            FROM (SELECT
              FROM "case_date" t
              WHERE t.case_id IN (SELECT e.case_id
                FROM engagement e
                JOIN provision q ON q.id = e.provision_id
                JOIN provision asked ON asked.id = p.id
                WHERE q.id = asked.id OR starts_with(q.path, asked.path || '/'))
              LIMIT 10001) x), 10000), 'edges', (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT node
            FROM page
            ORDER BY k0 DESC, k1 DESC
            LIMIT $2::int) e), '$', (SELECT json_agg(t.level || t."case_id"::text)
          FROM "case_date" t
          WHERE t.level = 3 AND (t.case_id IN (SELECT e.case_id
              FROM engagement e
              JOIN provision q ON q.id = e.provision_id
              JOIN provision asked ON asked.id = p.id
              WHERE q.id = asked.id OR starts_with(q.path, asked.path || '/')))))) AS r
    FROM unnest($3::uuid[]) p(id) OFFSET 0) answered OFFSET 0) weighed;
