import { Inject, Injectable } from '@nestjs/common';
import { levelName, Sessions, SignInDatabase } from '#libs/access';
import { CONFIG, type Config, type Viewer } from '#libs/platform';
import { AccessTokens } from '../tokens/access-tokens.js';
import type { Account } from './account.types.js';

interface OwnRow {
  email: string;
  name: string;
  totp: boolean;
  codes: number;
}
interface PasskeyRow {
  id: string;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

/** What a person sees of their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: SignInDatabase,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(viewer: Viewer): Promise<Account> {
    const personId = viewer.personId!;
    const [own, passkeys, sessions, tokens] = await Promise.all([
      this.own(personId),
      this.database.ask<PasskeyRow & Record<string, unknown>>(
        'SELECT id, name, created_at, last_used_at FROM passkey WHERE person_id = $1 ORDER BY created_at',
        [personId],
      ),
      this.sessions.list(personId),
      this.tokens.list(personId),
    ]);
    return {
      email: own.email,
      totp: own.totp,
      passkeys: passkeys.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at, lastUsedAt: row.last_used_at })),
      passkeysPossible: this.config.origin !== undefined || !this.config.production,
      recoveryCodesLeft: own.codes,
      sessions: sessions.map((row) => ({
        id: row.id,
        device: row.device ?? 'other',
        createdAt: row.created_at,
        seenAt: row.seen_at,
        expiresAt: row.expires_at,
        current: row.id === viewer.session?.id,
      })),
      tokens: tokens.map((row) => ({
        id: row.id,
        name: row.name,
        purposes: row.purposes,
        clearance: levelName(row.clearance),
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        lastUsedAt: row.last_used_at,
      })),
    };
  }

  async own(personId: string): Promise<OwnRow> {
    const [own] = await this.database.ask<OwnRow & Record<string, unknown>>(
      `SELECT p.email, p.name, EXISTS (SELECT FROM totp_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS totp,
              (SELECT count(*)::int FROM recovery_code r WHERE r.person_id = p.id AND r.used_at IS NULL) AS codes
         FROM person p WHERE p.id = $1`,
      [personId],
    );
    if (!own) throw new Error('a viewer without an account');
    return own;
  }
}
