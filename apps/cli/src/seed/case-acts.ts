import type { ClientBase } from 'pg';
import type { CaseEntry } from './case-data.js';
import { insertRows, newIds } from './rows.js';

/** Acts with their perpetrators, what authorities answered, and where help was found. */
export async function seedActs(db: ClientBase, cases: (CaseEntry & { id: string })[]): Promise<void> {
  const acts = cases.flatMap((entry) => entry.acts.map((act, index) => ({ ...act, caseId: entry.id, ordinal: index + 1 })));
  const actIds = await newIds(db, acts.length);
  await insertRows(
    db,
    'act',
    acts.map(({ caseId, ordinal, violationType, biasMotives, setting }, index) => ({
      id: actIds[index],
      case_id: caseId,
      ordinal,
      violation_type: violationType,
      bias_motives: biasMotives,
      setting,
    })),
  );

  // one row a perpetrator and case: the same kind in two acts is the same person or body, twice in one act are two of them
  const perpetrators = new Map<string, { case_id: string; type: string; subtype: string | null }>();
  const links = acts.flatMap(({ caseId, perpetrators: doers }, actIndex) =>
    doers.map(({ type, subtype, role }, index) => {
      const twins = doers.slice(0, index).filter((doer) => doer.type === type && doer.subtype === subtype).length;
      const key = [caseId, type, subtype, twins].join(' ');
      if (!perpetrators.has(key)) perpetrators.set(key, { case_id: caseId, type, subtype });
      return { key, act_id: actIds[actIndex], case_id: caseId, ordinal: index + 1, role };
    }),
  );
  const ids = await newIds(db, perpetrators.size);
  const idOf = new Map([...perpetrators.keys()].map((key, index) => [key, ids[index]]));
  await insertRows(
    db,
    'perpetrator',
    [...perpetrators].map(([key, row]) => ({ id: idOf.get(key), ...row })),
  );
  await insertRows(
    db,
    'act_perpetrator',
    links.map(({ key, ...link }) => ({ ...link, perpetrator_id: idOf.get(key) })),
  );

  const responses = cases.flatMap(({ id, responses: list }) =>
    list.map((response, index) => ({ case_id: id, ordinal: index + 1, ...response })),
  );
  const responseIds = await newIds(db, responses.length);
  await insertRows(
    db,
    'response',
    responses.map(({ case_id, ordinal, type }, index) => ({ id: responseIds[index], case_id, ordinal, type })),
  );
  await insertRows(
    db,
    'response_text',
    responses.map(({ case_id, text }, index) => ({ response_id: responseIds[index], case_id, text })),
  );
  await insertRows(
    db,
    'referral',
    cases.flatMap(({ id, referrals }) => referrals.map(({ kind, text }, index) => ({ case_id: id, ordinal: index + 1, kind, text }))),
  );
}
