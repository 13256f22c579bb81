import { Confidentiality, granted, levelNumber } from '#libs/access';
import { contains, inAnyLanguage } from '#libs/law';
import { type Audience, allOf, badInput, join, literal, Match, type Reads, raw, type Sql, sql } from '#libs/platform';
import { CaseState } from './case.enums.js';
import type { CaseFilter } from './case.inputs.js';
import { firstUnknownCode } from './code.repository.js';

/** Conditions of which a case may fit several values at once. */
type ManyValued = keyof CaseFilter extends infer Name ? (Name extends `${infer Many}Match` ? Many : never) : never;

type Codes = string[] | null | undefined;
const some = (values: Codes): values is string[] => !!values?.length;

/** Each value of which all are wanted is a condition of its own in the statement. */
const MOST_WANTED = 10;

/** The lists of a filter of which every value is wanted. */
const wantedWhole = (filter: CaseFilter): string[][] =>
  Object.entries(filter).flatMap(([name, values]) => (Array.isArray(values) && isWhole(filter, name) ? [values] : []));
const isWhole = (filter: CaseFilter, name: string) => filter[`${name as ManyValued}Match`] === Match.ALL;

/** An unknown code finds nothing and says nothing: so it is refused. @throws BAD_USER_INPUT naming the vocabulary */
export async function checkCodes(reads: Reads, filter: CaseFilter): Promise<void> {
  if (wantedWhole(filter).some(({ length }) => length > MOST_WANTED))
    throw badInput(`Ask for at most ${MOST_WANTED} values of which all must be there.`, 'filter');
  await refuseUnknownCodes(reads, {
    'violation-type': filter.violationTypes,
    'perpetrator-type': [...(filter.perpetratorTypes ?? []), ...(filter.principalPerpetratorTypes ?? [])],
    'bias-motive': filter.biasMotives,
    region: filter.regions,
    'response-type': filter.responses,
  });
}

/** The same of codes by the name of their vocabulary. */
export async function refuseUnknownCodes(reads: Reads, codesOf: Record<string, Codes>): Promise<void> {
  const pairs = Object.entries(codesOf).flatMap(([vocabulary, codes]) => (codes ?? []).map((code) => ({ vocabulary, code })));
  if (pairs.length === 0) return;
  const unknown = await reads.load(`check-codes ${JSON.stringify(pairs)}`, 'first', async () => [await firstUnknownCode(reads, pairs)]);
  if (unknown) throw badInput(`There is no such code in the vocabulary "${unknown}". Ask \`vocabularies\` for the codes there are.`);
}

/**
 * Names of the fields by which a filter narrows down: of one whose values are all wanted, its name for each, since each narrows further.
 * Words may be the code of one case, or stand in one story alone: they tell as much as the most that may be asked untold.
 */
export const narrowingFields = (filter: CaseFilter | null | undefined): string[] =>
  Object.entries(filter ?? {}).flatMap(([name, value]) => {
    if (name.endsWith('Match') || !value) return [];
    if (name === 'text') return Array.from({ length: TELLING }, () => name);
    if (!Array.isArray(value)) return [name];
    return value.length > 0 && filter && isWhole(filter, name) ? value.map(() => name) : value.slice(0, 1).map(() => name);
  });

/** So many dimensions and fields of a filter together tell what a case holds, as reading it does, where they leave few cases. */
export const TELLING = 3;
/** A number of fewer cases tells of single ones. */
export const FEW = 5;

/** SQL of a list of codes and all narrower ones, made once a statement, and not for each row that is held against it. */
const narrower = (vocabulary: string, codes: string[]) => sql`(SELECT narrower_terms(${literal(vocabulary)}, ${codes}::text[]))::text[]`;

/** SQL of the month of a day, as a date: held against a moment, an index on dates serves nobody under the policies. */
const monthOf = (day: string) => sql`date_trunc('month', ${day}::date)::date`;

/** A condition that many rows fit, and of which the planner would expect next to none: of a CASE it expects half of them. */
const often = (condition: Sql) => sql`CASE WHEN ${condition} THEN true END`;

