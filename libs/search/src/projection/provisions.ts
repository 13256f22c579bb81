import type { Run } from '../analysis/stems.repository.js';
import { type DocumentText, documentId, SEARCH_AUDIENCES, type SearchDocument } from '../engine/search-document.js';
import { openAccess, type Projected } from './projected.js';
import { type ProvisionRow, provisionsToIndex } from './projection.repository.js';
import { citationOf, localizedTexts, plainText, shortNameOf, type Terms } from './terms.js';

export async function projectProvisions(run: Run, ids: readonly string[], terms: Terms): Promise<Projected[]> {
  const rows = await provisionsToIndex(run, ids);
  return rows.flatMap((row) =>
    SEARCH_AUDIENCES.map((audience) => ({ document: { ...documentOf(row, terms), audience }, access: openAccess(row.synthetic) })),
  );
}

function documentOf(row: ProvisionRow, terms: Terms): Omit<SearchDocument, 'audience'> {
  return {
    id: documentId('PROVISION', row.id),
    kind: 'PROVISION',
    form: 'OPEN',
    subjectId: row.id,
    code: row.path,
    caseId: null,
    codes: [row.label, citationOf(row.path)].filter(Boolean),
    texts: textsOf(row, terms),
    facets: terms.facets({ theme: row.themes, provision: [row.path] }),
    occurredOn: null,
    recency: row.since,
  };
}

function textsOf(row: ProvisionRow, terms: Terms): DocumentText[] {
  const citation = citationOf(row.path);
  return [
    ...plainText('code', 'A', row.label === citation ? citation : [row.label, citation].filter(Boolean).join(' · ')),
    ...plainText('code', 'D', row.path),
    ...localizedTexts('heading', 'A', row.heading),
    ...localizedTexts('instrument', 'B', row.instrument_title),
    ...plainText('instrument', 'B', [shortNameOf(row.path), row.number, row.symbol].filter(Boolean).join(' · ')),
    ...row.summaries.flatMap((summary) => localizedTexts('summary', 'C', summary)),
    ...localizedTexts('protects', 'D', row.protects),
    ...localizedTexts('gap', 'D', row.gap),
    ...localizedTexts('note', 'D', row.note),
    ...terms.texts('theme', 'theme', row.themes, 'D'),
  ];
}
