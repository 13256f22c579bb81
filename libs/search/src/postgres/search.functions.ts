import { PUBLICATION_BIT } from '#libs/access';
import { COUNTED } from '../engine/search-engine.js';
import { FACET_NAMES, FACETS, facetValue, itselfValue, MOST_CHOICES } from '../facets.js';
import { KINDS_APART, mayFind, unexpired, type ViewerOfSearch } from './audiences.js';

/** The settings once a call, as variables: then the planner knows their values, and the index of the one audience serves. */
const declared = ({ purposes, variables: { audience } }: ViewerOfSearch) => `
  world boolean := nullif(current_setting('app.synthetic', true), '')::boolean;
  wanted int := ${purposes};
  cleared int := least(nullif(current_setting('app.clearance', true), '')::int, 2);
  mine text := ${audience};`;

/** Statements of these functions read by indexes that hold one audience and level each, so never a row of another; small tables too. */
const SETTINGS = 'SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off';

/** A selection of documents that the asker may see, level by level. @param from the documents of a level, or some of them, as `d` */
const visible = (
  { levels, variables }: ViewerOfSearch,
  columns: string,
  where: string,
  from: (level: number) => string = () => 'search_document d',
) =>
  levels
    .map(
      (level) => `SELECT ${columns} FROM ${from(level)}
         WHERE d.audience = mine AND d.level = ${level}${level > 0 ? ` AND cleared >= ${level}` : ''} AND d.synthetic = world
           AND ${mayFind(variables, 'd.')} AND ${unexpired({ ...variables, cleared: 'cleared' }, 'd.')}${where}`,
    )
    .join('\n        UNION ALL ');

/** Best first: what bears the very code asked for, then by the words (title over terms over text), then what is newer. */
const SCORE = `round((CASE WHEN lower(d.code) = ANY (wanted_codes) THEN 8 WHEN d.codes && wanted_codes THEN 4 ELSE 0 END
          + CASE WHEN asked IS NULL THEN 0 ELSE ts_rank_cd('{0.1, 0.25, 0.5, 1}', d.words, asked, 32) END)::numeric, 5)::float8`;

const [CASES, LAW] = KINDS_APART;

/** The most that is ranked word by word, and so can be paged through: the best of more by code, title and date. */
const CANDIDATES = 2000;

/** SQL: the strings of a list of the request, or nothing where there is none. */
const listed = (list: string) => `(SELECT array_agg(v) FROM jsonb_array_elements_text(nullif(${list}, 'null')) v)`;

/** A wording for the public is dated as its case is for the public: by month, or by the year, which is found by periods that hold the whole of it. */
const dated = (month: string, year: string) =>
  `CASE WHEN d.form = 'PUBLICATION' AND (d.month_purposes & ${PUBLICATION_BIT}) = 0 THEN ${year} ELSE ${month} END`;
const FIRST = dated('d.occurred_on', `date_trunc('year', d.occurred_on)::date`);
const LAST = dated('d.occurred_on', `(date_trunc('year', d.occurred_on) + interval '11 months')::date`);
const RECENCY = dated('d.recency', 'd.recency / 100 * 100');

/** Where more match than are counted, the newest of them are looked for among so many of a level. */
const NEWEST = 2000;
const newest = (
  level: number,
) => `(SELECT * FROM search_document d WHERE d.audience = mine AND d.level = ${level} AND NOT d.removed AND ${CASES}
           ORDER BY ${RECENCY} DESC, d.id DESC LIMIT ${NEWEST}) d`;

/** SQL: of paths the most frequent alone are counted, or those that were asked for: they may be as many as there are provisions. */
const PATHS = FACET_NAMES.filter((name) => FACETS[name].vocabulary === null);
const withoutPaths = PATHS.map((name) => `v NOT LIKE '${facetValue(name, '')}%' AND v NOT LIKE '${itselfValue(name, '')}%'`).join(' AND ');
const choices = PATHS.map(
  (name) => `SELECT i.v AS itself, w.v, w.n
          FROM counted i JOIN counted w ON w.v = '${facetValue(name, '')}' || substr(i.v, ${itselfValue(name, '').length + 1})
         WHERE i.v LIKE '${itselfValue(name, '')}%' AND (among IS NULL OR w.v = ANY (among)) ORDER BY w.n DESC, w.v COLLATE "C" LIMIT ${MOST_CHOICES}`,
).join(' UNION ALL ');

