import type { Pool } from 'pg';
import type { Config, JobData, JobHandler } from '#libs/platform';
import { type Ask, audited, DoorDatabase } from '../door-database.js';
import { linkTo, OneTimeLinks } from '../sign-in/one-time-links.js';
import { letterOf } from './letter.js';
import { Smtp } from './smtp.js';

type Wanted = JobData['mail.link'];

/**
 * Makes one-time links and sends them. A job says for whom alone: the link comes to be here, after the server was found to take
 * letters, and its secret stands in no job, log or database. A letter that went out although the job failed goes out once more
 * with a link of its own; whichever is used first ends the other.
 */
export function linkLetters(pool: Pool, { mail, origin }: Pick<Config, 'mail' | 'origin'>): JobHandler[] {
  if (!mail || !origin) return [];
  const database = new DoorDatabase(pool);
  const links = new OneTimeLinks(database);
  const smtp = new Smtp(mail, origin);
  const handler: JobHandler<'mail.link'> = {
    name: 'mail.link',
    handle: async (jobs) => {
      for (const wanted of jobs) {
        if (wanted.person === null) continue;
        await smtp.ready();
        const made = await database.together((ask) => make(ask, links, wanted));
        if (made) await smtp.send(made.to, letterOf(wanted.language, linkTo(origin, made.secret), made.expiresAt));
      }
    },
  };
  return [handler as JobHandler];
}

/** Nothing where the account was closed meanwhile, or an invitation was accepted. */
async function make(ask: Ask, links: OneTimeLinks, { person, kind, by }: Wanted) {
  const [account] = await ask<{ id: string; email: string; accepted: boolean }>(
    `SELECT p.id, p.email, EXISTS (SELECT FROM credential c WHERE c.person_id = p.id) AS accepted
       FROM person p WHERE p.id = $1 AND p.active AND NOT p.demonstration`,
    [person],
  );
  if (!account || (kind === 'INVITATION' && account.accepted)) return undefined;
  if (kind === 'RESET') await ask(resetAsked, [account.id]);
  return { to: account.email, ...(await links.make(ask, account.id, kind, by)) };
}

const resetAsked = audited('(SELECT) one', { person: '$1::uuid', action: 'password.reset-asked', subject: ['person', '$1::uuid'] });
