import type { Client } from 'pg';
import { CONSENTS } from '../policy/matrix.js';
import type { Row } from '../policy/tables.js';
import { attemptsOnPeople } from './attempts-on-people.js';
import { EVERY_PURPOSE } from './matrix-cases.js';
import { attempt, type Check, type DbRole, type Ground, insert, outcome, REFUSED, type SittingName, sittingOf } from './row-checks.js';

type Expected = 'done' | 'nothing' | typeof REFUSED;
export interface Attempt {
  table: string;
  name: string;
  by: SittingName | 'nobody';
  role?: DbRole;
  /** In the same transaction, before it. */
  before?: string;
  text?: string;
  /** A new row like one that is there, changed in this. */
  add?: Row;
  expected: Expected;
}

/** What a rule about rows of a case does not say: who signs, who confirms, who begins with what, and what no change may reach. */
export function attemptChecks(ground: Ground): Check[] {
  return attemptsOn(ground).map((each) => ({
    name: `${each.table}: ${each.name} (${each.by}): ${each.expected}`,
    table: each.table,
    run: async (db: Client) => {
      const came = outcome(await made(db, ground, each));
      return came === each.expected ? undefined : `${came}, not ${each.expected}`;
    },
  }));
}

const NOBODY = { standing: 0, purpose: 'INTERNAL', holdsGrants: false, roles: [], person: null } as const;

function made(db: Client, ground: Ground, { table, by, role = 'staff', before, text, add }: Attempt): Promise<Row[] | string> {
  const asker = by === 'nobody' ? (NOBODY as never) : sittingOf(by, ground);
  if (text) return attempt(db, role, asker, text, [], before);
  return insert(
    db,
    table,
    ground.rows.get(table)!.find(({ case_id, id }) => (case_id ?? id) === reached(ground).id)!,
    asker,
    ground,
    add,
    role,
  );
}

const caseWhere = (
  ground: Ground,
  fits: (of: { level: string; grant: string; consent: string; wording: string; state: string }) => boolean,
) => {
  const [id, of] = [...ground.caseById].find(([, each]) => each.world === 'this world' && fits(each))!;
  return { id, of };
};
/** One that everyone who is cleared for PARTNER reaches, and one that nobody here does without a grant. */
const reached = (ground: Ground) =>
  caseWhere(
    ground,
    ({ level, consent, grant, wording }) =>
      level === 'PARTNER' && consent === 'to everything' && grant === 'no grant' && wording === 'PROPOSED',
  );
const sealed = (ground: Ground) =>
  caseWhere(ground, ({ level, grant, consent }) => level === 'SEALED' && grant === 'no grant' && consent === 'to everything');

