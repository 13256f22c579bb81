import { Injectable } from '@nestjs/common';
import { hashed, newSecret, SignInDatabase } from '#libs/access';
import { type Ask, badInput } from '#libs/platform';

export const LINK_KINDS = ['INVITATION', 'RESET'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const VALID: Record<LinkKind, string> = { INVITATION: '7 days', RESET: '1 hour' };

/** The secret stands behind the #: browsers send it to nobody, so that it is in no log and no referrer. */
export const linkTo = (origin: string, secret: string): string => `${origin}/set-password#${secret}`;

export interface Opened {
  personId: string;
  kind: LinkKind;
  name: string;
  email: string;
}

/** Links that let a person set a password, once, within a time. The database keeps a hash. */
@Injectable()
export class OneTimeLinks {
  constructor(private readonly database: SignInDatabase) {}

  /**
   * @param by the administrator who asked for it @param shownTo the administrator who will see it: who sets a password by it is then
   * perhaps they, so the account is not raised @returns the secret, told this once
   */
  async make(
    ask: Ask,
    personId: string,
    kind: LinkKind,
    by: string | null,
    shownTo: string | null = null,
  ): Promise<{ secret: string; expiresAt: Date }> {
    const secret = newSecret();
    const [made] = await ask<{ expires_at: Date }>(
      `INSERT INTO one_time_link (person_id, kind, secret_hash, created_by, shown_to, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + $6::interval) RETURNING expires_at`,
      [personId, kind, hashed(secret), by, shownTo, VALID[kind]],
    );
    await this.database.record(
      { action: 'link.made', person: by ?? personId, subject: { type: 'person', id: personId }, detail: { kind } },
      ask,
    );
    return { secret, expiresAt: made!.expires_at };
  }

  /** Whose link this is, while it can be used. @throws BAD_USER_INPUT, whatever is wrong with it */
  async look(secret: string): Promise<Opened> {
    const [opened] = await this.database.ask<{ id: string; kind: LinkKind; name: string; email: string }>(
      `SELECT p.id, l.kind, p.name, p.email FROM one_time_link l JOIN person p ON p.id = l.person_id
        WHERE l.secret_hash = $1 AND l.used_at IS NULL AND l.expires_at > now() AND p.active`,
      [hashed(secret)],
    );
    if (!opened) throw outOfDate();
    return { personId: opened.id, kind: opened.kind, name: opened.name, email: opened.email };
  }

  /**
   * Uses it up, and with it every other link of this person. @returns the administrator who was shown it
   * @throws BAD_USER_INPUT where another was quicker
   */
  async use(ask: Ask, secret: string): Promise<string | null> {
    const [used] = await ask<{ person_id: string; shown_to: string | null }>(
      'UPDATE one_time_link SET used_at = now() WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING person_id, shown_to',
      [hashed(secret)],
    );
    if (!used) throw outOfDate();
    await ask('UPDATE one_time_link SET used_at = now() WHERE person_id = $1 AND used_at IS NULL', [used.person_id]);
    return used.shown_to;
  }
}

const outOfDate = () => badInput('This link was used, or its time is over. Ask for a new one.', 'secret');
