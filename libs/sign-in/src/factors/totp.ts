import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { SignInKey } from '#libs/access';
import { badInput, DalelError, type Viewer } from '#libs/platform';
import { FactorsRepository } from './factors.repository.js';

const ISSUER = 'Dalel';
/** One time step to either side, for clocks that differ. */
const TOLERANCE_SECONDS = 30;

/** Codes of an authenticator app (RFC 6238). A code is taken once: after it, only codes of later time steps are (S12). */
@Injectable()
export class Totp {
  constructor(
    private readonly factors: FactorsRepository,
    private readonly key: SignInKey,
  ) {}

  /** A new secret, which counts once its first code is given. @throws CONFLICT where one counts already */
  async start(asker: Viewer, email: string): Promise<{ secret: string; uri: string }> {
    const secret = generateSecret({ length: 20 });
    if (!(await this.factors.beginTotp(asker, this.key.seal(secret, asker.personId!))))
      throw new DalelError('CONFLICT', 'You have an authenticator app already. Remove it first.');
    return { secret, uri: generateURI({ issuer: ISSUER, label: email, secret }) };
  }

  /** @throws BAD_USER_INPUT where the code is not one of the new secret's */
  async confirm(asker: Viewer, code: string): Promise<void> {
    const step = await this.stepOf(asker.personId!, code, false);
    if (step === undefined || !(await this.factors.confirmTotp(asker, step)))
      throw badInput('This is not the code that the app shows now. Look at the clock of the device, and try the next code.', 'code');
  }

  /** Is it a code of now that was not given before? It is used up by this. */
  async check(personId: string, code: string): Promise<boolean> {
    const step = await this.stepOf(personId, code, true);
    return step !== undefined && this.factors.useTotp(personId, step);
  }

  async remove(asker: Viewer): Promise<void> {
    await this.factors.removeTotp(asker);
  }

  private async stepOf(personId: string, code: string, confirmed: boolean): Promise<number | undefined> {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return undefined;
    const factor = await this.factors.totp(personId, confirmed);
    if (!factor) return undefined;
    const secret = this.key.open(factor.sealed_secret, personId);
    const result = await verify({ secret, token, epochTolerance: TOLERANCE_SECONDS });
    return result.valid && 'timeStep' in result && result.timeStep > Number(factor.last_step) ? result.timeStep : undefined;
  }
}
