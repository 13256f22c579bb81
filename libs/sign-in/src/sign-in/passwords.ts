import { Inject, Injectable, Logger } from '@nestjs/common';
import { SignInDatabase } from '#libs/access';
import { CONFIG, type Config, DalelError, type Language, type Viewer } from '#libs/platform';
import { LinkPost } from '../letters/link-post.js';
import type { ClientInfo } from './client-info.js';
import { CredentialRepository } from './credential.repository.js';
import { KnownBrowsers } from './known-browsers.js';
import { Mail } from './mail.js';
import { linkTo, OneTimeLinks } from './one-time-links.repository.js';
import { hashPassword, verifyPassword } from './password.js';
import { requireGoodPassword } from './password-rules.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** How passwords come about: by a one-time link, or in place of the present one. */
@Injectable()
export class Passwords {
  private readonly log = new Logger('Passwords');

  constructor(
    private readonly database: SignInDatabase,
    private readonly throttle: SignInThrottle,
    private readonly credentials: CredentialRepository,
    private readonly links: OneTimeLinks,
    private readonly browsers: KnownBrowsers,
    private readonly mail: Mail,
    private readonly post: LinkPost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Every other session of theirs ends, and every token. @throws UNAUTHENTICATED where the present one is wrong; BAD_USER_INPUT by the rules for new ones */
  async change(viewer: Viewer, present: string, next: string, visit: ClientInfo): Promise<void> {
    const personId = viewer.personId!;
    const counted = this.browsers.countedAs(personId, visit);
    await this.throttle.count(counted, visit.address);
    const account = await this.credentials.ofPerson(personId);
    if (!(await verifyPassword(account?.password_hash, present))) {
      await this.database.record({ action: 'password.refused', person: personId });
      throw new DalelError('UNAUTHENTICATED', 'The present password is wrong.');
    }
    await this.throttle.forget(counted, visit.address);
    const person = await this.credentials.person(personId);
    if (person?.demonstration)
      throw new DalelError('FORBIDDEN', 'The sign-ins of the demonstration share one password, which its operator sets.');
    await requireGoodPassword(next, [person?.name ?? '', person?.email ?? ''], this.config.breachedPasswords);
    const hash = await hashPassword(next);
    await this.database.together(async (ask) => {
      await this.credentials.set(ask, personId, hash);
      await this.post.notice(ask, personId);
    }, viewer);
  }

  /** A letter with a link, if there is such an account; nothing in the answer, nor in its time, tells. @throws RATE_LIMITED by address */
  async askForReset(email: string, language: Language, visit: ClientInfo): Promise<void> {
    if (!(await this.throttle.mayWrite(`reset ${email.toLowerCase()}`, visit.address))) return;
    if (this.post.carries) {
      // the same two statements whether or not there is such an account: its letter is then for nobody
      await this.database.together(async (ask) => {
        const account = await this.credentials.addresseeOf(ask, email);
        await this.post.want(ask, { person: account?.id ?? null, kind: 'RESET', language, by: null });
      });
      return;
    }
    void this.sendReset(email, visit.origin).catch((error: unknown) => {
      this.log.error(`a letter was not sent: ${error instanceof Error ? error.message : 'for an unknown reason'}`);
    });
  }

  /** Sets the password of whoever was sent this link. Sessions and tokens of before end. @throws BAD_USER_INPUT */
  async setByLink(secret: string, password: string): Promise<void> {
    const { personId, kind, name, email } = await this.links.look(secret);
    await requireGoodPassword(password, [name, email], this.config.breachedPasswords);
    const hash = await hashPassword(password);
    await this.database.together(async (ask) => {
      const shownTo = await this.links.use(ask, secret);
      await this.credentials.set(ask, personId, hash, shownTo);
      if (kind === 'RESET') await this.post.notice(ask, personId);
    });
  }

  private async sendReset(email: string, origin: string | undefined): Promise<void> {
    const made = await this.database.together(async (ask) => {
      const person = await this.credentials.addresseeOf(ask, email);
      if (!person) return undefined;
      await this.credentials.recordResetAsked(ask, person.id);
      return this.mail.carries && origin
        ? { to: person.email, origin, ...(await this.links.make(ask, person.id, 'RESET', null)) }
        : undefined;
    });
    if (made) await this.mail.send({ to: made.to, kind: 'RESET', link: linkTo(made.origin, made.secret) });
  }
}
