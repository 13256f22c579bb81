-- $1 = true
SELECT id, code, title, to_char(published_on, 'YYYY-MM-DD') AS "publishedOn", total, 5 AS "roundedTo", source_figures AS "sourceFigures"
FROM release
WHERE synthetic = $1
ORDER BY published_on DESC, code DESC
LIMIT 1;

-- $1 = "…"
-- $2 = ["PERPETRATOR_TYPE"]
SELECT codes, count
FROM release_cell
WHERE release_id = $1 AND dimensions = $2::text[]
ORDER BY position;

-- $1 = […]
SELECT vocabulary || '/' || code AS id, label
FROM vocabulary_term
WHERE vocabulary || '/' || code = ANY ($1::text[]);
