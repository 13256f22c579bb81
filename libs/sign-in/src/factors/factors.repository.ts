import { Injectable } from '@nestjs/common';
import { hashed, SignInDatabase } from '#libs/access';
import type { Ask, AuditEntryRow, Viewer } from '#libs/platform';
import { LinkPost } from '../letters/link-post.js';

/** How long a browser may take to answer a challenge. */
const WITHIN = '5 minutes';

export interface TotpRow {
  sealed_secret: Buffer;
  last_step: string;
}

export interface PasskeyRow {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string;
  transports: string[];
}
type NewPasskey = Pick<PasskeyRow, 'credential_id' | 'public_key' | 'transports'> & { counter: number; name: string };

interface Changed {
  person_id: string;
  /** Of a passkey; a person has one authenticator app. */
  id?: string;
}
type Kind = 'TOTP' | 'PASSKEY';

const entryOf =
  (action: string, kind: Kind) =>
  ({ person_id: person, id }: Changed): AuditEntryRow => ({
    action,
    person,
    ...(id && { subject: { type: 'passkey', id } }),
    detail: { kind },
  });

/** Second factors as they are kept. Who changes one of their own is told so by letter, in the same transaction. */
@Injectable()
export class FactorsRepository {
  constructor(
    private readonly database: SignInDatabase,
    private readonly post: LinkPost,
  ) {}

  async of(personId: string): Promise<Record<'totp' | 'passkey' | 'codes', boolean>> {
    const [has] = await this.database.ask<Record<'totp' | 'passkey' | 'codes', boolean>>(
      `SELECT EXISTS (SELECT FROM totp_factor WHERE person_id = $1 AND confirmed_at IS NOT NULL) AS totp,
              EXISTS (SELECT FROM passkey WHERE person_id = $1) AS passkey,
              EXISTS (SELECT FROM recovery_code WHERE person_id = $1 AND used_at IS NULL) AS codes`,
      [personId],
    );
    return has!;
  }

  /** @returns whether none counts already */
  async beginTotp(asker: Viewer, sealed: Buffer): Promise<boolean> {
    const begun = await this.database.change<Changed>(
      `INSERT INTO totp_factor (person_id, sealed_secret) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, last_step = 0, created_at = now()
         WHERE totp_factor.confirmed_at IS NULL RETURNING person_id`,
      [asker.personId, sealed],
      entryOf('factor.begun', 'TOTP'),
      asker,
    );
    return begun.length > 0;
  }

  async totp(personId: string, confirmed: boolean): Promise<TotpRow | undefined> {
    const [row] = await this.database.ask<TotpRow>(
      'SELECT sealed_secret, last_step FROM totp_factor WHERE person_id = $1 AND (confirmed_at IS NOT NULL) = $2',
      [personId, confirmed],
    );
    return row;
  }

  confirmTotp(asker: Viewer, step: number): Promise<boolean> {
    return this.changed(
      asker,
      'UPDATE totp_factor SET confirmed_at = now(), last_step = $2 WHERE person_id = $1 AND confirmed_at IS NULL RETURNING person_id',
      [step],
      entryOf('factor.added', 'TOTP'),
    );
  }

  /** @returns whether no code of this time step or a later one was used before */
  async useTotp(personId: string, step: number): Promise<boolean> {
    const used = await this.database.ask(
      'UPDATE totp_factor SET last_step = $2 WHERE person_id = $1 AND last_step < $2 AND confirmed_at IS NOT NULL RETURNING person_id',
      [personId, step],
    );
    return used.length > 0;
  }

  removeTotp(asker: Viewer): Promise<boolean> {
    return this.removed(asker, 'DELETE FROM totp_factor WHERE person_id = $1 RETURNING person_id', [], entryOf('factor.removed', 'TOTP'));
  }

  passkeysOf(personId: string): Promise<PasskeyRow[]> {
    return this.database.ask(`${PASSKEYS} WHERE k.person_id = $1 ORDER BY k.created_at`, [personId]);
  }

  /** By what a browser calls it, of somebody who may sign in. */
  async passkeyOf(credentialId: string, inDemonstration: boolean): Promise<PasskeyRow | undefined> {
    const [row] = await this.database.ask<PasskeyRow>(
      `${PASSKEYS} JOIN person p ON p.id = k.person_id WHERE k.credential_id = $1 AND p.active AND (NOT p.demonstration OR $2)`,
      [credentialId, inDemonstration],
    );
    return row;
  }

  /** @returns whether it was not known before */
  addPasskey(asker: Viewer, { credential_id, public_key, counter, transports, name }: NewPasskey): Promise<boolean> {
    return this.changed(
      asker,
      `INSERT INTO passkey (person_id, credential_id, public_key, counter, transports, name) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (credential_id) DO NOTHING RETURNING id, person_id`,
      [credential_id, public_key, counter, transports, name],
      entryOf('factor.added', 'PASSKEY'),
    );
  }

