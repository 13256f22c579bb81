import { Injectable } from '@nestjs/common';
import { hashed, newSecret } from '#libs/access';
import { badInput, DalelError, mayReadFor, notFound, ownPurposes, Purpose, type Viewer } from '#libs/platform';

import { AccessTokenRepository, type TokenRow } from './access-token.repository.js';

/** By which a leaked token is known for what it is, by people and by scanners. */
const PREFIX = 'dalel_';
const MOST_DAYS = 366;
const MOST_ALIVE = 50;

interface Wanted {
  name: string;
  purposes: Purpose[];
  clearance: number;
  days: number;
}

/** Tokens for scripts: they read, for their owner's purpose and the named ones, up to a level, until a day; never by a grant, and they change nothing. */
@Injectable()
export class AccessTokens {
  constructor(private readonly kept: AccessTokenRepository) {}

  /** @returns the token, told this once */
  async make(viewer: Viewer, { name, purposes, clearance, days }: Wanted): Promise<string> {
    if (days < 1 || days > MOST_DAYS) throw badInput(`A token lives from one day to ${MOST_DAYS}.`, 'days');
    if (clearance > viewer.clearance) throw new DalelError('FORBIDDEN', 'A token reads no more than you do.');
    refuseUnreadable({ ...viewer, clearance }, purposes);
    const token = PREFIX + newSecret();
    const made = await this.kept.add(viewer.personId!, { name, purposes, clearance, days, hash: hashed(token) }, MOST_ALIVE);
    if (!made) throw badInput(`You have ${MOST_ALIVE} tokens. End one that is no longer used.`);
    return token;
  }

  list(personId: string): Promise<TokenRow[]> {
    return this.kept.of(personId);
  }

  async end(personId: string, id: string): Promise<void> {
    if (!(await this.kept.end(personId, id))) throw notFound('token');
  }
}

/** A purpose that no reading by this token will ever name is refused now, not at each reading. */
function refuseUnreadable(reader: Viewer, purposes: readonly Purpose[]): void {
  const never = purposes.find((purpose) => !mayReadFor(reader, purpose));
  if (!never) return;
  const least = never === Purpose.STATISTICS ? 'RESTRICTED' : 'PARTNER or more';
  throw badInput(
    `A token of this clearance reads for ${ownPurposes(reader).join(', ')} alone. For ${never} it takes an account of the house and the clearance ${least}.`,
    'purposes',
  );
}
