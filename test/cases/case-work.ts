import type { Answer, TestClient } from '../kit/client.js';

export type CaseInput = Record<string, unknown> & { consents: object[]; survivors: object[] };
/** What the tests look at of a case. */
export interface Shown {
  id: string;
  code: string;
  version: number;
  state: string;
  confidentiality: string;
  survivors: { id: string; pseudonym: string }[];
}

const SHOWN = 'id code version state confidentiality survivors { id pseudonym }';

export const consent = (purpose: string, survivor = 0, more: object = {}) => ({
  survivor,
  purpose,
  identityMode: 'PSEUDONYM',
  givenOn: '2023-06-01',
  way: 'signed form',
  language: 'RU',
  ...more,
});

/** A case as a documenter enters it: two survivors who both agree to the house's own work and to an anonymous publication. */
export const caseInput = (changes: Partial<CaseInput> = {}): CaseInput => ({
  confidentiality: 'RESTRICTED',
  occurredMonth: '2023-05',
  occurredOn: '2023-05-14',
  place: 'a park behind the invented cinema',
  notes: 'the invented note',
  region: 'KZ-75',
  title: { en: 'The original title', ru: 'Исходное название' },
  narrative: { en: 'The original story, as it was told.', ru: 'Исходный рассказ.' },
  acts: [
    {
      violationType: 'BLACKMAIL',
      biasMotives: ['SEXUAL_ORIENTATION'],
      setting: 'ONLINE',
      perpetrators: [{ type: 'PRIVATE_INDIVIDUAL', subtype: 'DATING_APP_CONTACT', role: 'PERPETRATOR' }],
    },
    {
      violationType: 'REFUSAL_TO_REGISTER_COMPLAINT',
      setting: 'POLICE_STATION',
      perpetrators: [{ type: 'LAW_ENFORCEMENT', subtype: 'DISTRICT_OFFICER', role: 'FAILED_TO_ACT' }],
    },
  ],
  survivors: [{ pseudonym: 'Survivor A', ageBand: '25-34', sogi: 'GAY' }, { pseudonym: 'Survivor B' }],
  consents: [0, 1].flatMap((survivor) => ['INTERNAL', 'STATISTICS', 'ANONYMISED_PUBLICATION'].map((purpose) => consent(purpose, survivor))),
  responses: [{ type: 'COMPLAINT_REFUSED', text: 'The invented officer said no.' }],
  referrals: [{ kind: 'LEGAL_AID', text: 'an invented lawyer' }],
  ...changes,
});

export const WORDING = { title: { en: 'The public title' }, narrative: { en: 'The public wording, made anew.', ru: 'Публичный текст.' } };

export const DELETE_DRAFT = 'mutation ($input: DraftInput!) { deleteDraft(input: $input) }';

type Step = 'submitCase' | 'verifyCase' | 'withdrawCase';
const INPUTS = {
  createCase: 'CreateCaseInput',
  updateCase: 'UpdateCaseInput',
  submitCase: 'CaseStepInput',
  verifyCase: 'CaseStepInput',
  withdrawCase: 'WithdrawCaseInput',
  publishCase: 'PublishCaseInput',
  returnCase: 'ReasonedStepInput',
  rejectPublication: 'ReasonedStepInput',
};

/** Any mutation whose answer is a case. */
export async function work(
  client: TestClient,
  mutation: keyof typeof INPUTS,
  input: object,
  selection = SHOWN,
): Promise<Answer<{ done: Shown }>> {
  return client.query(`mutation ($input: ${INPUTS[mutation]}!) { done: ${mutation}(input: $input) { ${selection} } }`, { input });
}

/** A mutation that must succeed. */
export async function done(client: TestClient, mutation: keyof typeof INPUTS, input: object): Promise<Shown> {
  const { data, errors } = await work(client, mutation, input);
  if (!data) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
  return data.done;
}

/** As two people leave a case that they shared with partners, for the owner to run; sharing.spec.ts has the way there. */
export const SHARED_WITH_PARTNERS = `UPDATE "case" SET shared_at = now(), consented_purposes = consented_purposes | purpose_bit('PARTNER_SHARING')
  WHERE id = $1 AND (consented(id) & purpose_bit('PARTNER_SHARING')) <> 0`;

/** The code of a mutation that must be refused. */
export async function refused(client: TestClient, mutation: keyof typeof INPUTS, input: object): Promise<unknown> {
  return (await work(client, mutation, input)).errors?.[0]?.extensions?.code;
}

export const step = (client: TestClient, mutation: Step, { code, version }: Shown, note?: string): Promise<Shown> =>
  done(client, mutation, { code, ...(mutation !== 'withdrawCase' && { version }), note });

