import { PUBLICATION_BIT } from '#libs/access';
import { COUNTED } from '../engine/search-engine.js';
import { FACET_NAMES } from '../facets.js';
import { KINDS_APART, type ViewerOfSearch } from './audiences.js';
import { CANDIDATES, FEW, OF_ONE_WORD, PARTIAL, RANKED, REQUEST } from './ranked.functions.js';
import { declared, listed, SETTINGS, visible } from './visible.functions.js';

const [CASES, LAW] = KINDS_APART;

/** Where more match than are counted, the newest of them are looked for among so many of a level. */
const NEWEST = 2000;

/** A wording for the public is dated as its case is for the public: by month, or by the year, which is found by periods that hold the whole of it. */
const dated = (month: string, year: string) =>
  `CASE WHEN d.form = 'PUBLICATION' AND (d.month_purposes & ${PUBLICATION_BIT}) = 0 THEN ${year} ELSE ${month} END`;
const FIRST = dated('d.occurred_on', `date_trunc('year', d.occurred_on)::date`);
const LAST = dated('d.occurred_on', `(date_trunc('year', d.occurred_on) + interval '11 months')::date`);
export const RECENCY = dated('d.recency', 'd.recency / 100 * 100');

const newest = (
  level: number,
) => `(SELECT * FROM search_document d WHERE d.audience = mine AND d.level = ${level} AND NOT d.removed AND ${CASES}
           ORDER BY ${RECENCY} DESC, d.id DESC LIMIT ${NEWEST}) d`;

const WITHIN = `${FACET_NAMES.map(
  (_, at) => `(facets_${at} IS NULL OR d.facets && facets_${at})
           AND `,
).join('')}(every_facet IS NULL OR d.facets @> every_facet)
           AND (cited IS NULL OR d.facets && cited OR d.id = ANY (cited_ids))
           AND (not_cited IS NULL OR NOT (d.facets && not_cited OR d.id = ANY (not_cited_ids)))
           AND (occurred_from IS NULL OR ${FIRST} >= occurred_from)
           AND (occurred_to IS NULL OR ${LAST} <= occurred_to)`;
const MATCHING = `
           AND (asked IS NULL OR d.words @@ asked) AND ${WITHIN}`;

/** Finds, ranks and counts: what holds all words, and where that is little, what holds most of them. */
export function searchDocuments(viewer: ViewerOfSearch): string {
  const columns = `d.id, d.kind, lower(d.code) AS code, d.codes, ${RECENCY} AS recency, d.facets`;
  const ofWord = (kind: string) =>
    `(${visible(viewer, `${columns}, ${WITHIN} AS within`, ` AND d.words @@ t.query AND ${kind}`)} LIMIT ${OF_ONE_WORD})`;
  return `
    CREATE FUNCTION search_documents_${viewer.name}(asked tsquery, request jsonb)
    RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER ${SETTINGS} SET work_mem = '32MB' AS $$
    DECLARE${declared(viewer)}${REQUEST}${FACET_NAMES.map(
      (_, at) => `
      facets_${at} text[] := ${listed(`request->'facets'->${at}`)};`,
    ).join('')}
      every_facet text[] := ${listed("request->'every'")};
      cited text[] := CASE WHEN jsonb_typeof(request->'cited') = 'object' THEN coalesce(${listed("request->'cited'->'facets'")}, '{}') END;
      cited_ids text[] := coalesce(${listed("request->'cited'->'ids'")}, '{}');
      not_cited text[] := CASE WHEN jsonb_typeof(request->'notCited') = 'object' THEN coalesce(${listed("request->'notCited'->'facets'")}, '{}') END;
      not_cited_ids text[] := coalesce(${listed("request->'notCited'->'ids'")}, '{}');
      occurred_from date := request->>'from';
      occurred_to date := request->>'to';
    BEGIN
      WITH matching AS MATERIALIZED (
        (${visible(viewer, `${columns}, d.title_words`, `${MATCHING} AND ${CASES} AND (counts OR kinds IS NULL OR 'CASE' = ANY (kinds))`)} LIMIT ${COUNTED + 1})
        UNION ALL
        (${visible(viewer, `${columns}, d.title_words`, `${MATCHING} AND ${LAW}`)} LIMIT ${COUNTED + 1})
      ), chosen AS (
        SELECT * FROM matching m WHERE kinds IS NULL OR m.kind = ANY (kinds)
      ), newer AS (
        SELECT * FROM (${visible(viewer, `${columns}, d.title_words`, MATCHING, newest)}) n
         WHERE (SELECT count(*) FROM chosen) > ${COUNTED} AND (kinds IS NULL OR n.kind = ANY (kinds)) AND n.id NOT IN (SELECT c.id FROM chosen c)
      ), term AS MATERIALIZED (
        SELECT t.place, t.query::tsquery AS query FROM jsonb_to_recordset(request->'terms') t(place int, query text)
      ), holding AS MATERIALIZED (
        SELECT t.place, t.query, d.* FROM term t, LATERAL (${ofWord(CASES)} UNION ALL ${ofWord(LAW)}) d
      ), weight AS MATERIALIZED (
        -- a word of twice as many documents as the commonest of the query has would tell nothing
        SELECT n.place, ln(1 + 2 * max(max(n.n)) OVER () / (max(n.n) + 0.5)) AS weight
          FROM (SELECT h.place, count(*) AS n FROM holding h GROUP BY h.place, h.query) n GROUP BY n.place
      ), word AS MATERIALIZED (
        SELECT w.place, w.key::tsquery AS key, coalesce(i.weight, 1) AS weight
          FROM jsonb_to_recordset(request->'words') w(place int, key text) LEFT JOIN weight i USING (place)
      ), partial AS (
        SELECT h.id, any_value(h.kind) AS kind, any_value(h.code) AS code, any_value(h.codes) AS codes, any_value(h.recency) AS recency, any_value(h.facets) AS facets
          FROM (SELECT DISTINCT ON (h.id, h.place) h.* FROM holding h) h JOIN weight i USING (place)
         WHERE h.within AND (SELECT count(*) FROM chosen) < ${FEW} AND NOT EXISTS (SELECT FROM matching m WHERE m.id = h.id)
         GROUP BY h.id ORDER BY sum(i.weight) DESC, any_value(h.recency) DESC, h.id DESC LIMIT ${PARTIAL + 1}
      ), candidate AS (
        (SELECT c.id, c.kind, c.code, c.codes, c.recency, c.facets, true AS whole, row_number() OVER best AS rank FROM (SELECT * FROM chosen UNION ALL SELECT * FROM newer) c
           WINDOW best AS (ORDER BY c.code = ANY (wanted_codes) DESC, c.codes && wanted_codes DESC, c.title_words @@ asked DESC NULLS LAST, c.recency DESC, c.id DESC)
           ORDER BY rank LIMIT ${CANDIDATES})
        UNION ALL
        SELECT p.id, p.kind, p.code, p.codes, p.recency, p.facets, false, 1 FROM partial p
      ), ${RANKED}
    END $$`;
}
