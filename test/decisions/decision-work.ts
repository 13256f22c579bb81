import type { TestClient } from '../kit/client.js';

export interface DecisionShown {
  id: string;
  code: string;
  version: number;
  review: string;
  outcome: string;
}
const SHOWN = '{ id code version review outcome }';

/** What somebody enters; each with a number of its own. */
export const decisionInput = (number: number, over: object = {}) => ({
  code: `n-v-nowhere-${number}`,
  body: 'HRC',
  level: 'TREATY_BODY',
  weight: 'TREATY_BODY_OF_KAZAKHSTAN',
  state: 'KG',
  citation: `N. v. Nowhere, Communication No. ${number}/2024`,
  numbers: [`${number}/2024`],
  date: '2024-05',
  title: { en: 'N. v. Nowhere', ru: 'Н. против Нигде' },
  holding: { en: 'An invented holding.' },
  outcome: 'VIOLATION',
  violationTypes: ['OUTING'],
  provisions: [{ path: 'un/iccpr/art/17', role: 'VIOLATED' }],
  citations: [{ cites: 'toonen-v-australia-1994', treatment: 'FOLLOWS', judge: 'COURT', verified: true, passage: 'para. 7' }],
  sources: [{ title: 'A source' }],
  verification: 'VERIFIED_IN_SOURCE',
  unverified: ['FACTS'],
  ...over,
});

export const PROPOSE_DECISION = `mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) ${SHOWN} }`;
export const REVIEW_DECISION = (verb: 'confirm' | 'return') =>
  `mutation ($input: ReviewDecisionInput!) { ${verb}Decision(input: $input) ${SHOWN} }`;
export const DISCARD_DECISION = 'mutation ($id: ID!, $version: Int!) { discardDecision(id: $id, version: $version) }';
export const LINK_DECISION = 'mutation ($input: LinkDecisionInput!) { linkDecision(input: $input) { id relation decision { code } } }';
export const UNLINK_DECISION = 'mutation ($id: ID!, $version: Int!) { unlinkDecision(id: $id, version: $version) { code version } }';

export const proposedDecision = async (lawyer: TestClient, number: number, over: object = {}): Promise<DecisionShown> =>
  (await lawyer.data(PROPOSE_DECISION, { input: decisionInput(number, over) })).proposeDecision;
export const reviewed = async (
  client: TestClient,
  verb: 'confirm' | 'return',
  { id, version }: DecisionShown,
  note?: string,
): Promise<DecisionShown> => (await client.data(REVIEW_DECISION(verb), { input: { id, version, note } }))[`${verb}Decision`];
