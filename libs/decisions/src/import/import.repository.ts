import { type Ask, addAuditEntry } from '#libs/platform';
import type { DecisionEntry } from './decision-entry.js';
import { addDecision, addParts, changeDecision } from './decision-rows.repository.js';

export type Imported = 'added' | 'changed' | 'unchanged';

interface Standing {
  id: string;
  code: string;
  version: number;
  confirmed: boolean;
  by_person: boolean;
}

/** All that is said of a decision, as one text: two with one text say the same. */
const CONTENT_OF = `
  SELECT md5((to_jsonb(d) - ARRAY['id', 'code', 'keys', 'state', 'replaces_id', 'replaces_version', 'proposed_by', 'proposed_at', 'reviewed_by', 'reviewed_at', 'review_note', 'version'])::text
    || coalesce((SELECT jsonb_agg(jsonb_build_array(x.provision_id, x.role) ORDER BY x.provision_id, x.role) FROM decision_provision x WHERE x.decision_id = d.id)::text, '')
    || coalesce((SELECT jsonb_agg(c ORDER BY c::text) FROM (SELECT to_jsonb(c) - ARRAY['id', 'record_id', 'citing_id', 'cited_id']
          || jsonb_build_object('citing', nullif(c.citing_id, d.id), 'cited', nullif(c.cited_id, d.id)) AS c FROM decision_citation c WHERE c.record_id = d.id) c)::text, '')) AS content
  FROM decision d WHERE d.id = $1`;
const contentOf = async (ask: Ask, id: string) => (await ask<{ content: string }>(CONTENT_OF, [id]))[0]!.content;

/** Something in a file that cannot be taken. */
export class Refused extends Error {}

/**
 * Takes entries in as what waits for a second person; what stands already and says the same stays as it is. All in the transaction of `ask`.
 * @param refuse is told what cannot be taken, by its place among the entries; the others are looked at all the same
 */
export async function importEntries(
  ask: Ask,
  entries: readonly DecisionEntry[],
  refuse: (index: number, why: string) => void,
): Promise<Imported[]> {
  const results: Imported[] = [];
  const standing = new Map<number, Standing>();
  const trying = async (index: number, work: () => Promise<void>) => {
    await ask('SAVEPOINT entry');
    try {
      await work();
    } catch (error) {
      await ask('ROLLBACK TO SAVEPOINT entry');
      refuse(index, wordsOf(error));
    }
    await ask('RELEASE SAVEPOINT entry');
  };
  // first what is new, so that entries may cite each other in any order
  for (const [index, entry] of entries.entries())
    await trying(index, async () => {
      const found = await standingOf(ask, entry);
      if (found) standing.set(index, found);
      else {
        await addDecision(ask, entry, { proposedBy: null });
        results[index] = 'added';
      }
    });
  for (const [index, entry] of entries.entries())
    await trying(index, async () => {
      const before = standing.get(index);
      if (before) results[index] = await changeTo(ask, before, entry);
      else if (results[index]) await addParts(ask, (await standingOf(ask, entry))!.id, entry, unknown, 'true');
    });
  const count = (what: Imported) => results.filter((each) => each === what).length;
  if (count('added') + count('changed') > 0)
    await addAuditEntry(ask, { action: 'decision.imported', detail: { by: 'operator', added: count('added'), changed: count('changed') } });
  return results;
}

async function standingOf(ask: Ask, { code, citation }: DecisionEntry): Promise<Standing | undefined> {
  const rows = await ask<Standing>(
    `SELECT id, code, version, state = 'CONFIRMED' AS confirmed, proposed_by IS NOT NULL AS by_person FROM decision WHERE replaces_id IS NULL AND (code = $1 OR citation = $2) FOR UPDATE`,
    [code, citation],
  );
  if (rows.length > 1)
    throw new Refused(`its code is that of one decision and its citation that of another (${rows.map((row) => row.code).join(', ')})`);
  return rows[0];
}

async function changeTo(ask: Ask, before: Standing, entry: DecisionEntry): Promise<Imported> {
  if (!before.confirmed && before.by_person) throw new Refused('somebody proposed this decision, and it waits for a second person');
  const waiting = before.confirmed ? await changeOf(ask, before.id) : before;
  if (waiting?.by_person) throw new Refused('somebody proposed a change of this decision, and it waits for a second person');
  const content = await contentOf(ask, (waiting ?? before).id);
  await ask('SAVEPOINT candidate');
  const id = waiting?.id ?? (await addDecision(ask, entry, { proposedBy: null, replaces: before }));
  if (waiting) await changeDecision(ask, id, waiting.version, { ...entry, code: before.code }, unknown, 'true');
  else await addParts(ask, id, entry, unknown, 'true');
  const same = content === (await contentOf(ask, id));
  if (same) await ask('ROLLBACK TO SAVEPOINT candidate');
  await ask('RELEASE SAVEPOINT candidate');
  return same ? 'unchanged' : 'changed';
}

async function changeOf(ask: Ask, id: string): Promise<Standing | undefined> {
  const sql = `SELECT id, code, version, false AS confirmed, proposed_by IS NOT NULL AS by_person FROM decision WHERE replaces_id = $1 FOR UPDATE`;
  return (await ask<Standing>(sql, [id]))[0];
}

const unknown = (what: string, key: string) => new Refused(`there is no ${what} "${key}" here`);

/** Of the database, what it says of vocabularies and checks; never a value. */
const wordsOf = (error: unknown): string => {
  if (error instanceof Refused) return error.message;
  const { code, message, detail, constraint } = error as { code?: string; message: string; detail?: string; constraint?: string };
  if (code === 'DA001') return `${message} "${detail}"`;
  if (code?.startsWith('23')) return `it is refused by ${constraint}`;
  throw error;
};
