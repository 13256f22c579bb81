import { holds, leastOf, person } from '#libs/access';
import { after, allow, before, everyRow, type Policy, recorded, restrict, type Schema, type Table, type Trigger } from '#libs/platform';
import { MAIL_LINK, MAIL_NOTICE } from '../letters/job-kinds.js';
import { AccountPurpose } from '../people/people.types.js';
import { LINK_KINDS } from './one-time-links.repository.js';
import { SIGN_IN_FUNCTIONS } from './sign-in.functions.js';

/** Tables by which people sign in: of sign-in alone. Whatever opens the door is kept as a hash; nothing in them leads to a case. */
const ofSignIn = (
  name: string,
  rights: string,
  {
    leavesAnEntry,
    triggers = {},
    policies = {},
  }: {
    /** Which changes the audit must tell of; `never`: the rows are counts, or questions to nobody known. */
    leavesAnEntry: `INSERT OR DELETE OR UPDATE${string}` | 'never';
    triggers?: Record<string, Trigger>;
    policies?: Record<string, Policy>;
  },
): Table => ({
  name,
  rows: 'by policy',
  rights: { sign_in: rights },
  policies: { sign_in: everyRow('sign_in'), ...policies },
  triggers: { ...(leavesAnEntry !== 'never' && { recorded: recorded(leavesAnEntry) }), ...triggers },
});

const ANY_CHANGE = 'INSERT OR DELETE OR UPDATE';
const EVERYTHING = 'SELECT, INSERT, UPDATE, DELETE';
/** A factor is set up, changed or taken away by a session alone that stepped up and, where there is a factor, showed it (D24). */
const step = (events: string) => before(events, 'factor_step()', { when: `current_user = 'dalel_sign_in'` });
/** When a password or a factor changes, what is open by them ends, but for the session in which it was done (D24). */
const ends = (events: string, when?: string) => after(events, 'end_what_is_open()', when ? { when } : {});

const credential: Table = {
  name: 'credential',
  rows: 'by policy',
  rights: { sign_in: 'SELECT, INSERT, UPDATE (password_hash, changed_at, link_shown_to)', keeper: 'SELECT (person_id, link_shown_to)' },
  policies: { sign_in: everyRow('sign_in'), keeper: allow('SELECT', 'keeper') },
  triggers: { recorded: recorded(ANY_CHANGE), ends: ends('INSERT OR DELETE OR UPDATE OF password_hash') },
};

export const SIGN_IN: Schema = {
  jobs: [MAIL_LINK, MAIL_NOTICE],
  audit: { sign_in: ['factor', 'link', 'password', 'person', 'token'] },
  lists: { 'person.purpose': Object.values(AccountPurpose), 'one_time_link.kind': LINK_KINDS },
  tables: [
    credential,
    ofSignIn(
      'session',
      'SELECT, INSERT, UPDATE (token_hash, seen_at, expires_at, ended_at, awaits_factor, second_factor, stepped_up_until, challenge, challenge_until)',
      // not of when it was seen, nor of the challenge to a passkey: what that opens is recorded
      { leavesAnEntry: `${ANY_CHANGE} OF token_hash, expires_at, ended_at, awaits_factor, second_factor, stepped_up_until` },
    ),
    ofSignIn('totp_factor', EVERYTHING, {
      leavesAnEntry: `${ANY_CHANGE} OF person_id, sealed_secret, confirmed_at`,
      triggers: {
        step: step('INSERT OR DELETE OR UPDATE OF person_id, sealed_secret, confirmed_at'),
        ends: ends('UPDATE OF confirmed_at'),
        ends_removed: ends('DELETE', 'OLD.confirmed_at IS NOT NULL'),
      },
    }),
    ofSignIn('recovery_code', EVERYTHING, {
      leavesAnEntry: ANY_CHANGE,
      triggers: { step: step('INSERT OR DELETE OR UPDATE OF person_id, code_hash'), ends: ends('INSERT OR DELETE') },
    }),
    ofSignIn('passkey', EVERYTHING, {
      leavesAnEntry: `${ANY_CHANGE} OF person_id, credential_id, public_key, name`,
      triggers: { step: step('INSERT OR DELETE OR UPDATE OF person_id, credential_id, public_key'), ends: ends('INSERT OR DELETE') },
    }),
    ofSignIn('passkey_question', 'SELECT, INSERT, DELETE', { leavesAnEntry: 'never' }),
    ofSignIn('access_token', 'SELECT, INSERT, UPDATE (last_used_at, ended_at)', { leavesAnEntry: `${ANY_CHANGE} OF ended_at` }),
    ofSignIn('one_time_link', 'SELECT, INSERT, UPDATE (used_at)', {
      leavesAnEntry: ANY_CHANGE,
      policies: {
        shown_for_the_least: restrict('INSERT', 'sign_in', {
          check: `shown_to IS NULL OR shown_to = ${person} AND ${holds('ADMINISTER')} AND kind = 'INVITATION'
            AND EXISTS (SELECT FROM person p WHERE p.id = person_id AND ${leastOf('p')})
            AND NOT EXISTS (SELECT FROM credential c WHERE c.person_id = one_time_link.person_id)`,
        }),
      },
    }),
    ofSignIn('sign_in_limit', EVERYTHING, { leavesAnEntry: 'never' }),
  ],
  functions: SIGN_IN_FUNCTIONS,
};
