-- $1 = ["kk","ru","en"]
-- $2 = ["kk","ru","en"]
-- $3 = null
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 2000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT (SELECT CASE WHEN count(*) > 100 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
      FROM (SELECT t."code" AS "code", coalesce(t."title"->>(($1::text[])[1]), t."title"->>(($1::text[])[2]), t."title"->>(($1::text[])[3])) AS "title", upper(CASE WHEN t."title" ? (($2::text[])[1]) THEN (($2::text[])[1]) WHEN t."title" ? (($2::text[])[2]) THEN (($2::text[])[2]) WHEN t."title" ? (($2::text[])[3]) THEN (($2::text[])[3]) END) AS "titleLanguage", period_status(t.valid_from, t.valid_from_precision, t.valid_to, t.valid_to_precision, coalesce($3::date, almaty_today())) AS "status", partial_date_of(t.valid_from, t.valid_from_precision) AS "validFrom", partial_date_of(t.valid_to, t.valid_to_precision) AS "validTo", t."id" AS "id"
        FROM "instrument" t
        WHERE true
        ORDER BY t."position" ASC, t."code" ASC
        LIMIT 101) x) AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = 30
-- $2 = […]
SELECT id, CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 2000000 THEN answer_too_large() ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r::text) AS bytes
  FROM (SELECT p.id, (WITH page AS (SELECT t."position" AS k0, t."path" AS k1, (SELECT row_to_json(x)
          FROM (SELECT t."path" AS "path", t."label" AS "label") x) AS node
        FROM "provision" t
        WHERE (t.instrument_id = p.id)
        ORDER BY t."position" ASC, t."path" ASC
        LIMIT $1::int + 1) SELECT json_build_object('edges', (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT node
            FROM page
            ORDER BY k0 ASC, k1 ASC
            LIMIT $1::int) e))) AS r
    FROM unnest($2::uuid[]) p(id) OFFSET 0) answered OFFSET 0) weighed;