/** A case from its entry to its verification. */
export async function verifiedCase(documenter: TestClient, reviewer: TestClient, changes: Partial<CaseInput> = {}): Promise<Shown> {
  const draft = await done(documenter, 'createCase', caseInput(changes));
  return step(reviewer, 'verifyCase', await step(documenter, 'submitCase', draft));
}

/** A case from its entry to the public. */
export async function publishedCase(documenter: TestClient, reviewer: TestClient, changes: Partial<CaseInput> = {}): Promise<Shown> {
  const { code, version } = await verifiedCase(documenter, reviewer, changes);
  const proposed = await done(documenter, 'publishCase', { code, version, ...WORDING });
  return done(reviewer, 'publishCase', { code, version: proposed.version });
}

/** The same, of a case that engages a provision and stands under a recommendation besides. */
export async function openCase(
  documenter: TestClient,
  reviewer: TestClient,
  { note, title = WORDING.title, ...changes }: Partial<CaseInput> & { note?: string; title?: object } = {},
): Promise<Shown> {
  const { code, version } = await verifiedCase(documenter, reviewer, changes);
  await documenter.data(ENGAGE, { input: { case: code, version, provision: 'kz/criminal-code/art/194', relation: 'VIOLATED' } });
  await documenter.data(LINK, { input: { case: code, version: version + 1, recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES', note } });
  const proposed = await done(documenter, 'publishCase', { code, version: version + 2, ...WORDING, title });
  return done(reviewer, 'publishCase', { code, version: proposed.version });
}

/** A case as somebody finds it now. */
export const found = async (client: TestClient, code: string): Promise<Shown | null> =>
  (await client.query(`query ($code: String!) { case(code: $code) { ${SHOWN} } }`, { code })).data?.case ?? null;

export const WITHDRAW_CONSENT =
  'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { id purpose withdrawn givenOn expiresOn recordedAt identityMode survivor { id pseudonym } } }';
export const RECORD_CONSENT =
  'mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id purpose withdrawn identityMode expiresOn survivor { pseudonym } } }';
export const ENGAGE =
  'mutation ($input: EngageProvisionInput!) { engageProvision(input: $input) { id relation provision { path } case { version } } }';
export const LINK =
  'mutation ($input: LinkEvidenceInput!) { linkEvidence(input: $input) { id reason strength note recommendation { code } case { code version } } }';
export const REVISE =
  'mutation ($input: ReviseCaseInput!) { reviseCase(input: $input) { id code version state confidentiality survivors { id pseudonym } } }';
export const UNLINK = 'mutation ($id: ID!, $version: Int!) { unlinkEvidence(id: $id, version: $version) { version evidenceFor { id } } }';

export const REMOVE_ENGAGEMENT =
  'mutation ($id: ID!, $version: Int!) { removeEngagement(id: $id, version: $version) { version engagements { id } } }';

/** In which of their ways to a case someone finds this one, and how many cases they count. */
export async function waysTo(client: TestClient, { code }: { code: string }) {
  const { data } = await client.query<Record<string, never>>(
    `query ($code: String!) {
       case(code: $code) { code }
       cases(first: 100) { totalCount edges { node { code } } }
       recommendation(code: "ECOM-2023-R1") { evidence(first: 100) { totalCount edges { node { case { code } } } } }
       provision(path: "kz/criminal-code/art/194") { cases(first: 100) { totalCount edges { node { code } } } }
     }`,
    { code },
  );
  const { case: found, cases, recommendation, provision } = data as unknown as Ways;
  // refused where it is not this asker's purpose
  const forPublication = await client.query<{ evidence: List }>(
    `{ evidence(recommendation: "ECOM-2023-R1", purpose: ANONYMISED_PUBLICATION, first: 100) { totalCount edges { node { case { code } } } } }`,
  );
  const evidence = forPublication.data?.evidence ?? { totalCount: 0, edges: [] };
  const holds = (list: List) => list.edges.some(({ node }) => (node.case ?? node).code === code);
  return {
    byCode: found !== null,
    listed: holds(cases),
    evidence: holds(evidence),
    underRecommendation: holds(recommendation.evidence),
    underProvision: holds(provision.cases),
    counts: [cases, evidence, recommendation.evidence, provision.cases].map(({ totalCount }) => totalCount),
  };
}

interface List {
  totalCount: number;
  edges: { node: { code?: string; case?: { code: string } } }[];
}
interface Ways {
  case: object | null;
  cases: List;
  recommendation: { evidence: List };
  provision: { cases: List };
}

export const EVERY_WAY = { byCode: true, listed: true, evidence: true, underRecommendation: true, underProvision: true };
export const NO_WAY = { byCode: false, listed: false, evidence: false, underRecommendation: false, underProvision: false };
