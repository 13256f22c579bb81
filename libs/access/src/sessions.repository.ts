import { Inject, Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { type AuditEntryRow, CONFIG, type Config, type Purpose, type Role } from '#libs/platform';
import { hashed, newSecret } from './secrets.js';
import { SignInDatabase } from './sign-in-database.js';

/** How long a right password waits for its second factor, and how long having proved oneself anew counts (S12). */
const FACTOR_WITHIN = '5 minutes';
const STEPPED_UP_FOR = '10 minutes';

export interface OpenSession {
  personId: string;
  /** The password was right and a second factor is still to come: the session is nobody's until then. */
  awaitsFactor: boolean;
  /** They came by a passkey alone, which stands for both factors. */
  secondFactor?: boolean;
  /** Of the browser: what stood in its cookie is ended, whatever it was, so that nobody can plant a session (S11). */
  replaces?: string;
  device: string;
}

export interface SessionRow {
  id: string;
  device: string | null;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
}

interface Holder extends QueryResultRow {
  id: string;
  name: string;
  /** Those that count: where a second factor is due, or a token asks, without the ones that take it. */
  roles: Role[];
  clearance: number;
  purpose: Purpose;
  /** Not noted as seen for a minute. */
  stale: boolean;
}
export interface SessionHolder extends Holder {
  session_id: string;
  stepped_up_until: Date | null;
  needs_factor: boolean;
}
export interface TokenHolder extends Holder {
  token_id: string;
  purposes: Purpose[];
}

interface OwnSession {
  id: string;
  person_id: string;
}
const entryOf =
  (action: string) =>
  ({ id, person_id: person }: OwnSession): AuditEntryRow => ({ action, person, subject: { type: 'session', id } });

/** Sessions, by the hash of their token (S11): opened, proved, given a new token at each step up, ended, listed to their owner. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: SignInDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  private get idle(): string {
    return `${this.config.sessionIdleMinutes} minutes`;
  }

  /** @returns the token, which is told once */
  async open({ personId, awaitsFactor, secondFactor = false, replaces, device }: OpenSession): Promise<string> {
    const token = newSecret();
    const lifetime = awaitsFactor ? FACTOR_WITHIN : this.absolute;
    await this.database.together(async (ask) => {
      if (replaces) await ask('UPDATE session SET ended_at = now() WHERE token_hash = $1 AND ended_at IS NULL', [hashed(replaces)]);
      const [opened] = await ask<OwnSession>(
        `INSERT INTO session (person_id, token_hash, expires_at, awaits_factor, device, second_factor)
         VALUES ($1, $2, now() + $3::interval, $4, $5, $6) RETURNING id, person_id`,
        [personId, hashed(token), lifetime, awaitsFactor, device, secondFactor],
      );
      await this.database.record(entryOf(awaitsFactor ? 'session.password-given' : 'session.opened')(opened!), ask);
    });
    return token;
  }

  /** Whose right password waits for a second factor behind this token. */
  async awaiting(token: string): Promise<{ sessionId: string; personId: string } | undefined> {
    const [row] = await this.database.ask<{ id: string; person_id: string }>(
      `SELECT s.id, s.person_id FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND s.awaits_factor AND s.ended_at IS NULL AND s.expires_at > now() AND p.active AND (NOT p.demonstration OR $2)`,
      [hashed(token), this.config.demonstration],
    );
    return row && { sessionId: row.id, personId: row.person_id };
  }

  /** The second factor came: the session begins now, under a new token. */
  async begin(sessionId: string): Promise<string> {
    return this.renew(
      sessionId,
      `awaits_factor = false, second_factor = true, seen_at = now(), expires_at = now() + '${this.absolute}'::interval`,
      'session.opened',
      'awaits_factor',
    );
  }

  /** They proved anew who they are: for some minutes, under a new token; one with a second factor counts as such from now on. */
  async stepUp(sessionId: string, withFactor: boolean): Promise<string> {
    return this.renew(
      sessionId,
      `stepped_up_until = now() + '${STEPPED_UP_FOR}'::interval, second_factor = second_factor OR ${withFactor}`,
      'session.stepped-up',
      'NOT awaits_factor',
    );
  }

  /** @returns the session's new token; whoever holds the old one holds nothing */
  private async renew(sessionId: string, set: string, action: string, only: string): Promise<string> {
    const token = newSecret();
    const [renewed] = await this.database.change<OwnSession>(
      `UPDATE session SET token_hash = $2, ${set} WHERE id = $1 AND ended_at IS NULL AND ${only} RETURNING id, person_id`,
      [sessionId, hashed(token)],
      entryOf(action),
    );
    if (!renewed) throw new Error('a session ended while it was being renewed');
    return token;
  }

  /** Who holds this session, if it is alive; the visit is noted once a minute. */
  async holder(token: string): Promise<SessionHolder | undefined> {
    const holder = await this.database.askAsLogin<SessionHolder>('recognise-session', 'SELECT * FROM recognise_session($1, $2, $3)', [
      hashed(token),
      this.idle,
      this.config.demonstration,
    ]);
    if (holder?.stale) await this.database.ask('UPDATE session SET seen_at = now() WHERE id = $1', [holder.session_id]);
    return holder;
  }

  /** Whose token for scripts this is, if it is alive. */
  async holderOfToken(token: string): Promise<TokenHolder | undefined> {
    const holder = await this.database.askAsLogin<TokenHolder>('recognise-token', 'SELECT * FROM recognise_token($1, $2)', [
      hashed(token),
      this.config.demonstration,
    ]);
    if (holder?.stale) await this.database.ask('UPDATE access_token SET last_used_at = now() WHERE id = $1', [holder.token_id]);
    return holder;
  }

  async end(token: string): Promise<void> {
    await this.ending('token_hash = $1', [hashed(token)]);
  }

  /** Ends sessions of one person. @returns how many */
  async endOf(personId: string, which: { id?: string; except?: string } = {}): Promise<number> {
    const { id = null, except = null } = which;
    return this.ending('person_id = $1 AND ($2::uuid IS NULL OR id = $2) AND ($3::uuid IS NULL OR id <> $3)', [personId, id, except]);
  }

  async list(personId: string): Promise<SessionRow[]> {
    return this.database.ask<SessionRow>(
      `SELECT id, device, created_at, seen_at, expires_at FROM session
        WHERE person_id = $1 AND NOT awaits_factor AND ended_at IS NULL AND expires_at > now() AND seen_at > now() - $2::interval
        ORDER BY seen_at DESC LIMIT 100`,
      [personId, this.idle],
    );
  }

  private async ending(condition: string, values: unknown[]): Promise<number> {
    const ended = await this.database.change<OwnSession>(
      `UPDATE session SET ended_at = now() WHERE ${condition} AND ended_at IS NULL RETURNING id, person_id`,
      values,
      entryOf('session.ended'),
    );
    return ended.length;
  }

  private get absolute(): string {
    return `${this.config.sessionHours} hours`;
  }
}
