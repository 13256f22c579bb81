import type { Pool } from 'pg';
import { SignInDatabase } from '#libs/access';
import type { Ask, Config, JobHandler, MailSettings } from '#libs/platform';
import { CredentialRepository } from '../sign-in/credential.repository.js';
import { linkTo, OneTimeLinks } from '../sign-in/one-time-links.repository.js';
import { MAIL_LINK, MAIL_NOTICE, type WantedLink } from './job-kinds.js';
import { letterOf, noticeOfChange } from './letter.js';
import { Smtp } from './smtp.js';

/**
 * Sends letters: makes one-time links for them, or tells of a changed sign-in. A job says for whom alone: the link comes to be here, after the server was found to take
 * letters, and its secret stands in no job, log or database. A letter that went out although the job failed goes out once more
 * with a link of its own; whichever is used first ends the other.
 */
export function linkLetters(pool: Pool, { mail, origin }: Pick<Config, 'mail' | 'origin'>): JobHandler[] {
  if (!mail || !origin) return [];
  const database = new SignInDatabase(pool);
  const credentials = new CredentialRepository(database, { demonstration: false });
  const links = new OneTimeLinks(database);
  const smtp = new Smtp(mail, origin);
  /** Nothing where the account was closed meanwhile, or an invitation was accepted. */
  const make = async (ask: Ask, { person, kind, by }: WantedLink) => {
    const account = await credentials.addressee(ask, person);
    if (!account || (kind === 'INVITATION' && account.accepted)) return undefined;
    if (kind === 'RESET') await credentials.recordResetAsked(ask, account.id);
    return { to: account.email, ...(await links.make(ask, account.id, kind, by)) };
  };
  const letters: JobHandler<WantedLink> = {
    kind: MAIL_LINK,
    handle: async (jobs) => {
      for (const wanted of jobs) {
        if (wanted.person === null) continue;
        await smtp.ready();
        const made = await database.together((ask) => make(ask, wanted));
        if (made) await smtp.send(made.to, letterOf(wanted.language, linkTo(origin, made.secret), made.expiresAt));
      }
    },
  };
  const notices: JobHandler<{ person: string }> = {
    kind: MAIL_NOTICE,
    handle: async (jobs) => {
      for (const { person } of jobs) {
        const account = await credentials.person(person);
        if (account && !account.demonstration) await smtp.send(account.email, noticeOfChange());
      }
    },
  };
  return [letters, notices];
}

/** Tells of a change at once, where no job carries it: the operator's commands. */
export const sendNoticeOfChange = (mail: MailSettings, origin: string, to: string): Promise<void> =>
  new Smtp(mail, origin).send(to, noticeOfChange());
