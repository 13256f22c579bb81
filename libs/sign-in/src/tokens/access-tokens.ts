import { Injectable } from '@nestjs/common';
import { audited, hashed, newSecret, SignInDatabase } from '#libs/access';
import { badInput, DalelError, mayReadFor, notFound, ownPurposes, Purpose, type Viewer } from '#libs/platform';

/** By which a leaked token is known for what it is, by people and by scanners. */
const PREFIX = 'dalel_';
const MOST_DAYS = 366;
const MOST_ALIVE = 50;

export interface TokenRow {
  id: string;
  name: string;
  purposes: Purpose[];
  clearance: number;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

interface Wanted {
  name: string;
  purposes: Purpose[];
  clearance: number;
  days: number;
}

/** Tokens for scripts: they read, for their owner's purpose and the named ones, up to a level, until a day; never by a grant, and they change nothing. */
@Injectable()
export class AccessTokens {
  constructor(private readonly database: SignInDatabase) {}

  /** @returns the token, told this once */
  async make(viewer: Viewer, { name, purposes, clearance, days }: Wanted): Promise<string> {
    if (days < 1 || days > MOST_DAYS) throw badInput(`A token lives from one day to ${MOST_DAYS}.`, 'days');
    if (clearance > viewer.clearance) throw new DalelError('FORBIDDEN', 'A token reads no more than you do.');
    refuseUnreadable({ ...viewer, clearance }, purposes);
    const token = PREFIX + newSecret();
    const [made] = await this.database.ask(
      `WITH made AS (
         INSERT INTO access_token (person_id, name, token_hash, purposes, clearance, expires_at)
         SELECT $1, $2, $3, $4, $5, now() + make_interval(days => $6)
          WHERE (SELECT count(*) FROM access_token WHERE person_id = $1 AND ended_at IS NULL AND expires_at > now()) < ${MOST_ALIVE} RETURNING id, person_id),
            told AS (${audited('made', { person: 'person_id', action: 'token.made', subject: ['access_token', 'id'], detail: `jsonb_build_object('clearance', $5::int, 'days', $6::int)` })})
       SELECT id FROM made`,
      [viewer.personId, name, hashed(token), purposes, clearance, days],
    );
    if (!made) throw badInput(`You have ${MOST_ALIVE} tokens. End one that is no longer used.`);
    return token;
  }

  async list(personId: string): Promise<TokenRow[]> {
    return this.database.ask<TokenRow & Record<string, unknown>>(
      `SELECT id, name, purposes, clearance, created_at, expires_at, last_used_at FROM access_token
        WHERE person_id = $1 AND ended_at IS NULL AND expires_at > now() ORDER BY created_at DESC`,
      [personId],
    );
  }

  async end(personId: string, id: string): Promise<void> {
    const [ended] = await this.database.ask(
      `WITH ended AS (UPDATE access_token SET ended_at = now() WHERE id = $1 AND person_id = $2 AND ended_at IS NULL RETURNING id, person_id),
            told AS (${audited('ended', { person: 'person_id', action: 'token.ended', subject: ['access_token', 'id'] })})
       SELECT id FROM ended`,
      [id, personId],
    );
    if (!ended) throw notFound('token');
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
