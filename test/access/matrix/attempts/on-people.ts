import { REFUSED } from '../row-checks.js';
import { type Attempt, on } from './attempt.js';
import type { Places } from './places.js';

/** What the door and the administrators do to people, and what no one of them does alone. */
export function attemptsOnPeople({ person }: Places): Attempt[] {
  const change = (by: string) =>
    `INSERT INTO access_change (person_id, roles, clearance, proposed_by) VALUES (${person('lawyer')}, '{READER}', 2, ${person(by)})`;
  const decide = (state: string, by: string) =>
    `UPDATE access_change SET state = '${state}', decided_by = ${person(by)}, decided_at = now()`;
  const invite = (role: string, clearance: number) =>
    `INSERT INTO person (email, name, roles, clearance, purpose) VALUES ('new@example.org', 'New', '{${role}}', ${clearance}, 'INTERNAL')`;
  const deactivate = (who: string, active = false) => `UPDATE person SET active = ${active} WHERE id = ${person(who)}`;
  const link = (of: string, shownTo: string) =>
    `INSERT INTO one_time_link (person_id, kind, secret_hash, shown_to, expires_at) VALUES (${person(of)}, 'INVITATION', sha256('new'), ${shownTo}, now() + interval '1 day')`;
  const door = 'sign_in';

  return [
    ...on('person', [
      ['names of colleagues without being one', 'nobody', 'nothing', 'SELECT id, name FROM person'],
      ['names of colleagues without being one', 'nobody', 'nothing', 'SELECT id, name FROM person', { role: 'vault' }],
      ['invited by an administrator', 'admin', 'done', invite('READER', 0), { role: door }],
      ['invited as an administrator', 'admin', REFUSED, invite('ADMIN', 0), { role: door }],
      ['invited with a clearance', 'admin', REFUSED, invite('READER', 2), { role: door }],
      ['invited by a documenter', 'documenter', REFUSED, invite('READER', 0), { role: door }],
      ['deactivated by an administrator', 'admin', 'done', deactivate('lawyer'), { role: door }],
      ['activated', 'admin', REFUSED, deactivate('lawyer', true), { role: door }],
      ['deactivated by themselves', 'admin', 'nothing', deactivate('admin'), { role: door }],
      ['deactivated by a documenter', 'documenter', 'nothing', deactivate('lawyer'), { role: door }],
    ]),
    ...on('credential', [
      ['made at the door', 'nobody', 'done', 'INSERT INTO credential SELECT * FROM credential LIMIT 1', { role: door }],
      ['changed at the door', 'nobody', 'done', 'UPDATE credential SET changed_at = changed_at', { role: door }],
    ]),
    ...on('one_time_link', [
      ['by a letter, whatever the account may do', 'admin', 'done', link('lawyer', 'NULL'), { role: door }],
      ['shown to an administrator, to who may do more than read', 'admin', REFUSED, link('lawyer', person('admin')), { role: door }],
      ['shown to an administrator, to who has a password', 'admin', REFUSED, link('reader', person('admin')), { role: door }],
    ]),
    ...on('access_change', [
      ['proposed by an administrator', 'admin', 'done', change('admin'), { role: door }],
      ['proposed in another’s name', 'admin', REFUSED, change('reviewer'), { role: door }],
      ['proposed by a documenter', 'documenter', REFUSED, change('documenter'), { role: door }],
      ['rejected by an administrator', 'admin', 'done', decide('REJECTED', 'admin'), { role: door }],
      ['rejected in another’s name', 'admin', REFUSED, decide('REJECTED', 'reviewer'), { role: door }],
      [
        'rejected as if yesterday',
        'admin',
        REFUSED,
        decide('REJECTED', 'admin').replace('now()', `now() - interval '1 day'`),
        { role: door },
      ],
      ['confirmed by itself', 'admin', REFUSED, decide('CONFIRMED', 'admin'), { role: door }],
      ['rejected by a documenter', 'documenter', 'nothing', decide('REJECTED', 'documenter'), { role: door }],
    ]),
  ];
}
