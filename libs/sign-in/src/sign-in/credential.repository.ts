import { Inject, Injectable } from '@nestjs/common';
import { SignInDatabase } from '#libs/access';
import { type Ask, CONFIG, type Config } from '#libs/platform';

export interface Known {
  id: string;
  password_hash: string | null;
}

export interface Addressee {
  id: string;
  email: string;
  /** A password was set before. */
  accepted: boolean;
}

const ADDRESSEES = `
  SELECT p.id, p.email, EXISTS (SELECT FROM credential c WHERE c.person_id = p.id) AS accepted FROM person p WHERE p.active AND NOT p.demonstration`;

/** Passwords as they are kept, and whose they are. */
@Injectable()
export class CredentialRepository {
  constructor(
    private readonly database: SignInDatabase,
    @Inject(CONFIG) private readonly config: Pick<Config, 'demonstration'>,
  ) {}

  /** The account of this address, if somebody may sign in to it here. */
  async byEmail(email: string): Promise<Known | undefined> {
    const [known] = await this.database.ask<Known>(
      `SELECT p.id, c.password_hash FROM person p LEFT JOIN credential c ON c.person_id = p.id
        WHERE p.email = $1 AND p.active AND (NOT p.demonstration OR $2)`,
      [email, this.config.demonstration],
    );
    return known;
  }

  async ofPerson(personId: string): Promise<Known | undefined> {
    const [known] = await this.database.ask<Known>(
      'SELECT p.id, c.password_hash FROM person p JOIN credential c ON c.person_id = p.id WHERE p.id = $1 AND p.active',
      [personId],
    );
    return known;
  }

  async person(personId: string): Promise<{ name: string; email: string; demonstration: boolean } | undefined> {
    const [person] = await this.database.ask<{ name: string; email: string; demonstration: boolean }>(
      'SELECT name, email, demonstration FROM person WHERE id = $1',
      [personId],
    );
    return person;
  }

  /** To whom a letter may bring a link: who has an open account of their own. */
  async addresseeOf(ask: Ask, email: string): Promise<Addressee | undefined> {
    return (await ask<Addressee>(`${ADDRESSEES} AND p.email = $1`, [email]))[0];
  }

  async addressee(ask: Ask, personId: string | null): Promise<Addressee | undefined> {
    return (await ask<Addressee>(`${ADDRESSEES} AND p.id = $1`, [personId]))[0];
  }

  async recordResetAsked(ask: Ask, person: string): Promise<void> {
    await this.database.record({ action: 'password.reset-asked', person, subject: { type: 'person', id: person } }, ask);
  }

  /**
   * The database ends what was open by the password before (trigger `ends` of credential).
   * @param shownTo by a link: the administrator who was shown it
   */
  async set(ask: Ask, personId: string, hash: string, shownTo?: string | null): Promise<void> {
    await ask(
      `INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = now()`,
      [personId, hash],
    );
    if (shownTo !== undefined) await ask('UPDATE credential SET link_shown_to = $2 WHERE person_id = $1', [personId, shownTo]);
    await this.database.record({ action: 'password.set', person: personId }, ask);
  }
}
