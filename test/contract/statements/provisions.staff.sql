-- $1 = ["kk","ru","en"]
-- $2 = null
-- $3 = null
-- $4 = ["kk","ru","en"]
-- $5 = null
-- $6 = null
-- $7 = ["kz/criminal-code"]
-- $8 = "2023-05-01"
-- $9 = "IN_FORCE"
-- $10 = 50
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT (WITH page AS (SELECT t."position" AS k0, t."path" AS k1, translate(encode(convert_to(json_build_array(t."position", t."path")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."path" AS "path", coalesce(t."heading"->>(($1::text[])[1]), t."heading"->>(($1::text[])[2]), t."heading"->>(($1::text[])[3])) AS "heading", provision_status(t.id, coalesce($2::date, $3::date, almaty_today())) AS "status", (SELECT row_to_json(x)
              FROM (SELECT coalesce(r1."summary"->>(($4::text[])[1]), r1."summary"->>(($4::text[])[2]), r1."summary"->>(($4::text[])[3])) AS "summary"
                FROM "provision_version" r1
                WHERE r1.provision_id = t.id AND r1.valid_from <= coalesce($5::date, $6::date, almaty_today()) AND (r1.valid_to IS NULL OR coalesce($5::date, $6::date, almaty_today()) < r1.valid_to)
                ORDER BY r1."valid_from" ASC
                LIMIT 1) x) AS "version") x) AS node
        FROM "provision" t
        WHERE ((t.instrument_id IN (SELECT i.id
              FROM instrument i
              WHERE i.code = ANY ($7::text[]))) AND (provision_status(t.id, coalesce($8::date, almaty_today())) = $9))
        ORDER BY t."position" ASC, t."path" ASC
        LIMIT $10::int + 1) SELECT json_build_object('totalCount', least((SELECT count(*)::int
            FROM (SELECT
              FROM "provision" t
              WHERE (t.instrument_id IN (SELECT i.id
                  FROM instrument i
                  WHERE i.code = ANY ($7::text[]))) AND (provision_status(t.id, coalesce($8::date, almaty_today())) = $9)
              LIMIT 10001) x), 10000), 'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > $10::int
            FROM page), 'endCursor', (SELECT cursor
            FROM (SELECT *
              FROM page
              ORDER BY k0 ASC, k1 ASC
              LIMIT $10::int) shown
            ORDER BY k0 DESC, k1 DESC
            LIMIT 1)), 'edges', (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT node
            FROM page
            ORDER BY k0 ASC, k1 ASC
            LIMIT $10::int) e))) AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["kk","ru","en"]
-- $2 = null
-- $3 = null
-- $4 = ["kk","ru","en"]
-- $5 = null
-- $6 = null
-- $7 = ["kz/criminal-code"]
-- $8 = "2023-05-01"
-- $9 = "IN_FORCE"
-- $10 = "[77, \"kz/criminal-code/art/433\"]"
-- $11 = 50
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT (WITH page AS (SELECT t."position" AS k0, t."path" AS k1, translate(encode(convert_to(json_build_array(t."position", t."path")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."path" AS "path", coalesce(t."heading"->>(($1::text[])[1]), t."heading"->>(($1::text[])[2]), t."heading"->>(($1::text[])[3])) AS "heading", provision_status(t.id, coalesce($2::date, $3::date, almaty_today())) AS "status", (SELECT row_to_json(x)
              FROM (SELECT coalesce(r1."summary"->>(($4::text[])[1]), r1."summary"->>(($4::text[])[2]), r1."summary"->>(($4::text[])[3])) AS "summary"
                FROM "provision_version" r1
                WHERE r1.provision_id = t.id AND r1.valid_from <= coalesce($5::date, $6::date, almaty_today()) AND (r1.valid_to IS NULL OR coalesce($5::date, $6::date, almaty_today()) < r1.valid_to)
                ORDER BY r1."valid_from" ASC
                LIMIT 1) x) AS "version") x) AS node
        FROM "provision" t
        WHERE ((t.instrument_id IN (SELECT i.id
              FROM instrument i
              WHERE i.code = ANY ($7::text[]))) AND (provision_status(t.id, coalesce($8::date, almaty_today())) = $9)) AND (t."position", t."path") > (($10::json->>0)::int, ($10::json->>1)::text)
        ORDER BY t."position" ASC, t."path" ASC
        LIMIT $11::int + 1) SELECT json_build_object('totalCount', least((SELECT count(*)::int
            FROM (SELECT
              FROM "provision" t
              WHERE (t.instrument_id IN (SELECT i.id
                  FROM instrument i
                  WHERE i.code = ANY ($7::text[]))) AND (provision_status(t.id, coalesce($8::date, almaty_today())) = $9)
              LIMIT 10001) x), 10000), 'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > $11::int
            FROM page), 'endCursor', (SELECT cursor
            FROM (SELECT *
              FROM page
              ORDER BY k0 ASC, k1 ASC
              LIMIT $11::int) shown
            ORDER BY k0 DESC, k1 DESC
            LIMIT 1)), 'edges', (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT node
            FROM page
            ORDER BY k0 ASC, k1 ASC
            LIMIT $11::int) e))) AS r OFFSET 0) answered OFFSET 0) weighed;
