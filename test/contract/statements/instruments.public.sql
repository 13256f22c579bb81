-- $1 = ["kk","ru","en"]
-- $2 = ["kk","ru","en"]
-- $3 = null
-- $4 = 30
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 2000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (SELECT CASE WHEN count(*) > 100 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
      FROM (SELECT t."code" AS "code", coalesce(to_json(coalesce(t."title"->>(($1::text[])[1]), t."title"->>(($1::text[])[2]), t."title"->>(($1::text[])[3]))), answer_misses_value()) AS "title", upper(CASE WHEN t."title" ? (($2::text[])[1]) THEN (($2::text[])[1]) WHEN t."title" ? (($2::text[])[2]) THEN (($2::text[])[2]) WHEN t."title" ? (($2::text[])[3]) THEN (($2::text[])[3]) END) AS "titleLanguage", coalesce(to_json(CASE t.state_status WHEN 'NOT_A_PARTY' THEN 'PERSUASIVE' ELSE period_status(t.valid_from, t.valid_from_precision, t.valid_to, t.valid_to_precision, coalesce($3::date, almaty_today())) END), answer_misses_value()) AS "status", partial_date_of(t.valid_from, t.valid_from_precision) AS "validFrom", partial_date_of(t.valid_to, t.valid_to_precision) AS "validTo", (WITH page AS (SELECT r1."position" AS k0, r1."path" AS k1, (SELECT row_to_json(x)
              FROM (SELECT r1."path" AS "path", r1."label" AS "label") x) AS node
            FROM "provision" r1
            WHERE (r1.instrument_id = t.id)
            ORDER BY r1."position" ASC, r1."path" ASC
            LIMIT $4::int + 1) SELECT row_to_json(c)
          FROM (SELECT (SELECT coalesce(json_agg(e), '[]'::json)
              FROM (SELECT "node" AS "node"
                FROM page
                ORDER BY k0 ASC, k1 ASC
                LIMIT $4::int) e) AS "edges") c) AS "provisions"
        FROM "instrument" t
        WHERE true
        ORDER BY t."position" ASC, t."code" ASC
        LIMIT 101) x)::text AS r OFFSET 0) answered OFFSET 0) weighed;
