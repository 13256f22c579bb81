import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { audited, hashed, SignInDatabase } from '#libs/access';
import { badInput, CONFIG, type Config, DalelError, notFound, type Viewer } from '#libs/platform';
import { LinkPost } from '../letters/link-post.js';

const NAME = 'Dalel';
/** How long a browser may take to answer a challenge. */
const WITHIN = '5 minutes';
const MOST = 20;

interface PasskeyRow {
  id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string;
  transports: string[];
}

/** Where the browser is: the origin that its answers are bound to. Undefined where the operator has not said (DALEL_ORIGIN). */
type Origin = string | undefined;

/**
 * Passkeys (WebAuthn), always with the person verified by their device, so that one stands for two factors. A challenge belongs to one
 * session and is answered once.
 */
@Injectable()
export class Passkeys {
  constructor(
    private readonly database: SignInDatabase,
    private readonly post: LinkPost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What `navigator.credentials.create` is asked, as JSON. */
  async registration(person: { id: string; email: string; name: string }, sessionId: string, origin: Origin): Promise<string> {
    const known = await this.of(person.id);
    if (known.length >= MOST) throw badInput(`You have ${MOST} passkeys. Remove one that you no longer use.`);
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: partyOf(origin),
      userName: person.email,
      userDisplayName: person.name,
      userID: Uint8Array.from(Buffer.from(handleOf(person.id), 'base64url')),
      attestationType: 'none',
      excludeCredentials: known.map(({ credential_id: id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
    await this.remember(sessionId, options.challenge, 'factor.begun');
    return JSON.stringify(options);
  }

  /** @param response what the browser answered, as JSON */
  async add(asker: Viewer, origin: Origin, name: string, response: string): Promise<void> {
    const expectedChallenge = await this.takeChallenge(asker.session!.id);
    const answer = parsed<RegistrationResponseJSON>(response);
    const rpID = partyOf(origin);
    const verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: origin ?? '',
      expectedRPID: rpID,
      requireUserVerification: true,
    }).catch(() => undefined);
    if (!verified?.verified) throw badInput('The passkey could not be verified. Begin again.', 'response');
    const { credential } = verified.registrationInfo;
    const added = await this.changing(
      asker,
      `WITH added AS (
         INSERT INTO passkey (person_id, credential_id, public_key, counter, transports, name) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (credential_id) DO NOTHING RETURNING id, person_id),
            told AS (${audited('added', { person: 'person_id', action: 'factor.added', subject: ['passkey', 'id'], detail: `'{"kind": "PASSKEY"}'::jsonb` })})
       SELECT id FROM added`,
      [credential.id, Buffer.from(credential.publicKey), credential.counter, credential.transports ?? [], name],
    );
    if (!added) throw new DalelError('CONFLICT', 'This passkey is known already.');
  }

  /** What `navigator.credentials.get` is asked, as JSON. */
  async challenge(personId: string, sessionId: string, origin: Origin): Promise<string> {
    const known = await this.of(personId);
    const options = await generateAuthenticationOptions({
      rpID: partyOf(origin),
      userVerification: 'required',
      allowCredentials: known.map(({ credential_id: id, transports }) => ({ id, transports })),
    });
    await this.remember(sessionId, options.challenge, 'factor.asked');
    return JSON.stringify(options);
  }

  /** Does the answer come from one of this person's passkeys, to this session's challenge? A counter that goes back is refused. */
  async check(personId: string, sessionId: string, origin: Origin, response: string): Promise<boolean> {
    const expectedChallenge = await this.takeChallenge(sessionId).catch(() => undefined);
    const answer = parsed<AuthenticationResponseJSON>(response);
    const passkey = (await this.of(personId)).find(({ credential_id }) => credential_id === answer.id);
    if (!expectedChallenge || !passkey) return false;
    return this.answers(passkey, answer, origin, expectedChallenge);
  }

  /** A question to whatever passkeys the browser has of this place, before anybody is known. As JSON. */
  async openQuestion(origin: Origin): Promise<string> {
    const options = await generateAuthenticationOptions({ rpID: partyOf(origin), userVerification: 'required' });
    await this.database.together(async (ask) => {
      await ask('DELETE FROM passkey_question WHERE expires_at <= now()');
      await ask(`INSERT INTO passkey_question (challenge_hash, expires_at) VALUES ($1, now() + '${WITHIN}'::interval)`, [
        hashed(options.challenge),
      ]);
    });
    return JSON.stringify(options);
  }

  /**
   * Whose passkey answers such a question: the device verified the person, and the passkey says itself whose it is.
   * @returns nobody where anything is wrong with it
   */
  async identify(origin: Origin, response: string): Promise<string | undefined> {
    const answer = parsed<AuthenticationResponseJSON>(response);
    const [passkey] = await this.database.ask<PasskeyRow & { person_id: string } & Record<string, unknown>>(
      `SELECT k.id, k.person_id, k.credential_id, k.public_key, k.counter, k.transports FROM passkey k JOIN person p ON p.id = k.person_id
        WHERE k.credential_id = $1 AND p.active AND (NOT p.demonstration OR $2)`,
      [answer.id, this.config.demonstration],
    );
    if (!passkey || answer.response?.userHandle !== handleOf(passkey.person_id)) return undefined;
    const right = await this.answers(passkey, answer, origin, (challenge) => this.takeQuestion(challenge));
    return right ? passkey.person_id : undefined;
  }

  private async takeQuestion(challenge: string): Promise<boolean> {
    const taken = await this.database.ask(
      'DELETE FROM passkey_question WHERE challenge_hash = $1 AND expires_at > now() RETURNING expires_at',
      [hashed(challenge)],
    );
    return taken.length > 0;
  }

  private async answers(
    passkey: PasskeyRow,
    answer: AuthenticationResponseJSON,
    origin: Origin,
    expectedChallenge: string | ((challenge: string) => Promise<boolean>),
  ): Promise<boolean> {
    const verified = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: origin ?? '',
      expectedRPID: partyOf(origin),
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: Uint8Array.from(passkey.public_key),
        counter: Number(passkey.counter),
      },
    }).catch(() => undefined);
    if (!verified?.verified) return false;
    await this.database.ask('UPDATE passkey SET counter = $2, last_used_at = now() WHERE id = $1', [
      passkey.id,
      verified.authenticationInfo.newCounter,
    ]);
    return true;
  }

  async remove(asker: Viewer, id: string): Promise<void> {
    const removed = await this.changing(
      asker,
      `WITH removed AS (DELETE FROM passkey WHERE person_id = $1 AND id = $2 RETURNING id, person_id),
            told AS (${audited('removed', { person: 'person_id', action: 'factor.removed', subject: ['passkey', 'id'], detail: `'{"kind": "PASSKEY"}'::jsonb` })})
       SELECT id FROM removed`,
      [id],
    );
    if (!removed) throw notFound('passkey');
  }

  /** A change of the asker's own factor, and the letter that tells them of it. @returns whether anything was changed */
  private changing(asker: Viewer, text: string, values: unknown[]): Promise<boolean> {
    return this.database.together(async (ask) => {
      const [changed] = await ask(text, [asker.personId, ...values]);
      if (changed) await this.post.notice(ask, asker.personId!);
      return changed !== undefined;
    }, asker);
  }

  private of(personId: string): Promise<PasskeyRow[]> {
    return this.database.ask<PasskeyRow & Record<string, unknown>>(
      'SELECT id, credential_id, public_key, counter, transports FROM passkey WHERE person_id = $1 ORDER BY created_at',
      [personId],
    );
  }

  private async remember(sessionId: string, challenge: string, action: string): Promise<void> {
    await this.database.ask(
      `WITH asked AS (UPDATE session SET challenge = $2, challenge_until = now() + '${WITHIN}'::interval WHERE id = $1 RETURNING id, person_id)
       ${audited('asked', { person: 'person_id', action, subject: ['session', 'id'], detail: `'{"kind": "PASSKEY"}'::jsonb` })}`,
      [sessionId, challenge],
    );
  }

  private async takeChallenge(sessionId: string): Promise<string> {
    const [taken] = await this.database.ask<{ challenge: string }>(
      `WITH waiting AS (SELECT id, challenge FROM session WHERE id = $1 AND challenge IS NOT NULL AND challenge_until > now() FOR UPDATE)
       UPDATE session SET challenge = NULL FROM waiting WHERE session.id = waiting.id RETURNING waiting.challenge`,
      [sessionId],
    );
    if (!taken) throw badInput('The question to the passkey is no longer open. Begin again.');
    return taken.challenge;
  }
}

/** By what a passkey says whose it is: the bytes of its person's id. */
const handleOf = (personId: string) => Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url');

function partyOf(origin: Origin): string {
  if (!origin) throw new DalelError('UNAVAILABLE', 'Passkeys need the address of this deployment: its operator sets DALEL_ORIGIN.');
  return new URL(origin).hostname;
}

function parsed<T extends { id: string }>(text: string): T {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof (value as { id?: unknown } | null)?.id === 'string') return value as T;
  } catch {
    // said below
  }
  throw badInput('This is not the answer of a browser to a passkey’s question.', 'passkey');
}
