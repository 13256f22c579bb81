import { Client, type CombinedError, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { fetchOnce } from '../early/answers.js';

/** The error codes of the API that pages answer in their own way (docs: the public contract). */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'BAD_USER_INPUT'
  | 'CONSENT_REQUIRED'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'OFFLINE'
  | 'INTERNAL';

/** What went wrong, in one word: the first code that the server gave, else whether it was reached at all. */
export function errorCode(error: CombinedError): ErrorCode {
  if (error.networkError) return 'OFFLINE';
  const code = error.graphQLErrors.find((each) => typeof each.extensions['code'] === 'string')?.extensions['code'];
  return (code as ErrorCode | undefined) ?? 'INTERNAL';
}

/**
 * A client of the API on the same origin, signed in by cookie. Requests are posted, never put in an address: what a
 * person asks for stays out of logs and histories. A new person gets a new client, so that no answer outlives its reader.
 * @param reader the person whom the pages are made for, once it is known: when their session has ended, they are given nothing
 */
export function createClient(onUnauthenticated: () => void, reader: () => string | undefined): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-first',
    fetch: fetchOnce,
    fetchOptions: () => {
      const person = reader();
      return { credentials: 'same-origin', ...(person && { headers: { 'dalel-reader': person } }) };
    },
    exchanges: [
      mapExchange({
        onError(error, operation) {
          // A form whose session ended keeps what was typed: only reads send the person to sign in.
          if (operation.kind === 'query' && errorCode(error) === 'UNAUTHENTICATED') onUnauthenticated();
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
  });
}
