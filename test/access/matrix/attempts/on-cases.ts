import { REFUSED } from '../row-checks.js';
import { type Attempt, type Line, on } from './attempt.js';
import type { Places } from './places.js';

/** Who is said to have made a row, and is who makes it. */
const SIGNED_BY = {
  case: 'created_by',
  publication: 'made_by',
  case_step: 'taken_by',
  consent: 'recorded_by',
  publication_rejection: 'rejected_by',
};

/** What is done to a case: its level, its opening, its steps, what hangs on it. */
export function attemptsOnCases({
  person,
  here,
  away,
  named,
  opening,
  restricted,
  sharing,
  unopened,
  published,
  people,
}: Places): Attempt[] {
  const asCleared = (by: string, clearance: number) =>
    `SELECT set_config('app.clearance', '${clearance}', true) WHERE ${person(by)} IS NOT NULL`;
  const unproven = `SELECT set_config('app.grants', 'closed', true)`;

  return [
    ...on('case', [
      ['entered as if verified', 'documenter', REFUSED, { state: 'VERIFIED' }],
      [
        'made PUBLIC without an approved wording',
        'reviewer',
        REFUSED,
        `UPDATE "case" SET level = 0, state = 'PUBLISHED' WHERE id = ${here}`,
      ],
      ['opened to partners by one', 'reviewer', REFUSED, `UPDATE "case" SET level = 1 WHERE id = ${restricted}`],
      ['opened from its seal by one', 'documenter', REFUSED, `UPDATE "case" SET level = 2 WHERE id = ${named}`],
      [
        'published, and moved to another region by one',
        'documenter',
        REFUSED,
        `UPDATE "case" SET region = 'KZ-71' WHERE id = ${published}`,
      ],
      ['sealed without a grant to follow', 'reviewer', REFUSED, 'UPDATE "case" SET level = 3'],
      [
        'that are sealed, to who is cleared for PARTNER alone',
        'lawyer',
        'nothing',
        'SELECT id FROM "case" WHERE level = 3',
        { before: asCleared('lawyer', 1) },
      ],
      ['that are sealed, before a second factor', 'lawyer', 'nothing', 'SELECT id FROM "case" WHERE level = 3', { before: unproven }],
    ]),
    ...on('case_opening', [
      ...(
        [
          ['documenter', REFUSED],
          ['lawyer', REFUSED],
          ['admin', 'done'],
          ['reviewer', 'done'],
        ] as const
      ).map(
        ([by, expected]): Line => [
          'confirmed',
          by,
          expected,
          `SELECT open_case(o.id) FROM (SELECT id FROM (VALUES (${opening}::uuid)) v (id)) o`,
        ],
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
        ([by, agreed, expected]): Line => [
          `sharing confirmed, ${agreed ? 'as' : 'though not'} agreed`,
          by,
          expected,
          `SELECT open_case(o.id) FROM (SELECT id FROM (VALUES (${sharing(agreed)}::uuid)) v (id)) o`,
        ],
      ),
      [
        'taken back in another’s name',
        'documenter',
        REFUSED,
        `UPDATE case_opening SET revoked_by = ${person('reviewer')}, revoked_at = now() WHERE id = ${opening}`,
      ],
      [
        'confirmed without its function',
        'admin',
        REFUSED,
        `UPDATE case_opening SET revoked_by = ${person('reviewer')}, revoked_at = now() WHERE id = ${opening}`,
      ],
      [
        'proposed in another’s name',
        'documenter',
        REFUSED,
        `INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES (${unopened}, 2, 1, 'a reason', ${person('lawyer')})`,
      ],
      [
        'proposed from a level that it does not stand at',
        'documenter',
        REFUSED,
        `INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES (${unopened}, 3, 1, 'a reason', ${person('documenter')})`,
      ],
      [
        'proposed for what is out of reach',
        'documenter',
        REFUSED,
        `INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES (${away}, 3, 1, 'a reason', ${person('documenter')})`,
      ],
      [
        'proposed by who works on it',
        'documenter',
        'done',
        `INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES (${unopened}, 2, 1, 'a reason', ${person('documenter')})`,
      ],
      [
        'taken back by who neither proposed it nor confirms',
        'lawyer',
        'nothing',
        `UPDATE case_opening SET revoked_by = ${person('lawyer')}, revoked_at = now() WHERE id = ${opening}`,
      ],
    ]),
    ...on('case_step', [
      ['into a state that the case does not stand in', 'documenter', REFUSED, { state: 'PUBLISHED' }],
      [
        'to the public, by the keeper',
        'nobody',
        REFUSED,
        `INSERT INTO case_step (case_id, state) VALUES (${here}, 'PUBLISHED')`,
        { role: 'keeper' },
      ],
      [
        'away from the public, by the keeper',
        'nobody',
        'done',
        `INSERT INTO case_step (case_id, state) VALUES (${here}, 'WITHDRAWN')`,
        { role: 'keeper' },
      ],
    ]),
    ...['act', 'response', 'engagement', 'evidence_link'].flatMap((table) =>
      on(table, [
        ['of a published case changed by one', 'documenter', REFUSED, `DELETE FROM ${table} WHERE case_id = ${published}`],
        [
          'of a case whose wording waits, which waits no more once it is changed',
          'documenter',
          'nothing',
          `SELECT id FROM publication WHERE case_id = ${here} AND state = 'PROPOSED'`,
          { before: `DELETE FROM ${table} WHERE case_id = ${here}` },
        ],
      ]),
    ),
    ...['case_text', 'case_particulars'].flatMap((table) =>
      on(table, [['moved under a sealed case', 'reviewer', REFUSED, `UPDATE ${table} SET level = 3, case_id = ${away}`]]),
    ),
    ...Object.entries(SIGNED_BY).flatMap(([table, column]) =>
      on(table, [['in another’s name', 'documenter', REFUSED, { [column]: people.get('reviewer') }]]),
    ),
  ];
}
