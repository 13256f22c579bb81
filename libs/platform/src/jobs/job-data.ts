import type { Language } from '../viewer/viewer.js';

/**
 * What each job is told: ids alone, never a text. `migrate` makes a queue for each (queues.ts).
 *
 *   search.index     documents of one subject are made anew
 *   search.push      what another search engine does not know yet is sent to it
 *   search.check     the whole index is held against the database
 *   consent.refresh  masks of consent with an expired purpose are brought up to date
 *   audit.seal       days of the audit that are over are sealed
 *   mail.link        a one-time link is made and sent; for nobody, where there is no such account
 *   mail.notice      a person is told that their password or a second factor was changed
 */
export interface JobData {
  'search.index': { kind: 'case' | 'provision' | 'recommendation'; id: string };
  'search.push': Record<string, never>;
  'search.check': Record<string, never>;
  'consent.refresh': Record<string, never>;
  'audit.seal': Record<string, never>;
  'mail.link': { person: string | null; kind: 'INVITATION' | 'RESET'; language: Language; by: string | null };
  'mail.notice': { person: string };
}
export type JobName = keyof JobData;
