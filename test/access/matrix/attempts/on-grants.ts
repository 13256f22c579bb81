import { REFUSED } from '../row-checks.js';
import { type Attempt, on } from './attempt.js';
import type { Places } from './places.js';

/** Who is named to a sealed case, and by whom. */
export function attemptsOnGrants({ person, here, away, named }: Places): Attempt[] {
  const nameTo = (of: string, by: string, whom = 'lawyer') => `INSERT INTO case_grant (case_id, person_id, reason, proposed_by, expires_at)
    VALUES (${of}, ${person(whom)}, 'a reason', ${person(by)}, now() + interval '1 day')`;
  const confirm = (by: string, which = 'true') =>
    `UPDATE case_grant SET confirmed_by = ${person(by)}, confirmed_at = now() WHERE confirmed_at IS NULL AND expires_at > now() AND ${which}`;
  const revokeGrant = (by: string) =>
    `UPDATE case_grant SET revoked_by = ${person(by)}, revoked_at = now() WHERE revoked_at IS NULL AND expires_at BETWEEN now() AND 'infinity'::timestamptz - interval '1 day' AND confirmed_at IS NOT NULL`;
  const revokeEndless = (by: string, which = 'true') =>
    `UPDATE case_grant SET revoked_by = ${person(by)}, revoked_at = now() WHERE revoked_at IS NULL AND expires_at = 'infinity' AND ${which}`;
  const asCleared = (by: string, clearance: number) =>
    `SELECT set_config('app.clearance', '${clearance}', true) WHERE ${person(by)} IS NOT NULL`;
  const unproven = `SELECT set_config('app.grants', 'closed', true)`;

  return [
    ...on('case_grant', [
      [
        'given by the keeper',
        'nobody',
        'done',
        `INSERT INTO case_grant (case_id, person_id, reason, confirmed_at) VALUES (${away}, ${person('lawyer')}, 'sealed it', now())`,
        { role: 'keeper' },
      ],
      [
        'that open nothing to who is cleared for PARTNER alone',
        'lawyer',
        'nothing',
        `SELECT id FROM case_grant WHERE person_id = ${person('lawyer')}`,
        { before: asCleared('lawyer', 1) },
      ],
      ['proposed for who is not cleared', 'documenter', REFUSED, nameTo(named, 'documenter', 'advocate')],
      ['confirmed for who is cleared no more', 'admin', REFUSED, confirm('admin', `person_id = ${person('advocate')}`)],
      ['without end, taken back by an administrator', 'admin', 'done', revokeEndless('admin')],
      [
        'without end, taken back by who sealed the case',
        'reviewer',
        'nothing',
        revokeEndless('reviewer', `proposed_by = ${person('reviewer')}`),
      ],
      ['proposed by who works on the case', 'documenter', 'done', nameTo(named, 'documenter')],
      ['proposed in another’s name', 'documenter', REFUSED, nameTo(named, 'reviewer')],
      ['proposed for oneself', 'documenter', REFUSED, nameTo(named, 'documenter', 'documenter')],
      ['proposed by who does not see the case', 'reviewer', REFUSED, nameTo(named, 'reviewer')],
      ['proposed by who sees it and writes no case', 'advocate2', REFUSED, nameTo(named, 'advocate2')],
      ['proposed for a case that is not sealed', 'documenter', REFUSED, nameTo(here, 'documenter')],
      ['proposed without end', 'documenter', REFUSED, nameTo(named, 'documenter').replace(`now() + interval '1 day'`, `'infinity'`)],
      ['confirmed by a second person', 'admin', 'done', confirm('admin', `person_id = ${person('lawyer')}`)],
      ['confirmed by who works on the case and is no second', 'lawyer', 'nothing', confirm('lawyer')],
      ['confirmed by whom it is for', 'reviewer', 'nothing', confirm('reviewer', `person_id = ${person('reviewer')}`)],
      ['taken back by an administrator', 'admin', 'done', revokeGrant('admin')],
      ['taken back by who proposed it', 'documenter', 'done', revokeGrant('documenter')],
      ['taken back by an advocate', 'advocate2', 'nothing', revokeGrant('advocate2')],
      ['that open nothing before a second factor', 'lawyer', 'nothing', 'SELECT case_id FROM case_grant', { before: unproven }],
    ]),
  ];
}