const MATCHING = `
           AND (asked IS NULL OR d.words @@ asked)${FACET_NAMES.map(
             (_, at) => `
           AND (facets_${at} IS NULL OR d.facets && facets_${at})`,
           ).join('')}
           AND (every_facet IS NULL OR d.facets @> every_facet)
           AND (occurred_from IS NULL OR ${FIRST} >= occurred_from)
           AND (occurred_to IS NULL OR ${LAST} <= occurred_to)`;

function searchDocuments(viewer: ViewerOfSearch): string {
  const columns = `d.id, d.kind, d.code, d.codes, ${RECENCY} AS recency, d.title_words, d.facets`;
  return `
    CREATE FUNCTION search_documents_${viewer.name}(asked tsquery, request jsonb)
    RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER ${SETTINGS} SET work_mem = '32MB' AS $$
    DECLARE${declared(viewer)}
      wanted_codes text[] := ${listed("request->'codes'")};
      kinds text[] := ${listed("request->'kinds'")};${FACET_NAMES.map(
        (_, at) => `
      facets_${at} text[] := ${listed(`request->'facets'->${at}`)};`,
      ).join('')}
      every_facet text[] := ${listed("request->'every'")};
      among text[] := ${listed("request->'among'")};
      counts boolean := request->'counts';
      occurred_from date := request->>'from';
      occurred_to date := request->>'to';
      page_size int := request->'first';
      after_score float8 := request->'after'->'score';
      after_recency int := request->'after'->'recency';
      after_id text := request->'after'->>'id';
      answer jsonb;
    BEGIN
      WITH matching AS MATERIALIZED (
        (${visible(viewer, columns, `${MATCHING} AND ${CASES} AND (counts OR kinds IS NULL OR 'CASE' = ANY (kinds))`)} LIMIT ${COUNTED + 1})
        UNION ALL
        (${visible(viewer, columns, `${MATCHING} AND ${LAW}`)} LIMIT ${COUNTED + 1})
      ), chosen AS (
        SELECT * FROM matching m WHERE kinds IS NULL OR m.kind = ANY (kinds)
      ), newer AS (
        SELECT * FROM (${visible(viewer, columns, MATCHING, newest)}) n
         WHERE (SELECT count(*) FROM chosen) > ${COUNTED} AND (kinds IS NULL OR n.kind = ANY (kinds)) AND n.id NOT IN (SELECT c.id FROM chosen c)
      ), candidate AS (
        SELECT c.id, c.recency FROM (SELECT * FROM chosen UNION ALL SELECT * FROM newer) c
         ORDER BY lower(c.code) = ANY (wanted_codes) DESC, c.codes && wanted_codes DESC, c.title_words @@ asked DESC NULLS LAST, c.recency DESC, c.id DESC
         LIMIT ${CANDIDATES}
      ), scored AS (
        SELECT d.id, d.kind, d.subject_id, d.code, c.recency, ${SCORE} AS score
          FROM candidate c, LATERAL (SELECT * FROM search_document d WHERE d.audience = mine AND d.id = c.id OFFSET 0) d -- one by one: a join could read the whole audience
      ), page AS (
        SELECT * FROM scored s WHERE after_id IS NULL OR (s.score, s.recency, s.id) < (after_score, after_recency, after_id)
         ORDER BY s.score DESC, s.recency DESC, s.id DESC LIMIT page_size
      ), counted AS (
        SELECT v, least(count(*), ${COUNTED}) AS n FROM chosen, unnest(facets) v WHERE counts GROUP BY v
      ), choice AS (
        ${choices}
      )
      SELECT jsonb_build_object(
        'hits', (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.score DESC, p.recency DESC, p.id DESC), '[]') FROM page p),
        'total', (SELECT count(*) FROM chosen),
        'kinds', (SELECT coalesce(jsonb_object_agg(k.kind, k.n), '{}') FROM (SELECT m.kind, least(count(*), ${COUNTED}) AS n FROM matching m WHERE counts GROUP BY m.kind) k),
        'facets', (SELECT coalesce(jsonb_object_agg(f.v, f.n), '{}') FROM (
          SELECT v, n FROM counted WHERE ${withoutPaths} UNION ALL SELECT v, n FROM choice UNION ALL SELECT itself, n FROM choice) f))
        INTO answer;
      RETURN answer;
    END $$`;
}

