import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { Purpose, READ_POOL, type Role, type Viewer } from '#libs/platform';
import { verifyPassword } from './password.js';

/** How long a session lives: idle, and at most (S11). */
const IDLE = '30 minutes';
const ABSOLUTE = '12 hours';

const hashed = (token: string) => createHash('sha256').update(token).digest();

interface PersonRow extends QueryResultRow {
  id: string;
  name: string;
  roles: Role[];
  clearance: number;
  purpose: string;
}

const viewerOf = (row: PersonRow): Viewer => ({
  audience: 'staff',
  personId: row.id,
  name: row.name,
  roles: row.roles,
  clearance: row.clearance,
  purpose: row.purpose as Purpose,
});

/**
 * The door: passwords and sessions, read as `dalel_door`, which sees these and nothing of a case. A token is 256 random bits; the
 * database holds its hash alone.
 */
@Injectable()
export class Door {
  constructor(@Inject(READ_POOL) private readonly pool: Pool) {}

  /** @param demonstration whether demonstration people may sign in here @returns the token and who they are; undefined alike for a wrong password and an unknown account */
  async signIn(email: string, password: string, demonstration: boolean): Promise<{ token: string; viewer: Viewer } | undefined> {
    const [person] = await this.asDoor<PersonRow & { password_hash: string }>(
      `SELECT p.id, p.name, p.roles, p.clearance, p.purpose, c.password_hash FROM person p JOIN credential c ON c.person_id = p.id
        WHERE p.email = $1 AND p.active AND (NOT p.demonstration OR $2)`,
      [email, demonstration],
    );
    if (!(await verifyPassword(person?.password_hash, password))) {
      await this.asDoor(`INSERT INTO audit_entry (person_id, action) VALUES ($1, 'session.refused')`, [person?.id ?? null]);
      return undefined;
    }
    const token = randomBytes(32).toString('base64url');
    await this.asDoor(
      `WITH opened AS (INSERT INTO session (person_id, token_hash, expires_at) VALUES ($1, $2, now() + interval '${ABSOLUTE}') RETURNING id)
       INSERT INTO audit_entry (person_id, action, subject_type, subject_id) SELECT $1, 'session.opened', 'session', id FROM opened`,
      [person.id, hashed(token)],
    );
    return { token, viewer: viewerOf(person) };
  }

  /** Who holds this token, if its session is alive; the visit is noted once a minute. */
  async recognise(token: string): Promise<Viewer | undefined> {
    const { rows } = await this.pool.query<PersonRow & { session_id: string; stale: boolean }>({
      name: 'recognise-session',
      text: 'SELECT * FROM recognise_session($1, $2)',
      values: [hashed(token), IDLE],
    });
    const row = rows.at(0);
    if (!row) return undefined;
    if (row.stale) await this.asDoor('UPDATE session SET seen_at = now() WHERE id = $1', [row.session_id]);
    return viewerOf(row);
  }

  async signOut(token: string): Promise<void> {
    await this.asDoor(
      `WITH ended AS (UPDATE session SET ended_at = now() WHERE token_hash = $1 AND ended_at IS NULL RETURNING id, person_id)
       INSERT INTO audit_entry (person_id, action, subject_type, subject_id) SELECT person_id, 'session.ended', 'session', id FROM ended`,
      [hashed(token)],
    );
  }

  /** One statement in a transaction of the door's own; all of it leaves in one write. */
  private async asDoor<R extends QueryResultRow>(text: string, values: unknown[]): Promise<R[]> {
    const client = await this.pool.connect();
    const sent = [client.query('BEGIN; SET LOCAL ROLE dalel_door'), client.query<R>({ text, values }), client.query('COMMIT')] as const;
    try {
      const [, result] = await Promise.all(sent);
      client.release();
      return result.rows;
    } catch (error) {
      await Promise.allSettled(sent);
      client.release((error as { severity?: string }).severity === 'ERROR' ? undefined : (error as Error));
      throw error;
    }
  }
}
