import type { ClientBase } from 'pg';
import { citationColumns, type DecisionEntry, decisionColumns } from '#libs/decisions';
import { readDemonstration } from './data-files.js';
import type { People } from './people.js';
import { insertRows, newIds } from './rows.js';

/** What a decision speaks to: its cases are the first few in which this was done. They are invented, so none arises from a decision. */
const PERSUASIVE_FOR: readonly (readonly [decision: string, violationType: string])[] = [
  ['aghdgomelashvili-and-japaridze-v-georgia-2020', 'DEGRADING_TREATMENT_BY_POLICE'],
  ['identoba-v-georgia-2015', 'PHYSICAL_VIOLENCE'],
  ['sabalic-v-croatia-2021', 'INADEQUATE_INVESTIGATION'],
  ['beizaras-and-levickas-v-lithuania-2020', 'REFUSAL_TO_REGISTER_COMPLAINT'],
  ['khadija-ismayilova-v-azerbaijan-2019', 'BLACKMAIL'],
  ['kz-supreme-court-np-6-2006', 'EXTORTION'],
  ['kz-supreme-court-wa-wb-2019', 'OUTING'],
  ['mk-v-ukraine-2022', 'DISCLOSURE_OF_HIV_STATUS'],
];
const CASES_OF_EACH = 3;

/** Decisions with the law they apply and what they say of each other, each entered by one and confirmed by another. @returns how many */
export async function seedDecisions(db: ClientBase, people: People): Promise<number> {
  const entries = readDemonstration<DecisionEntry[]>('decisions.json');
  const keys = await newIds(db, entries.length);
  const ids = new Map(entries.map(({ code }, index) => [code, keys[index]!]));
  const idOf = (code: string) => known(ids, code);
  const reviewed_at = new Date().toISOString();
  await insertRows(
    db,
    'decision',
    entries.map((entry) => ({
      id: idOf(entry.code),
      ...decisionColumns(entry),
      state: 'CONFIRMED',
      proposed_by: people.lawyer,
      reviewed_by: people.reviewer,
      reviewed_at,
      version: 1,
    })),
  );
  const { rows } = await db.query<{ id: string; path: string }>('SELECT id, path FROM provision');
  const provisions = new Map(rows.map(({ id, path }) => [path, id]));
  await insertRows(
    db,
    'decision_provision',
    entries.flatMap(({ code, provisions: applied = [] }) =>
      applied.map(({ path, role }) => ({ decision_id: idOf(code), provision_id: known(provisions, path), role })),
    ),
  );
  await insertRows(
    db,
    'decision_citation',
    entries.flatMap(({ code, citations = [] }) => citations.map((citation) => citationColumns(idOf(code), citation, idOf))),
  );
  return entries.length;
}

/** Links each of a few decisions to cases on such facts. */
export async function linkDecisions(db: ClientBase): Promise<void> {
  await db.query(
    `INSERT INTO decision_link (decision_id, case_id, relation)
     SELECT d.id, c.id, 'PERSUASIVE_FOR' FROM unnest($1::text[], $2::text[]) pair(decision, violation_type) JOIN decision d ON d.code = pair.decision,
       LATERAL (SELECT c.id FROM "case" c WHERE EXISTS (SELECT FROM act a WHERE a.case_id = c.id AND a.violation_type = pair.violation_type) ORDER BY c.code LIMIT $3) c`,
    [PERSUASIVE_FOR.map(([decision]) => decision), PERSUASIVE_FOR.map(([, violationType]) => violationType), CASES_OF_EACH],
  );
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`decisions.json names what is not there: ${key}`);
  return id;
}
