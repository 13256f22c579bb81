import { Client } from 'pg';
import type { Role } from '#libs/platform';
import { hashed, newSecret } from '../secrets.js';
import { VALID } from '../sign-in/one-time-links.js';

export interface OperatorInvitation {
  email: string;
  name: string;
  roles: Role[];
  clearance: number;
  partner: boolean;
}

export interface OperatorLink {
  secret: string;
  expiresAt: Date;
}

/**
 * Whoever runs the machine lets the first administrator in, and helps who has lost everything. They hold the owner's address of the database
 * and are the second person themselves; each time leaves its entry, signed by nobody.
 */
export async function inviteByOperator(
  ownerUrl: string,
  { email, name, roles, clearance, partner }: OperatorInvitation,
): Promise<OperatorLink> {
  return asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO person (email, name, roles, clearance, purpose) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (email) DO NOTHING RETURNING id`,
      [email, name, roles, clearance, partner ? 'PARTNER_SHARING' : 'INTERNAL'],
    );
    if (!rows[0]) throw new Error('there is an account with this e-mail address: `dalel person reset` makes a link for it');
    await tell(owner, 'person.invited', rows[0].id);
    return link(owner, rows[0].id, 'INVITATION');
  });
}

/**
 * @param factors take the second factors away as well: for who lost the phone and the recovery codes. The password goes with them, else
 * whoever knows it would set up a factor of their own; sessions and tokens end by trigger.
 */
export async function resetByOperator(ownerUrl: string, email: string, factors: boolean): Promise<OperatorLink> {
  return asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string; accepted: boolean }>(
      `SELECT p.id, EXISTS (SELECT FROM credential c WHERE c.person_id = p.id) AS accepted FROM person p WHERE p.email = $1 AND p.active AND NOT p.demonstration`,
      [email],
    );
    const person = rows[0];
    if (!person) throw new Error('there is no open account with this e-mail address');
    if (factors) {
      for (const table of ['credential', 'totp_factor', 'passkey', 'recovery_code'])
        await owner.query(`DELETE FROM ${table} WHERE person_id = $1`, [person.id]);
      await tell(owner, 'factor.removed', person.id);
    }
    return link(owner, person.id, person.accepted ? 'RESET' : 'INVITATION');
  });
}

async function link(owner: Client, personId: string, kind: 'INVITATION' | 'RESET'): Promise<OperatorLink> {
  const secret = newSecret();
  const { rows } = await owner.query<{ expires_at: Date }>(
    `INSERT INTO one_time_link (person_id, kind, secret_hash, expires_at) VALUES ($1, $2, $3, now() + $4::interval) RETURNING expires_at`,
    [personId, kind, hashed(secret), VALID[kind]],
  );
  await tell(owner, 'link.made', personId);
  return { secret, expiresAt: rows[0]!.expires_at };
}

async function tell(owner: Client, action: string, personId: string): Promise<void> {
  await owner.query(`INSERT INTO audit_entry (action, subject_type, subject_id, detail) VALUES ($1, 'person', $2, '{"by": "operator"}')`, [
    action,
    personId,
  ]);
}

async function asOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'dalel-person' });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    const done = await work(owner);
    await owner.query('COMMIT');
    return done;
  } finally {
    await owner.end(); // without COMMIT this rolls everything back
  }
}