function attemptsOn(ground: Ground): Attempt[] {
  const person = (login: string) => `'${ground.people.get(login)}'`;
  const here = `'${reached(ground).id}'`;
  const away = `'${sealed(ground).id}'`;
  const other = {
    case: 'created_by',
    publication: 'made_by',
    case_step: 'taken_by',
    consent: 'recorded_by',
    publication_rejection: 'rejected_by',
  };
  const approve = (by: string) =>
    `UPDATE publication SET state = 'APPROVED', approved_at = now(), approved_by = ${person(by)} WHERE case_id = ${here}`;
  const reject = (by: string) =>
    `UPDATE publication SET state = 'REJECTED', rejected_at = now(), rejected_by = ${person(by)} WHERE case_id = ${here}`;
  const withdraw = `UPDATE publication SET state = 'WITHDRAWN' WHERE case_id = ${here}`;
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
  const agree = (
    by: string,
    purpose: string,
    mode = 'PSEUDONYM',
  ) => `INSERT INTO consent (case_id, survivor_id, purpose, identity_mode, given_on, way, language, recorded_by)
    SELECT case_id, id, '${purpose}', '${mode}', '2024-01-01', 'way', 'RU', ${person(by)} FROM survivor WHERE case_id = ${open} LIMIT 1`;
  const nameTo = (of: string, by: string, whom = 'lawyer') => `INSERT INTO case_grant (case_id, person_id, reason, granted_by, expires_at)
    VALUES (${of}, ${person(whom)}, 'a reason', ${person(by)}, now() + interval '1 day')`;
  const confirm = (by: string, which = 'true') =>
    `UPDATE case_grant SET confirmed_by = ${person(by)}, confirmed_at = now() WHERE confirmed_at IS NULL AND expires_at > now() AND ${which}`;
  const revokeGrant = (by: string) =>
    `UPDATE case_grant SET revoked_by = ${person(by)}, revoked_at = now() WHERE revoked_at IS NULL AND expires_at BETWEEN now() AND 'infinity'::timestamptz - interval '1 day' AND confirmed_at IS NOT NULL`;
  const revokeEndless = (by: string, which = 'true') =>
    `UPDATE case_grant SET revoked_by = ${person(by)}, revoked_at = now() WHERE revoked_at IS NULL AND expires_at = 'infinity' AND ${which}`;
  const asCleared = (by: string, clearance: number) =>
    `SELECT set_config('app.clearance', '${clearance}', true) WHERE ${person(by)} IS NOT NULL`;
  const entry = (by: string | null, action: string) =>
    `INSERT INTO audit_entry (person_id, action) VALUES (${by ? person(by) : 'NULL'}, '${action}')`;
  const review = (by: string) => `UPDATE assessment SET state = 'CONFIRMED', reviewed_by = ${person(by)}, reviewed_at = now() WHERE state = 'PROPOSED' AND proposed_by = ${person('advocate2')}`; // biome-ignore format: one statement
  const propose = (
    by: string,
  ) => `INSERT INTO assessment (recommendation_id, assessor, implementation, assessed_on, summary, sources, proposed_by)
    SELECT id, 'OURS', 'NO_ACTION', current_date, '{"en": "x"}', '[]', ${person(by)} FROM recommendation LIMIT 1`;
  const send = (state: string, name = 'search.index') =>
    `INSERT INTO pgboss.job_common (name, state) VALUES ('${name}', '${state}') RETURNING id`;
  const reading = (by: string) => `INSERT INTO vault_reading (case_id, person_id, grant_id, reason)
    VALUES (${here}, ${person(by)}, (SELECT g.id FROM vault_grant g WHERE g.case_id = ${here} AND g.confirmed_at IS NOT NULL LIMIT 1), 'a reason')`;
  const give = (by: string, of = here) => `INSERT INTO vault_grant (case_id, person_id, reason, proposed_by, expires_at)
    VALUES (${of}, ${person('documenter')}, 'a reason', ${person(by)}, now() + interval '1 day')`;
  const erasure = `'${(ground.rows.get('vault_erasure') ?? []).find(({ revoked_at }) => revoked_at === null)?.['id']}'`;
  const toErase = (by: string, of = here) =>
    `INSERT INTO vault_erasure (case_id, key_version, reason, proposed_by) VALUES (${of}, 1, 'a reason', ${person(by)})`;
  const refuse = (by: string, which: string) => `UPDATE vault_erasure SET revoked_by = ${person(by)}, revoked_at = now() WHERE ${which}`;
  const key = (of: string) =>
    `INSERT INTO vault_key (case_id, version, master_key_id, wrapped) VALUES (${of}, 7, 'k', decode(repeat('00', 61), 'hex'))`;
  const write = (by: string, of = here) => `INSERT INTO vault_entry (id, case_id, key_version, witness, field, sealed, written_by)
    VALUES (gen_random_uuid(), ${of}, 1, 1, 'NAME', decode(repeat('00', 93), 'hex'), ${person(by)})`;
  const document = (
    synthetic: boolean,
  ) => `INSERT INTO search_document SELECT (jsonb_populate_record(d, '{"synthetic": ${synthetic}, "audience": "public"}')).*
    FROM search_document d WHERE kind = 'PROVISION' AND audience = 'internal' LIMIT 1`;
  const withdrawal = (kind: string) => `INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language)
    SELECT case_id, id, 'MEDIA', '${kind}', 'GENERALISED', current_date, 'way', 'RU' FROM survivor WHERE case_id = ${here} LIMIT 1`;

  return [
    ...attemptsOnPeople(person),
    ...Object.entries(other).map(
      ([table, column]): Attempt => ({
        table,
        name: 'in another’s name',
        by: 'documenter',
        add: { [column]: ground.people.get('reviewer') },
        expected: REFUSED,
      }),
    ),
    { table: 'case', name: 'entered as if verified', by: 'documenter', add: { state: 'VERIFIED' }, expected: REFUSED },
    {
      table: 'case',
      name: 'made PUBLIC without an approved wording',
      by: 'reviewer',
      text: `UPDATE "case" SET level = 0, state = 'PUBLISHED' WHERE id = ${here}`,
      expected: REFUSED,
    },
    {
      table: 'case',
      name: 'opened to partners by one',
      by: 'reviewer',
      text: `UPDATE "case" SET level = 1 WHERE id = ${restricted}`,
      expected: REFUSED,
    },
    {
      table: 'case',
      name: 'opened from its seal by one',
      by: 'documenter',
      text: `UPDATE "case" SET level = 2 WHERE id = ${named}`,
      expected: REFUSED,
    },
    ...(
      [
        ['documenter', REFUSED],
        ['lawyer', REFUSED],
        ['admin', 'done'],
        ['reviewer', 'done'],
      ] as const
    ).map(
      ([by, expected]): Attempt => ({
        table: 'case_opening',
        name: 'confirmed',
        by,
        text: `SELECT open_case(o.id) FROM (SELECT id FROM (VALUES (${opening}::uuid)) v (id)) o`,
        expected,
      }),
    ),
    ...(
      [
        ['documenter', true, REFUSED],
        ['lawyer', true, REFUSED],
        ['admin', true, 'done'],
        ['reviewer', true, 'done'],
        ['admin', false, REFUSED],
      ] as const
    ).map(
      ([by, agreed, expected]): Attempt => ({
        table: 'case_opening',
        name: `sharing confirmed, ${agreed ? 'as' : 'though not'} agreed`,
        by,
        text: `SELECT open_case(o.id) FROM (SELECT id FROM (VALUES (${sharing(agreed)}::uuid)) v (id)) o`,
        expected,
      }),
    ),
    {
      table: 'case_opening',
      name: 'taken back in another’s name',
      by: 'documenter',
      text: `UPDATE case_opening SET revoked_by = ${person('reviewer')}, revoked_at = now() WHERE id = ${opening}`,
      expected: REFUSED,
    },
    {
      table: 'case_opening',
      name: 'confirmed without its function',
      by: 'admin',
      text: `UPDATE case_opening SET revoked_by = ${person('reviewer')}, revoked_at = now() WHERE id = ${opening}`,
      expected: REFUSED,
    },
    {
      table: 'case_opening',
      name: 'proposed in another’s name',
      by: 'documenter',
      text: `INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES (${unopened}, 2, 1, 'a reason', ${person('lawyer')})`,
      expected: REFUSED,
    },
    {
      table: 'case_opening',
      name: 'proposed from a level that it does not stand at',
      by: 'documenter',
      text: `INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES (${unopened}, 3, 1, 'a reason', ${person('documenter')})`,
      expected: REFUSED,
    },
    {
      table: 'case_opening',
      name: 'proposed for what is out of reach',
      by: 'documenter',
      text: `INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES (${away}, 3, 1, 'a reason', ${person('documenter')})`,
      expected: REFUSED,
    },
    {
      table: 'case_opening',
      name: 'proposed by who works on it',
      by: 'documenter',
      text: `INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES (${unopened}, 2, 1, 'a reason', ${person('documenter')})`,
      expected: 'done',
    },
    ...(
      [
        ['proposed for a published case by who works on it', 'documenter', published, 'documenter', 'done'],
        ['proposed in another’s name', 'documenter', published, 'lawyer', REFUSED],
        ['proposed for a case that is not published', 'documenter', unopened, 'documenter', REFUSED],
        ['proposed by who works on no case', 'advocate2', published, 'advocate2', REFUSED],
      ] as const
    ).map(
      ([name, by, of, as, expected]): Attempt => ({
        table: 'publication_revision',
        name,
        by,
        text: `INSERT INTO publication_revision (case_id, title, narrative, facts, made_by) VALUES (${of}, '{"en": "t"}', '{"en": "n"}', '{}', ${person(as)}) ON CONFLICT DO NOTHING`,
        expected: expected === 'done' ? 'nothing' : expected,
      }),
    ),
    ...(
      [
        ['approved by a second person', 'reviewer', 'done'],
        ['approved by a documenter', 'documenter', REFUSED],
      ] as const
    ).map(
      ([name, by, expected]): Attempt => ({
        table: 'publication_revision',
        name,
        by,
        text: `SELECT approve_revision(${published})`,
        expected,
      }),
    ),
    {
      table: 'publication',
      name: 'replaced by an approved revision',
      by: 'reviewer',
      text: `SELECT approve_revision(${published})`,
      expected: 'done',
    },
    ...(
      [
        ['taken away by who works on the case', 'reviewer', 'done'],
        ['taken away by who works on no case', 'advocate2', 'nothing'],
      ] as const
    ).map(
      ([name, by, expected]): Attempt => ({
        table: 'publication_revision',
        name,
        by,
        text: `DELETE FROM publication_revision WHERE case_id = ${published} RETURNING case_id`,
        expected,
      }),
    ),
    ...['act', 'response', 'engagement', 'evidence_link'].map(
      (table): Attempt => ({
        table,
        name: 'of a published case changed by one',
        by: 'documenter',
        text: `DELETE FROM ${table} WHERE case_id = ${published}`,
        expected: REFUSED,
      }),
    ),
    {
      table: 'consent',
      name: 'to PARTNER_SHARING, by who confirmed the opening that rests on it',
      by: 'reviewer',
      before: `SELECT open_case(${opening})`,
      text: agree('reviewer', 'PARTNER_SHARING').replace(open, restricted),
      expected: REFUSED,
    },
    ...['act', 'response', 'engagement', 'evidence_link'].map(
      (table): Attempt => ({
        table,
        name: 'of a case whose wording waits, which waits no more once it is changed',
        by: 'documenter',
        before: `DELETE FROM ${table} WHERE case_id = ${here}`,
        text: `SELECT id FROM publication WHERE case_id = ${here} AND state = 'PROPOSED'`,
        expected: 'nothing',
      }),
    ),
    {
      table: 'case',
      name: 'published, and moved to another region by one',
      by: 'documenter',
      text: `UPDATE "case" SET region = 'KZ-71' WHERE id = ${published}`,
      expected: REFUSED,
    },
    { table: 'case', name: 'sealed without a grant to follow', by: 'reviewer', text: 'UPDATE "case" SET level = 3', expected: REFUSED },
    ...['case_text', 'case_particulars'].map(
      (table): Attempt => ({
        table,
        name: 'moved under a sealed case',
        by: 'reviewer',
        text: `UPDATE ${table} SET level = 3, case_id = ${away}`,
        expected: REFUSED,
      }),
    ),
    { table: 'publication', name: 'approved by one who is no reviewer', by: 'documenter', text: approve('documenter'), expected: REFUSED },
    {
      table: 'publication',
      name: 'approved by who recorded the consent to it',
      by: 'reviewer',
      text: approve('reviewer').replace(
        here,
        `(SELECT p.case_id FROM publication p JOIN consent k ON k.case_id = p.case_id AND k.identity_mode = 'NAMED' AND k.purpose = 'ANONYMISED_PUBLICATION' WHERE p.level = 1 AND p.state = 'PROPOSED' AND p.synthetic LIMIT 1)`,
      ),
      expected: REFUSED,
    },
    {
      table: 'case_opening',
      name: 'taken back by who neither proposed it nor confirms',
      by: 'lawyer',
      text: `UPDATE case_opening SET revoked_by = ${person('lawyer')}, revoked_at = now() WHERE id = ${opening}`,
      expected: 'nothing',
    },
    { table: 'publication', name: 'approved in another’s name', by: 'reviewer', text: approve('lawyer'), expected: REFUSED },
    { table: 'publication', name: 'approved by a second person', by: 'reviewer', text: approve('reviewer'), expected: 'done' },
    {
      table: 'publication',
      name: 'approved by who made it',
      by: 'reviewer',
      text: approve('reviewer').replace(here, `(SELECT case_id FROM publication WHERE made_by = ${person('reviewer')})`),
      expected: REFUSED,
    },

    { table: 'publication', name: 'rejected by a second person', by: 'reviewer', text: reject('reviewer'), expected: 'done' },
    { table: 'publication', name: 'rejected in another’s name', by: 'reviewer', text: reject('lawyer'), expected: REFUSED },
    { table: 'publication', name: 'rejected by one who is no reviewer', by: 'documenter', text: reject('documenter'), expected: REFUSED },
    {
      table: 'publication',
      name: 'rejected by who made it',
      by: 'reviewer',
      text: reject('reviewer').replace(here, `(SELECT case_id FROM publication WHERE made_by = ${person('reviewer')})`),
      expected: REFUSED,
    },
    { table: 'publication', name: 'withdrawn by a reviewer', by: 'reviewer', text: withdraw, expected: 'done' },
    { table: 'publication', name: 'withdrawn by a documenter', by: 'documenter', text: withdraw, expected: REFUSED },

    {
      table: 'consent',
      name: 'withdrawn by the keeper, from the ledger',
      by: 'nobody',
      role: 'keeper',
      text: withdrawal('WITHDRAWAL'),
      expected: 'done',
    },
    {
      table: 'publication',
      name: 'approved by the keeper',
      by: 'nobody',
      role: 'keeper',
      text: `UPDATE publication SET state = 'APPROVED' WHERE case_id = ${here}`,
      expected: REFUSED,
    },
    {
      table: 'publication',
      name: 'withdrawn by the keeper, when the consent to it ended',
      by: 'nobody',
      role: 'keeper',
      text: `UPDATE publication SET state = 'WITHDRAWN' WHERE case_id = ${here}`,
      expected: 'done',
    },
    {
      table: 'case_step',
      name: 'into a state that the case does not stand in',
      by: 'documenter',
      add: { state: 'PUBLISHED' },
      expected: REFUSED,
    },
    {
      table: 'case_step',
      name: 'to the public, by the keeper',
      by: 'nobody',
      role: 'keeper',
      text: `INSERT INTO case_step (case_id, state) VALUES (${here}, 'PUBLISHED')`,
      expected: REFUSED,
    },
    {
      table: 'case_step',
      name: 'away from the public, by the keeper',
      by: 'nobody',
      role: 'keeper',
      text: `INSERT INTO case_step (case_id, state) VALUES (${here}, 'WITHDRAWN')`,
      expected: 'done',
    },
    ...(
      [
        ['reviewer', 'ANONYMISED_PUBLICATION', REFUSED],
        ['reviewer', 'INTERNAL', REFUSED],
        ['reviewer', 'MEDIA', 'done'],
        ['documenter', 'ANONYMISED_PUBLICATION', 'done'],
      ] as const
    ).map(
      ([by, purpose, expected]): Attempt => ({
        table: 'consent',
        name: `to ${purpose}, of a case that the reviewer published`,
        by,
        text: agree(by, purpose),
        expected,
      }),
    ),
    ...(
      [
        ['as wide as when it was approved', 'PSEUDONYM', 'done'],
        ['wider', 'NAMED', 'done'],
        ['narrower', 'GENERALISED', 'nothing'],
      ] as const
    ).map(
      ([name, mode, expected]): Attempt => ({
        table: 'publication',
        name: `published still, with a consent that is ${name}`,
        by: 'documenter',
        before: agree('documenter', 'ANONYMISED_PUBLICATION', mode),
        text: `SELECT id FROM publication WHERE case_id = ${open} AND state = 'APPROVED'`,
        expected,
      }),
    ),
    { table: 'consent', name: 'given by the keeper', by: 'nobody', role: 'keeper', text: withdrawal('GRANT'), expected: REFUSED },
    {
      table: 'case_grant',
      name: 'given by the keeper',
      by: 'nobody',
      role: 'keeper',
      text: `INSERT INTO case_grant (case_id, person_id, reason, confirmed_at) VALUES (${away}, ${person('lawyer')}, 'sealed it', now())`,
      expected: 'done',
    },
    {
      table: 'case_grant',
      name: 'that open nothing to who is cleared for PARTNER alone',
      by: 'lawyer',
      before: asCleared('lawyer', 1),
      text: `SELECT id FROM case_grant WHERE person_id = ${person('lawyer')}`,
      expected: 'nothing',
    },
    {
      table: 'case',
      name: 'that are sealed, to who is cleared for PARTNER alone',
      by: 'lawyer',
      before: asCleared('lawyer', 1),
      text: 'SELECT id FROM "case" WHERE level = 3',
      expected: 'nothing',
    },
    {
      table: 'case_grant',
      name: 'proposed for who is not cleared',
      by: 'documenter',
      text: nameTo(named, 'documenter', 'advocate'),
      expected: REFUSED,
    },
    {
      table: 'case_grant',
      name: 'confirmed for who is cleared no more',
      by: 'admin',
      text: confirm('admin', `person_id = ${person('advocate')}`),
      expected: REFUSED,
    },
    {
      table: 'case_grant',
      name: 'without end, taken back by an administrator',
      by: 'admin',
      text: revokeEndless('admin'),
      expected: 'done',
    },
    {
      table: 'case_grant',
      name: 'without end, taken back by who sealed the case',
      by: 'reviewer',
      text: revokeEndless('reviewer', `granted_by = ${person('reviewer')}`),
      expected: 'nothing',
    },
    {
      table: 'case_grant',
      name: 'proposed by who works on the case',
      by: 'documenter',
      text: nameTo(named, 'documenter'),
      expected: 'done',
    },
    { table: 'case_grant', name: 'proposed in another’s name', by: 'documenter', text: nameTo(named, 'reviewer'), expected: REFUSED },
    {
      table: 'case_grant',
      name: 'proposed for oneself',
      by: 'documenter',
      text: nameTo(named, 'documenter', 'documenter'),
      expected: REFUSED,
    },
    {
      table: 'case_grant',
      name: 'proposed by who does not see the case',
      by: 'reviewer',
      text: nameTo(named, 'reviewer'),
      expected: REFUSED,
    },
    {
      table: 'case_grant',
      name: 'proposed by who sees it and writes no case',
      by: 'advocate2',
      text: nameTo(named, 'advocate2'),
      expected: REFUSED,
    },
    {
      table: 'case_grant',
      name: 'proposed for a case that is not sealed',
      by: 'documenter',
      text: nameTo(here, 'documenter'),
      expected: REFUSED,
    },
    {
      table: 'case_grant',
      name: 'proposed without end',
      by: 'documenter',
      text: nameTo(named, 'documenter').replace(`now() + interval '1 day'`, `'infinity'`),
      expected: REFUSED,
    },
    {
      table: 'case_grant',
      name: 'confirmed by a second person',
      by: 'admin',
      text: confirm('admin', `person_id = ${person('lawyer')}`),
      expected: 'done',
    },
    {
      table: 'case_grant',
      name: 'confirmed by who works on the case and is no second',
      by: 'lawyer',
      text: confirm('lawyer'),
      expected: 'nothing',
    },
    {
      table: 'case_grant',
      name: 'confirmed by whom it is for',
      by: 'reviewer',
      text: confirm('reviewer', `person_id = ${person('reviewer')}`),
      expected: 'nothing',
    },
    { table: 'case_grant', name: 'taken back by an administrator', by: 'admin', text: revokeGrant('admin'), expected: 'done' },
    { table: 'case_grant', name: 'taken back by who proposed it', by: 'documenter', text: revokeGrant('documenter'), expected: 'done' },
    { table: 'case_grant', name: 'taken back by an advocate', by: 'advocate2', text: revokeGrant('advocate2'), expected: 'nothing' },

    { table: 'audit_entry', name: 'in one’s own name', by: 'lawyer', text: entry('lawyer', 'case.read'), expected: 'done' },
    { table: 'audit_entry', name: 'in another’s name', by: 'lawyer', text: entry('reviewer', 'case.read'), expected: REFUSED },
    { table: 'audit_entry', name: 'of who looked at vaults', by: 'lawyer', text: entry('lawyer', 'vault.readings-read'), expected: 'done' },
    {
      table: 'audit_entry',
      name: 'of what is done to a vault, as who does it',
      by: 'lawyer',
      role: 'vault',
      text: entry('lawyer', 'vault.written'),
      expected: 'done',
    },
    {
      table: 'audit_entry',
      name: 'of what is done to a vault, in another’s name',
      by: 'lawyer',
      role: 'vault',
      text: entry('reviewer', 'vault.written'),
      expected: REFUSED,
    },
    {
      table: 'audit_entry',
      name: 'at the door, of whoever knocks',
      by: 'nobody',
      role: 'sign_in',
      text: entry('lawyer', 'session.opened'),
      expected: 'done',
    },
    {
      table: 'audit_entry',
      name: 'of the ledger, in no one’s name',
      by: 'nobody',
      role: 'keeper',
      text: entry(null, 'ledger.replayed'),
      expected: 'done',
    },
    ...(
      [
        ['staff', 'session.stepped-up'],
        ['staff', 'person.invited'],
        ['staff', 'ledger.replayed'],
        ['staff', 'vault.written'],
        ['staff', 'vault.read'],
        ['staff', 'vault.grant-confirmed'],
        ['staff', 'vault.erased'],
        ['vault', 'vault.readings-read'],
        ['vault', 'vault.rotated'],
        ['vault', 'vault.grant-ended'],
        ['vault', 'case.read'],
        ['staff', 'vault.rotated'],
        ['staff', 'case.grant-ended'],
        ['staff', 'vault.grant-ended'],
        ['sign_in', 'case.read'],
        ['sign_in', 'vault.read'],
        ['sign_in', 'ledger.replayed'],
      ] as const
    ).map(
      ([role, action]): Attempt => ({
        table: 'audit_entry',
        name: `${action}, which ${role} does not do`,
        by: 'admin',
        role,
        text: entry('admin', action),
        expected: REFUSED,
      }),
    ),
    {
      table: 'audit_entry',
      name: 'of grants that ended with a clearance, in no one’s name',
      by: 'nobody',
      role: 'keeper',
      text: entry(null, 'case.grant-ended'),
      expected: 'done',
    },
    {
      table: 'audit_entry',
      name: 'vault.erased, which the keeper does not record',
      by: 'nobody',
      role: 'keeper',
      text: entry(null, 'vault.erased'),
      expected: REFUSED,
    },
    {
      table: 'audit_entry',
      name: 'of the ledger, in someone’s name',
      by: 'nobody',
      role: 'keeper',
      text: entry('lawyer', 'ledger.replayed'),
      expected: REFUSED,
    },
    {
      table: 'person',
      name: 'names of colleagues without being one',
      by: 'nobody',
      text: 'SELECT id, name FROM person',
      expected: 'nothing',
    },
    {
      table: 'person',
      name: 'names of colleagues without being one',
      by: 'nobody',
      role: 'vault',
      text: 'SELECT id, name FROM person',
      expected: 'nothing',
    },

    { table: 'assessment', name: 'proposed', by: 'lawyer', text: propose('lawyer'), expected: 'done' },
    { table: 'assessment', name: 'proposed in another’s name', by: 'lawyer', text: propose('advocate'), expected: REFUSED },
    { table: 'assessment', name: 'proposed by a reader', by: 'reader', text: propose('reader'), expected: REFUSED },
    { table: 'assessment', name: 'confirmed by a second person', by: 'reviewer', text: review('reviewer'), expected: 'done' },
    { table: 'assessment', name: 'confirmed in another’s name', by: 'reviewer', text: review('lawyer'), expected: REFUSED },
    {
      table: 'assessment',
      name: 'confirmed as if yesterday',
      by: 'reviewer',
      text: review('reviewer').replace('now()', `now() - interval '1 day'`),
      expected: REFUSED,
    },
    { table: 'assessment', name: 'confirmed by a documenter', by: 'documenter', text: review('documenter'), expected: 'nothing' },
    {
      table: 'assessment',
      name: 'confirmed by who proposed it',
      by: 'lawyer',
      text: review('lawyer').replace(person('advocate2'), person('lawyer')),
      expected: 'nothing',
    },

    { table: 'pgboss.job_common', name: 'a new job', by: 'lawyer', text: send('created'), expected: 'done' },
    {
      table: 'pgboss.job_common',
      name: 'a letter with a link, by staff',
      by: 'lawyer',
      text: send('created', 'mail.link'),
      expected: REFUSED,
    },
    {
      table: 'pgboss.job_common',
      name: 'a seal of the audit, by staff',
      by: 'lawyer',
      text: send('created', 'audit.seal'),
      expected: REFUSED,
    },
    { table: 'pgboss.job_common', name: 'a job as if under way', by: 'lawyer', text: send('active'), expected: REFUSED },
    {
      table: 'pgboss.job_common',
      name: 'a letter, at the door',
      by: 'nobody',
      role: 'sign_in',
      text: send('created', 'mail.link'),
      expected: 'done',
    },
    {
      table: 'pgboss.job_common',
      name: 'a notice of a changed sign-in, at the door',
      by: 'nobody',
      role: 'sign_in',
      text: send('created', 'mail.notice'),
      expected: 'done',
    },
    {
      table: 'pgboss.job_common',
      name: 'another job, at the door',
      by: 'nobody',
      role: 'sign_in',
      text: send('created'),
      expected: REFUSED,
    },
    {
      table: 'pgboss.job_common',
      name: 'a letter as if it had gone, at the door',
      by: 'nobody',
      role: 'sign_in',
      text: send('completed', 'mail.link'),
      expected: REFUSED,
    },
    { table: 'search_document', name: 'a document of this world', by: 'nobody', role: 'indexer', text: document(true), expected: 'done' },
    {
      table: 'search_document',
      name: 'a document of the other world',
      by: 'nobody',
      role: 'indexer',
      text: document(false),
      expected: REFUSED,
    },

    { table: 'vault_key', name: 'for a case within reach', by: 'lawyer', role: 'vault', text: key(here), expected: 'done' },
    { table: 'vault_key', name: 'for a sealed case', by: 'lawyer', role: 'vault', text: key(away), expected: REFUSED },
    { table: 'vault_entry', name: 'written', by: 'documenter', role: 'vault', text: write('documenter'), expected: 'done' },
    { table: 'vault_entry', name: 'written in another’s name', by: 'documenter', role: 'vault', text: write('lawyer'), expected: REFUSED },
    {
      table: 'vault_entry',
      name: 'read with a grant and a reading on record',
      by: 'lawyer',
      role: 'vault',
      before: reading('lawyer'),
      text: `SELECT id FROM vault_entry WHERE case_id = ${here}`,
      expected: 'done',
    },
    {
      table: 'vault_entry',
      name: 'read with a grant and no reading on record',
      by: 'lawyer',
      role: 'vault',
      text: 'SELECT id FROM vault_entry',
      expected: 'nothing',
    },
    { table: 'vault_grant', name: 'proposed by a reviewer', by: 'reviewer', role: 'vault', text: give('reviewer'), expected: 'done' },
    { table: 'vault_grant', name: 'proposed by a lawyer', by: 'lawyer', role: 'vault', text: give('lawyer'), expected: REFUSED },
    { table: 'vault_grant', name: 'proposed in another’s name', by: 'reviewer', role: 'vault', text: give('admin'), expected: REFUSED },
    {
      table: 'vault_grant',
      name: 'proposed for a case out of reach',
      by: 'reviewer',
      role: 'vault',
      text: give('reviewer', away),
      expected: REFUSED,
    },
    {
      table: 'vault_grant',
      name: 'revoked by a reviewer',
      by: 'reviewer',
      role: 'vault',
      text: `UPDATE vault_grant SET revoked_by = ${person('reviewer')}, revoked_at = now()`,
      expected: 'done',
    },
    {
      table: 'vault_grant',
      name: 'revoked by a lawyer',
      by: 'lawyer',
      role: 'vault',
      text: `UPDATE vault_grant SET revoked_by = ${person('lawyer')}, revoked_at = now()`,
      expected: 'nothing',
    },
    ...(
      [
        ['reviewer', REFUSED],
        ['lawyer', REFUSED],
        ['admin', 'done'],
      ] as const
    ).map(
      ([by, expected]): Attempt => ({
        table: 'vault_erasure',
        name: 'confirmed',
        by,
        role: 'vault',
        text: `SELECT erase_vault(o.id) FROM (SELECT id FROM (VALUES (${erasure}::uuid)) v (id)) o`,
        expected,
      }),
    ),
    { table: 'vault_erasure', name: 'proposed by a reviewer', by: 'reviewer', role: 'vault', text: toErase('reviewer'), expected: 'done' },
    { table: 'vault_erasure', name: 'proposed by a lawyer', by: 'lawyer', role: 'vault', text: toErase('lawyer'), expected: REFUSED },
    {
      table: 'vault_erasure',
      name: 'proposed in another’s name',
      by: 'reviewer',
      role: 'vault',
      text: toErase('admin'),
      expected: REFUSED,
    },
    {
      table: 'vault_erasure',
      name: 'proposed for a case out of reach',
      by: 'reviewer',
      role: 'vault',
      text: toErase('reviewer', away),
      expected: REFUSED,
    },
    {
      table: 'vault_erasure',
      name: 'refused by an administrator',
      by: 'admin',
      role: 'vault',
      text: refuse('admin', `id = ${erasure}`),
      expected: 'done',
    },
    {
      table: 'vault_erasure',
      name: 'refused in another’s name',
      by: 'admin',
      role: 'vault',
      text: refuse('reviewer', `id = ${erasure}`),
      expected: REFUSED,
    },
    {
      table: 'vault_erasure',
      name: 'refused by a lawyer',
      by: 'lawyer',
      role: 'vault',
      text: refuse('lawyer', `id = ${erasure}`),
      expected: 'nothing',
    },
    {
      table: 'vault_erasure',
      name: 'refused once more',
      by: 'admin',
      role: 'vault',
      text: refuse('admin', `id <> ${erasure}`),
      expected: 'nothing',
    },
    { table: 'vault_reading', name: 'recorded with a grant', by: 'lawyer', role: 'vault', text: reading('lawyer'), expected: 'done' },
    {
      table: 'vault_reading',
      name: 'recorded without a grant',
      by: 'reviewer',
      role: 'vault',
      text: reading('reviewer'),
      expected: REFUSED,
    },
    {
      table: 'vault_reading',
      name: 'recorded in another’s name',
      by: 'lawyer',
      role: 'vault',
      text: reading('documenter'),
      expected: REFUSED,
    },
  ];
}
