import type { Attempt } from './attempts.js';
import { REFUSED } from './row-checks.js';

/** What the door and the administrators do to people, and what no one of them does alone. `person`: SQL for the id of a login. */
export function attemptsOnPeople(person: (login: string) => string): Attempt[] {
  const change = (by: string) =>
    `INSERT INTO access_change (person_id, roles, clearance, proposed_by) VALUES (${person('lawyer')}, '{READER}', 2, ${person(by)})`;
  const decide = (state: string, by: string) =>
    `UPDATE access_change SET state = '${state}', decided_by = ${person(by)}, decided_at = now()`;
  const invite = (role: string, clearance: number) =>
    `INSERT INTO person (email, name, roles, clearance, purpose) VALUES ('new@example.org', 'New', '{${role}}', ${clearance}, 'INTERNAL')`;
  const deactivate = (who: string, active = false) => `UPDATE person SET active = ${active} WHERE id = ${person(who)}`;
  const link = (of: string, shownTo: string) =>
    `INSERT INTO one_time_link (person_id, kind, secret_hash, shown_to, expires_at) VALUES (${person(of)}, 'INVITATION', sha256('new'), ${shownTo}, now() + interval '1 day')`;
  const unproven = `SELECT set_config('app.grants', 'closed', true)`;
  const door = 'sign_in';

  return [
    {
      table: 'case_grant',
      name: 'that open nothing before a second factor',
      by: 'lawyer',
      before: unproven,
      text: 'SELECT case_id FROM case_grant',
      expected: 'nothing',
    },
    {
      table: 'case',
      name: 'that are sealed, before a second factor',
      by: 'lawyer',
      before: unproven,
      text: 'SELECT id FROM "case" WHERE level = 3',
      expected: 'nothing',
    },
    {
      table: 'credential',
      name: 'made at the door',
      by: 'nobody',
      role: door,
      text: 'INSERT INTO credential SELECT * FROM credential LIMIT 1',
      expected: 'done',
    },
    {
      table: 'credential',
      name: 'changed at the door',
      by: 'nobody',
      role: door,
      text: 'UPDATE credential SET changed_at = changed_at',
      expected: 'done',
    },
    {
      table: 'one_time_link',
      name: 'by a letter, whatever the account may do',
      by: 'admin',
      role: door,
      text: link('lawyer', 'NULL'),
      expected: 'done',
    },
    {
      table: 'one_time_link',
      name: 'shown to an administrator, to who may do more than read',
      by: 'admin',
      role: door,
      text: link('lawyer', person('admin')),
      expected: REFUSED,
    },
    {
      table: 'one_time_link',
      name: 'shown to an administrator, to who has a password',
      by: 'admin',
      role: door,
      text: link('reader', person('admin')),
      expected: REFUSED,
    },
    { table: 'access_change', name: 'proposed by an administrator', by: 'admin', role: door, text: change('admin'), expected: 'done' },
    { table: 'access_change', name: 'proposed in another’s name', by: 'admin', role: door, text: change('reviewer'), expected: REFUSED },
    {
      table: 'access_change',
      name: 'proposed by a documenter',
      by: 'documenter',
      role: door,
      text: change('documenter'),
      expected: REFUSED,
    },
    {
      table: 'access_change',
      name: 'rejected by an administrator',
      by: 'admin',
      role: door,
      text: decide('REJECTED', 'admin'),
      expected: 'done',
    },
    {
      table: 'access_change',
      name: 'rejected in another’s name',
      by: 'admin',
      role: door,
      text: decide('REJECTED', 'reviewer'),
      expected: REFUSED,
    },
    {
      table: 'access_change',
      name: 'rejected as if yesterday',
      by: 'admin',
      role: door,
      text: decide('REJECTED', 'admin').replace('now()', `now() - interval '1 day'`),
      expected: REFUSED,
    },
    { table: 'access_change', name: 'confirmed by itself', by: 'admin', role: door, text: decide('CONFIRMED', 'admin'), expected: REFUSED },
    {
      table: 'access_change',
      name: 'rejected by a documenter',
      by: 'documenter',
      role: door,
      text: decide('REJECTED', 'documenter'),
      expected: 'nothing',
    },
    { table: 'person', name: 'invited by an administrator', by: 'admin', role: door, text: invite('READER', 0), expected: 'done' },
    { table: 'person', name: 'invited as an administrator', by: 'admin', role: door, text: invite('ADMIN', 0), expected: REFUSED },
    { table: 'person', name: 'invited with a clearance', by: 'admin', role: door, text: invite('READER', 2), expected: REFUSED },
    { table: 'person', name: 'invited by a documenter', by: 'documenter', role: door, text: invite('READER', 0), expected: REFUSED },
    { table: 'person', name: 'deactivated by an administrator', by: 'admin', role: door, text: deactivate('lawyer'), expected: 'done' },
    { table: 'person', name: 'activated', by: 'admin', role: door, text: deactivate('lawyer', true), expected: REFUSED },
    { table: 'person', name: 'deactivated by themselves', by: 'admin', role: door, text: deactivate('admin'), expected: 'nothing' },
    { table: 'person', name: 'deactivated by a documenter', by: 'documenter', role: door, text: deactivate('lawyer'), expected: 'nothing' },
  ];
}
