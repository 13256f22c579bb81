import { Injectable } from '@nestjs/common';
import type { Known } from './credential.repository.js';
import type { Identified, IdentityProvider } from './identity-provider.js';
import { verifyPassword } from './password.js';

/** Identifies people by their e-mail address and password. */
@Injectable()
export class PasswordIdentity implements IdentityProvider<{ account: Known | undefined; password: string }> {
  async identify({ account, password }: { account: Known | undefined; password: string }): Promise<Identified | undefined> {
    const right = await verifyPassword(account?.password_hash ?? undefined, password);
    return right && account ? { personId: account.id, secondFactor: false } : undefined;
  }
}
