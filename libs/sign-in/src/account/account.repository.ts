import { Injectable } from '@nestjs/common';
import { SignInDatabase } from '#libs/access';
import type { Account } from './account.types.js';

export interface OwnAccount {
  email: string;
  name: string;
  totp: boolean;
  /** Recovery codes that are left. */
  codes: number;
}

/** One's own account, read by sign-in. */
@Injectable()
export class AccountRepository {
  constructor(private readonly database: SignInDatabase) {}

  async own(personId: string): Promise<OwnAccount | undefined> {
    const [own] = await this.database.ask<OwnAccount>(
      `SELECT p.email, p.name, EXISTS (SELECT FROM totp_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS totp,
              (SELECT count(*)::int FROM recovery_code r WHERE r.person_id = p.id AND r.used_at IS NULL) AS codes
         FROM person p WHERE p.id = $1`,
      [personId],
    );
    return own;
  }

  passkeys(personId: string): Promise<Account['passkeys']> {
    return this.database.ask(
      'SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkey WHERE person_id = $1 ORDER BY created_at',
      [personId],
    );
  }
}
