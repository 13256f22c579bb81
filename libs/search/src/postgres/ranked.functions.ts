import { COUNTED } from '../engine/search-engine.js';
import { FACET_NAMES, FACETS, facetValue, itselfValue, MOST_CHOICES } from '../facets.js';
import { listed } from './visible.functions.js';

/*
 * Documents are ranked by BM25 over the words of the query. How often a word stands in a document is read off ts_rank, which is computed in
 * the database itself and knows the weights of fields: of n places of one weight it makes w·(1 + 1/4 + … + 1/n²)·6/π², very nearly w·n/(n + 0.65).
 * Of the corpus one thing is used, in how many of the documents that the asker may see each word stands: nothing hidden changes a score.
 */

/** D, C, B, A: other coded facts, the story, violation type and perpetrator, title. */
const FIELDS = `'{0.4, 0.7, 0.85, 1}'`;
const BEND = 0.65;
const [K1, B] = [0.9, 0.4];
/** A document of so many words is of usual length. Measured: any from 60 to 250 serves, so it is no figure of what is stored. */
const USUAL_LENGTH = 120;
/** The most of those that hold all words that can be paged through: the best of more by code, title and date. */
export const CANDIDATES = 2000;
/** So many cases, and as much law, are looked at for one word of several; of a word that more have, how rare it is is not told further. */
export const OF_ONE_WORD = 1000;
/** So many of those that hold all words are ranked by their words; those after them stand by code, title and date. */
export const FINELY = 300;
/** A document that lacks words is found from this part of what all words weigh. Measured: of what answers a question less than 1 in 200 is lost. */
const ENOUGH = 0.2;
/** Where fewer hold all words, those that hold enough of them follow. */
export const FEW = 10;
/** The most documents that lack words and are ranked. */
export const PARTIAL = 250;

/** Above all scores of words: what holds all of them, then what bears a code that was asked for. */
const WHOLE = 1000;
const HAS_CODE = 2000;
const IS_CODE = 4000;

/** SQL: what is asked, as the variables of a function. */
export const REQUEST = `
      wanted_codes text[] := ${listed("request->'codes'")};
      kinds text[] := ${listed("request->'kinds'")};
      among text[] := ${listed("request->'among'")};
      counts boolean := request->'counts';
      page_size int := request->'first';
      after_score float8 := request->'after'->'score';
      after_recency int := request->'after'->'recency';
      after_id text := request->'after'->>'id';
      answer jsonb;`;

/** SQL: of paths the most frequent alone are counted, or those that were asked for: they may be as many as there are provisions. */
const PATHS = FACET_NAMES.filter((name) => FACETS[name].vocabulary === null);
const withoutPaths = PATHS.map((name) => `v NOT LIKE '${facetValue(name, '')}%' AND v NOT LIKE '${itselfValue(name, '')}%'`).join(' AND ');
const choices = PATHS.map(
  (name) => `SELECT i.v AS itself, w.v, w.n
          FROM counted i JOIN counted w ON w.v = '${facetValue(name, '')}' || substr(i.v, ${itselfValue(name, '').length + 1})
         WHERE i.v LIKE '${itselfValue(name, '')}%' AND (among IS NULL OR w.v = ANY (among)) ORDER BY w.n DESC, w.v COLLATE "C" LIMIT ${MOST_CHOICES}`,
).join(' UNION ALL ');

/** SQL: how well a document `d` holds the words; the best of each word's keys counts. */
const HELD = `
          SELECT coalesce(sum(b.weight * b.times * ${K1 + 1} / (b.times + ${K1} * (${1 - B} + ${B} * d.text_length / ${USUAL_LENGTH}.0))), 0) AS score,
                 coalesce(sum(b.weight) FILTER (WHERE b.place > 0), 0) AS held
            FROM (SELECT w.place, w.weight, ${BEND} * max(ts_rank(${FIELDS}, d.words, w.key)) / (1.0001 - max(ts_rank(${FIELDS}, d.words, w.key))) AS times
                    FROM word w GROUP BY w.place, w.weight) b WHERE b.times > 0`;

/**
 * SQL that ends a statement: ranks, pages and counts.
 * Before it stand `word` (place, key, weight), `weight` (place, weight), `chosen` (those that hold all words, of the chosen kinds), `matching` (of all kinds) and
 * `candidate` (id, kind, recency, facets, whole, rank).
 */
export const RANKED = `
      scored AS (
        SELECT c.id, c.kind, c.recency, c.facets, c.whole,
               round((CASE WHEN c.code = ANY (wanted_codes) THEN ${IS_CODE} WHEN c.codes && wanted_codes THEN ${HAS_CODE} ELSE 0 END
                 + CASE WHEN c.whole THEN ${WHOLE} ELSE 0 END + coalesce(s.score, 0))::numeric, 5)::float8 AS score,
               c.whole OR s.held >= ${ENOUGH} * (SELECT sum(w.weight) FROM weight w) AS enough
          FROM candidate c
            -- one by one: a join could read the whole audience; and unpacked once, not for each word
            LEFT JOIN LATERAL (SELECT d.words || '' AS words, d.text_length FROM search_document d WHERE d.audience = mine AND d.id = c.id AND c.rank <= ${FINELY} AND (SELECT count(*) FROM word) > 0 OFFSET 0) d ON true
            LEFT JOIN LATERAL (${HELD}) s ON true
      ), result AS (
        SELECT * FROM scored s WHERE s.enough AND (kinds IS NULL OR s.kind = ANY (kinds))
      ), page AS (
        SELECT s.id, s.score, s.recency, s.whole FROM result s WHERE after_id IS NULL OR (s.score, s.recency, s.id) < (after_score, after_recency, after_id)
         ORDER BY s.score DESC, s.recency DESC, s.id DESC LIMIT page_size
      ), listed AS (
        SELECT facets FROM chosen WHERE counts UNION ALL SELECT facets FROM result WHERE counts AND NOT EXISTS (SELECT FROM chosen)
      ), counted AS (
        SELECT v, least(count(*), ${COUNTED}) AS n FROM listed, unnest(facets) v GROUP BY v
      ), kind AS (
        SELECT m.kind FROM matching m WHERE counts
        UNION ALL SELECT s.kind FROM scored s WHERE counts AND s.enough AND NOT EXISTS (SELECT FROM chosen) AND s.kind NOT IN (SELECT m.kind FROM matching m)
      ), choice AS (
        ${choices}
      )
      SELECT jsonb_build_object(
        'hits', (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.score DESC, p.recency DESC, p.id DESC), '[]') FROM page p),
        'whole', EXISTS (SELECT FROM chosen),
        'total', CASE WHEN EXISTS (SELECT FROM chosen) THEN (SELECT count(*) FROM chosen) ELSE (SELECT count(*) FROM result) END,
        'more', (SELECT count(*) > ${PARTIAL} FROM candidate WHERE NOT whole) AND NOT EXISTS (SELECT FROM chosen),
        'kinds', (SELECT coalesce(jsonb_object_agg(k.kind, k.n), '{}') FROM (SELECT kind, least(count(*), ${COUNTED}) AS n FROM kind GROUP BY kind) k),
        'facets', (SELECT coalesce(jsonb_object_agg(f.v, f.n), '{}') FROM (
          SELECT v, n FROM counted WHERE ${withoutPaths} UNION ALL SELECT v, n FROM choice UNION ALL SELECT itself, n FROM choice) f))
        INTO answer;
      RETURN answer;`;
