-- $1 = […]
-- $2 = […]
SELECT g.vocabulary
FROM unnest($1::text[], $2::text[]) g(vocabulary, code)
WHERE NOT EXISTS (SELECT 1
  FROM vocabulary_term t
  WHERE t.vocabulary = g.vocabulary AND t.code = g.code)
LIMIT 1;

-- $1 = ["BLACKMAIL"]
-- $2 = ["PRIVATE_INDIVIDUAL"]
-- $3 = ["PRIVATE_INDIVIDUAL"]
-- $4 = ["SEXUAL_ORIENTATION"]
-- $5 = ["kz/criminal-code/art/194"]
-- $6 = ["ECOM-2023-R2"]
-- $7 = ["NOT_REPORTED"]
-- $8 = ["KZ-75"]
-- $9 = "2023-01-01"
-- $10 = "2023-12-31"
-- $11 = "%a%"
-- $12 = "%a%"
-- $13 = "%a%"
-- $14 = 20
SELECT CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT (WITH counted AS (SELECT count(*)::int AS n
        FROM (SELECT
          FROM "case" t
          WHERE (EXISTS (SELECT 1
              FROM act a
              WHERE a.case_id = t.id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (EXISTS (SELECT 1
              FROM perpetrator p
              WHERE p.case_id = t.id AND p.type = ANY ((SELECT narrower_terms('perpetrator-type', $2::text[]))::text[]))) AND (EXISTS (SELECT 1
              FROM act_perpetrator p
              WHERE p.case_id = t.id AND p.act_ordinal = 1 AND p.ordinal = 1 AND p.type = ANY ((SELECT narrower_terms('perpetrator-type', $3::text[]))::text[]))) AND (EXISTS (SELECT 1
              FROM act a
              WHERE a.case_id = t.id AND CASE WHEN a.bias_motives && (SELECT narrower_terms('bias-motive', $4::text[]))::text[] THEN true END)) AND (EXISTS (SELECT 1
              FROM engagement e
              JOIN provision p ON p.id = e.provision_id
              JOIN unnest($5::text[]) asked(path) ON p.path = asked.path OR starts_with(p.path, asked.path || '/')
              WHERE e.case_id = t.id)) AND (EXISTS (SELECT 1
              FROM evidence_link l
              JOIN recommendation r ON r.id = l.recommendation_id
              WHERE l.case_id = t.id AND r.code = ANY ($6::text[]))) AND (EXISTS (SELECT 1
              FROM response s
              WHERE s.case_id = t.id AND s.type = ANY ((SELECT narrower_terms('response-type', $7::text[]))::text[]))) AND (t.region = ANY ((SELECT narrower_terms('region', $8::text[]))::text[])) AND (EXISTS (SELECT 1
              FROM case_date d
              WHERE d.case_id = t.id AND CASE WHEN d.first_month >= date_trunc('month', $9::date)::date THEN true END)) AND (EXISTS (SELECT 1
              FROM case_date d
              WHERE d.case_id = t.id AND CASE WHEN d.last_month <= date_trunc('month', $10::date)::date THEN true END)) AND ((plain_words(t.code) LIKE (SELECT plain_words($11)) OR (SELECT count(*)
                FROM case_text s
                WHERE s.case_id = t.id AND plain_words(concat_ws(' | ', concat_ws(' | ', s.title->>'kk', s.title->>'ru', s.title->>'en'), concat_ws(' | ', s.narrative->>'kk', s.narrative->>'ru', s.narrative->>'en'))) LIKE (SELECT plain_words($12))) = 1 OR (SELECT count(*)
                FROM (SELECT x.case_id, x.title, x.narrative
                  FROM publication x
                  WHERE x.state = 'APPROVED') s
                WHERE s.case_id = t.id AND plain_words(concat_ws(' | ', concat_ws(' | ', s.title->>'kk', s.title->>'ru', s.title->>'en'), concat_ws(' | ', s.narrative->>'kk', s.narrative->>'ru', s.narrative->>'en'))) LIKE (SELECT plain_words($13))) = 1))
          LIMIT 10001) x), page AS (SELECT t."code" AS k0, (SELECT row_to_json(x)
          FROM (SELECT t.level || t."id"::text AS "#1", t."code" AS "code") x) AS node
        FROM "case" t
        WHERE ((EXISTS (SELECT 1
              FROM act a
              WHERE a.case_id = t.id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (EXISTS (SELECT 1
              FROM perpetrator p
              WHERE p.case_id = t.id AND p.type = ANY ((SELECT narrower_terms('perpetrator-type', $2::text[]))::text[]))) AND (EXISTS (SELECT 1
              FROM act_perpetrator p
              WHERE p.case_id = t.id AND p.act_ordinal = 1 AND p.ordinal = 1 AND p.type = ANY ((SELECT narrower_terms('perpetrator-type', $3::text[]))::text[]))) AND (EXISTS (SELECT 1
              FROM act a
              WHERE a.case_id = t.id AND CASE WHEN a.bias_motives && (SELECT narrower_terms('bias-motive', $4::text[]))::text[] THEN true END)) AND (EXISTS (SELECT 1
              FROM engagement e
              JOIN provision p ON p.id = e.provision_id
              JOIN unnest($5::text[]) asked(path) ON p.path = asked.path OR starts_with(p.path, asked.path || '/')
              WHERE e.case_id = t.id)) AND (EXISTS (SELECT 1
              FROM evidence_link l
              JOIN recommendation r ON r.id = l.recommendation_id
              WHERE l.case_id = t.id AND r.code = ANY ($6::text[]))) AND (EXISTS (SELECT 1
              FROM response s
              WHERE s.case_id = t.id AND s.type = ANY ((SELECT narrower_terms('response-type', $7::text[]))::text[]))) AND (t.region = ANY ((SELECT narrower_terms('region', $8::text[]))::text[])) AND (EXISTS (SELECT 1
              FROM case_date d
              WHERE d.case_id = t.id AND CASE WHEN d.first_month >= date_trunc('month', $9::date)::date THEN true END)) AND (EXISTS (SELECT 1
              FROM case_date d
              WHERE d.case_id = t.id AND CASE WHEN d.last_month <= date_trunc('month', $10::date)::date THEN true END)) AND ((plain_words(t.code) LIKE (SELECT plain_words($11)) OR (SELECT count(*)
                FROM case_text s
                WHERE s.case_id = t.id AND plain_words(concat_ws(' | ', concat_ws(' | ', s.title->>'kk', s.title->>'ru', s.title->>'en'), concat_ws(' | ', s.narrative->>'kk', s.narrative->>'ru', s.narrative->>'en'))) LIKE (SELECT plain_words($12))) = 1 OR (SELECT count(*)
                FROM (SELECT x.case_id, x.title, x.narrative
                  FROM publication x
                  WHERE x.state = 'APPROVED') s
                WHERE s.case_id = t.id AND plain_words(concat_ws(' | ', concat_ws(' | ', s.title->>'kk', s.title->>'ru', s.title->>'en'), concat_ws(' | ', s.narrative->>'kk', s.narrative->>'ru', s.narrative->>'en'))) LIKE (SELECT plain_words($13))) = 1)))
        ORDER BY t."code" ASC
        LIMIT $14::int + 1) SELECT row_to_json(c)
      FROM (SELECT (SELECT json_agg(t.level || t."id"::text)
          FROM "case" t
          WHERE t.level = 3 AND t."id" = ANY ((SELECT granted_cases())::uuid[]) AND ((EXISTS (SELECT 1
                FROM act a
                WHERE a.case_id = t.id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (EXISTS (SELECT 1
                FROM perpetrator p
                WHERE p.case_id = t.id AND p.type = ANY ((SELECT narrower_terms('perpetrator-type', $2::text[]))::text[]))) AND (EXISTS (SELECT 1
                FROM act_perpetrator p
                WHERE p.case_id = t.id AND p.act_ordinal = 1 AND p.ordinal = 1 AND p.type = ANY ((SELECT narrower_terms('perpetrator-type', $3::text[]))::text[]))) AND (EXISTS (SELECT 1
                FROM act a
                WHERE a.case_id = t.id AND CASE WHEN a.bias_motives && (SELECT narrower_terms('bias-motive', $4::text[]))::text[] THEN true END)) AND (EXISTS (SELECT 1
                FROM engagement e
                JOIN provision p ON p.id = e.provision_id
                JOIN unnest($5::text[]) asked(path) ON p.path = asked.path OR starts_with(p.path, asked.path || '/')
                WHERE e.case_id = t.id)) AND (EXISTS (SELECT 1
                FROM evidence_link l
                JOIN recommendation r ON r.id = l.recommendation_id
                WHERE l.case_id = t.id AND r.code = ANY ($6::text[]))) AND (EXISTS (SELECT 1
                FROM response s
                WHERE s.case_id = t.id AND s.type = ANY ((SELECT narrower_terms('response-type', $7::text[]))::text[]))) AND (t.region = ANY ((SELECT narrower_terms('region', $8::text[]))::text[])) AND (EXISTS (SELECT 1
                FROM case_date d
                WHERE d.case_id = t.id AND CASE WHEN d.first_month >= date_trunc('month', $9::date)::date THEN true END)) AND (EXISTS (SELECT 1
                FROM case_date d
                WHERE d.case_id = t.id AND CASE WHEN d.last_month <= date_trunc('month', $10::date)::date THEN true END)) AND ((plain_words(t.code) LIKE (SELECT plain_words($11)) OR (SELECT count(*)
                  FROM case_text s
                  WHERE s.case_id = t.id AND plain_words(concat_ws(' | ', concat_ws(' | ', s.title->>'kk', s.title->>'ru', s.title->>'en'), concat_ws(' | ', s.narrative->>'kk', s.narrative->>'ru', s.narrative->>'en'))) LIKE (SELECT plain_words($12))) = 1 OR (SELECT count(*)
                  FROM (SELECT x.case_id, x.title, x.narrative
                    FROM publication x
                    WHERE x.state = 'APPROVED') s
                  WHERE s.case_id = t.id AND plain_words(concat_ws(' | ', concat_ws(' | ', s.title->>'kk', s.title->>'ru', s.title->>'en'), concat_ws(' | ', s.narrative->>'kk', s.narrative->>'ru', s.narrative->>'en'))) LIKE (SELECT plain_words($13))) = 1)))) AS "#0", (SELECT least(n, 10000)
          FROM counted) AS "#totalCount", (SELECT least(n, 10000)
          FROM counted) AS "totalCount", EXISTS (SELECT
          FROM page) AS "#any", (SELECT coalesce(json_agg(e), '[]'::json)
          FROM (SELECT "node" AS "node"
            FROM page
            ORDER BY k0 ASC
            LIMIT $14::int) e) AS "edges") c)::text AS r OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["BLACKMAIL"]
-- $2 = ["PRIVATE_INDIVIDUAL"]
-- $3 = ["PRIVATE_INDIVIDUAL"]
-- $4 = ["SEXUAL_ORIENTATION"]
-- $5 = ["kz/criminal-code/art/194"]
-- $6 = ["ECOM-2023-R2"]
-- $7 = ["NOT_REPORTED"]
-- $8 = ["KZ-75"]
-- $9 = "2023-01-01"
-- $10 = "2023-12-31"
-- $11 = "%a%"
-- $12 = "%a%"
-- $13 = "%a%"
SELECT t.id, t.level
FROM "case" t
WHERE t.level > 0 AND (EXISTS (SELECT 1
    FROM act a
    WHERE a.case_id = t.id AND a.violation_type = ANY ((SELECT narrower_terms('violation-type', $1::text[]))::text[]))) AND (EXISTS (SELECT 1
    FROM perpetrator p
    WHERE p.case_id = t.id AND p.type = ANY ((SELECT narrower_terms('perpetrator-type', $2::text[]))::text[]))) AND (EXISTS (SELECT 1
    FROM act_perpetrator p
    WHERE p.case_id = t.id AND p.act_ordinal = 1 AND p.ordinal = 1 AND p.type = ANY ((SELECT narrower_terms('perpetrator-type', $3::text[]))::text[]))) AND (EXISTS (SELECT 1
    FROM act a
    WHERE a.case_id = t.id AND CASE WHEN a.bias_motives && (SELECT narrower_terms('bias-motive', $4::text[]))::text[] THEN true END)) AND (EXISTS (SELECT 1
    FROM engagement e
    JOIN provision p ON p.id = e.provision_id
    JOIN unnest($5::text[]) asked(path) ON p.path = asked.path OR starts_with(p.path, asked.path || '/')
    WHERE e.case_id = t.id)) AND (EXISTS (SELECT 1
    FROM evidence_link l
    JOIN recommendation r ON r.id = l.recommendation_id
    WHERE l.case_id = t.id AND r.code = ANY ($6::text[]))) AND (EXISTS (SELECT 1
    FROM response s
    WHERE s.case_id = t.id AND s.type = ANY ((SELECT narrower_terms('response-type', $7::text[]))::text[]))) AND (t.region = ANY ((SELECT narrower_terms('region', $8::text[]))::text[])) AND (EXISTS (SELECT 1
    FROM case_date d
    WHERE d.case_id = t.id AND CASE WHEN d.first_month >= date_trunc('month', $9::date)::date THEN true END)) AND (EXISTS (SELECT 1
    FROM case_date d
    WHERE d.case_id = t.id AND CASE WHEN d.last_month <= date_trunc('month', $10::date)::date THEN true END)) AND ((plain_words(t.code) LIKE (SELECT plain_words($11)) OR (SELECT count(*)
      FROM case_text s
      WHERE s.case_id = t.id AND plain_words(concat_ws(' | ', concat_ws(' | ', s.title->>'kk', s.title->>'ru', s.title->>'en'), concat_ws(' | ', s.narrative->>'kk', s.narrative->>'ru', s.narrative->>'en'))) LIKE (SELECT plain_words($12))) = 1 OR (SELECT count(*)
      FROM (SELECT x.case_id, x.title, x.narrative
        FROM publication x
        WHERE x.state = 'APPROVED') s
      WHERE s.case_id = t.id AND plain_words(concat_ws(' | ', concat_ws(' | ', s.title->>'kk', s.title->>'ru', s.title->>'en'), concat_ws(' | ', s.narrative->>'kk', s.narrative->>'ru', s.narrative->>'en'))) LIKE (SELECT plain_words($13))) = 1))
LIMIT 5;
