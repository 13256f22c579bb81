import { WAITING_DECISIONS } from '../plant-others.js';
import { REFUSED } from '../row-checks.js';
import { type Attempt, type Line, on } from './attempt.js';
import type { Places } from './places.js';

/** What is recorded, judged, sent to be done later, and found. */
export function attemptsOnRecords({ person }: Places): Attempt[] {
  const entry = (by: string | null, action: string) =>
    `INSERT INTO audit_entry (person_id, action) VALUES (${by ? person(by) : 'NULL'}, '${action}')`;
  const review = (by: string) => `UPDATE assessment SET state = 'CONFIRMED', reviewed_by = ${person(by)}, reviewed_at = now() WHERE state = 'PROPOSED' AND proposed_by = ${person('advocate2')}`; // biome-ignore format: one statement
  const propose = (
    by: string,
  ) => `INSERT INTO assessment (recommendation_id, assessor, implementation, assessed_on, summary, sources, proposed_by)
    SELECT id, 'OURS', 'NO_ACTION', current_date, '{"en": "x"}', '[]', ${person(by)} FROM recommendation LIMIT 1`;
  const { lawyer: own, advocate2: others } = WAITING_DECISIONS;
  const enter = (
    by: string,
  ) => `INSERT INTO decision (code, body, level, weight, state_code, citation, title, outcome, verification, proposed_by)
    VALUES ('x-v-y', 'HRC', 'TREATY_BODY', 'PERSUASIVE', 'KZ', 'X v. Y', '{"en": "x"}', 'VIOLATION', 'FROM_MEMORY_HIGH', ${person(by)})`;
  const agree = (by: string, id: string) =>
    `UPDATE decision SET state = 'CONFIRMED', reviewed_by = ${person(by)}, reviewed_at = now() WHERE id = '${id}'`;
  const confirmed = `(SELECT id FROM decision WHERE state = 'CONFIRMED' ORDER BY code LIMIT 1)`;
  const apply = (id?: string) => `INSERT INTO decision_provision (decision_id, provision_id, role)
    SELECT ${id ? `'${id}'` : confirmed}, id, 'CONSIDERED' FROM provision ORDER BY path DESC LIMIT 1`;
  const cite = (id?: string) => `INSERT INTO decision_citation (record_id, citing_id, cited_text, treatment, judge, verified)
    SELECT d, d, 'X v. Y', 'FOLLOWS', 'COURT', true FROM (SELECT ${id ? `'${id}'::uuid` : confirmed} AS d) x`;
  const send = (state: string, name = 'subject.changed') =>
    `INSERT INTO pgboss.job_common (name, state) VALUES ('${name}', '${state}') RETURNING id`;
  const document = (
    synthetic: boolean,
  ) => `INSERT INTO search_document SELECT (jsonb_populate_record(d, '{"synthetic": ${synthetic}, "audience": "public"}')).*
    FROM search_document d WHERE kind = 'PROVISION' AND audience = 'internal' LIMIT 1`;

  return [
    ...on('audit_entry', [
      ['in one’s own name', 'lawyer', 'done', entry('lawyer', 'case.read')],
      ['in another’s name', 'lawyer', REFUSED, entry('reviewer', 'case.read')],
      ['of who looked at vaults', 'lawyer', 'done', entry('lawyer', 'vault.readings-read')],
      ['of what is done to a vault, as who does it', 'lawyer', 'done', entry('lawyer', 'vault.written'), { role: 'vault' }],
      ['of what is done to a vault, in another’s name', 'lawyer', REFUSED, entry('reviewer', 'vault.written'), { role: 'vault' }],
      ['at the door, of whoever knocks', 'nobody', 'done', entry('lawyer', 'session.opened'), { role: 'sign_in' }],
      ['of the ledger, in no one’s name', 'nobody', 'done', entry(null, 'ledger.replayed'), { role: 'keeper' }],
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
      ).map(([role, action]): Line => [`${action}, which ${role} does not do`, 'admin', REFUSED, entry('admin', action), { role }]),
      ['of grants that ended with a clearance, in no one’s name', 'nobody', 'done', entry(null, 'case.grant-ended'), { role: 'keeper' }],
      ['vault.erased, which the keeper does not record', 'nobody', REFUSED, entry(null, 'vault.erased'), { role: 'keeper' }],
      ['of the ledger, in someone’s name', 'nobody', REFUSED, entry('lawyer', 'ledger.replayed'), { role: 'keeper' }],
    ]),
    ...on('assessment', [
      ['proposed', 'lawyer', 'done', propose('lawyer')],
      ['proposed in another’s name', 'lawyer', REFUSED, propose('advocate')],
      ['proposed by a reader', 'reader', REFUSED, propose('reader')],
      ['confirmed by a second person', 'reviewer', 'done', review('reviewer')],
      ['confirmed in another’s name', 'reviewer', REFUSED, review('lawyer')],
      ['confirmed as if yesterday', 'reviewer', REFUSED, review('reviewer').replace('now()', `now() - interval '1 day'`)],
      ['confirmed by a documenter', 'documenter', 'nothing', review('documenter')],
      ['confirmed by who proposed it', 'lawyer', 'nothing', review('lawyer').replace(person('advocate2'), person('lawyer'))],
    ]),
    ...on('decision', [
      ['proposed', 'lawyer', 'done', enter('lawyer')],
      ['proposed in another’s name', 'lawyer', REFUSED, enter('advocate')],
      ['proposed by a documenter', 'documenter', REFUSED, enter('documenter')],
      ['changed by who proposed it', 'lawyer', 'done', `UPDATE decision SET outcome = 'DISMISSED' WHERE id = '${own}'`],
      ['changed by a second person', 'reviewer', REFUSED, `UPDATE decision SET outcome = 'DISMISSED' WHERE id = '${own}'`],
      ['changed once it is confirmed', 'lawyer', 'nothing', `UPDATE decision SET outcome = 'DISMISSED' WHERE state = 'CONFIRMED'`],
      ['confirmed by a second person', 'reviewer', 'done', agree('reviewer', own)],
      ['confirmed by another lawyer', 'lawyer', 'done', agree('lawyer', others)],
      ['confirmed in another’s name', 'reviewer', REFUSED, agree('lawyer', others)],
      ['confirmed as if yesterday', 'reviewer', REFUSED, agree('reviewer', own).replace('now()', `now() - interval '1 day'`)],
      ['confirmed by a documenter', 'documenter', 'nothing', agree('documenter', own)],
      ['confirmed by who proposed it', 'lawyer', REFUSED, agree('lawyer', own)],
      ['changed by who confirms it', 'reviewer', REFUSED, agree('reviewer', own).replace('SET', `SET outcome = 'DISMISSED',`)],
      ['discarded by who proposed it', 'lawyer', 'done', `DELETE FROM decision WHERE id = '${own}'`],
      ['discarded by another', 'lawyer', 'nothing', `DELETE FROM decision WHERE id = '${others}'`],
    ]),
    ...on('decision_provision', [
      ['of one’s own that waits', 'lawyer', 'done', apply(own)],
      ['of another’s that waits', 'lawyer', REFUSED, apply(others)],
      ['of one that is confirmed', 'lawyer', REFUSED, apply()],
      ['taken from one’s own that waits', 'lawyer', 'done', `DELETE FROM decision_provision WHERE decision_id = '${own}'`],
      ['taken from another’s that waits', 'lawyer', 'nothing', `DELETE FROM decision_provision WHERE decision_id = '${others}'`],
      [
        'taken from one that is confirmed',
        'lawyer',
        'nothing',
        `DELETE FROM decision_provision x WHERE EXISTS (SELECT FROM decision d WHERE d.id = decision_id AND d.state = 'CONFIRMED')`,
      ],
    ]),
    ...on('decision_citation', [
      ['of one’s own that waits', 'lawyer', 'done', cite(own)],
      ['of another’s that waits', 'lawyer', REFUSED, cite(others)],
      ['of one that is confirmed', 'lawyer', REFUSED, cite()],
      ['taken from one’s own that waits', 'lawyer', 'done', `DELETE FROM decision_citation WHERE record_id = '${own}'`],
      ['taken from another’s that waits', 'lawyer', 'nothing', `DELETE FROM decision_citation WHERE record_id = '${others}'`],
    ]),
    ...on('pgboss.job_common', [
      ['a new job', 'lawyer', 'done', send('created')],
      ['a letter with a link, by staff', 'lawyer', REFUSED, send('created', 'mail.link')],
      ['a seal of the audit, by staff', 'lawyer', REFUSED, send('created', 'audit.seal')],
      ['a job as if under way', 'lawyer', REFUSED, send('active')],
      ['a letter, at the door', 'nobody', 'done', send('created', 'mail.link'), { role: 'sign_in' }],
      ['a notice of a changed sign-in, at the door', 'nobody', 'done', send('created', 'mail.notice'), { role: 'sign_in' }],
      ['another job, at the door', 'nobody', REFUSED, send('created'), { role: 'sign_in' }],
      ['a letter as if it had gone, at the door', 'nobody', REFUSED, send('completed', 'mail.link'), { role: 'sign_in' }],
    ]),
    ...on('search_document', [
      ['a document of this world', 'nobody', 'done', document(true), { role: 'indexer' }],
      ['a document of the other world', 'nobody', REFUSED, document(false), { role: 'indexer' }],
    ]),
  ];
}
