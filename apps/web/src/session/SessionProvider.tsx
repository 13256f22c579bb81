import { createContext, type ReactNode, useContext } from 'react';
import { useQuery } from 'urql';
import { useRetry } from '../api/useRetry.js';
import type { Ability, SessionQuery } from '../generated/graphql.js';
import { SESSION } from './document.js';

interface Session {
  viewer: SessionQuery['viewer'];
  deployment: SessionQuery['deployment'] | undefined;
  /** False until the server has said who is asking. */
  known: boolean;
  /** Of what the page offers; the server decides. */
  may(ability: Ability): boolean;
}

const SessionContext = createContext<Session>({ viewer: null, deployment: undefined, known: false, may: () => false });

/** Who is asking, and of what kind this deployment is. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [{ data, error }, again] = useQuery({ query: SESSION });
  useRetry(error, again);
  const viewer = data?.viewer ?? null;
  const session: Session = {
    viewer,
    deployment: data?.deployment,
    known: data !== undefined,
    may: (ability) => viewer?.may.includes(ability) ?? false,
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}

export const useSession = (): Session => useContext(SessionContext);
