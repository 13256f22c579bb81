import { readFileSync } from 'node:fs';
import type { FloorName } from './servers/floor-statements.js';

export type ServerName = 'dalel' | 'floor' | 'postgraphile';
// biome-ignore lint/suspicious/noExplicitAny: an answer, as JSON has it
export type Answer = any;

interface Asked {
  document: string;
  variables: Record<string, unknown>;
}

/** One question: how Dalel is asked, and how another server where it can answer the same. */
export interface Question {
  name: string;
  dalel: Asked;
  /** One hand-written statement answers it to the letter (servers/floor.ts). */
  floor?: FloorName;
  postgraphile?: Asked;
  /** What both answer, of what each says it in: compared before anything is measured. */
  alike?: { dalel: (data: Answer) => unknown; postgraphile: (data: Answer) => unknown };
}

const PAGES = new URL('../../apps/web/src/generated/persisted-documents.json', import.meta.url);
/** The very document that a page sends. */
function page(name: string): string {
  const documents = Object.values(JSON.parse(readFileSync(PAGES, 'utf8')) as Record<string, string>);
  const found = documents.find((text) => new RegExp(`query ${name}[ (]`).test(text));
  if (!found) throw new Error(`no page asks ${name}`);
  return found;
}

const byText = (list: unknown[]): unknown[] => list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const titleOf = ({ texts, wordings }: Answer): string | null =>
  texts?.title?.en ?? (wordings?.state === 'APPROVED' ? wordings.title.en : null);
const engagementsOf = (list: Answer[]): unknown[] => byText(list.map(({ relation, provision: { path } }) => [relation, path]));

const EVIDENCE: Question = {
  name: 'evidence × 50',
  floor: 'evidence',
  dalel: {
    document: `query Evidence($recommendation: String!) {
      evidence(recommendation: $recommendation, purpose: UN_SUBMISSION, first: 50) {
        totalCount
        edges { node { reason case { code region occurredOn title(lang: EN)
          acts { violationType perpetratorType }
          engagements { relation provision { path heading(lang: EN) } } } } }
      }
    }`,
    variables: { recommendation: 'ECOM-2023-R7' },
  },
  postgraphile: {
    document: `query Evidence($recommendation: String!) {
      recommendationByCode(code: $recommendation) {
        evidence: evidenceLinksByRecommendationId(first: 50, orderBy: [LINKED_AT_DESC, ROW_ID_DESC]) {
          totalCount
          nodes { reason ofCase { code region dates { nodes { precision firstMonth } } texts { title } wordings { title state }
            acts(orderBy: ORDINAL_ASC) { nodes { violationType parts(first: 1, orderBy: ORDINAL_ASC) { nodes { perpetrator { type } } } } }
            engagements { nodes { relation provision: provisionByProvisionId { path heading } } } } }
        }
      }
    }`,
    variables: { recommendation: 'ECOM-2023-R7' },
  },
  alike: {
    dalel: ({ evidence: { totalCount, edges } }) => [
      totalCount,
      edges.map(({ node: { reason, case: c } }: Answer) => [
        reason,
        c.code,
        c.region,
        c.title,
        c.occurredOn,
        c.acts.map((a: Answer) => [a.violationType, a.perpetratorType]),
        engagementsOf(c.engagements),
      ]),
    ],
    postgraphile: ({ recommendationByCode: { evidence } }) => [
      evidence.totalCount,
      evidence.nodes.map(({ reason, ofCase: c }: Answer) => [
        reason,
        c.code,
        c.region,
        titleOf(c),
        dateOf(c),
        c.acts.nodes.map((a: Answer) => [a.violationType, a.parts.nodes[0]?.perpetrator.type ?? null]),
        engagementsOf(c.engagements.nodes),
      ]),
    ],
  },
};

const dateOf = ({ dates: { nodes } }: Answer): string =>
  nodes
    .map(({ precision, firstMonth }: Answer) => firstMonth.slice(0, precision === 'MONTH' ? 7 : 4))
    .toSorted()
    .at(-1);

