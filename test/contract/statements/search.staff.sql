-- $1 = "7b2cbd5a1703a6b57af846ddc94e322a"
WITH held AS ( SELECT jsonb_agg(jsonb_build_object('code', i.code, 'number', i.number, 'url', i.url, 'adoptedOn', i.adopted_on, 'ended', coalesce(i.valid_to <= almaty_today(), false), 'titles', (SELECT coalesce(jsonb_agg(t.value), '[]')
        FROM jsonb_each_text(i.title) t))
    ORDER BY i.position, i.code) AS acts
  FROM instrument i ), marked AS (SELECT md5(coalesce(acts::text, '')) AS mark, coalesce(acts, '[]') AS acts
  FROM held) SELECT mark, CASE WHEN mark <> $1 THEN acts END AS acts
FROM marked;

-- $1 = "(('rwantaj' & 'rpolic') | ('kwantaj' & 'kpolici5'))"
-- $2 = "{\"codes\":[],\"terms\":[{\"place\":1,\"query\":\"(('rwantaj'))\"},{\"place\":1,\"query\":\"(('kwantaj'))\"},{\"place\":2,\"query\":\"(('rpolic'))\"},{\"place\":2,\"query\":\"(('kpolici5'))\"},{\"place\":3,\"query\":\"(('vviolationqtypeqblackmail'))\"},{\"place\":4,\"query\":\"(('vperpetratorqtypeqlawqenforcement'))\"}],\"words\":[{\"place\":1,\"key\":\"'rwantaj'\"},{\"place\":1,\"key\":\"'kwantaj'\"},{\"place\":2,\"key\":\"'rpolic'\"},{\"place\":2,\"key\":\"'kpolici5'\"},{\"place\":3,\"key\":\"'vviolationqtypeqblackmail'\"},{\"place\":4,\"key\":\"'vperpetratorqtypeqlawqenforcement'\"}],\"kinds\":[\"CASE\",\"PROVISION\",\"RECOMMENDATION\"],\"facets\":[null,null,null,null,null,null,null,null,null],\"first\":21,\"counts\":true}"
SELECT search_documents_staff($1::tsquery, $2::jsonb) AS found;

-- $1 = […]
-- $2 = "internal"
-- $3 = […]
SELECT d.id, d.kind, d.subject_id, d.code, d.level, d.texts, (SELECT coalesce(jsonb_object_agg(w.lexeme, w.positions), '{}')
  FROM unnest(d.words) w
  WHERE w.lexeme = ANY ($1::text[])) AS places
FROM search_document d
WHERE d.audience = $2 AND d.id = ANY ($3::text[]) AND (d.case_id IS NULL OR EXISTS (SELECT
    FROM "case" c
    WHERE c.id = d.case_id));

-- $1 = "kk"
-- $2 = "ru"
-- $3 = "en"
-- $4 = "search-kind"
-- $5 = ["CASE","PROVISION"]
SELECT k.code, coalesce((SELECT coalesce(t.label->>$1, t.label->>$2, t.label->>$3)
    FROM vocabulary_term t
    WHERE t.vocabulary = $4 AND t.code = k.code), k.code) AS label
FROM unnest($5::text[]) k(code);

-- $1 = "kk"
-- $2 = "ru"
-- $3 = "en"
-- $4 = "violation-type"
-- $5 = […]
SELECT k.code, coalesce((SELECT coalesce(t.label->>$1, t.label->>$2, t.label->>$3)
    FROM vocabulary_term t
    WHERE t.vocabulary = $4 AND t.code = k.code), k.code) AS label
FROM unnest($5::text[]) k(code);

-- $1 = "kk"
-- $2 = "ru"
-- $3 = "en"
-- $4 = "perpetrator-type"
-- $5 = […]
SELECT k.code, coalesce((SELECT coalesce(t.label->>$1, t.label->>$2, t.label->>$3)
    FROM vocabulary_term t
    WHERE t.vocabulary = $4 AND t.code = k.code), k.code) AS label
FROM unnest($5::text[]) k(code);

-- $1 = "kk"
-- $2 = "ru"
-- $3 = "en"
-- $4 = "region"
-- $5 = […]
SELECT k.code, coalesce((SELECT coalesce(t.label->>$1, t.label->>$2, t.label->>$3)
    FROM vocabulary_term t
    WHERE t.vocabulary = $4 AND t.code = k.code), k.code) AS label
FROM unnest($5::text[]) k(code);

-- $1 = "kk"
-- $2 = "ru"
-- $3 = "en"
-- $4 = "response-type"
-- $5 = […]
SELECT k.code, coalesce((SELECT coalesce(t.label->>$1, t.label->>$2, t.label->>$3)
    FROM vocabulary_term t
    WHERE t.vocabulary = $4 AND t.code = k.code), k.code) AS label
FROM unnest($5::text[]) k(code);

-- $1 = "kk"
-- $2 = "ru"
-- $3 = "en"
-- $4 = "theme"
-- $5 = ["POLICE"]
SELECT k.code, coalesce((SELECT coalesce(t.label->>$1, t.label->>$2, t.label->>$3)
    FROM vocabulary_term t
    WHERE t.vocabulary = $4 AND t.code = k.code), k.code) AS label
FROM unnest($5::text[]) k(code);

-- $1 = "kk"
-- $2 = "ru"
-- $3 = "en"
-- $4 = "provision"
-- $5 = […]
SELECT k.code, coalesce((SELECT concat_ws(' ', substring(p.label
        FROM '^[0-9].*'), coalesce(p.heading->>$1, p.heading->>$2, p.heading->>$3))
    FROM provision p
    WHERE p.path = k.code AND $4::text IS NOT NULL), k.code) AS label
FROM unnest($5::text[]) k(code);

-- $1 = […]
SELECT id, CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT p.id, (SELECT row_to_json(x)
      FROM (SELECT t.level || t."id"::text AS "#0", t."code" AS "code"
        FROM "case" t
        WHERE t.id = p.id
        LIMIT 1) x)::text AS r
    FROM unnest($1::uuid[]) p(id) OFFSET 0) answered OFFSET 0) weighed;

-- $1 = ["…"]
SELECT id, CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > 10000000 THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes
  FROM (SELECT p.id, (SELECT row_to_json(x)
      FROM (SELECT t."path" AS "path"
        FROM "provision" t
        WHERE t.id = p.id
        LIMIT 1) x)::text AS r
    FROM unnest($1::uuid[]) p(id) OFFSET 0) answered OFFSET 0) weighed;
