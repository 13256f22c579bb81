import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '#libs/platform';
import type { Credential } from './credential.js';
import { hashed } from './secrets.js';
import { type SessionHolder, Sessions, type TokenHolder } from './sessions.repository.js';

/** Sessions and tokens whose holders are remembered. */
const REMEMBERED = 10_000;

const viewerOf = ({ id, name, roles, clearance, purpose }: SessionHolder | TokenHolder): Viewer => ({
  audience: 'staff',
  personId: id,
  name,
  roles,
  clearance,
  purpose,
});

/** Says who holds a session or a token. Neither is stored, only hashes of them; one statement a request. */
@Injectable()
export class Authenticator {
  private readonly holders = new LRUCache<string, string>({ max: REMEMBERED });

  constructor(private readonly sessions: Sessions) {}

  /** The person who held it when it was last looked up; nothing of what they may. */
  holderOf({ secret }: Credential): string | undefined {
    return this.holders.get(keyOf(secret));
  }

  /** Who holds it, if it is alive. */
  async recognise({ kind, secret }: Credential): Promise<Viewer | undefined> {
    const viewer = await (kind === 'token' ? this.ofToken(secret) : this.ofSession(secret));
    if (viewer?.personId) this.holders.set(keyOf(secret), viewer.personId);
    else this.holders.delete(keyOf(secret));
    return viewer;
  }

  private async ofSession(secret: string): Promise<Viewer | undefined> {
    const holder = await this.sessions.holder(secret);
    if (!holder) return undefined;
    const { session_id: id, stepped_up_until: steppedUpUntil, needs_factor: needsSecondFactor } = holder;
    return { ...viewerOf(holder), session: { id, steppedUpUntil, needsSecondFactor } };
  }

  private async ofToken(secret: string): Promise<Viewer | undefined> {
    const holder = await this.sessions.holderOfToken(secret);
    return holder && { ...viewerOf(holder), token: { id: holder.token_id, purposes: holder.purposes } };
  }
}

const keyOf = (secret: string) => hashed(secret).toString('base64');
