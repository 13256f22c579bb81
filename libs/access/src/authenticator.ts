import { Inject, Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { CONFIG, type Config, type Purpose, READ_POOL, type Role, type Viewer } from '#libs/platform';
import { hashed } from './secrets.js';
import { Sessions } from './sessions.js';
import { SignInDatabase } from './sign-in-database.js';

interface PersonRow extends QueryResultRow {
  id: string;
  name: string;
  /** Those that count: where a second factor is due, or a token asks, without the ones that take it. */
  roles: Role[];
  clearance: number;
  purpose: string;
  stale: boolean;
}
interface SessionHolder extends PersonRow {
  session_id: string;
  stepped_up_until: Date | null;
  needs_factor: boolean;
}
interface TokenHolder extends PersonRow {
  token_id: string;
  purposes: Purpose[];
}

const viewerOf = (row: PersonRow): Viewer => ({
  audience: 'staff',
  personId: row.id,
  name: row.name,
  roles: row.roles,
  clearance: row.clearance,
  purpose: row.purpose as Purpose,
});

/** Says who holds a session or a token. Neither is stored, only hashes of them; one statement a request. */
@Injectable()
export class Authenticator {
  constructor(
    @Inject(READ_POOL) private readonly pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: SignInDatabase,
    private readonly sessions: Sessions,
  ) {}

  /** Who holds this session's token, if it is alive; the visit is noted once a minute. */
  async recognise(token: string): Promise<Viewer | undefined> {
    const { rows } = await this.pool.query<SessionHolder>({
      name: 'recognise-session',
      text: 'SELECT * FROM recognise_session($1, $2, $3)',
      values: [hashed(token), this.sessions.idle, this.config.demonstration],
    });
    const row = rows.at(0);
    if (!row) return undefined;
    if (row.stale) await this.sessions.seen(row.session_id);
    return {
      ...viewerOf(row),
      session: { id: row.session_id, steppedUpUntil: row.stepped_up_until, needsSecondFactor: row.needs_factor },
    };
  }

  /** Whose token for scripts this is, if it is alive. */
  async recogniseToken(token: string): Promise<Viewer | undefined> {
    const { rows } = await this.pool.query<TokenHolder>({
      name: 'recognise-token',
      text: 'SELECT * FROM recognise_token($1, $2)',
      values: [hashed(token), this.config.demonstration],
    });
    const row = rows.at(0);
    if (!row) return undefined;
    if (row.stale) await this.database.ask('UPDATE access_token SET last_used_at = now() WHERE id = $1', [row.token_id]);
    return { ...viewerOf(row), token: { id: row.token_id, purposes: row.purposes } };
  }
}
