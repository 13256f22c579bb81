import { levelNumber } from '#libs/access';
import { containing, contains, inAnyLanguage } from '#libs/law';
import { type Audience, allOf, badInput, type Condition, condition, type Reads } from '#libs/platform';
import type { CaseFilter } from './case.inputs.js';

type Codes = string[] | null | undefined;
const some = (values: Codes): values is string[] => !!values?.length;

/** An unknown code finds nothing and says nothing: so it is refused. @throws BAD_USER_INPUT naming the vocabulary */
export async function checkCodes(reads: Reads, filter: CaseFilter): Promise<void> {
  const given = {
    'violation-type': filter.violationTypes,
    'perpetrator-type': [...(filter.perpetratorTypes ?? []), ...(filter.principalPerpetratorTypes ?? [])],
    'bias-motive': filter.biasMotives,
    region: filter.regions,
    'response-type': filter.responses,
  };
  const pairs = Object.entries(given).flatMap(([vocabulary, codes]) => (codes ?? []).map((code) => ({ vocabulary, code })));
  if (pairs.length === 0) return;
  const unknown = await reads.load(`check-codes ${JSON.stringify(pairs)}`, 'first', async () => [await firstUnknown(reads, pairs)]);
  if (unknown) throw badInput(`There is no such code in the vocabulary "${unknown}". Ask \`vocabularies\` for the codes there are.`);
}

async function firstUnknown(reads: Reads, pairs: { vocabulary: string; code: string }[]): Promise<string | undefined> {
  const [unknown] = await reads.query<{ vocabulary: string }>({
    text: `SELECT g.vocabulary FROM unnest($1::text[], $2::text[]) g(vocabulary, code)
            WHERE NOT EXISTS (SELECT 1 FROM vocabulary_term t WHERE t.vocabulary = g.vocabulary AND t.code = g.code) LIMIT 1`,
    values: [pairs.map((pair) => pair.vocabulary), pairs.map((pair) => pair.code)],
    name: 'check-codes',
  });
  return unknown?.vocabulary;
}

/** The first perpetrator of the first act, under whom a case counts in statistics. */
const PRINCIPAL = `EXISTS (SELECT 1 FROM act a
  JOIN act_perpetrator ap ON ap.act_id = a.id AND ap.ordinal = (SELECT min(bp.ordinal) FROM act_perpetrator bp WHERE bp.act_id = a.id)
  JOIN perpetrator p ON p.id = ap.perpetrator_id
  WHERE a.case_id = {id} AND a.ordinal = (SELECT min(b.ordinal) FROM act b WHERE b.case_id = {id})
    AND p.type = ANY (narrower_terms('perpetrator-type', ?::text[])))`;

/** Condition on the case whose id is the SQL `id`; `{t}` may be another table's row that has the case's id in a column. */
export function caseConditions(filter: CaseFilter | null | undefined, audience: Audience, id = '{t}.id'): Condition | undefined {
  if (!filter) return undefined;
  const act = (test: string) => `EXISTS (SELECT 1 FROM act a WHERE a.case_id = ${id} AND ${test})`;
  const dated = (test: string) => `EXISTS (SELECT 1 FROM case_date d WHERE d.case_id = ${id} AND ${test})`;
  const itself = (test: string) =>
    id === '{t}.id'
      ? test.replaceAll('{c}', '{t}')
      : `EXISTS (SELECT 1 FROM "case" c WHERE c.id = ${id} AND ${test.replaceAll('{c}', 'c')})`;
  const {
    violationTypes,
    perpetratorTypes,
    principalPerpetratorTypes,
    biasMotives,
    provisions,
    recommendations,
    regions,
    responses,
    confidentiality,
    states,
    occurredFrom,
    occurredTo,
    text,
  } = filter;
  const says = (table: string) =>
    `EXISTS (SELECT 1 FROM ${table} s WHERE s.case_id = ${id} AND ${contains(`concat_ws(' | ', ${inAnyLanguage('s.title')}, ${inAnyLanguage('s.narrative')})`)})`;
  // who may not read the original finds by what everyone reads
  const story =
    audience === 'public'
      ? [says('publication')]
      : [says('case_text'), says(`(SELECT x.case_id, x.title, x.narrative FROM publication x WHERE x.state = 'APPROVED')`)];
  const conditions = [
    some(violationTypes) && condition(act(`a.violation_type = ANY (narrower_terms('violation-type', ?::text[]))`), violationTypes),
    some(perpetratorTypes) &&
      condition(
        `EXISTS (SELECT 1 FROM perpetrator p WHERE p.case_id = ${id} AND p.type = ANY (narrower_terms('perpetrator-type', ?::text[])))`,
        perpetratorTypes,
      ),
    some(principalPerpetratorTypes) && condition(PRINCIPAL.replaceAll('{id}', id), principalPerpetratorTypes),
    some(biasMotives) && condition(act(`a.bias_motives && narrower_terms('bias-motive', ?::text[])`), biasMotives),
    some(provisions) &&
      condition(
        `EXISTS (SELECT 1 FROM engagement e JOIN provision p ON p.id = e.provision_id JOIN unnest(?::text[]) asked(path) ON p.path = asked.path OR starts_with(p.path, asked.path || '/') WHERE e.case_id = ${id})`,
        provisions,
      ),
    some(recommendations) &&
      condition(
        `EXISTS (SELECT 1 FROM evidence_link l JOIN recommendation r ON r.id = l.recommendation_id WHERE l.case_id = ${id} AND r.code = ANY (?::text[]))`,
        recommendations,
      ),
    some(responses) &&
      condition(
        `EXISTS (SELECT 1 FROM response s WHERE s.case_id = ${id} AND s.type = ANY (narrower_terms('response-type', ?::text[])))`,
        responses,
      ),
    some(regions) && condition(itself(`{c}.region = ANY (narrower_terms('region', ?::text[]))`), regions),
    some(confidentiality) && condition(itself('{c}.level = ANY (?::int[])'), confidentiality.map(levelNumber)),
    some(states) && condition(itself('{c}.state = ANY (?::text[])'), states),
    occurredFrom && condition(dated(`d.first_month >= date_trunc('month', ?::date)`), occurredFrom),
    occurredTo && condition(dated(`d.last_month <= date_trunc('month', ?::date)`), occurredTo),
    text && condition(`(${[...story, itself(contains('{c}.code'))].join(' OR ')})`, ...Array(story.length + 1).fill(containing(text))),
  ].filter((c): c is Condition => !!c);
  return conditions.length ? allOf(...conditions) : undefined;
}
