import { REFUSED } from '../row-checks.js';
import { type Attempt, type Line, on } from './attempt.js';
import type { Places } from './places.js';

/** Keys, entries, grants, readings and erasures. */
export function attemptsOnVaults({ person, here, away, erasure }: Places): Attempt[] {
  const reading = (by: string) => `INSERT INTO vault_reading (case_id, person_id, grant_id, reason)
    VALUES (${here}, ${person(by)}, (SELECT g.id FROM vault_grant g WHERE g.case_id = ${here} AND g.confirmed_at IS NOT NULL LIMIT 1), 'a reason')`;
  const give = (by: string, of = here) => `INSERT INTO vault_grant (case_id, person_id, reason, proposed_by, expires_at)
    VALUES (${of}, ${person('documenter')}, 'a reason', ${person(by)}, now() + interval '1 day')`;
  const toErase = (by: string, of = here) =>
    `INSERT INTO vault_erasure (case_id, key_version, reason, proposed_by) VALUES (${of}, 1, 'a reason', ${person(by)})`;
  const refuse = (by: string, which: string) => `UPDATE vault_erasure SET revoked_by = ${person(by)}, revoked_at = now() WHERE ${which}`;
  const key = (of: string) =>
    `INSERT INTO vault_key (case_id, version, master_key_id, wrapped) VALUES (${of}, 7, 'k', decode(repeat('00', 61), 'hex'))`;
  const write = (by: string, of = here) => `INSERT INTO vault_entry (id, case_id, key_version, witness, field, sealed, written_by)
    VALUES (gen_random_uuid(), ${of}, 1, 1, 'NAME', decode(repeat('00', 93), 'hex'), ${person(by)})`;

  return [
    ...on('vault_key', [
      ['for a case within reach', 'lawyer', 'done', key(here), { role: 'vault' }],
      ['for a sealed case', 'lawyer', REFUSED, key(away), { role: 'vault' }],
    ]),
    ...on('vault_entry', [
      ['written', 'documenter', 'done', write('documenter'), { role: 'vault' }],
      ['written in another’s name', 'documenter', REFUSED, write('lawyer'), { role: 'vault' }],
      [
        'read with a grant and a reading on record',
        'lawyer',
        'done',
        `SELECT id FROM vault_entry WHERE case_id = ${here}`,
        { role: 'vault', before: reading('lawyer') },
      ],
      ['read with a grant and no reading on record', 'lawyer', 'nothing', 'SELECT id FROM vault_entry', { role: 'vault' }],
    ]),
    ...on('vault_grant', [
      ['proposed by a reviewer', 'reviewer', 'done', give('reviewer'), { role: 'vault' }],
      ['proposed by a lawyer', 'lawyer', REFUSED, give('lawyer'), { role: 'vault' }],
      ['proposed in another’s name', 'reviewer', REFUSED, give('admin'), { role: 'vault' }],
      ['proposed for a case out of reach', 'reviewer', REFUSED, give('reviewer', away), { role: 'vault' }],
      [
        'revoked by a reviewer',
        'reviewer',
        'done',
        `UPDATE vault_grant SET revoked_by = ${person('reviewer')}, revoked_at = now()`,
        { role: 'vault' },
      ],
      [
        'revoked by a lawyer',
        'lawyer',
        'nothing',
        `UPDATE vault_grant SET revoked_by = ${person('lawyer')}, revoked_at = now()`,
        { role: 'vault' },
      ],
    ]),
    ...on('vault_erasure', [
      ...(
        [
          ['reviewer', REFUSED],
          ['lawyer', REFUSED],
          ['admin', 'done'],
        ] as const
      ).map(
        ([by, expected]): Line => [
          'confirmed',
          by,
          expected,
          `SELECT erase_vault(o.id) FROM (SELECT id FROM (VALUES (${erasure}::uuid)) v (id)) o`,
          { role: 'vault' },
        ],
      ),
      ['proposed by a reviewer', 'reviewer', 'done', toErase('reviewer'), { role: 'vault' }],
      ['proposed by a lawyer', 'lawyer', REFUSED, toErase('lawyer'), { role: 'vault' }],
      ['proposed in another’s name', 'reviewer', REFUSED, toErase('admin'), { role: 'vault' }],
      ['proposed for a case out of reach', 'reviewer', REFUSED, toErase('reviewer', away), { role: 'vault' }],
      ['refused by an administrator', 'admin', 'done', refuse('admin', `id = ${erasure}`), { role: 'vault' }],
      ['refused in another’s name', 'admin', REFUSED, refuse('reviewer', `id = ${erasure}`), { role: 'vault' }],
      ['refused by a lawyer', 'lawyer', 'nothing', refuse('lawyer', `id = ${erasure}`), { role: 'vault' }],
      ['refused once more', 'admin', 'nothing', refuse('admin', `id <> ${erasure}`), { role: 'vault' }],
    ]),
    ...on('vault_reading', [
      ['recorded with a grant', 'lawyer', 'done', reading('lawyer'), { role: 'vault' }],
      ['recorded without a grant', 'reviewer', REFUSED, reading('reviewer'), { role: 'vault' }],
      ['recorded in another’s name', 'lawyer', REFUSED, reading('documenter'), { role: 'vault' }],
    ]),
  ];
}
