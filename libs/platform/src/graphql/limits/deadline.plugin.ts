import { AsyncResource } from 'node:async_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Request } from 'express';
import type { OperationLimits } from './limits.js';

/** Stops an operation's statements in the database when its time is over (S20), or when its asker has gone. */
export function deadline(stopReading: () => void, { milliseconds }: OperationLimits): ApolloServerPlugin<{ req?: Request }> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const stop = AsyncResource.bind(stopReading);
      const response = contextValue.req?.res;
      const onClose = () => {
        if (!response?.writableFinished) stop();
      };
      const timer = setTimeout(stop, milliseconds).unref();
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
