import { AsyncResource } from 'node:async_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Request } from 'express';

/** How long one operation may take (S20). */
const DEADLINE_MS = 10_000;

/** Stops an operation's statements in the database when its time is over, or when its asker has gone. */
export function deadline(stopReading: () => void, ms = DEADLINE_MS): ApolloServerPlugin<{ req?: Request }> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const stop = AsyncResource.bind(stopReading);
      const response = contextValue.req?.res;
      const onClose = () => {
        if (!response?.writableFinished) stop();
      };
      const timer = setTimeout(stop, ms).unref();
      if (response?.closed) onClose();
      response?.once('close', onClose);
      return {
        willSendResponse: async () => {
          clearTimeout(timer);
          response?.off('close', onClose);
        },
      };
    },
  };
}
