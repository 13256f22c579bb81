import { Injectable } from '@nestjs/common';
import { SignInDatabase } from '#libs/access';
import type { AuditDetail, Purpose } from '#libs/platform';

export interface TokenRow {
  id: string;
  name: string;
  purposes: Purpose[];
  clearance: number;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

interface NewToken extends Pick<TokenRow, 'name' | 'purposes' | 'clearance'> {
  days: number;
  hash: Buffer;
}

const entryOf =
  (action: string, person: string, detail?: AuditDetail) =>
  ({ id }: { id: string }) => ({ action, person, subject: { type: 'access_token', id }, detail });

/** Tokens as they are kept: those that are alive. */
@Injectable()
export class AccessTokenRepository {
  constructor(private readonly database: SignInDatabase) {}

  /** @returns whether there are fewer than so many */
  async add(personId: string, { name, hash, purposes, clearance, days }: NewToken, most: number): Promise<boolean> {
    const made = await this.database.change(
      `INSERT INTO access_token (person_id, name, token_hash, purposes, clearance, expires_at)
       SELECT $1, $2, $3, $4, $5, now() + make_interval(days => $6)
        WHERE (SELECT count(*) FROM access_token WHERE person_id = $1 AND ended_at IS NULL AND expires_at > now()) < $7 RETURNING id`,
      [personId, name, hash, purposes, clearance, days, most],
      entryOf('token.made', personId, { clearance, days }),
    );
    return made.length > 0;
  }

  of(personId: string): Promise<TokenRow[]> {
    return this.database.ask(
      `SELECT id, name, purposes, clearance, created_at, expires_at, last_used_at FROM access_token
        WHERE person_id = $1 AND ended_at IS NULL AND expires_at > now() ORDER BY created_at DESC`,
      [personId],
    );
  }

  /** @returns whether there was one to end */
  async end(personId: string, id: string): Promise<boolean> {
    const ended = await this.database.change(
      'UPDATE access_token SET ended_at = now() WHERE id = $1 AND person_id = $2 AND ended_at IS NULL RETURNING id',
      [id, personId],
      entryOf('token.ended', personId),
    );
    return ended.length > 0;
  }
}
