import type { ApolloServerPlugin } from '@apollo/server';

/** Says in the header, too, how long whoever was held back waits. */
export function retryAfter(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body, http } }) => {
        if (body.kind !== 'single') return;
        const seconds = body.singleResult.errors?.map(({ extensions }) => extensions?.['retryAfter']).find(Number.isInteger);
        if (seconds !== undefined) http.headers.set('retry-after', String(seconds));
      },
    }),
  };
}
