import { accessOf, monthOf } from './access-columns.js';

/**
 * Documents, words and indexes of one audience and level stand apart from all others, so that no statement is slower for what is hidden; law
 * and recommendations from cases, so that the few are found without a look at the many.
 */
const SHELVES = [
  { audience: 'public', level: 0 },
  ...['partner', 'internal'].flatMap((audience) => [0, 1, 2].map((level) => ({ audience, level }))),
];
const SHELF_INDEXES = SHELVES.map(
  ({ audience, level }) => `
  CREATE INDEX search_${audience}_${level} ON search_document USING gin (words, facets) WHERE audience = '${audience}' AND level = ${level} AND kind = 'CASE' AND NOT removed;
  CREATE INDEX search_${audience}_${level}_law ON search_document USING gin (words, facets) WHERE audience = '${audience}' AND level = ${level} AND kind <> 'CASE' AND NOT removed;
  CREATE INDEX search_word_${audience}_${level} ON search_word USING gin (word gin_trgm_ops) WHERE audience = '${audience}' AND level = ${level};`,
).join('');

export const SEARCH = `
  -- Snowball stems of every word: the built-in dictionaries drop stop words, which phrases need.
  CREATE TEXT SEARCH DICTIONARY russian_stems (TEMPLATE = pg_catalog.snowball, Language = russian);
  CREATE TEXT SEARCH DICTIONARY english_stems (TEMPLATE = pg_catalog.snowball, Language = english);
  CREATE SEQUENCE search_version;
  CREATE SEQUENCE search_change_number;

  -- What is searched: one row a document and audience, made anew from its sources by the indexer.
  CREATE TABLE search_document (
    id text NOT NULL CHECK (id = lower(kind) || '-' || subject_id),
    audience text NOT NULL,
    form text NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    code text NOT NULL,
    case_id uuid,
    ${accessOf('search_document')},
    -- here for the case's own words too
    ${monthOf('search_document', ' DEFAULT -1')},
    -- an older projection never wins over a newer one, a removal included: what is removed leaves its version for a while
    version bigint NOT NULL,
    -- of its last change, of text or of access: what another engine knows it by
    number bigint NOT NULL,
    removed boolean NOT NULL DEFAULT false,
    changed_at timestamptz NOT NULL DEFAULT now(),
    fingerprint text NOT NULL,
    texts jsonb NOT NULL,
    codes text[] NOT NULL,
    -- name=value, each value with every wider one: what it is counted and filtered by
    facets text[] NOT NULL,
    occurred_on date,
    recency int NOT NULL,
    words tsvector NOT NULL,
    title_words tsvector NOT NULL,
    -- words in the language that says most
    text_length int NOT NULL DEFAULT 0,
    PRIMARY KEY (audience, id),
    CHECK (kind <> 'CASE' OR removed OR case_id = subject_id)
  );
  CREATE INDEX ON search_document (case_id);
  -- Newest first, a wording for the public that may be dated by its year alone (without the purpose ANONYMISED_PUBLICATION) as the first of that year.
  CREATE INDEX search_cases ON search_document (audience, level, (CASE WHEN form = 'PUBLICATION' AND (month_purposes & 4) = 0 THEN recency / 100 * 100 ELSE recency END) DESC, id DESC)
    WHERE kind = 'CASE' AND NOT removed;
  CREATE INDEX search_law ON search_document (audience, level) WHERE kind <> 'CASE' AND NOT removed;

  -- Rows of what was withdrawn are vacuumed within minutes, the texts kept apart (TOAST) too.
  ALTER TABLE search_document SET (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0,
    toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 0);

  -- Distinct words of the documents of one audience and level, to correct typing errors by.
  CREATE TABLE search_word (audience text NOT NULL, level smallint NOT NULL, word text NOT NULL, key text NOT NULL, PRIMARY KEY (audience, level, word))
    WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0);
  CREATE INDEX ON search_word (audience, level, key);
  ${SHELF_INDEXES}

  -- What another engine's index does not know yet. \`restricts\`: it may hold what some asker may not see any more.
  CREATE TABLE search_change (
    audience text NOT NULL,
    document_id text NOT NULL,
    -- the lowest level at which the document was or is seen
    level smallint NOT NULL,
    restricts boolean NOT NULL,
    number bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (audience, document_id)
  );
  CREATE INDEX ON search_change (number);
  CREATE INDEX ON search_change (audience, level) WHERE restricts;

  -- What another engine's index was sent last, as that index must say too: one that was restored to an older state does not.
  -- \`announced\` is what is being sent, or was when that was broken off.
  CREATE TABLE search_index (audience text PRIMARY KEY, mark text, announced text NOT NULL);`;