  async usePasskey(id: string, counter: number): Promise<void> {
    await this.database.ask('UPDATE passkey SET counter = $2, last_used_at = now() WHERE id = $1', [id, counter]);
  }

  removePasskey(asker: Viewer, id: string): Promise<boolean> {
    const text = 'DELETE FROM passkey WHERE person_id = $1 AND id = $2 RETURNING id, person_id';
    return this.removed(asker, text, [id], entryOf('factor.removed', 'PASSKEY'));
  }

  /** A session's one challenge, in place of an earlier one. */
  async challenge(sessionId: string, challenge: string, action: 'factor.begun' | 'factor.asked'): Promise<void> {
    await this.database.change<{ id: string; person_id: string }>(
      `UPDATE session SET challenge = $2, challenge_until = now() + '${WITHIN}'::interval WHERE id = $1 RETURNING id, person_id`,
      [sessionId, challenge],
      ({ id, person_id: person }) => ({ action, person, subject: { type: 'session', id }, detail: { kind: 'PASSKEY' } }),
    );
  }

  /** It is answered once. @returns nothing where its time is over */
  async takeChallenge(sessionId: string): Promise<string | undefined> {
    const [taken] = await this.database.ask<{ challenge: string }>(
      `WITH waiting AS (SELECT id, challenge FROM session WHERE id = $1 AND challenge IS NOT NULL AND challenge_until > now() FOR UPDATE)
       UPDATE session SET challenge = NULL FROM waiting WHERE session.id = waiting.id RETURNING waiting.challenge`,
      [sessionId],
    );
    return taken?.challenge;
  }

  /** A challenge to whoever answers it. */
  async openQuestion(challenge: string): Promise<void> {
    await this.database.together(async (ask) => {
      await ask('DELETE FROM passkey_question WHERE expires_at <= now()');
      await ask(`INSERT INTO passkey_question (challenge_hash, expires_at) VALUES ($1, now() + '${WITHIN}'::interval)`, [
        hashed(challenge),
      ]);
    });
  }

  async takeQuestion(challenge: string): Promise<boolean> {
    const taken = await this.database.ask(
      'DELETE FROM passkey_question WHERE challenge_hash = $1 AND expires_at > now() RETURNING expires_at',
      [hashed(challenge)],
    );
    return taken.length > 0;
  }

  /** In place of all earlier ones. */
  async renewCodes(asker: Viewer, hashes: readonly Buffer[]): Promise<void> {
    const person = asker.personId!;
    await this.database.together(async (ask) => {
      await ask('DELETE FROM recovery_code WHERE person_id = $1', [person]);
      await ask('INSERT INTO recovery_code (person_id, code_hash) SELECT $1, unnest($2::bytea[])', [person, hashes]);
      await this.database.record({ action: 'factor.codes-renewed', person }, ask);
      await this.post.notice(ask, person);
    }, asker);
  }

  /** @returns whether it was theirs, and not used before */
  async useCode(personId: string, hash: Buffer): Promise<boolean> {
    const used = await this.database.change<{ person_id: string }>(
      'UPDATE recovery_code SET used_at = now() WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING person_id',
      [personId, hash],
      ({ person_id: person }) => ({ action: 'factor.code-used', person }),
    );
    return used.length > 0;
  }

  private changed(
    asker: Viewer,
    text: string,
    values: unknown[],
    entry: (row: Changed) => AuditEntryRow,
    alsoDoes?: (ask: Ask) => Promise<void>,
  ): Promise<boolean> {
    return this.database.together(async (ask) => {
      const [row] = await ask<Changed>(text, [asker.personId, ...values]);
      if (!row) return false;
      await this.database.record(entry(row), ask);
      await this.post.notice(ask, row.person_id);
      await alsoDoes?.(ask);
      return true;
    }, asker);
  }

  /** Who has taken away their last factor has shown none, in any session; codes without a factor are codes for nothing. */
  private removed(asker: Viewer, text: string, values: unknown[], entry: (row: Changed) => AuditEntryRow): Promise<boolean> {
    return this.changed(asker, text, values, entry, async (ask) => {
      await ask('UPDATE session SET second_factor = false WHERE person_id = $1 AND ended_at IS NULL AND NOT has_factor($1)', [
        asker.personId,
      ]);
      await ask('DELETE FROM recovery_code WHERE person_id = $1 AND NOT has_factor($1)', [asker.personId]);
    });
  }
}

const PASSKEYS = 'SELECT k.id, k.person_id, k.credential_id, k.public_key, k.counter, k.transports FROM passkey k';
