import { jobKind } from '#libs/platform';

/** What another search engine does not know yet is sent to it. */
export const SEARCH_PUSH = jobKind('search.push', {
  policy: 'short',
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 10,
  expireInSeconds: 600,
});
/** The whole index is held against the database. */
export const SEARCH_CHECK = jobKind('search.check', { policy: 'stately', retryLimit: 2, retryDelay: 60, expireInSeconds: 7200 });
