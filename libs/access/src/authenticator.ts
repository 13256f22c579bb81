import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/platform';
import { type SessionHolder, Sessions, type TokenHolder } from './sessions.repository.js';

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
  constructor(private readonly sessions: Sessions) {}

  async recognise(token: string): Promise<Viewer | undefined> {
    const holder = await this.sessions.holder(token);
    if (!holder) return undefined;
    const { session_id: id, stepped_up_until: steppedUpUntil, needs_factor: needsSecondFactor } = holder;
    return { ...viewerOf(holder), session: { id, steppedUpUntil, needsSecondFactor } };
  }

  async recogniseToken(token: string): Promise<Viewer | undefined> {
    const holder = await this.sessions.holderOfToken(token);
    return holder && { ...viewerOf(holder), token: { id: holder.token_id, purposes: holder.purposes } };
  }
}
