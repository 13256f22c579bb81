import type { LocalizedText } from '#libs/platform';
import type { Run } from '../analysis/stems.repository.js';
import { type DocumentText, documentId, SEARCH_AUDIENCES, type SearchDocument } from '../engine/search-document.js';
import { type DecisionRow, decisionsToIndex } from './decisions.repository.js';
import { openAccess, type Projected } from './projected.js';
import { citationOf, localizedTexts, plainText, shortNameOf, type Terms } from './terms.js';

/** Of what two people confirmed: the indexer reads nothing else. */
export async function projectDecisions(run: Run, ids: readonly string[], terms: Terms): Promise<Projected[]> {
  const rows = await decisionsToIndex(run, ids);
  return rows.flatMap((row) =>
    SEARCH_AUDIENCES.map((audience) => ({ document: { ...documentOf(row, terms), audience }, access: openAccess(row.synthetic) })),
  );
}

function documentOf(row: DecisionRow, terms: Terms): Omit<SearchDocument, 'audience'> {
  return {
    id: documentId('DECISION', row.id),
    kind: 'DECISION',
    form: 'OPEN',
    subjectId: row.id,
    code: row.code,
    caseId: null,
    codes: [...row.numbers, row.symbol, row.ecli].filter((code): code is string => !!code),
    texts: textsOf(row, terms),
    facets: terms.facets({
      violationType: row.violation_types,
      provision: row.provisions.map(({ path }) => path),
      court: [row.body],
      level: [row.level],
      outcome: [row.outcome],
    }),
    occurredOn: null,
    recency: row.recency,
  };
}

function textsOf(row: DecisionRow, terms: Terms): DocumentText[] {
  return [
    ...plainText('code', 'A', [...row.numbers, row.symbol, row.ecli].filter(Boolean).join(' · ')),
    ...localizedTexts('title', 'A', row.title),
    ...plainText('citation', 'B', row.citation),
    ...localizedTexts('holding', 'B', row.holding),
    ...localizedTexts('facts', 'C', row.facts),
    ...terms.texts('violationType', 'violation-type', row.violation_types, 'B'),
    ...terms.texts('body', 'decision-body', [row.body], 'C'),
    ...localizedTexts('body', 'C', row.court),
    ...terms.texts('outcome', 'decision-outcome', [row.outcome], 'D'),
    ...row.provisions.flatMap(({ path, heading }) => provisionTexts(path, heading)),
  ];
}

const provisionTexts = (path: string, heading: LocalizedText): DocumentText[] => [
  ...plainText('provision', 'D', [citationOf(path), shortNameOf(path)].filter(Boolean).join(' · ')),
  ...localizedTexts('provision', 'D', heading),
];