/** Words looked at for one that was mistyped: the nearest, each once. */
const NEAREST = 20;

/**
 * For each word of the query (its keys as one tsquery): null where some document the asker may see has it, else the nearest
 * word that some such document has, else null. Words are kept by audience and level: those of a hidden case are not looked at.
 */
function correctWords(viewer: ViewerOfSearch): string {
  const known = (keys: string) =>
    `(${KINDS_APART.map((kind) => `EXISTS (${visible(viewer, '1', ` AND d.words @@ ${keys} AND ${kind}`)})`).join(' OR ')})`;
  const words = viewer.levels
    .map(
      (level) =>
        `SELECT w.word, w.key FROM search_word w WHERE w.audience = mine AND w.level = ${level}${level > 0 ? ` AND cleared >= ${level}` : ''} AND w.word % typed[place]`,
    )
    .join(' UNION ');
  return `
    CREATE FUNCTION search_corrections_${viewer.name}(typed text[], known_by tsquery[])
    RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER ${SETTINGS} SET pg_trgm.similarity_threshold = 0.2 AS $$
    DECLARE${declared(viewer)}
      corrections text[] := '{}';
      place int;
      before int;
      errors int;
      candidate record;
      found text;
    BEGIN
      FOR place IN 1 .. cardinality(typed) LOOP
        before := array_position(typed, typed[place]);
        IF before < place THEN
          corrections := corrections || corrections[before];
          CONTINUE;
        END IF;
        found := NULL;
        errors := CASE WHEN length(typed[place]) < 4 THEN 0 WHEN length(typed[place]) < 5 THEN 1 ELSE 2 END;
        IF errors > 0 AND NOT ${known('known_by[place]')} THEN
          FOR candidate IN
            SELECT w.word, w.key FROM (${words}) w
             WHERE levenshtein_less_equal(w.word, typed[place], errors) <= errors
             ORDER BY levenshtein_less_equal(w.word, typed[place], errors), similarity(w.word, typed[place]) DESC, w.word
             LIMIT ${NEAREST}
          LOOP
            IF ${known('candidate.key::tsquery')} THEN
              found := candidate.word;
              EXIT;
            END IF;
          END LOOP;
        END IF;
        corrections := corrections || found;
      END LOOP;
      RETURN corrections;
    END $$`;
}

/** What another engine's index of the asker's audience was sent last; null while it may hold what the asker may not see any more. */
const searchMark = (viewer: ViewerOfSearch) => `
    CREATE FUNCTION search_mark_${viewer.name}() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER ${SETTINGS} AS $$
    DECLARE${declared(viewer)}
    BEGIN
      RETURN (SELECT i.mark FROM search_index i WHERE i.audience = mine AND NOT EXISTS (
        SELECT FROM search_change c WHERE c.restricts AND c.audience = mine AND c.level <= ${viewer.levels.length > 1 ? 'cleared' : '0'}));
    END $$`;

/** Functions of the role dalel_searcher, for one who searches. */
export const searchFunctions = (viewer: ViewerOfSearch): string[] => [searchDocuments(viewer), correctWords(viewer), searchMark(viewer)];
