import { REFUSED } from '../row-checks.js';
import { type Attempt, type Line, on } from './attempt.js';
import type { Places } from './places.js';

/** Wordings, their revisions, and the consents that they rest on. */
export function attemptsOnPublications({ person, here, opening, restricted, unopened, published, open }: Places): Attempt[] {
  const approve = (by: string) =>
    `UPDATE publication SET state = 'APPROVED', approved_at = now(), approved_by = ${person(by)} WHERE case_id = ${here}`;
  const reject = (by: string) =>
    `UPDATE publication SET state = 'REJECTED', rejected_at = now(), rejected_by = ${person(by)} WHERE case_id = ${here}`;
  const withdraw = `UPDATE publication SET state = 'WITHDRAWN' WHERE case_id = ${here}`;
  const agree = (
    by: string,
    purpose: string,
    mode = 'PSEUDONYM',
  ) => `INSERT INTO consent (case_id, survivor_id, purpose, identity_mode, given_on, way, language, recorded_by)
    SELECT case_id, id, '${purpose}', '${mode}', '2024-01-01', 'way', 'RU', ${person(by)} FROM survivor WHERE case_id = ${open} LIMIT 1`;
  const withdrawal = (kind: string) => `INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language)
    SELECT case_id, id, 'MEDIA', '${kind}', 'GENERALISED', current_date, 'way', 'RU' FROM survivor WHERE case_id = ${here} LIMIT 1`;

  return [
    ...on('publication', [
      ['replaced by an approved revision', 'reviewer', 'done', `SELECT approve_revision(${published})`],
      ['approved by one who is no reviewer', 'documenter', REFUSED, approve('documenter')],
      [
        'approved by who recorded the consent to it',
        'reviewer',
        REFUSED,
        approve('reviewer').replace(
          here,
          `(SELECT p.case_id FROM publication p JOIN consent k ON k.case_id = p.case_id AND k.identity_mode = 'NAMED' AND k.purpose = 'ANONYMISED_PUBLICATION' WHERE p.level = 1 AND p.state = 'PROPOSED' AND p.synthetic LIMIT 1)`,
        ),
      ],
      ['approved in another’s name', 'reviewer', REFUSED, approve('lawyer')],
      ['approved by a second person', 'reviewer', 'done', approve('reviewer')],
      [
        'approved by who made it',
        'reviewer',
        REFUSED,
        approve('reviewer').replace(here, `(SELECT case_id FROM publication WHERE made_by = ${person('reviewer')})`),
      ],
      ['rejected by a second person', 'reviewer', 'done', reject('reviewer')],
      ['rejected in another’s name', 'reviewer', REFUSED, reject('lawyer')],
      ['rejected by one who is no reviewer', 'documenter', REFUSED, reject('documenter')],
      [
        'rejected by who made it',
        'reviewer',
        REFUSED,
        reject('reviewer').replace(here, `(SELECT case_id FROM publication WHERE made_by = ${person('reviewer')})`),
      ],
      ['withdrawn by a reviewer', 'reviewer', 'done', withdraw],
      ['withdrawn by a documenter', 'documenter', REFUSED, withdraw],
      [
        'approved by the keeper',
        'nobody',
        REFUSED,
        `UPDATE publication SET state = 'APPROVED' WHERE case_id = ${here}`,
        { role: 'keeper' },
      ],
      [
        'withdrawn by the keeper, when the consent to it ended',
        'nobody',
        'done',
        `UPDATE publication SET state = 'WITHDRAWN' WHERE case_id = ${here}`,
        { role: 'keeper' },
      ],
      ...(
        [
          ['as wide as when it was approved', 'PSEUDONYM', 'done'],
          ['wider', 'NAMED', 'done'],
          ['narrower', 'GENERALISED', 'nothing'],
        ] as const
      ).map(
        ([name, mode, expected]): Line => [
          `published still, with a consent that is ${name}`,
          'documenter',
          expected,
          `SELECT id FROM publication WHERE case_id = ${open} AND state = 'APPROVED'`,
          { before: agree('documenter', 'ANONYMISED_PUBLICATION', mode) },
        ],
      ),
    ]),
    ...on('publication_revision', [
      ...(
        [
          ['proposed for a published case by who works on it', 'documenter', published, 'documenter', 'done'],
          ['proposed in another’s name', 'documenter', published, 'lawyer', REFUSED],
          ['proposed for a case that is not published', 'documenter', unopened, 'documenter', REFUSED],
          ['proposed by who works on no case', 'advocate2', published, 'advocate2', REFUSED],
        ] as const
      ).map(
        ([name, by, of, as, expected]): Line => [
          name,
          by,
          expected === 'done' ? 'nothing' : expected,
          `INSERT INTO publication_revision (case_id, title, narrative, facts, made_by) VALUES (${of}, '{"en": "t"}', '{"en": "n"}', '{}', ${person(as)}) ON CONFLICT DO NOTHING`,
        ],
      ),
      ...(
        [
          ['approved by a second person', 'reviewer', 'done'],
          ['approved by a documenter', 'documenter', REFUSED],
        ] as const
      ).map(([name, by, expected]): Line => [name, by, expected, `SELECT approve_revision(${published})`]),
      ...(
        [
          ['taken away by who works on the case', 'reviewer', 'done'],
          ['taken away by who works on no case', 'advocate2', 'nothing'],
        ] as const
      ).map(
        ([name, by, expected]): Line => [
          name,
          by,
          expected,
          `DELETE FROM publication_revision WHERE case_id = ${published} RETURNING case_id`,
        ],
      ),
    ]),
    ...on('consent', [
      [
        'to PARTNER_SHARING, by who confirmed the opening that rests on it',
        'reviewer',
        REFUSED,
        agree('reviewer', 'PARTNER_SHARING').replace(open, restricted),
        { before: `SELECT open_case(${opening})` },
      ],
      ['withdrawn by the keeper, from the ledger', 'nobody', 'done', withdrawal('WITHDRAWAL'), { role: 'keeper' }],
      ...(
        [
          ['reviewer', 'ANONYMISED_PUBLICATION', REFUSED],
          ['reviewer', 'INTERNAL', REFUSED],
          ['reviewer', 'MEDIA', 'done'],
          ['documenter', 'ANONYMISED_PUBLICATION', 'done'],
        ] as const
      ).map(([by, purpose, expected]): Line => [`to ${purpose}, of a case that the reviewer published`, by, expected, agree(by, purpose)]),
      ['given by the keeper', 'nobody', REFUSED, withdrawal('GRANT'), { role: 'keeper' }],
    ]),
  ];
}
