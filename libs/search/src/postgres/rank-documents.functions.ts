import type { ViewerOfSearch } from './audiences.js';
import { RANKED, REQUEST } from './ranked.functions.js';
import { RECENCY } from './search-documents.functions.js';
import { declared, listed, SETTINGS, visible } from './visible.functions.js';

/** Ranks what another engine found, best first as that engine has it: `whole` holds all words, `partial` some. What the asker may not see falls away. */
export const rankDocuments = (viewer: ViewerOfSearch): string => `
    CREATE FUNCTION rank_documents_${viewer.name}(request jsonb)
    RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER ${SETTINGS} AS $$
    DECLARE${declared(viewer)}${REQUEST}
      whole_ids text[] := ${listed("request->'whole'")};
      partial_ids text[] := ${listed("request->'partial'")};
    BEGIN
      WITH found AS MATERIALIZED (
        SELECT f.id, f.place, f.whole, d.kind, d.code, d.codes, d.recency, d.facets
          FROM (SELECT id, place, true AS whole FROM unnest(whole_ids) WITH ORDINALITY i(id, place)
                UNION ALL SELECT id, place, false FROM unnest(partial_ids) WITH ORDINALITY i(id, place)) f,
            LATERAL (${visible(viewer, `d.kind, lower(d.code) AS code, d.codes, ${RECENCY} AS recency, d.facets`, ' AND d.id = f.id')}) d
      ), matching AS (
        SELECT * FROM found f WHERE f.whole
      ), chosen AS (
        SELECT * FROM matching m WHERE kinds IS NULL OR m.kind = ANY (kinds)
      ), word AS MATERIALIZED (
        SELECT w.place, w.key::tsquery AS key, w.weight FROM jsonb_to_recordset(request->'words') w(place int, key text, weight float8)
      ), weight AS MATERIALIZED (
        SELECT DISTINCT w.place, w.weight FROM word w WHERE w.place > 0 AND w.weight > 0
      ), candidate AS (
        SELECT f.id, f.kind, f.code, f.codes, f.recency, f.facets, f.whole, CASE WHEN f.whole THEN f.place ELSE 1 END AS rank FROM found f
      ), ${RANKED}
    END $$`;
