import type { Run } from '../analysis/stems.repository.js';
import type { SearchAudience } from '../engine/search-document.js';

export interface FoundRecommendation {
  id: string;
  code: string;
  /** Paragraphs as they are kept: `9-10`, `within 124-127`. */
  paragraph: string | null;
}

/** Recommendations of a document, or of bodies whose names begin so. */
export function recommendationsOf(run: Run, of: { symbol: string } | { bodies: readonly string[] }): Promise<FoundRecommendation[]> {
  const where =
    'symbol' in of
      ? `EXISTS (SELECT FROM jsonb_each_text(r.symbol) s WHERE upper(s.value) = $1::text)`
      : `EXISTS (SELECT FROM unnest($1::text[]) b WHERE starts_with(r.issuing_body, b))`;
  return run<FoundRecommendation>(
    `SELECT r.id, r.code, (SELECT string_agg(p.value, ' ') FROM jsonb_each_text(r.paragraph) p) AS paragraph
       FROM recommendation r WHERE ${where} ORDER BY r.code LIMIT 300`,
    ['symbol' in of ? of.symbol : of.bodies],
  );
}

export interface FoundRecord {
  kind: 'CASE' | 'RECOMMENDATION' | 'DECISION';
  code: string;
}

/** What bears a code and the viewer may see. */
export async function recordOf(run: Run, audience: SearchAudience, code: string): Promise<FoundRecord | undefined> {
  const [found] = await run<FoundRecord>(
    `SELECT 'CASE' AS kind, c.code FROM "case" c WHERE c.code = $2
     UNION ALL SELECT 'RECOMMENDATION', r.code FROM recommendation r WHERE r.code = $2
     UNION ALL SELECT 'DECISION', d.code FROM search_document d WHERE d.audience = $1 AND d.kind = 'DECISION' AND NOT d.removed AND upper(d.code) = $2
     LIMIT 1`,
    [audience, code],
  );
  return found;
}

/** Decisions that bear a number, a symbol or an ECLI. */
export function decisionsOf(run: Run, audience: SearchAudience, number: string): Promise<{ id: string; code: string }[]> {
  return run(
    `SELECT d.id, d.code FROM search_document d
      WHERE d.audience = $1 AND d.kind = 'DECISION' AND NOT d.removed AND d.codes @> ARRAY[lower($2)] ORDER BY d.code LIMIT 100`,
    [audience, number],
  );
}
