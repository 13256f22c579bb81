import type { Client } from 'pg';
import type { TestClient } from '../kit/client.js';

export interface Change {
  fact: string;
  language: string | null;
  act: number | null;
  place: number | null;
  from: string[];
  to: string[];
}

const CHANGE = '{ fact language act place from to }';
export const WAITING = `query ($code: String!) { case(code: $code) { version revision { changes ${CHANGE} changedSince ${CHANGE} } } }`;

interface ShownFacts {
  occurredOn: string;
  region: string;
  acts: {
    violationType: string;
    biasMotives: string[];
    setting: string | null;
    perpetrators: { type: string; subtype: string | null; role: string }[];
  }[];
  responses: { type: string; text: string | null }[];
  engagements: { provision: { path: string }; relation: string }[];
  evidenceFor: { recommendation: { code: string }; reason: string; strength: number }[];
}

const FACTS = `query ($code: String!) { case(code: $code) {
  occurredOn(precision: MONTH) region acts { violationType biasMotives setting perpetrators { type subtype role } } responses { type text }
  engagements { provision { path } relation } evidenceFor { recommendation { code } reason strength } } }`;
const WORDING = `SELECT title, narrative FROM publication p JOIN "case" c ON c.id = p.case_id WHERE c.code = $1`;
const PERPETRATORS = `
  SELECT a.ordinal AS act, l.ordinal AS place, l.perpetrator_id AS id FROM act_perpetrator l JOIN act a ON a.id = l.act_id JOIN "case" c ON c.id = l.case_id
   WHERE c.code = $1 ORDER BY 1, 2`;

/** Values of each fact, by what a change names it by; a fact without a value is not there. */
export type Facts = Map<string, string[]>;

const keyOf = ({ fact, language, act, place }: Omit<Change, 'from' | 'to'>): string => [fact, language, act, place].join(' ').trim();
/** Links have no place: each is known by what it links, and how. */
const linkOf = (change: Change): string => [...change.from, ...change.to].slice(0, 2).join(' ');
const nameOf = (change: Change): string =>
  change.fact === 'LAW' || change.fact === 'EVIDENCE' ? `${keyOf(change)} ${linkOf(change)}` : keyOf(change);

/** What is published of a case, as the reviewer's pages and the tables of the wording show it. */
export async function publishedFacts(reviewer: TestClient, owner: Client, code: string): Promise<Facts> {
  const facts: Facts = new Map();
  const fact = (name: string, values: (string | null)[], at: Partial<Change> = {}): void => {
    const there = values.filter((value) => value !== null);
    const change = { fact: name, language: null, act: null, place: null, from: there, to: [], ...at };
    if (there.length > 0) facts.set(nameOf(change), there);
  };
  const { case: read } = await reviewer.data<{ case: ShownFacts }>(FACTS, { code });
  const [wording] = (await owner.query(WORDING, [code])).rows;
  for (const [language, text] of Object.entries<string>(wording.title)) fact('TITLE', [text], { language: language.toUpperCase() });
  for (const [language, text] of Object.entries<string>(wording.narrative)) fact('NARRATIVE', [text], { language: language.toUpperCase() });
  fact('MONTH', [read.occurredOn]);
  fact('REGION', [read.region]);
  read.acts.forEach(({ violationType, biasMotives, setting, perpetrators }, n) => {
    fact('VIOLATION_TYPE', [violationType], { act: n + 1 });
    fact('BIAS_MOTIVES', biasMotives, { act: n + 1 });
    fact('SETTING', [setting], { act: n + 1 });
    perpetrators.forEach(({ type, subtype, role }, m) => {
      fact('PERPETRATOR_TYPE', [type], { act: n + 1, place: m + 1 });
      fact('PERPETRATOR_SUBTYPE', [subtype], { act: n + 1, place: m + 1 });
      fact('PERPETRATOR_ROLE', [role], { act: n + 1, place: m + 1 });
    });
  });
  const links: { act: number; place: number; id: string }[] = (await owner.query(PERPETRATORS, [code])).rows;
  const ids = [...new Set(links.map(({ id }) => id))];
  for (const { id, act, place } of links) fact('PERPETRATOR', [String(ids.indexOf(id) + 1)], { act, place });
  read.responses.forEach(({ type, text }, n) => {
    fact('RESPONSE_TYPE', [type], { place: n + 1 });
    fact('RESPONSE_TEXT', [text], { place: n + 1 });
  });
  for (const { provision, relation } of read.engagements) fact('LAW', [provision.path, relation]);
  for (const { recommendation, reason, strength } of read.evidenceFor) fact('EVIDENCE', [recommendation.code, reason, String(strength)]);
  return facts;
}

/** The facts after these changes. @throws where one starts from what is not so */
export function applied(before: Facts, changes: readonly Change[]): Facts {
  const after: Facts = new Map(before);
  for (const change of changes) {
    const name = nameOf(change);
    expect({ name, values: before.get(name) ?? [] }).toEqual({ name, values: change.from });
    if (change.to.length > 0) after.set(name, change.to);
    else after.delete(name);
  }
  return after;
}

export const inOrder = (facts: Facts): [string, string[]][] => [...facts].sort(([one], [other]) => (one < other ? -1 : 1));
