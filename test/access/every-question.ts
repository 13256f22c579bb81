import type { GraphQLEnumType, GraphQLSchema } from 'graphql';
import { Purpose } from '#libs/platform';
import { everythingOf } from '../kit/all-fields.js';

export const PURPOSES: string[] = Object.values(Purpose);
export const ABSENT = 'KZ-2023-S9999';
export const BY_CODE = 'query ($code: String!) { case(code: $code) { code title narrative acts { violationType } } }';
export const listed = (filter: string, orderBy = 'OCCURRED_ON_DESC') =>
  `{ cases(first: 100, orderBy: ${orderBy}, filter: ${filter}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { code } } } }`;

export type Question = [document: string, variables: Record<string, unknown>];
export const summary = ([document, variables]: Question) => `${document.slice(0, 200)} ${JSON.stringify(variables)}`;
/** What there is to ask about: codes of everything, hidden or not. */
export interface Place {
  codes: string[];
  recommendations: string[];
  provisions: string[];
  violationTypes: string[];
  regions: string[];
}

/** Every question by which a case could be reached, in a fixed order; some few go deeper than the rest. */
export function questions(schema: GraphQLSchema, { codes, recommendations, provisions, violationTypes, regions }: Place): Question[] {
  // similar cases under similar cases take seconds and lead nowhere new: at the greatest depth they are left out; with decisions too a question would be too long
  const of = (type: string, depth: number) =>
    everythingOf(schema, type, depth, [
      ...(type === 'Case' && depth > 2 ? ['similar'] : []),
      ...(type !== 'Case' && depth > 1 ? ['decisions'] : []),
    ]);
  const caseBy = (depth: number) => `query ($code: String!) { case(code: $code) ${of('Case', depth)} }`;
  /** Of the similar ones what is their own: all that hangs on each comes where it is asked for itself. */
  const caseAndSimilar = `query ($code: String!) { case(code: $code) { ...Everything similar(first: 20) ${of('Case', 0)} } }
    fragment Everything on Case ${everythingOf(schema, 'Case', 2, ['similar'])}`;
  const provisionBy = (depth: number) => `query ($path: String!) { provision(path: $path, asOf: "2023-06-01") ${of('Provision', depth)} }`;
  const recommendationBy = (depth: number) => `query ($code: String!) { recommendation(code: $code) ${of('Recommendation', depth)} }`;
  const evidenceFor = (depth: number) =>
    `query ($code: String!, $purpose: Purpose!) { evidence(recommendation: $code, purpose: $purpose, first: 100) ${of('EvidenceConnection', depth)} }`;
  const dimensions = (schema.getType('StatisticsDimension') as GraphQLEnumType | undefined)?.getValues().map(({ name }) => name) ?? [];
  // the last two are typing errors of what stands in hidden texts alone: a correction would tell of them
  const words = ['шантаж полиция', 'қорқытып алу', 'blackmail', 'KZ-2023-S', 'ECOM', 'canary', 'canery', 'canarz'];
  const deep = <T>(values: T[], every: number, ask: (value: T, deeper: boolean) => Question): Question[] =>
    values.map((value, i) => ask(value, i % every === 0));
  return [
    ...deep(codes, 20, (code, deeper) => [deeper ? caseBy(3) : caseAndSimilar, { code }]),
    ...codes.filter((_, i) => i % 8 === 1).map((code): Question => [caseBy(2), { code }]),
    ...deep(
      provisions.filter((_, i) => i % 2 === 0),
      20,
      (path, deeper) => [provisionBy(deeper ? 2 : 1), { path }],
    ),
    ...deep(recommendations, 9, (code, deeper) => [recommendationBy(deeper ? 2 : 1), { code }]),
    ...PURPOSES.flatMap((purpose) =>
      deep(
        recommendations.filter((_, i) => i % 4 === 0),
        30,
        (code, deeper): Question => [evidenceFor(deeper ? 3 : 1), { code, purpose }],
      ),
    ),
    ...['OCCURRED_ON_DESC', 'OCCURRED_ON_ASC', 'CODE_ASC', 'CODE_DESC'].map((order): Question => [listed('{}', order), {}]),
    ...violationTypes.map((code): Question => [listed(`{violationTypes: ["${code}"]}`), {}]),
    ...regions.map((code): Question => [listed(`{regions: ["${code}"]}`), {}]),
    ...['PUBLIC', 'PARTNER', 'RESTRICTED', 'SEALED'].map((level): Question => [listed(`{confidentiality: [${level}]}`), {}]),
    ...['DRAFT', 'SUBMITTED', 'VERIFIED', 'PUBLISHED', 'WITHDRAWN'].map((state): Question => [listed(`{states: [${state}]}`), {}]),
    ...['полиция', 'шантаж', 'KZ-2023-S', 'HIV', 'Алматы', 'canary'].map((text): Question => [listed(`{text: "${text}"}`), {}]),
    ...provisions.slice(0, 10).map((path): Question => [listed(`{provisions: ["${path}"]}`), {}]),
    ...recommendations.slice(0, 10).map((code): Question => [listed(`{recommendations: ["${code}"]}`), {}]),
    [
      '{ recommendations(first: 100) { totalCount edges { cursor node { code status version assessments { id state version } evidence { totalCount } } } } }',
      {},
    ],
    ['{ provisions(first: 100) { totalCount edges { cursor node { path cases { totalCount edges { cursor } } } } } }', {}],
    [`{ decisions(first: 100) ${of('DecisionConnection', 1)} }`, {}],
    ['{ decision(citation: "488/1992") { code cites { totalCount } } }', {}],
    [`{ instruments ${of('Instrument', 1)} }`, {}],
    ['{ vocabularies { name terms { code label } } }', {}],
    ['{ viewer { roles clearance purpose } }', {}],
    ['{ reviewInbox { id } }', {}],
    ...dimensions.map((by): Question => [`{ statistics(by: [${by}], purpose: STATISTICS) ${of('Statistics', 3)} }`, {}]),
    ...words.map(
      (query): Question => [`query ($query: String!) { search(query: $query, first: 100) ${of('SearchConnection', 2)} }`, { query }],
    ),
  ];
}
