import { Injectable } from '@nestjs/common';
import { levelName, SignInDatabase } from '#libs/access';
import type { Ask, Purpose, Role, Viewer } from '#libs/platform';
import type { AccessHindrance, InvitePersonInput, PersonAccount } from './people.types.js';

/** Far more than an organisation has people. */
const MOST = 1000;

type NewPerson = Pick<InvitePersonInput, 'email' | 'name' | 'purpose'>;

export interface Access {
  roles: Role[];
  clearance: number;
}

interface PersonRow {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  clearance: number;
  purpose: Purpose;
  active: boolean;
  demonstration: boolean;
  version: number;
  accepted: boolean;
  second_factor: boolean;
  last_seen_at: Date | null;
  change_id: string | null;
  change_roles: Role[];
  change_clearance: number;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Date;
  hindrance: AccessHindrance | null;
}

const ACCOUNTS = `
  SELECT p.id, p.name, p.email, p.roles, p.clearance, p.purpose, p.active, p.demonstration, p.version,
         EXISTS (SELECT FROM credential k WHERE k.person_id = p.id) AS accepted,
         EXISTS (SELECT FROM totp_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL)
           OR EXISTS (SELECT FROM passkey f WHERE f.person_id = p.id) AS second_factor,
         (SELECT max(s.seen_at) FROM session s WHERE s.person_id = p.id AND NOT s.awaits_factor) AS last_seen_at,
         c.id AS change_id, c.roles AS change_roles, c.clearance AS change_clearance, c.proposed_by, q.name AS proposed_by_name, c.proposed_at,
         CASE WHEN c.person_version <> p.version THEN 'CHANGED_SINCE'
              WHEN c.roles = ARRAY['READER'] AND c.clearance = 0 THEN NULL
              WHEN NOT EXISTS (SELECT FROM credential k WHERE k.person_id = p.id) THEN 'NOT_ACCEPTED'
              WHEN EXISTS (SELECT FROM credential k WHERE k.person_id = p.id AND k.link_shown_to IS NOT NULL) THEN 'LINK_SHOWN' END AS hindrance
    FROM person p
    LEFT JOIN access_change c ON c.person_id = p.id AND c.state = 'PROPOSED'
    LEFT JOIN person q ON q.id = c.proposed_by`;

const toAccount = (row: PersonRow): PersonAccount => ({
  id: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles,
  clearance: levelName(row.clearance),
  purpose: row.purpose,
  active: row.active,
  demonstration: row.demonstration,
  accepted: row.accepted,
  secondFactor: row.second_factor,
  lastSeenAt: row.last_seen_at,
  version: row.version,
  proposed: row.change_id
    ? {
        id: row.change_id,
        roles: row.change_roles,
        clearance: levelName(row.change_clearance),
        proposedBy: { id: row.proposed_by, name: row.proposed_by_name },
        proposedAt: row.proposed_at,
        hindrance: row.hindrance,
      }
    : null,
});

