import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { audited, SignInDatabase, SignInKey } from '#libs/access';
import { badInput, DalelError, type Viewer } from '#libs/platform';
import { LinkPost } from '../letters/link-post.js';

const ISSUER = 'Dalel';
/** One time step to either side, for clocks that differ. */
const TOLERANCE_SECONDS = 30;

interface Factor {
  sealed_secret: Buffer;
  last_step: string;
}

/** Codes of an authenticator app (RFC 6238). A code is taken once: after it, only codes of later time steps are (S12). */
@Injectable()
export class Totp {
  constructor(
    private readonly database: SignInDatabase,
    private readonly key: SignInKey,
    private readonly post: LinkPost,
  ) {}

  /** A new secret, which counts once its first code is given. @throws CONFLICT where one counts already */
  async start(asker: Viewer, email: string): Promise<{ secret: string; uri: string }> {
    const personId = asker.personId!;
    const secret = generateSecret({ length: 20 });
    const [made] = await this.database.ask(
      `WITH made AS (
         INSERT INTO totp_factor (person_id, sealed_secret) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, last_step = 0, created_at = now()
          WHERE totp_factor.confirmed_at IS NULL RETURNING person_id),
            told AS (${audited('made', { person: 'person_id', action: 'factor.begun', detail: `'{"kind": "TOTP"}'::jsonb` })})
       SELECT person_id FROM made`,
      [personId, this.key.seal(secret, personId)],
      asker,
    );
    if (!made) throw new DalelError('CONFLICT', 'You have an authenticator app already. Remove it first.');
    return { secret, uri: generateURI({ issuer: ISSUER, label: email, secret }) };
  }

  /** @throws BAD_USER_INPUT where the code is not one of the new secret's */
  async confirm(asker: Viewer, code: string): Promise<void> {
    const step = await this.stepOf(asker.personId!, code, false);
    const confirmed =
      step !== undefined &&
      (await this.changing(
        asker,
        `WITH confirmed AS (UPDATE totp_factor SET confirmed_at = now(), last_step = $2 WHERE person_id = $1 AND confirmed_at IS NULL RETURNING person_id),
                  told AS (${audited('confirmed', { person: 'person_id', action: 'factor.added', detail: `'{"kind": "TOTP"}'::jsonb` })})
             SELECT person_id FROM confirmed`,
        [step],
      ));
    if (!confirmed)
      throw badInput('This is not the code that the app shows now. Look at the clock of the device, and try the next code.', 'code');
  }

  /** Is it a code of now that was not given before? It is used up by this. */
  async check(personId: string, code: string): Promise<boolean> {
    const step = await this.stepOf(personId, code, true);
    if (step === undefined) return false;
    const [taken] = await this.database.ask(
      'UPDATE totp_factor SET last_step = $2 WHERE person_id = $1 AND last_step < $2 AND confirmed_at IS NOT NULL RETURNING person_id',
      [personId, step],
    );
    return taken !== undefined;
  }

  async remove(asker: Viewer): Promise<void> {
    await this.changing(
      asker,
      `WITH removed AS (DELETE FROM totp_factor WHERE person_id = $1 RETURNING person_id, confirmed_at),
            told AS (${audited('removed WHERE confirmed_at IS NOT NULL', { person: 'person_id', action: 'factor.removed', detail: `'{"kind": "TOTP"}'::jsonb` })})
       SELECT person_id FROM removed WHERE confirmed_at IS NOT NULL`,
    );
  }

  /** A change of the asker's own factor, and the letter that tells them of it. @returns whether anything was changed */
  private changing(asker: Viewer, text: string, values: unknown[] = []): Promise<boolean> {
    return this.database.together(async (ask) => {
      const [changed] = await ask(text, [asker.personId, ...values]);
      if (changed) await this.post.notice(ask, asker.personId!);
      return changed !== undefined;
    }, asker);
  }

  private async stepOf(personId: string, code: string, confirmed: boolean): Promise<number | undefined> {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return undefined;
    const [factor] = await this.database.ask<Factor>(
      'SELECT sealed_secret, last_step FROM totp_factor WHERE person_id = $1 AND (confirmed_at IS NOT NULL) = $2',
      [personId, confirmed],
    );
    if (!factor) return undefined;
    const secret = this.key.open(factor.sealed_secret, personId);
    const result = await verify({ secret, token, epochTolerance: TOLERANCE_SECONDS });
    return result.valid && 'timeStep' in result && result.timeStep > Number(factor.last_step) ? result.timeStep : undefined;
  }
}
