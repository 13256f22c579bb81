-- $1 = ["kz/criminal-code"]
-- $2 = "2023-05-01"
-- $3 = "IN_FORCE"
-- $4 = ["kk","ru","en"]
-- $5 = null
-- $6 = null
-- $7 = ["kk","ru","en"]
-- $8 = null
-- $9 = null
-- $10 = 50
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "provision" t
          WHERE (t.instrument_id IN (SELECT i.id
              FROM instrument i
              WHERE i.code = ANY ($1::text[]))) AND (provision_status(t.id, coalesce($2::date, almaty_today())) = $3)
          LIMIT 10001) x), page AS (SELECT t."position" AS k0, t."path" AS k1, translate(encode(convert_to(json_build_array(t."position", t."path")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."path" AS "path", coalesce(to_json(coalesce(t."heading"->>(($4::text[])[1]), t."heading"->>(($4::text[])[2]), t."heading"->>(($4::text[])[3]))), answer_misses_value()) AS "heading", coalesce(to_json(provision_status(t.id, coalesce($5::date, $6::date, almaty_today()))), answer_misses_value()) AS "status", (SELECT row_to_json(x)
              FROM (SELECT coalesce(r1."summary"->>(($7::text[])[1]), r1."summary"->>(($7::text[])[2]), r1."summary"->>(($7::text[])[3])) AS "summary"
                FROM "provision_version" r1
                WHERE r1.provision_id = t.id AND r1.valid_from <= coalesce($8::date, $9::date, almaty_today()) AND (r1.valid_to IS NULL OR coalesce($8::date, $9::date, almaty_today()) < r1.valid_to)
                ORDER BY r1."valid_from" ASC
                LIMIT 1) x) AS "version") x) AS node
        FROM "provision" t
        WHERE ((t.instrument_id IN (SELECT i.id
              FROM instrument i
              WHERE i.code = ANY ($1::text[]))) AND (provision_status(t.id, coalesce($2::date, almaty_today())) = $3))
        ORDER BY t."position" ASC, t."path" ASC
        LIMIT $10::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", (SELECT row_to_json(i)
          FROM (SELECT (SELECT count(*) > $10::int
              FROM page) AS "hasNextPage", (SELECT cursor
              FROM (SELECT *
                FROM page
                ORDER BY k0 ASC, k1 ASC
                LIMIT $10::int) shown
              ORDER BY k0 DESC, k1 DESC
              LIMIT 1) AS "endCursor") i) AS "pageInfo", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "node" AS "node"
            FROM page
            ORDER BY k0 ASC, k1 ASC
            LIMIT $10::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["kz/criminal-code"]
-- $2 = "2023-05-01"
-- $3 = "IN_FORCE"
-- $4 = ["kk","ru","en"]
-- $5 = null
-- $6 = null
-- $7 = ["kk","ru","en"]
-- $8 = null
-- $9 = null
-- $10 = "[78, \"kz/criminal-code/art/415\"]"
-- $11 = 50
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "provision" t
          WHERE (t.instrument_id IN (SELECT i.id
              FROM instrument i
              WHERE i.code = ANY ($1::text[]))) AND (provision_status(t.id, coalesce($2::date, almaty_today())) = $3)
          LIMIT 10001) x), page AS (SELECT t."position" AS k0, t."path" AS k1, translate(encode(convert_to(json_build_array(t."position", t."path")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."path" AS "path", coalesce(to_json(coalesce(t."heading"->>(($4::text[])[1]), t."heading"->>(($4::text[])[2]), t."heading"->>(($4::text[])[3]))), answer_misses_value()) AS "heading", coalesce(to_json(provision_status(t.id, coalesce($5::date, $6::date, almaty_today()))), answer_misses_value()) AS "status", (SELECT row_to_json(x)
              FROM (SELECT coalesce(r1."summary"->>(($7::text[])[1]), r1."summary"->>(($7::text[])[2]), r1."summary"->>(($7::text[])[3])) AS "summary"
                FROM "provision_version" r1
                WHERE r1.provision_id = t.id AND r1.valid_from <= coalesce($8::date, $9::date, almaty_today()) AND (r1.valid_to IS NULL OR coalesce($8::date, $9::date, almaty_today()) < r1.valid_to)
                ORDER BY r1."valid_from" ASC
                LIMIT 1) x) AS "version") x) AS node
        FROM "provision" t
        WHERE ((t.instrument_id IN (SELECT i.id
              FROM instrument i
              WHERE i.code = ANY ($1::text[]))) AND (provision_status(t.id, coalesce($2::date, almaty_today())) = $3)) AND (t."position", t."path") > (($10::json->>0)::int, ($10::json->>1)::text)
        ORDER BY t."position" ASC, t."path" ASC
        LIMIT $11::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", (SELECT row_to_json(i)
          FROM (SELECT (SELECT count(*) > $11::int
              FROM page) AS "hasNextPage", (SELECT cursor
              FROM (SELECT *
                FROM page
                ORDER BY k0 ASC, k1 ASC
                LIMIT $11::int) shown
              ORDER BY k0 DESC, k1 DESC
              LIMIT 1) AS "endCursor") i) AS "pageInfo", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "node" AS "node"
            FROM page
            ORDER BY k0 ASC, k1 ASC
            LIMIT $11::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;
