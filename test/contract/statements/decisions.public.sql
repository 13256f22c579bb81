-- $1 = ["violation-type"]
-- $2 = ["OUTING"]
SELECT g.vocabulary
FROM unnest($1::text[], $2::text[]) g(vocabulary, code)
WHERE NOT EXISTS (SELECT 1
  FROM vocabulary_term t
  WHERE t.vocabulary = g.vocabulary AND t.code = g.code)
LIMIT 1;

-- $1 = ["OUTING"]
-- $2 = ["kk","ru","en"]
-- $3 = 5
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 2000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "decision" t
          WHERE (t.state = 'CONFIRMED') AND (t.violation_types && (SELECT narrower_terms('violation-type', $1::text[]))::text[])
          LIMIT 10001) x), page AS (SELECT t."sorted_on" AS k0, t."code" AS k1, translate(encode(convert_to(json_build_array(t."sorted_on", t."code")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."code" AS "code", t."citation" AS "citation", coalesce(to_json(coalesce(t."title"->>(($2::text[])[1]), t."title"->>(($2::text[])[2]), t."title"->>(($2::text[])[3]))), answer_misses_value()) AS "title", t."body" AS "body", t."level" AS "level", coalesce(to_json(t.state_code), answer_misses_value()) AS "state", partial_date_of(t.decided_on, t.decided_on_precision) AS "decidedOn", t."outcome" AS "outcome", t."verification" AS "verification", t."unverified" AS "unverified", coalesce(to_json(decision_flag(t.id)), answer_misses_value()) AS "flag") x) AS node
        FROM "decision" t
        WHERE ((t.state = 'CONFIRMED') AND (t.violation_types && (SELECT narrower_terms('violation-type', $1::text[]))::text[]))
        ORDER BY t."sorted_on" DESC, t."code" DESC
        LIMIT $3::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", (SELECT row_to_json(i)
          FROM (SELECT (SELECT count(*) > $3::int
              FROM page) AS "hasNextPage", (SELECT cursor
              FROM (SELECT *
                FROM page
                ORDER BY k0 DESC, k1 DESC
                LIMIT $3::int) shown
              ORDER BY k0 ASC, k1 ASC
              LIMIT 1) AS "endCursor") i) AS "pageInfo", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "cursor" AS "cursor", "node" AS "node"
            FROM page
            ORDER BY k0 DESC, k1 DESC
            LIMIT $3::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["violation-type"]
-- $2 = ["OUTING"]
SELECT g.vocabulary
FROM unnest($1::text[], $2::text[]) g(vocabulary, code)
WHERE NOT EXISTS (SELECT 1
  FROM vocabulary_term t
  WHERE t.vocabulary = g.vocabulary AND t.code = g.code)
LIMIT 1;

-- $1 = ["OUTING"]
-- $2 = ["kk","ru","en"]
-- $3 = "[\"2015-11-27\", \"kz-supreme-court-np-7-2015\"]"
-- $4 = 5
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 2000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "decision" t
          WHERE (t.state = 'CONFIRMED') AND (t.violation_types && (SELECT narrower_terms('violation-type', $1::text[]))::text[])
          LIMIT 10001) x), page AS (SELECT t."sorted_on" AS k0, t."code" AS k1, translate(encode(convert_to(json_build_array(t."sorted_on", t."code")::text, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(x)
          FROM (SELECT t."code" AS "code", t."citation" AS "citation", coalesce(to_json(coalesce(t."title"->>(($2::text[])[1]), t."title"->>(($2::text[])[2]), t."title"->>(($2::text[])[3]))), answer_misses_value()) AS "title", t."body" AS "body", t."level" AS "level", coalesce(to_json(t.state_code), answer_misses_value()) AS "state", partial_date_of(t.decided_on, t.decided_on_precision) AS "decidedOn", t."outcome" AS "outcome", t."verification" AS "verification", t."unverified" AS "unverified", coalesce(to_json(decision_flag(t.id)), answer_misses_value()) AS "flag") x) AS node
        FROM "decision" t
        WHERE ((t.state = 'CONFIRMED') AND (t.violation_types && (SELECT narrower_terms('violation-type', $1::text[]))::text[])) AND (t."sorted_on", t."code") < (($3::json->>0)::date, ($3::json->>1)::text)
        ORDER BY t."sorted_on" DESC, t."code" DESC
        LIMIT $4::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", (SELECT row_to_json(i)
          FROM (SELECT (SELECT count(*) > $4::int
              FROM page) AS "hasNextPage", (SELECT cursor
              FROM (SELECT *
                FROM page
                ORDER BY k0 DESC, k1 DESC
                LIMIT $4::int) shown
              ORDER BY k0 ASC, k1 ASC
              LIMIT 1) AS "endCursor") i) AS "pageInfo", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "cursor" AS "cursor", "node" AS "node"
            FROM page
            ORDER BY k0 DESC, k1 DESC
            LIMIT $4::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;
