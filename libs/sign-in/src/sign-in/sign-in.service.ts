import { Injectable } from '@nestjs/common';
import { Sessions, SignInDatabase } from '#libs/access';
import { DalelError, type Viewer } from '#libs/platform';
import { type FactorProof, Factors, type SecondFactorMethod } from '../factors/factors.js';
import { Passkeys } from '../factors/passkeys.js';
import type { ClientInfo } from './client-info.js';
import { CredentialRepository } from './credential.repository.js';
import { KnownBrowsers } from './known-browsers.js';
import { verifyPassword } from './password.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** A session's token, and what is still wanted before it is worth anything. */
export interface Entered {
  token: string;
  wanted?: SecondFactorMethod[];
}

const wrong = () => new DalelError('UNAUTHENTICATED', 'E-mail address or password is wrong.');
const wrongFactor = () => new DalelError('UNAUTHENTICATED', 'This was not right, or it was used before.');

/** Coming in: a password, a second factor where there is one, and having proved oneself anew before what is sensitive. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: SignInDatabase,
    private readonly throttle: SignInThrottle,
    private readonly credentials: CredentialRepository,
    private readonly factors: Factors,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    private readonly browsers: KnownBrowsers,
  ) {}

  /** @throws UNAUTHENTICATED, the same and in the same time for a wrong password and an unknown account; RATE_LIMITED */
  async byPassword(email: string, password: string, visit: ClientInfo): Promise<Entered> {
    if (email.length > 254 || password.length > 1000) throw wrong();
    const account = await this.credentials.byEmail(email);
    const counted = account ? this.browsers.countedAs(account.id, visit) : `unknown ${email.toLowerCase()}`;
    await this.throttle.count(counted, visit.address);
    if (!(await verifyPassword(account?.password_hash, password)) || !account) {
      await this.refused(account?.id ?? null);
      throw wrong();
    }
    const entered = await this.enter(account.id, visit);
    if (!entered.wanted) await this.throttle.forget(counted, visit.address);
    return entered;
  }

  /** Begins the session of someone who was identified, or asks for their second factor first. */
  private async enter(personId: string, visit: ClientInfo): Promise<Entered> {
    const methods = await this.factors.methods(personId);
    const awaitsFactor = methods.length > 0;
    const token = await this.sessions.open({ personId, awaitsFactor, replaces: visit.token, device: visit.device });
    return awaitsFactor ? { token, wanted: methods } : { token };
  }

  /** The second half of a sign-in that waits for it. @returns the token of the session that begins @throws UNAUTHENTICATED, RATE_LIMITED */
  async byFactor(proof: FactorProof, visit: ClientInfo): Promise<string> {
    const { sessionId, personId } = await this.awaiting(visit);
    const counted = this.browsers.countedAs(personId, visit);
    await this.throttle.count(counted, visit.address);
    if (!(await this.factors.check(personId, sessionId, visit.origin, proof))) {
      await this.refused(personId);
      throw wrongFactor();
    }
    await this.throttle.forget(counted, visit.address);
    return this.sessions.begin(sessionId);
  }

  /** A question to whatever passkeys the browser has, before anybody is known. @throws RATE_LIMITED by address alone */
  async openPasskeyQuestion(visit: ClientInfo): Promise<string> {
    await this.throttle.countAddress(visit.address);
    return this.passkeys.openQuestion(visit.origin);
  }

  /**
   * Comes in by a passkey alone: the device verified the person, so it stands for both factors. Nothing here can be guessed, so no
   * account is held back, and none can be: wrong passwords do not stand in its owner's way. @throws UNAUTHENTICATED
   */
  async byPasskey(response: string, visit: ClientInfo): Promise<string> {
    const personId = await this.passkeys.identify(visit.origin, response);
    if (!personId) {
      await this.refused(null);
      throw wrongFactor();
    }
    await this.throttle.forgetAddress(visit.address);
    return this.sessions.open({ personId, awaitsFactor: false, secondFactor: true, replaces: visit.token, device: visit.device });
  }

  /** A question to the passkeys of whoever waits for their second factor, or is signed in. */
  async passkeyQuestion(viewer: Viewer, visit: ClientInfo): Promise<string> {
    const { session, personId } = viewer;
    const asking = session && personId ? { sessionId: session.id, personId } : await this.awaiting(visit);
    return this.passkeys.challenge(asking.personId, asking.sessionId, visit.origin);
  }

  /**
   * Proves anew who one is: with a passkey alone (it verifies the person), else with the password and, who has one, a second factor.
   * @returns the session's new token @throws UNAUTHENTICATED, RATE_LIMITED
   */
  async stepUp(viewer: Viewer, proof: FactorProof & { password?: string }, visit: ClientInfo): Promise<string> {
    const { session, personId } = viewer;
    if (!session || !personId) throw new DalelError('UNAUTHENTICATED', 'Sign in first.');
    const counted = this.browsers.countedAs(personId, visit);
    await this.throttle.count(counted, visit.address);
    const { password, ...factor } = proof;
    const withFactor = (await this.factors.methods(personId)).length > 0;
    const showsFactor = () => this.factors.check(personId, session.id, visit.origin, factor);
    const right = factor.passkey
      ? await showsFactor()
      : (await this.isPassword(personId, password ?? '')) && (!withFactor || (await showsFactor()));
    if (!right) {
      await this.refused(personId);
      throw wrongFactor();
    }
    await this.throttle.forget(counted, visit.address);
    return this.sessions.stepUp(session.id, withFactor);
  }

  private async isPassword(personId: string, password: string): Promise<boolean> {
    const account = await this.credentials.ofPerson(personId);
    return verifyPassword(account?.password_hash, password);
  }

  private async awaiting(visit: ClientInfo): Promise<{ sessionId: string; personId: string }> {
    const awaiting = visit.token && (await this.sessions.awaiting(visit.token));
    if (!awaiting) throw new DalelError('UNAUTHENTICATED', 'Sign in with your password first; a second factor is waited for five minutes.');
    return awaiting;
  }

  private refused(personId: string | null): Promise<void> {
    return this.database.record({ action: 'session.refused', person: personId });
  }
}
