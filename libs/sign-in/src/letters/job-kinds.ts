import { jobKind, type Language } from '#libs/platform';

const LETTER = { policy: 'standard', retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 120 } as const;

/** For whom a one-time link is made and sent; for nobody, where there is no such account. */
export interface WantedLink {
  person: string | null;
  kind: 'INVITATION' | 'RESET';
  language: Language;
  by: string | null;
}

/** Who asked an hour ago has asked again. */
export const MAIL_LINK = jobKind<WantedLink>('mail.link', { ...LETTER, retentionSeconds: 3600, deleteAfterSeconds: 3600 }, 'sign_in');
/** A person is told that their password or a second factor was changed. */
export const MAIL_NOTICE = jobKind<{ person: string }>(
  'mail.notice',
  { ...LETTER, retentionSeconds: 86_400, deleteAfterSeconds: 3600 },
  'sign_in',
);