const casePage = (code: string): Question => ({
  name: 'case page',
  dalel: { document: page('Case'), variables: { code, staff: true, lang: 'EN', reading: 'EN' } },
  postgraphile: {
    document: `query Case($code: String!) {
      caseByCode(code: $code) {
        rowId code level region state version synthetic consentedPurposes dates { nodes { precision firstMonth } }
        texts { title narrative } wordings { rowId title narrative state version approvedAt }
        acts(orderBy: ORDINAL_ASC) { nodes { rowId biasMotives setting violationType parts(orderBy: ORDINAL_ASC) { nodes { role perpetrator { type subtype } } } } }
        survivors(orderBy: ORDINAL_ASC) { nodes { rowId pseudonym ageBand sogi livingWithHiv } }
        consents { nodes { rowId purpose kind identityMode givenOn expiresOn way survivorBySurvivorIdAndCaseId { rowId pseudonym } } }
        evidence { nodes { rowId reason strength recommendation: recommendationByRecommendationId { rowId code issuingBody text year assessmentsByRecommendationId { nodes { rowId state } } } } }
        engagements { nodes { rowId relation provision: provisionByProvisionId { rowId path label heading instrumentByInstrumentId { rowId kind title adoptedOn } provisionVersionsByProvisionId { nodes { rowId summary validFrom validTo verification } } } } }
        responses { nodes { rowId type } } referrals { nodes { rowId kind } }
        grants: caseGrantsByCaseId { nodes { rowId expiresAt personByPersonId { rowId name } } }
      }
    }`,
    variables: { code },
  },
  alike: {
    dalel: ({ case: c }) => [
      c.code,
      c.region,
      c.title,
      c.narrative,
      c.acts.map((a: Answer) => a.violationType),
      engagementsOf(c.engagements),
      byText(c.evidenceFor.map((e: Answer) => [e.reason, e.recommendation.code])),
    ],
    postgraphile: ({ caseByCode: c }) => [
      c.code,
      c.region,
      titleOf(c),
      c.texts?.narrative?.en ?? c.wordings?.narrative?.en,
      c.acts.nodes.map((a: Answer) => a.violationType),
      engagementsOf(c.engagements.nodes),
      byText(c.evidence.nodes.map((e: Answer) => [e.reason, e.recommendation.code])),
    ],
  },
});

/** @param code of a case with much that hangs on it */
export const questions = (code: string): readonly Question[] => [
  EVIDENCE,
  casePage(code),
  { name: 'similar cases', dalel: { document: page('SimilarCases'), variables: { code, lang: 'EN' } } },
  {
    name: 'provision of a day',
    dalel: { document: page('Provision'), variables: { path: 'kz/bench-code/art/7', on: '2023-05-01', lang: 'EN' } },
  },
  { name: 'cases of a provision', dalel: { document: page('CasesOfProvision'), variables: { path: 'kz/bench-code/art/7', lang: 'EN' } } },
  {
    name: 'cases by violation × 50',
    dalel: {
      document:
        '{ cases(first: 50, filter: { violationTypes: ["BLACKMAIL"] }) { totalCount edges { node { code region occurredOn title(lang: EN) acts { violationType } } } } }',
      variables: {},
    },
  },
  ...(['blackmail', 'blackmail police'] as const).map((words) => ({
    name: `search for ${words.split(' ').length === 1 ? 'a common word' : 'two words'}, with facets`,
    dalel: { document: page('Search'), variables: { words, kinds: null, filter: null, lang: 'EN', facets: true } },
  })),
  ...(
    [
      ['statistics1', ['VIOLATION_TYPE']],
      ['statistics2', ['VIOLATION_TYPE', 'REGION']],
    ] as const
  ).map(([floor, by]) => ({
    name: `statistics by ${by.length}`,
    floor,
    dalel: {
      document: 'query ($by: [StatisticsDimension!]!) { statistics(by: $by, purpose: INTERNAL) { total cells { count keys { code } } } }',
      variables: { by },
    },
  })),
  {
    name: 'a case is entered',
    dalel: {
      document: 'mutation ($input: CreateCaseInput!) { createCase(input: $input) { code version } }',
      variables: {
        input: {
          title: { en: 'An entered case' },
          narrative: { en: 'What happened, in a sentence or two.' },
          occurredMonth: '2025-03',
          region: 'KZ-75',
          confidentiality: 'PARTNER',
          acts: [{ violationType: 'THREATS', perpetrators: [{ type: 'RELATIVE', role: 'PERPETRATOR' }] }],
          survivors: [{ pseudonym: 'Survivor A' }],
          consents: [
            { survivor: 0, purpose: 'INTERNAL', identityMode: 'PSEUDONYM', givenOn: '2025-03-20', way: 'WRITTEN', language: 'RU' },
          ],
        },
      },
    },
  },
];
