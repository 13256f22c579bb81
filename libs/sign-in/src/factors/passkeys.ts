import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { badInput, CONFIG, type Config, DalelError, notFound, type Viewer } from '#libs/platform';
import { FactorsRepository, type PasskeyRow } from './factors.repository.js';

/** Loaded when somebody first wants a passkey: it is a tenth of what every process would load at its start. */
const webAuthn = () => import('@simplewebauthn/server');

const NAME = 'Dalel';
const MOST = 20;

/** Where the browser is: the origin that its answers are bound to. Undefined where the operator has not said (DALEL_ORIGIN). */
type Origin = string | undefined;

/**
 * Passkeys (WebAuthn), always with the person verified by their device, so that one stands for two factors. A challenge belongs to one
 * session and is answered once.
 */
@Injectable()
export class Passkeys {
  constructor(
    private readonly factors: FactorsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What `navigator.credentials.create` is asked, as JSON. */
  async registration(person: { id: string; email: string; name: string }, sessionId: string, origin: Origin): Promise<string> {
    const known = await this.factors.passkeysOf(person.id);
    if (known.length >= MOST) throw badInput(`You have ${MOST} passkeys. Remove one that you no longer use.`);
    const { generateRegistrationOptions } = await webAuthn();
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
    await this.factors.challenge(sessionId, options.challenge, 'factor.begun');
    return JSON.stringify(options);
  }

  /** @param response what the browser answered, as JSON */
  async add(asker: Viewer, origin: Origin, name: string, response: string): Promise<void> {
    const expectedChallenge = await this.factors.takeChallenge(asker.session!.id);
    if (!expectedChallenge) throw badInput('The question to the passkey is no longer open. Begin again.');
    const answer = parsed<RegistrationResponseJSON>(response);
    const rpID = partyOf(origin);
    const { verifyRegistrationResponse } = await webAuthn();
    const verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: origin ?? '',
      expectedRPID: rpID,
      requireUserVerification: true,
    }).catch(() => undefined);
    if (!verified?.verified) throw badInput('The passkey could not be verified. Begin again.', 'response');
    const { credential } = verified.registrationInfo;
    const added = await this.factors.addPasskey(asker, {
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name,
    });
    if (!added) throw new DalelError('CONFLICT', 'This passkey is known already.');
  }

  /** What `navigator.credentials.get` is asked, as JSON. */
  async challenge(personId: string, sessionId: string, origin: Origin): Promise<string> {
    const known = await this.factors.passkeysOf(personId);
    const { generateAuthenticationOptions } = await webAuthn();
    const options = await generateAuthenticationOptions({
      rpID: partyOf(origin),
      userVerification: 'required',
      allowCredentials: known.map(({ credential_id: id, transports }) => ({ id, transports })),
    });
    await this.factors.challenge(sessionId, options.challenge, 'factor.asked');
    return JSON.stringify(options);
  }

  /** Does the answer come from one of this person's passkeys, to this session's challenge? A counter that goes back is refused. */
  async check(personId: string, sessionId: string, origin: Origin, response: string): Promise<boolean> {
    const expectedChallenge = await this.factors.takeChallenge(sessionId);
    const answer = parsed<AuthenticationResponseJSON>(response);
    const passkey = (await this.factors.passkeysOf(personId)).find(({ credential_id }) => credential_id === answer.id);
    if (!expectedChallenge || !passkey) return false;
    return this.answers(passkey, answer, origin, expectedChallenge);
  }

  /** A question to whatever passkeys the browser has of this place, before anybody is known. As JSON. */
  async openQuestion(origin: Origin): Promise<string> {
    const { generateAuthenticationOptions } = await webAuthn();
    const options = await generateAuthenticationOptions({ rpID: partyOf(origin), userVerification: 'required' });
    await this.factors.openQuestion(options.challenge);
    return JSON.stringify(options);
  }

  /**
   * Whose passkey answers such a question: the device verified the person, and the passkey says itself whose it is.
   * @returns nobody where anything is wrong with it
   */
  async identify(origin: Origin, response: string): Promise<string | undefined> {
    const answer = parsed<AuthenticationResponseJSON>(response);
    const passkey = await this.factors.passkeyOf(answer.id, this.config.demonstration);
    if (!passkey || answer.response?.userHandle !== handleOf(passkey.person_id)) return undefined;
    const right = await this.answers(passkey, answer, origin, (challenge) => this.factors.takeQuestion(challenge));
    return right ? passkey.person_id : undefined;
  }

  private async answers(
    passkey: PasskeyRow,
    answer: AuthenticationResponseJSON,
    origin: Origin,
    expectedChallenge: string | ((challenge: string) => Promise<boolean>),
  ): Promise<boolean> {
    const { verifyAuthenticationResponse } = await webAuthn();
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
    await this.factors.usePasskey(passkey.id, verified.authenticationInfo.newCounter);
    return true;
  }

  async remove(asker: Viewer, id: string): Promise<void> {
    if (!(await this.factors.removePasskey(asker, id))) throw notFound('passkey');
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
