import { CONSENTS } from '../../policy/consents.js';
import { EVERY_PURPOSE } from '../matrix-cases.js';
import type { Ground } from '../row-checks.js';

const caseWhere = (
  ground: Ground,
  fits: (of: { level: string; grant: string; consent: string; wording: string; state: string }) => boolean,
) => {
  const [id, of] = [...ground.caseById].find(([, each]) => each.world === 'this world' && fits(each))!;
  return { id, of };
};
/** One that everyone who is cleared for PARTNER reaches, and one that nobody here does without a grant. */
export const reached = (ground: Ground) =>
  caseWhere(
    ground,
    ({ level, consent, grant, wording }) =>
      level === 'PARTNER' && consent === 'to everything' && grant === 'no grant' && wording === 'PROPOSED',
  );
const sealed = (ground: Ground) =>
  caseWhere(ground, ({ level, grant, consent }) => level === 'SEALED' && grant === 'no grant' && consent === 'to everything');

export type Places = ReturnType<typeof placesOf>;

/** SQL for the ids of people and cases that the attempts are about. */
export function placesOf(ground: Ground) {
  const person = (login: string) => `'${ground.people.get(login)}'`;
  const here = `'${reached(ground).id}'`;
  const away = `'${sealed(ground).id}'`;
  const named = `(SELECT g.case_id FROM case_grant g WHERE g.person_id = ${person('documenter')} AND g.case_id IN (SELECT id FROM "case" WHERE level = 3) LIMIT 1)`;
  const planted = ground.rows.get('case_opening') ?? [];
  const waiting = planted.find(
    ({ confirmed_at, revoked_at, from_level }) => confirmed_at === null && revoked_at === null && from_level === 2,
  );
  const opening = `'${waiting?.['id']}'`;
  const restricted = `'${waiting?.['case_id']}'`;
  /** Of two that wait to be shared with partners: one whose survivors agree, one whose survivors do not. */
  const sharing = (agreed: boolean) =>
    `'${planted.find(({ confirmed_at, from_level, to_level, case_id }) => confirmed_at === null && from_level === to_level && agreed === 'unshared' in CONSENTS[ground.caseById.get(case_id as string)!.consent])?.['id']}'`;
  /** One that many work on, and for which nothing waits. */
  const unopened = `(SELECT c.id FROM "case" c WHERE c.level = 2 AND c.synthetic AND c.consented_purposes = ${EVERY_PURPOSE} AND c.id <> ${restricted} ORDER BY c.code LIMIT 1)`;
  const published = `(SELECT c.id FROM "case" c JOIN publication p ON p.case_id = c.id AND p.state = 'APPROVED' WHERE c.level = 0 AND c.synthetic AND c.consented_purposes = ${EVERY_PURPOSE} AND c.consent_valid_until = 'infinity' ORDER BY c.code LIMIT 1)`;
  const open = `'${caseWhere(ground, ({ level, consent, grant, wording }) => level === 'PUBLIC' && consent === 'to everything' && grant === 'no grant' && wording === 'APPROVED').id}'`;
  const erasure = `'${(ground.rows.get('vault_erasure') ?? []).find(({ revoked_at }) => revoked_at === null)?.['id']}'`;
  return { person, here, away, named, opening, restricted, sharing, unopened, published, open, erasure, people: ground.people };
}
