import type { Client } from 'pg';
import type { Row } from '../../policy/tables.js';
import { attempt, type Check, type Ground, insert, outcome, sittingOf } from '../row-checks.js';
import type { Attempt } from './attempt.js';
import { attemptsOnCases } from './on-cases.js';
import { attemptsOnGrants } from './on-grants.js';
import { attemptsOnPeople } from './on-people.js';
import { attemptsOnPublications } from './on-publications.js';
import { attemptsOnRecords } from './on-records.js';
import { attemptsOnVaults } from './on-vaults.js';
import { placesOf, reached } from './places.js';

const EVERYTHING = [attemptsOnCases, attemptsOnPublications, attemptsOnGrants, attemptsOnVaults, attemptsOnPeople, attemptsOnRecords];

/** What a rule about rows of a case does not say: who signs, who confirms, who begins with what, and what no change may reach. */
export function attemptChecks(ground: Ground): Check[] {
  const places = placesOf(ground);
  const attempts = EVERYTHING.flatMap((attemptsOn) => attemptsOn(places));
  return attempts.map((each) => ({
    name: `${each.table}: ${each.name} (${each.by}): ${each.expected}`,
    table: each.table,
    run: async (db: Client) => {
      const came = outcome(await made(db, ground, each));
      return came === each.expected ? undefined : `${came}, not ${each.expected}`;
    },
  }));
}

const NOBODY = { standing: 0, purpose: 'INTERNAL', holdsGrants: false, roles: [], person: null } as const;

function made(db: Client, ground: Ground, { table, by, role = 'staff', before, what }: Attempt): Promise<Row[] | string> {
  const asker = by === 'nobody' ? (NOBODY as never) : sittingOf(by, ground);
  if (typeof what === 'string') return attempt(db, role, asker, what, [], before);
  const like = ground.rows.get(table)!.find(({ case_id, id }) => (case_id ?? id) === reached(ground).id)!;
  return insert(db, table, like, asker, ground, what, role);
}
