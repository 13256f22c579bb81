import type { Run } from '../analysis/stems.repository.js';
import { type DocumentText, documentId, SEARCH_AUDIENCES, type SearchDocument } from '../engine/search-document.js';
import { openAccess, type Projected } from './projected.js';
import { type RecommendationRow, recommendationsToIndex } from './projection.repository.js';
import { localizedTexts, plainText, type Terms } from './terms.js';

export async function projectRecommendations(run: Run, ids: readonly string[], terms: Terms): Promise<Projected[]> {
  const rows = await recommendationsToIndex(run, ids);
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
    codes: [...new Set([row.symbol, row.paragraph].flatMap((named) => Object.values(named ?? {})))],
    texts: textsOf(row, terms),
    facets: terms.facets({ theme: row.themes, provision: row.targets }),
    // its first day, where the month or the year alone is known
    occurredOn: `${row.issued_on ?? row.year}-01-01`.slice(0, 10),
    recency: row.year * 100,
  };
}

function textsOf(row: RecommendationRow, terms: Terms): DocumentText[] {
  return [
    ...plainText('code', 'A', [row.code, ...new Set(Object.values(row.symbol ?? {}))].join(' · ')),
    ...localizedTexts('text', 'A', row.text),
    ...plainText('issuingBody', 'B', `${row.issuing_body} · ${row.year}`),
    ...terms.texts('theme', 'theme', row.themes, 'C'),
    ...plainText('addressee', 'D', row.addressees.join('; ')),
    ...terms.texts('statePosition', 'state-position', [row.state_position], 'D'),
    ...localizedTexts('note', 'D', row.note),
  ];
}
