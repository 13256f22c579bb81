import { Injectable } from '@nestjs/common';
import { registerEnumType } from '@nestjs/graphql';
import { SignInDatabase } from '#libs/access';
import { badInput, type Viewer } from '#libs/platform';
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
    private readonly database: SignInDatabase,
    private readonly totp: Totp,
    private readonly passkeys: Passkeys,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  /** With what this person can show a second factor; nothing where they have none. */
  async methods(personId: string): Promise<SecondFactorMethod[]> {
    const [has] = await this.database.ask<Record<'totp' | 'passkey' | 'codes', boolean>>(
      `SELECT EXISTS (SELECT FROM totp_factor WHERE person_id = $1 AND confirmed_at IS NOT NULL) AS totp,
              EXISTS (SELECT FROM passkey WHERE person_id = $1) AS passkey,
              EXISTS (SELECT FROM recovery_code WHERE person_id = $1 AND used_at IS NULL) AS codes`,
      [personId],
    );
    const own = [...(has?.totp ? [SecondFactorMethod.TOTP] : []), ...(has?.passkey ? [SecondFactorMethod.PASSKEY] : [])];
    return own.length > 0 && has?.codes ? [...own, SecondFactorMethod.RECOVERY_CODE] : own;
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
    const [row] = await this.database.ask('SELECT FROM recovery_code WHERE person_id = $1 AND used_at IS NULL LIMIT 1', [asker.personId]);
    return row ? null : this.recoveryCodes.renew(asker);
  }

  /** Who has taken away their last factor has shown none, in any session; codes without a factor are codes for nothing. */
  async afterRemoval(asker: Viewer): Promise<void> {
    const personId = asker.personId!;
    if ((await this.methods(personId)).length > 0) return;
    await this.database.together(async (ask) => {
      await ask('UPDATE session SET second_factor = false WHERE person_id = $1 AND ended_at IS NULL', [personId]);
      await ask('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
    }, asker);
  }
}
