import { hashed, newSecret } from '#libs/access';
import { type Ask, addAuditEntry, inTransactionOfOwner, type Role } from '#libs/platform';
import { VALID } from '../sign-in/one-time-links.repository.js';
import { MAIL_ADDRESS } from './mail-address.js';

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
  if (!MAIL_ADDRESS.test(email)) throw new Error('this is not one whole e-mail address in Latin letters');
  return inTransactionOfOwner(ownerUrl, async (ask) => {
    const rows = await ask<{ id: string }>(
      `INSERT INTO person (email, name, roles, clearance, purpose) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
      [email, name, roles, clearance, partner ? 'PARTNER_SHARING' : 'INTERNAL'],
    );
    if (!rows[0])
      throw new Error(
        'there is an account with this e-mail address, or with the same mailbox (before a "+", or but for dots): `dalel person reset` makes a link for it',
      );
    await tell(ask, 'person.invited', rows[0].id);
    return link(ask, rows[0].id, 'INVITATION');
  });
}

/**
 * @param factors take the second factors away as well: for who lost the phone and the recovery codes. The password goes with them, else
 * whoever knows it would set up a factor of their own; sessions and tokens end by trigger.
 */
export async function resetByOperator(ownerUrl: string, email: string, factors: boolean): Promise<OperatorLink> {
  return inTransactionOfOwner(ownerUrl, async (ask) => {
    const rows = await ask<{ id: string; accepted: boolean }>(
      `SELECT p.id, EXISTS (SELECT FROM credential c WHERE c.person_id = p.id) AS accepted FROM person p WHERE p.email = $1 AND p.active AND NOT p.demonstration`,
      [email],
    );
    const person = rows[0];
    if (!person) throw new Error('there is no open account with this e-mail address');
    if (factors) {
      for (const table of ['credential', 'totp_factor', 'passkey', 'recovery_code'])
        await ask(`DELETE FROM ${table} WHERE person_id = $1`, [person.id]);
      await tell(ask, 'factor.removed', person.id);
    }
    return link(ask, person.id, person.accepted ? 'RESET' : 'INVITATION');
  });
}

/** Closes an account whoever it is: one of the last two administrators is closed by nobody else. What is open ends at once. */
export async function closeByOperator(ownerUrl: string, email: string): Promise<void> {
  await inTransactionOfOwner(ownerUrl, async (ask) => {
    const rows = await ask<{ id: string }>(
      'UPDATE person SET active = false, version = version + 1 WHERE email = $1 AND active AND NOT demonstration RETURNING id',
      [email],
    );
    const person = rows[0];
    if (!person) throw new Error('there is no open account with this e-mail address');
    for (const table of ['session', 'access_token'])
      await ask(`UPDATE ${table} SET ended_at = now() WHERE person_id = $1 AND ended_at IS NULL`, [person.id]);
    await ask('UPDATE one_time_link SET used_at = now() WHERE person_id = $1 AND used_at IS NULL', [person.id]);
    await tell(ask, 'person.deactivated', person.id);
  });
}

async function link(ask: Ask, personId: string, kind: 'INVITATION' | 'RESET'): Promise<OperatorLink> {
  const secret = newSecret();
  const rows = await ask<{ expires_at: Date }>(
    `INSERT INTO one_time_link (person_id, kind, secret_hash, expires_at) VALUES ($1, $2, $3, now() + $4::interval) RETURNING expires_at`,
    [personId, kind, hashed(secret), VALID[kind]],
  );
  await tell(ask, 'link.made', personId);
  return { secret, expiresAt: rows[0]!.expires_at };
}

const tell = (ask: Ask, action: string, personId: string) =>
  addAuditEntry(ask, { action, subject: { type: 'person', id: personId }, detail: { by: 'operator' } });