/** Accounts as administrators read and change them: by sign-in, which alone knows addresses. Changes proposed show to administrators alone. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: SignInDatabase) {}

  async all(asker: Viewer): Promise<PersonAccount[]> {
    const rows = await this.database.askAs<PersonRow>(asker, `${ACCOUNTS} ORDER BY p.active DESC, p.name, p.id LIMIT ${MOST}`);
    return rows.map(toAccount);
  }

  async one(id: string, asker: Viewer): Promise<PersonAccount | undefined> {
    const [row] = await this.database.askAs<PersonRow>(asker, `${ACCOUNTS} WHERE p.id = $1`, [id]);
    return row && toAccount(row);
  }

  /** Why what is proposed for this person cannot be confirmed now. */
  async hindrance(ask: Ask, id: string): Promise<AccessHindrance | null> {
    const [row] = await ask<PersonRow>(`${ACCOUNTS} WHERE p.id = $1`, [id]);
    return row?.hindrance ?? null;
  }

  /** The columns that rules look at; what is then written asks for the same version. */
  async standing(ask: Ask, id: string): Promise<Pick<PersonRow, 'roles' | 'clearance' | 'active' | 'version'> | undefined> {
    const [row] = await ask<Pick<PersonRow, 'roles' | 'clearance' | 'active' | 'version'>>(
      'SELECT roles, clearance, active, version FROM person WHERE id = $1',
      [id],
    );
    return row;
  }

  /** How many there are beside this one who have accepted. */
  async otherAdministrators(ask: Ask, than: string): Promise<number> {
    const [row] = await ask<{ others: number }>(
      `SELECT count(*)::int AS others FROM person p JOIN person one ON one.id = $1
        WHERE p.active AND 'ADMIN' = ANY (p.roles) AND p.id <> one.id AND p.demonstration = one.demonstration
          AND EXISTS (SELECT FROM credential c WHERE c.person_id = p.id)`,
      [than],
    );
    return row?.others ?? 0;
  }

  /** A reader of what is public. @returns no id where the mailbox has an account */
  async add(ask: Ask, { email, name, purpose }: NewPerson): Promise<string | undefined> {
    const [row] = await ask<{ id: string }>(
      `INSERT INTO person (email, name, roles, clearance, purpose) VALUES ($1, $2, ARRAY['READER'], 0, $3) ON CONFLICT DO NOTHING RETURNING id`,
      [email, name, purpose],
    );
    return row?.id;
  }

  /** @returns whether it was still of this version */
  async lowerAccess(ask: Ask, id: string, version: number, { roles, clearance }: Access): Promise<boolean> {
    const sql = 'SELECT lower_access($1, $2, $3, $4::smallint) AS lowered';
    const [row] = await ask<{ lowered: boolean }>(sql, [id, version, roles, clearance]);
    return row?.lowered ?? false;
  }

  /** @returns whether nothing else waits for this person */
  async proposeChange(ask: Ask, id: string, { roles, clearance }: Access, by: Viewer): Promise<boolean> {
    const proposed = await ask(
      `INSERT INTO access_change (person_id, roles, clearance, proposed_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) WHERE state = 'PROPOSED' DO NOTHING RETURNING id`,
      [id, roles, clearance, by.personId],
    );
    return proposed.length > 0;
  }

  async proposal(ask: Ask, changeId: string): Promise<{ person_id: string; proposed_by: string } | undefined> {
    const sql = `SELECT person_id, proposed_by FROM access_change WHERE id = $1 AND state = 'PROPOSED'`;
    return (await ask<{ person_id: string; proposed_by: string }>(sql, [changeId]))[0];
  }

  /** @returns whether the database let it be */
  async confirmChange(ask: Ask, changeId: string): Promise<boolean> {
    return (await ask<{ confirmed: boolean }>('SELECT confirm_access($1) AS confirmed', [changeId]))[0]?.confirmed ?? false;
  }

  /** @returns whether it is about somebody else */
  async rejectChange(ask: Ask, changeId: string, by: Viewer): Promise<boolean> {
    const rejected = await ask(
      `UPDATE access_change SET state = 'REJECTED', decided_by = $2, decided_at = now() WHERE id = $1 AND person_id <> $2 RETURNING id`,
      [changeId, by.personId],
    );
    return rejected.length > 0;
  }

  /** Ends sessions, tokens and links with the account. @returns whether it was open and still of this version */
  async close(ask: Ask, id: string, version: number): Promise<boolean> {
    const sql = 'UPDATE person SET active = false, version = version + 1 WHERE id = $1 AND version = $2 AND active RETURNING id';
    if ((await ask(sql, [id, version])).length === 0) return false;
    await ask('UPDATE session SET ended_at = now() WHERE person_id = $1 AND ended_at IS NULL', [id]);
    await ask('UPDATE access_token SET ended_at = now() WHERE person_id = $1 AND ended_at IS NULL', [id]);
    await ask('UPDATE one_time_link SET used_at = now() WHERE person_id = $1 AND used_at IS NULL', [id]);
    return true;
  }

  async record(ask: Ask, by: Viewer, action: string, id: string): Promise<void> {
    await this.database.record({ action, person: by.personId, subject: { type: 'person', id } }, ask);
  }
}
