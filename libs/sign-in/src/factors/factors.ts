import { Injectable } from '@nestjs/common';
import { registerEnumType } from '@nestjs/graphql';
import { badInput, type Viewer } from '#libs/platform';
import { FactorsRepository } from './factors.repository.js';
import { Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';
import { Totp } from './totp.js';

export enum SecondFactorMethod {
  TOTP = 'TOTP',
  PASSKEY = 'PASSKEY',
  RECOVERY_CODE = 'RECOVERY_CODE',
}
registerEnumType(SecondFactorMethod, {
  name: 'SecondFactorMethod',
  description: 'A code of an authenticator app, a passkey, or one of the recovery codes, each of which is good for one time.',
});

/** What a person shows besides their password: one of these. */
export interface FactorProof {
  code?: string;
  recoveryCode?: string;
  passkey?: string;
}

/** A person's second factors, of whatever kind. */
@Injectable()
export class Factors {
  constructor(
    private readonly kept: FactorsRepository,
    private readonly totp: Totp,
    private readonly passkeys: Passkeys,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  /** With what this person can show a second factor; nothing where they have none. */
  async methods(personId: string): Promise<SecondFactorMethod[]> {
    const has = await this.kept.of(personId);
    const own = [...(has.totp ? [SecondFactorMethod.TOTP] : []), ...(has.passkey ? [SecondFactorMethod.PASSKEY] : [])];
    return own.length > 0 && has.codes ? [...own, SecondFactorMethod.RECOVERY_CODE] : own;
  }

  /** Is it theirs? Whatever can be used once is used up. @throws BAD_USER_INPUT where not exactly one thing is shown */
  async check(personId: string, sessionId: string, origin: string | undefined, proof: FactorProof): Promise<boolean> {
    const { code, recoveryCode, passkey } = proof;
    if ([code, recoveryCode, passkey].filter(Boolean).length !== 1) throw badInput('Give one of `code`, `recoveryCode`, `passkey`.');
    if (code) return this.totp.check(personId, code);
    if (recoveryCode) return this.recoveryCodes.use(personId, recoveryCode);
    return this.passkeys.check(personId, sessionId, origin, passkey ?? '');
  }

  /** A first factor comes with recovery codes. @returns them, where these are the first */
  async withRecoveryCodes(asker: Viewer): Promise<string[] | null> {
    const { codes } = await this.kept.of(asker.personId!);
    return codes ? null : this.recoveryCodes.renew(asker);
  }
}
