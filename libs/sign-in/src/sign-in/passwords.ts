import { Inject, Injectable, Logger } from '@nestjs/common';
import { audited, SignInDatabase } from '#libs/access';
import { type Ask, CONFIG, type Config, DalelError, type Language, type Viewer } from '#libs/platform';
import { LinkPost } from '../letters/link-post.js';
import type { ClientInfo } from './client-info.js';
import { KnownBrowsers } from './known-browsers.js';
import { Mail } from './mail.js';
import { linkTo, OneTimeLinks } from './one-time-links.js';
import { hashPassword } from './password.js';
import { PasswordIdentity } from './password-identity.js';
import { requireGoodPassword } from './password-rules.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** How passwords come about: by a one-time link, or in place of the present one. */
@Injectable()
export class Passwords {
  private readonly log = new Logger('Passwords');

  constructor(
    private readonly database: SignInDatabase,
    private readonly throttle: SignInThrottle,
    private readonly identity: PasswordIdentity,
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
    const account = await this.identity.ofPerson(personId);
    if (!(await this.identity.identify({ account, password: present }))) {
      await this.database.record('password.refused', personId);
      throw new DalelError('UNAUTHENTICATED', 'The present password is wrong.');
    }
    await this.throttle.forget(counted, visit.address);
    const [person] = await this.database.ask<{ name: string; email: string; demonstration: boolean }>(
      'SELECT name, email, demonstration FROM person WHERE id = $1',
      [personId],
    );
    if (person?.demonstration)
      throw new DalelError('FORBIDDEN', 'The sign-ins of the demonstration share one password, which its operator sets.');
    await requireGoodPassword(next, [person?.name ?? '', person?.email ?? ''], this.config.breachedPasswords);
    const hash = await hashPassword(next);
    await this.database.together(async (ask) => {
      await this.keep(ask, personId, hash);
      await this.post.notice(ask, personId);
    }, viewer);
  }

  /** A letter with a link, if there is such an account; nothing in the answer, nor in its time, tells. @throws RATE_LIMITED by address */
  async askForReset(email: string, language: Language, visit: ClientInfo): Promise<void> {
    if (!(await this.throttle.mayWrite(`reset ${email.toLowerCase()}`, visit.address))) return;
    if (this.post.carries) {
      // the same two statements whether or not there is such an account: its letter is then for nobody
      await this.database.together(async (ask) => {
        const account = await accountOf(ask, email);
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
      await this.keep(ask, personId, hash);
      await ask('UPDATE credential SET link_shown_to = $2 WHERE person_id = $1', [personId, shownTo]);
      if (kind === 'RESET') await this.post.notice(ask, personId);
    });
  }

  /** The database ends what was open by the password before (trigger `ends` of credential). */
  private async keep(ask: Ask, personId: string, hash: string): Promise<void> {
    await ask(
      `INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = now()`,
      [personId, hash],
    );
    await this.database.record('password.set', personId, ask);
  }

  private async sendReset(email: string, origin: string | undefined): Promise<void> {
    const person = await accountOf((text, values) => this.database.ask(text, values), email);
    if (!person) return;
    await this.database.ask(
      audited('(SELECT) one', { person: '$1::uuid', action: 'password.reset-asked', subject: ['person', '$1::uuid'] }),
      [person.id],
    );
    if (!this.mail.carries || !origin) return;
    const { secret } = await this.database.together((ask) => this.links.make(ask, person.id, 'RESET', null));
    await this.mail.send({ to: person.email, kind: 'RESET', link: linkTo(origin, secret) });
  }
}

async function accountOf(ask: Ask, email: string): Promise<{ id: string; email: string } | undefined> {
  const [account] = await ask<{ id: string; email: string }>(
    'SELECT id, email FROM person WHERE email = $1 AND active AND NOT demonstration',
    [email],
  );
  return account;
}
