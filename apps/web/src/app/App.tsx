import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { Client } from 'urql';
import { Provider } from 'urql';
import { createClient } from '../api/client.js';
import { RenewProvider } from '../session/renew.js';
import { SessionProvider } from '../session/SessionProvider.js';
import { VocabularyProvider } from '../vocabulary/VocabularyProvider.js';
import { router } from './router.js';

/** Sends whoever has no (more) session to sign in, and remembers where they wanted to go. */
function goToSignIn(): void {
  const { pathname, href } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { return: href } });
}

/** Answers for one reader, who is known once the server has said so. */
interface Reading {
  client: Client;
  reader: { id: string | undefined };
  /** It follows one whose session ended by itself, and nobody signed in since. */
  afterEnd: boolean;
}

export function App() {
  const [reading, setReading] = useState(() => begin(false));
  function begin(afterEnd: boolean): Reading {
    const reader: Reading['reader'] = { id: undefined };
    const end = (): void => {
      if (reader.id) setReading(begin(true));
      else goToSignIn();
    };
    return { client: createClient(end, () => reader.id), reader, afterEnd };
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it holds on to nothing that changes
  const renew = useCallback(() => setReading(({ reader, afterEnd }) => begin(afterEnd && !reader.id)), []);
  const { client, reader, afterEnd } = reading;
  const become = useCallback(
    (person: string | undefined) => {
      reader.id = person;
    },
    [reader],
  );
  return (
    <RenewProvider value={renew}>
      <Provider value={client}>
        <SessionProvider become={become} afterEnd={afterEnd}>
          <VocabularyProvider>
            <RouterProvider router={router} />
          </VocabularyProvider>
        </SessionProvider>
      </Provider>
    </RenewProvider>
  );
}
