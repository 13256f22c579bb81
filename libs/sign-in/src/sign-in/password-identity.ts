import { Inject, Injectable } from '@nestjs/common';
import { SignInDatabase } from '#libs/access';
import { CONFIG, type Config } from '#libs/platform';
import type { Identified, IdentityProvider } from './identity-provider.js';
import { verifyPassword } from './password.js';

interface Known {
  id: string;
  password_hash: string | null;
}

/** Identifies people by their e-mail address and password. */
@Injectable()
export class PasswordIdentity implements IdentityProvider<{ account: Known | undefined; password: string }> {
  constructor(
    private readonly database: SignInDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The account of this address, if somebody may sign in to it here. */
  async find(email: string): Promise<Known | undefined> {
    const [known] = await this.database.ask<Known & Record<string, unknown>>(
      `SELECT p.id, c.password_hash FROM person p LEFT JOIN credential c ON c.person_id = p.id
        WHERE p.email = $1 AND p.active AND (NOT p.demonstration OR $2)`,
      [email, this.config.demonstration],
    );
    return known;
  }

  async ofPerson(personId: string): Promise<Known | undefined> {
    const [known] = await this.database.ask<Known & Record<string, unknown>>(
      'SELECT p.id, c.password_hash FROM person p JOIN credential c ON c.person_id = p.id WHERE p.id = $1 AND p.active',
      [personId],
    );
    return known;
  }

  async identify({ account, password }: { account: Known | undefined; password: string }): Promise<Identified | undefined> {
    const right = await verifyPassword(account?.password_hash ?? undefined, password);
    return right && account ? { personId: account.id, secondFactor: false } : undefined;
  }
}
