-- $1 = ["violation-type","region"]
SELECT DISTINCT vocabulary AS name
FROM vocabulary_term
WHERE $1::text[] IS NULL OR vocabulary = ANY ($1::text[])
ORDER BY 1;

-- $1 = ["kk","ru","en"]
-- $2 = ["region","violation-type"]
SELECT id, CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT p.id, (SELECT CASE WHEN count(*) > 80 THEN answer_too_large() ELSE coalesce(json_agg(x), '[]'::json) END
      FROM (SELECT t."code" AS "code", coalesce(t."label"->>(($1::text[])[1]), t."label"->>(($1::text[])[2]), t."label"->>(($1::text[])[3])) AS "label", t."broader" AS "broader"
        FROM "vocabulary_term" t
        WHERE t.vocabulary = p.id
        ORDER BY t."position" ASC, t."code" ASC
        LIMIT 81) x)::text AS r
    FROM unnest($2::text[]) p(id) OFFSET 0) answered OFFSET 0) weighed;
