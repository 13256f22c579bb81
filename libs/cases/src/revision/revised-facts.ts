import { randomUUID } from 'node:crypto';
import { writeActs, writeResponses } from '../act/case-acts.js';
import type { UsedCode } from '../case/code.repository.js';
import type { ReviseCaseInput } from './revision.inputs.js';

/** Rows and values that a revision writes when it is approved (SQL function approve_revision). */
export interface RevisedFacts {
  set: { occurred_month?: string; region?: string };
  replace: ('acts' | 'responses')[];
  remove: string[];
  insert: Record<string, object[]>;
}

/** Ids of what the input names by path or code. */
export interface NamedRows {
  provisions: string[];
  recommendations: string[];
}

/** The rows that a revision writes, made as an entry makes them and kept until it is approved. */
export async function revisedFacts(caseId: string, input: ReviseCaseInput, named: NamedRows): Promise<RevisedFacts> {
  const insert: Record<string, object[]> = {};
  const rows = {
    newIds: (count: number) => Array.from({ length: count }, () => randomUUID()),
    insert: async (table: string, added: readonly object[]) => {
      insert[table] = [...(insert[table] ?? []), ...added];
    },
  };
  if (input.acts) await writeActs(rows, caseId, input.acts);
  if (input.responses) await writeResponses(rows, caseId, input.responses);
  const engagements = (input.engage ?? []).map(({ relation }, n) => ({ id: randomUUID(), provision_id: named.provisions[n], relation }));
  await rows.insert('engagement', engagements);
  const links = (input.link ?? []).map(({ reason, strength }, n) => ({
    id: randomUUID(),
    recommendation_id: named.recommendations[n],
    reason,
    strength,
  }));
  await rows.insert('evidence_link', links);
  return {
    set: {
      ...(input.occurredMonth && { occurred_month: `${input.occurredMonth}-01` }),
      ...(input.region && { region: input.region }),
    },
    replace: [...(input.acts ? ['acts' as const] : []), ...(input.responses ? ['responses' as const] : [])],
    remove: input.remove ?? [],
    insert,
  };
}

/** Every code of a vocabulary that the input names. */
export function codesOf({ region, acts, responses }: ReviseCaseInput): UsedCode[] {
  const of = (vocabulary: string, codes: (string | null | undefined)[]) => codes.flatMap((code) => (code ? [{ vocabulary, code }] : []));
  const perpetrators = (acts ?? []).flatMap((act) => act.perpetrators);
  return [
    ...of('region', [region]),
    ...of(
      'violation-type',
      (acts ?? []).map(({ violationType }) => violationType),
    ),
    ...of(
      'bias-motive',
      (acts ?? []).flatMap(({ biasMotives }) => biasMotives ?? []),
    ),
    ...of(
      'setting',
      (acts ?? []).map(({ setting }) => setting),
    ),
    ...of(
      'perpetrator-type',
      perpetrators.map(({ type }) => type),
    ),
    ...perpetrators.flatMap(({ type, subtype }) => (subtype ? [{ vocabulary: 'perpetrator-subtype', code: subtype, with: type }] : [])),
    ...of(
      'perpetrator-role',
      perpetrators.map(({ role }) => role),
    ),
    ...of(
      'response-type',
      (responses ?? []).map(({ type }) => type),
    ),
  ];
}
