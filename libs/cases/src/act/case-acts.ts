import type { CaseRepository } from '../case/case.repository.js';
import type { ActInput, ReferralInput, ResponseInput } from '../entry/case-facts.inputs.js';
import { trimmed } from '../entry/input-text.js';

/** Where the rows go: into the database, or into a revision that keeps them until it is approved. */
type Rows = Pick<CaseRepository, 'newIds' | 'insert'>;

/**
 * Writes acts with their perpetrators. A perpetrator of one kind in two acts is the same person or body in both; two of a kind
 * in one act are two.
 */
export async function writeActs(rows: Rows, caseId: string, acts: readonly ActInput[]): Promise<void> {
  const actIds = rows.newIds(acts.length);
  const kinds = new Map<string, { case_id: string; type: string; subtype: string | null }>();
  const links = acts.flatMap(({ perpetrators }, n) =>
    perpetrators.map(({ type, subtype, role }, place) => {
      const twins = perpetrators
        .slice(0, place)
        .filter((other) => other.type === type && trimmed(other.subtype) === trimmed(subtype)).length;
      const key = JSON.stringify([type, trimmed(subtype), twins]);
      kinds.set(key, { case_id: caseId, type, subtype: trimmed(subtype) });
      return { key, act_id: actIds[n], case_id: caseId, ordinal: place + 1, role };
    }),
  );
  const ids = rows.newIds(kinds.size);
  const idOf = new Map([...kinds.keys()].map((key, n) => [key, ids[n]]));
  await rows.insert(
    'act',
    acts.map(({ violationType, biasMotives, setting }, n) => ({
      id: actIds[n],
      case_id: caseId,
      ordinal: n + 1,
      violation_type: violationType,
      bias_motives: [...new Set(biasMotives ?? [])],
      setting: trimmed(setting),
    })),
  );
  await rows.insert(
    'perpetrator',
    [...kinds].map(([key, kind]) => ({ id: idOf.get(key), ...kind })),
  );
  await rows.insert(
    'act_perpetrator',
    links.map(({ key, ...link }) => ({ ...link, perpetrator_id: idOf.get(key) })),
  );
}

/** Writes what authorities did; the text of it stands apart, for those who read originals. */
export async function writeResponses(rows: Rows, caseId: string, responses: readonly ResponseInput[]): Promise<void> {
  const ids = rows.newIds(responses.length);
  await rows.insert(
    'response',
    responses.map(({ type }, n) => ({ id: ids[n], case_id: caseId, ordinal: n + 1, type })),
  );
  const texts = responses.map(({ text }, n) => ({ response_id: ids[n], case_id: caseId, text: trimmed(text) }));
  await rows.insert(
    'response_text',
    texts.filter(({ text }) => text !== null),
  );
}

export function writeReferrals(rows: Rows, caseId: string, referrals: readonly ReferralInput[]): Promise<void> {
  return rows.insert(
    'referral',
    referrals.map(({ kind, text }, n) => ({ case_id: caseId, ordinal: n + 1, kind, text: trimmed(text) })),
  );
}
