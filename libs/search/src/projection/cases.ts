import { Purpose, purposeBits } from '#libs/platform';
import type { Run } from '../analysis/stems.repository.js';
import { type DocumentAccess, type DocumentText, documentId, type SearchAudience, type SearchDocument } from '../engine/search-document.js';
import type { Projected } from './projected.js';
import { type CaseRow, casesToIndex } from './projection.repository.js';
import { citationOf, localizedTexts, plainText, shortNameOf, type Terms } from './terms.js';

const INTERNAL = purposeBits(Purpose.INTERNAL);
const PUBLICATION = purposeBits(Purpose.ANONYMISED_PUBLICATION);
const PARTNERS = purposeBits(Purpose.PARTNER_SHARING);

/** Documents of cases, each with the consent that it takes. Sealed cases have none: the indexer cannot see them. */
export async function projectCases(run: Run, ids: readonly string[], terms: Terms): Promise<Projected[]> {
  const rows = await casesToIndex(run, ids);
  return rows
    .filter(({ level, consented_purposes }) => level < 3 && (consented_purposes & INTERNAL) !== 0)
    .flatMap((row) => documentsOf(row, terms).map((document) => ({ document, access: accessOf(row) })));
}

function documentsOf(row: CaseRow, terms: Terms): SearchDocument[] {
  const coded = codedTexts(row, terms);
  const published = [...localizedTexts('title', 'A', row.published_title), ...localizedTexts('narrative', 'C', row.published_narrative)];
  const original = [
    ...localizedTexts('title', 'A', row.title),
    ...localizedTexts('narrative', 'C', row.narrative),
    ...row.response_texts.flatMap((text) => plainText('response', 'D', text)),
  ];
  const whole = (audience: SearchAudience) =>
    documentOf(row, { audience, form: 'ORIGINAL', texts: [...coded, ...original, ...unlike(published, original)] }, terms);
  const forOthers = (audience: SearchAudience) =>
    documentOf(row, { audience, form: 'PUBLICATION', texts: [...coded, ...published] }, terms);
  const isPublished = row.level === 0 && row.published_title !== null && (row.consented_purposes & PUBLICATION) !== 0;
  // not where a survivor agreed to be told of to partners in general alone
  const isShared = (row.consented_purposes & row.month_purposes & PARTNERS) !== 0;
  return [
    whole('internal'),
    ...(isPublished ? [forOthers('public')] : []),
    ...(isShared ? [whole('partner')] : isPublished ? [forOthers('partner')] : []),
  ];
}

/** Found by what is coded, in three languages. */
function codedTexts(row: CaseRow, terms: Terms): DocumentText[] {
  return [
    ...plainText('code', 'A', row.code),
    ...terms.texts('violationType', 'violation-type', row.violation_types, 'B'),
    ...terms.texts('perpetratorType', 'perpetrator-type', row.perpetrator_types, 'B'),
    ...terms.texts('perpetratorType', 'perpetrator-subtype', row.perpetrator_subtypes, 'D'),
    ...terms.texts('response', 'response-type', row.responses, 'D'),
    ...terms.texts('biasMotive', 'bias-motive', row.bias_motives, 'D'),
    ...terms.texts('setting', 'setting', row.settings, 'D'),
    ...terms.texts('region', 'region', [row.region], 'D'),
    ...row.provisions.flatMap(({ path, label, heading }) => [
      ...plainText(
        'provision',
        'D',
        [label, citationOf(path) === label ? '' : citationOf(path), shortNameOf(path)].filter(Boolean).join(' · '),
      ),
      ...localizedTexts('provision', 'D', heading),
    ]),
  ];
}

const unlike = (texts: DocumentText[], others: DocumentText[]) => texts.filter(({ text }) => others.every((other) => other.text !== text));

function documentOf(
  row: CaseRow,
  { audience, form, texts }: Pick<SearchDocument, 'audience' | 'form' | 'texts'>,
  terms: Terms,
): SearchDocument {
  return {
    id: documentId('CASE', row.id),
    audience,
    kind: 'CASE',
    form,
    subjectId: row.id,
    code: row.code,
    caseId: row.id,
    codes: [],
    texts,
    facets: terms.facets({
      violationType: row.violation_types,
      perpetratorType: row.perpetrator_types,
      region: [row.region],
      response: row.responses,
      provision: row.provisions.map(({ path }) => path),
    }),
    occurredOn: row.month,
    recency: Number(row.month.slice(0, 7).replace('-', '')),
  };
}

const accessOf = (row: CaseRow): DocumentAccess => ({
  level: row.level,
  synthetic: row.synthetic,
  consentedPurposes: row.consented_purposes,
  consentValidUntil: row.consent_valid_until,
  monthPurposes: row.month_purposes,
});
