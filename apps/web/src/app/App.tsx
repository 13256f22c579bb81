import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
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

export function App() {
  const [client, setClient] = useState(() => createClient(goToSignIn));
  const renew = useCallback(() => setClient(createClient(goToSignIn)), []);
  return (
    <RenewProvider value={renew}>
      <Provider value={client}>
        <SessionProvider>
          <VocabularyProvider>
            <RouterProvider router={router} />
          </VocabularyProvider>
        </SessionProvider>
      </Provider>
    </RenewProvider>
  );
}
