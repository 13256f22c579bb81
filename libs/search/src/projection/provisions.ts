import type { LocalizedText } from '#libs/platform';
import type { Run } from '../analysis/stems.js';
import { type DocumentText, documentId, SEARCH_AUDIENCES, type SearchDocument } from '../engine/search-document.js';
import { openAccess, type Projected, WORLD } from './projected.js';
import { citationOf, localizedTexts, plainText, shortNameOf, type Terms } from './terms.js';

interface ProvisionRow {
  id: string;
  synthetic: boolean;
  path: string;
  label: string;
  heading: LocalizedText;
  protects: string | null;
  gap: string | null;
  note: string | null;
  themes: string[];
  instrument: string;
  instrument_title: LocalizedText;
  number: string | null;
  symbol: string | null;
  summaries: string[];
  since: number;
}

const PROVISIONS = `
  SELECT p.id, ${WORLD} AS synthetic, p.path, p.label, p.heading, p.protects, p.gap, p.note, p.themes, i.code AS instrument, i.title AS instrument_title, i.number, i.symbol,
    ARRAY(SELECT DISTINCT v.summary FROM provision_version v WHERE v.provision_id = p.id AND v.summary IS NOT NULL ORDER BY 1) AS summaries,
    coalesce((SELECT extract(year FROM max(v.valid_from)) FROM provision_version v WHERE v.provision_id = p.id), extract(year FROM i.valid_from), 0)::int * 100 AS since
  FROM provision p JOIN instrument i ON i.id = p.instrument_id
  WHERE p.id = ANY ($1::uuid[])`;

export async function projectProvisions(run: Run, ids: readonly string[], terms: Terms): Promise<Projected[]> {
  const rows = await run<ProvisionRow>(PROVISIONS, [ids]);
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
    ...row.summaries.flatMap((summary) => plainText('summary', 'C', summary)),
    ...plainText('protects', 'D', row.protects),
    ...plainText('gap', 'D', row.gap),
    ...plainText('note', 'D', row.note),
    ...terms.texts('theme', 'theme', row.themes, 'D'),
  ];
}
