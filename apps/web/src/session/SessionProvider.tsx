import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useQuery } from 'urql';
import { useRetry } from '../api/useRetry.js';
import type { Ability, SessionQuery } from '../generated/graphql.js';
import { SESSION } from './document.js';

interface Session {
  viewer: SessionQuery['viewer'];
  deployment: SessionQuery['deployment'] | undefined;
  /** False until the server has said who is asking. */
  known: boolean;
  /** The server is being asked who it is: it may be somebody else than is shown. */
  asking: boolean;
  /** A session ended by itself, and nobody signed in since. */
  ended: boolean;
  /** Of what the page offers; the server decides. */
  may(ability: Ability): boolean;
}

const SessionContext = createContext<Session>({
  viewer: null,
  deployment: undefined,
  known: false,
  asking: true,
  ended: false,
  may: () => false,
});

interface SessionProviderProps {
  /** Called with who the pages are made for, as soon as it is known. */
  become: (person: string | undefined) => void;
  afterEnd: boolean;
  children: ReactNode;
}

/** Who is asking, and of what kind this deployment is; looked at again when a person comes back to the tab. */
export function SessionProvider({ become, afterEnd, children }: SessionProviderProps) {
  const [{ data, error, fetching }, again] = useQuery({ query: SESSION });
  useRetry(error, again);
  const viewer = data?.viewer ?? null;
  const person = viewer?.person.id;
  // While a new client asks, what is shown is still what the one before it was told.
  if (!fetching) become(person);
  useEffect(() => {
    const look = (): void => {
      if (person && document.visibilityState === 'visible') again({ requestPolicy: 'network-only' });
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [person, again]);
  const session: Session = {
    viewer,
    deployment: data?.deployment,
    known: data !== undefined,
    asking: fetching,
    ended: afterEnd && !viewer,
    may: (ability) => viewer?.may.includes(ability) ?? false,
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}

export const useSession = (): Session => useContext(SessionContext);
