-- $1 = ["decision-body","decision-outcome","violation-type"]
-- $2 = ["ECTHR","VIOLATION","DISCRIMINATION"]
SELECT g.vocabulary
FROM unnest($1::text[], $2::text[]) g(vocabulary, code)
WHERE NOT EXISTS (SELECT 1
  FROM vocabulary_term t
  WHERE t.vocabulary = g.vocabulary AND t.code = g.code)
LIMIT 1;

-- $1 = ["ECTHR"]
-- $2 = ["REGIONAL_COURT"]
-- $3 = ["PERSUASIVE"]
-- $4 = ["VIOLATION"]
-- $5 = ["GE"]
-- $6 = ["VERIFIED_IN_SOURCE"]
-- $7 = ["DISCRIMINATION"]
-- $8 = ["coe/echr"]
-- $9 = ["NEUTRAL"]
-- $10 = "2010-01-01"
-- $11 = "2022-12-31"
-- $12 = "%Georgia%"
-- $13 = "Georgia"
-- $14 = 10
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 2000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "decision" t
          WHERE (t.state = 'CONFIRMED') AND (t.body = ANY ($1::text[])) AND (t.level = ANY ($2::text[])) AND (t.weight = ANY ($3::text[])) AND (t.outcome = ANY ($4::text[])) AND (t.state_code = ANY ($5::text[])) AND (t.verification = ANY ($6::text[])) AND (t.violation_types && (SELECT narrower_terms('violation-type', $7::text[]))::text[]) AND (EXISTS (SELECT 1
              FROM decision_provision x
              JOIN provision p ON p.id = x.provision_id
              JOIN unnest($8::text[]) asked(path) ON p.path = asked.path OR starts_with(p.path, asked.path || '/')
              WHERE x.decision_id = t.id)) AND (decision_flag(t.id) = ANY ($9::text[])) AND (t.decided_on >= $10::date) AND (last_day_of(t.decided_on, t.decided_on_precision) <= $11::date) AND (plain_words(concat_ws(' ', t.citation, concat_ws(' | ', t.title->>'kk', t.title->>'ru', t.title->>'en'), concat_ws(' | ', t.facts->>'kk', t.facts->>'ru', t.facts->>'en'), concat_ws(' | ', t.holding->>'kk', t.holding->>'ru', t.holding->>'en'))) LIKE (SELECT plain_words($12)) OR t.keys @> ARRAY[citation_key($13)])
          LIMIT 10001) x), page AS (SELECT t."citation" AS k0, t."code" AS k1, (SELECT row_to_json(x)
          FROM (SELECT t."code" AS "code", t."citation" AS "citation") x) AS node
        FROM "decision" t
        WHERE ((t.state = 'CONFIRMED') AND (t.body = ANY ($1::text[])) AND (t.level = ANY ($2::text[])) AND (t.weight = ANY ($3::text[])) AND (t.outcome = ANY ($4::text[])) AND (t.state_code = ANY ($5::text[])) AND (t.verification = ANY ($6::text[])) AND (t.violation_types && (SELECT narrower_terms('violation-type', $7::text[]))::text[]) AND (EXISTS (SELECT 1
              FROM decision_provision x
              JOIN provision p ON p.id = x.provision_id
              JOIN unnest($8::text[]) asked(path) ON p.path = asked.path OR starts_with(p.path, asked.path || '/')
              WHERE x.decision_id = t.id)) AND (decision_flag(t.id) = ANY ($9::text[])) AND (t.decided_on >= $10::date) AND (last_day_of(t.decided_on, t.decided_on_precision) <= $11::date) AND (plain_words(concat_ws(' ', t.citation, concat_ws(' | ', t.title->>'kk', t.title->>'ru', t.title->>'en'), concat_ws(' | ', t.facts->>'kk', t.facts->>'ru', t.facts->>'en'), concat_ws(' | ', t.holding->>'kk', t.holding->>'ru', t.holding->>'en'))) LIKE (SELECT plain_words($12)) OR t.keys @> ARRAY[citation_key($13)]))
        ORDER BY t."citation" ASC, t."code" ASC
        LIMIT $14::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "node" AS "node"
            FROM page
            ORDER BY k0 ASC, k1 ASC
            LIMIT $14::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;