/** Condition on the case whose id is the SQL `id`; its row, or its dating, has an alias where the list is of these: then that one is asked itself. */
export function caseConditions(
  filter: CaseFilter | null | undefined,
  audience: Audience,
  id: Sql,
  listed: { case?: Sql; dating?: Sql } = {},
): Sql | undefined {
  if (!filter) return undefined;
  const act = (test: Sql) => sql`EXISTS (SELECT 1 FROM act a WHERE a.case_id = ${id} AND ${test})`;
  const dated = (test: (dating: Sql) => Sql) =>
    listed.dating ? test(listed.dating) : sql`EXISTS (SELECT 1 FROM case_date d WHERE d.case_id = ${id} AND ${often(test(sql`d`))})`;
  const itself = (test: (row: Sql) => Sql) =>
    listed.case ? test(listed.case) : sql`EXISTS (SELECT 1 FROM "case" c WHERE c.id = ${id} AND ${test(sql`c`)})`;
  const code = listed.case ? sql`${listed.case}.code` : sql`(SELECT c.code FROM "case" c WHERE c.id = ${id})`;
  const { principalPerpetratorTypes, regions, confidentiality, states, occurredFrom, occurredTo, text } = filter;
  // a dating has the level of its case; named in the statement, a level has an index of its own
  const atLevel = (test: Sql) => (listed.dating ? sql`${listed.dating}.${test}` : itself((c) => sql`${c}.${test}`));
  /** The public reads what is published alone: what cannot be there is not looked for. */
  const ofPublic = (found: boolean, otherwise: Sql) => (audience !== 'public' ? otherwise : !found && sql`false`);
  /** The condition for any of the values, or for each where all are wanted. */
  const by = (name: ManyValued, condition: (values: string[]) => Sql) => {
    const values = filter[name];
    if (!some(values)) return undefined;
    if (!isWhole(filter, name)) return condition(values);
    // of several joined, the planner expects next to none and reads the tables whole: so the next ones are looked up case by case
    return allOf(...values.map((value, i) => (i === 0 ? condition([value]) : sql`(SELECT true WHERE ${condition([value])}) IS NOT NULL`)));
  };
  const conditions = [
    by('violationTypes', (types) => act(sql`a.violation_type = ANY (${narrower('violation-type', types)})`)),
    by(
      'perpetratorTypes',
      (types) =>
        sql`EXISTS (SELECT 1 FROM perpetrator p WHERE p.case_id = ${id} AND p.type = ANY (${narrower('perpetrator-type', types)}))`,
    ),
    // under whom a case counts in statistics
    some(principalPerpetratorTypes) &&
      sql`EXISTS (SELECT 1 FROM act_perpetrator p WHERE p.case_id = ${id} AND p.act_ordinal = 1 AND p.ordinal = 1 AND p.type = ANY (${narrower('perpetrator-type', principalPerpetratorTypes)}))`,
    by('biasMotives', (motives) => act(often(sql`a.bias_motives && ${narrower('bias-motive', motives)}`))),
    by(
      'provisions',
      (paths) =>
        sql`EXISTS (SELECT 1 FROM engagement e JOIN provision p ON p.id = e.provision_id JOIN unnest(${paths}::text[]) asked(path) ON p.path = asked.path OR starts_with(p.path, asked.path || '/') WHERE e.case_id = ${id})`,
    ),
    by(
      'recommendations',
      (codes) =>
        sql`EXISTS (SELECT 1 FROM evidence_link l JOIN recommendation r ON r.id = l.recommendation_id WHERE l.case_id = ${id} AND r.code = ANY (${codes}::text[]))`,
    ),
    by(
      'responses',
      (types) => sql`EXISTS (SELECT 1 FROM response s WHERE s.case_id = ${id} AND s.type = ANY (${narrower('response-type', types)}))`,
    ),
    some(regions) && itself((c) => sql`${c}.region = ANY (${narrower('region', regions)})`),
    some(confidentiality) &&
      ofPublic(
        confidentiality.includes(Confidentiality.PUBLIC),
        atLevel(sql`level IN (${join(confidentiality.map((level) => literal(levelNumber(level))))})`),
      ),
    // sealed ones alone: there are no others than those of a grant; named here, the policy does not look at every one
    audience === 'staff' &&
      some(confidentiality) &&
      confidentiality.every((level) => level === Confidentiality.SEALED) &&
      raw(granted(id.text)),
    some(states) &&
      ofPublic(
        states.includes(CaseState.PUBLISHED),
        itself((c) => sql`${c}.state = ANY (${states}::text[])`),
      ),
    occurredFrom && dated((d) => sql`${d}.first_month >= ${monthOf(occurredFrom)}`),
    occurredTo && dated((d) => sql`${d}.last_month <= ${monthOf(occurredTo)}`),
    // no later than the last, and what a list by date is in order of
    occurredTo && listed.dating && sql`${listed.dating}.first_month <= ${monthOf(occurredTo)}`,
    text && sql`(${join([contains(code, text), ...inStory(id, text, audience)], ' OR ')})`,
  ];
  return conditions.some(Boolean) ? allOf(...conditions) : undefined;
}

/**
 * Who may not read the original finds by what everyone reads. Counted case by case, which finds as much as EXISTS: of that the planner
 * would read all stories there are, to look the case up in them.
 */
function inStory(caseId: Sql, words: string, audience: Audience): Sql[] {
  const tells = (table: Sql) =>
    sql`(SELECT count(*) FROM ${table} s WHERE s.case_id = ${caseId} AND ${contains(sql`concat_ws(' | ', ${inAnyLanguage(sql`s.title`)}, ${inAnyLanguage(sql`s.narrative`)})`, words)}) = 1`;
  if (audience === 'public') return [tells(sql`publication`)];
  return [tells(sql`case_text`), tells(sql`(SELECT x.case_id, x.title, x.narrative FROM publication x WHERE x.state = 'APPROVED')`)];
}
