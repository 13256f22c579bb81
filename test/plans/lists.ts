const PATH = 'kz/bench-code/art/7';
const RECOMMENDATION = 'ECOM-2023-R7';

/** A value for each condition of a filter, by its field. */
export const CASE_FILTER: Record<string, unknown> = {
  violationTypes: ['OUTING'],
  perpetratorTypes: ['EMPLOYER'],
  principalPerpetratorTypes: ['EMPLOYER'],
  biasMotives: ['GENDER_IDENTITY'],
  provisions: [PATH],
  recommendations: [RECOMMENDATION],
  regions: ['KZ-75'],
  responses: ['COURT'],
  confidentiality: ['PUBLIC', 'PARTNER'],
  states: ['SUBMITTED'],
  occurredFrom: '2022-03-05',
  occurredTo: '2016-03-05',
  // in most stories: md5('0')
  text: 'cfcd',
  ...Object.fromEntries(
    ['violationTypes', 'perpetratorTypes', 'biasMotives', 'provisions', 'recommendations', 'responses'].map((name) => [
      `${name}Match`,
      'ALL',
    ]),
  ),
};
/** A filter by one field; a match is of two values of what it is about. */
export function caseFilterBy(field: string): Record<string, unknown> {
  const about = field.replace(/Match$/, '');
  const values = CASE_FILTER[about];
  return { [field]: CASE_FILTER[field], ...(about !== field && { [about]: [values, values].flat() }) };
}
export const AUDIT_FILTER: Record<string, unknown> = {
  actions: ['case.read'],
  kind: 'case',
  refused: true,
  from: '2026-01-01T00:00:00Z',
  before: '2024-03-01T00:00:00Z',
};

/** Queries of the pages' lists, by name, with variables to try them with; of the tables that grow. */
export const PAGES: Record<string, Record<string, unknown>> = {
  SimilarCases: {},
  CasesOfProvision: { path: PATH },
  EvidenceOfRecommendation: { code: RECOMMENDATION, first: 10 },
  Recommendations: {},
  Overview: {},
  SubmittedCases: {},
  SealedCases: {},
};
export const HOUSE_PAGES: Record<string, Record<string, unknown>> = {
  OwnCases: {},
  ProposedPublications: {},
  WaitingOpenings: {},
  ReviewInbox: {},
};
