import type { LocalizedText } from '#libs/platform';
import type { Run } from '../analysis/stems.js';
import { type DocumentText, documentId, SEARCH_AUDIENCES, type SearchDocument } from '../engine/search-document.js';
import { openAccess, type Projected, WORLD } from './projected.js';
import { localizedTexts, plainText, type Terms } from './terms.js';

interface RecommendationRow {
  id: string;
  synthetic: boolean;
  code: string;
  issuing_body: string;
  symbol: string | null;
  paragraph: string | null;
  year: number;
  text: LocalizedText;
  themes: string[];
  addressees: string[];
  state_position: string;
  note: string | null;
  targets: string[];
}

const RECOMMENDATIONS = `
  SELECT r.id, ${WORLD} AS synthetic, r.code, r.issuing_body, r.symbol, r.paragraph, r.year, r.text, r.themes, r.addressees, r.state_position, r.note,
    ARRAY(SELECT p.path FROM recommendation_target t JOIN provision p ON p.id = t.provision_id WHERE t.recommendation_id = r.id ORDER BY 1) AS targets
  FROM recommendation r
  WHERE r.id = ANY ($1::uuid[])`;

export async function projectRecommendations(run: Run, ids: readonly string[], terms: Terms): Promise<Projected[]> {
  const rows = await run<RecommendationRow>(RECOMMENDATIONS, [ids]);
  return rows.flatMap((row) =>
    SEARCH_AUDIENCES.map((audience) => ({ document: { ...documentOf(row, terms), audience }, access: openAccess(row.synthetic) })),
  );
}

function documentOf(row: RecommendationRow, terms: Terms): Omit<SearchDocument, 'audience'> {
  return {
    id: documentId('RECOMMENDATION', row.id),
    kind: 'RECOMMENDATION',
    form: 'OPEN',
    subjectId: row.id,
    code: row.code,
    caseId: null,
    codes: [row.symbol, row.paragraph].filter((code): code is string => !!code),
    texts: textsOf(row, terms),
    facets: terms.facets({ theme: row.themes, provision: row.targets }),
    occurredOn: null,
    recency: row.year * 100,
  };
}

function textsOf(row: RecommendationRow, terms: Terms): DocumentText[] {
  return [
    ...plainText('code', 'A', [row.code, row.symbol].filter(Boolean).join(' · ')),
    ...localizedTexts('text', 'A', row.text),
    ...plainText('issuingBody', 'B', `${row.issuing_body} · ${row.year}`),
    ...terms.texts('theme', 'theme', row.themes, 'C'),
    ...plainText('addressee', 'D', row.addressees.join('; ')),
    ...terms.texts('statePosition', 'state-position', [row.state_position], 'D'),
    ...plainText('note', 'D', row.note),
  ];
}
