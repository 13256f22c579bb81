import { Inject, Injectable } from '@nestjs/common';
import { levelName, Sessions } from '#libs/access';
import { CONFIG, type Config, type Viewer } from '#libs/platform';
import { AccessTokens } from '../tokens/access-tokens.js';
import { AccountRepository, type OwnAccount } from './account.repository.js';
import type { Account } from './account.types.js';

/** What a person sees of their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(viewer: Viewer): Promise<Account> {
    const personId = viewer.personId!;
    const [own, passkeys, sessions, tokens] = await Promise.all([
      this.own(personId),
      this.accounts.passkeys(personId),
      this.sessions.list(personId),
      this.tokens.list(personId),
    ]);
    return {
      email: own.email,
      totp: own.totp,
      passkeys,
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

  async own(personId: string): Promise<OwnAccount> {
    const own = await this.accounts.own(personId);
    if (!own) throw new Error('a viewer without an account');
    return own;
  }
}
