import { createContext, type ReactNode, useContext } from 'react';
import { useQuery } from 'urql';
import type { Role, SessionQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useRetry } from '../graphql/useRetry.js';

const SESSION = graphql(`
  query Session {
    viewer {
      person {
        id
        name
      }
      roles
      clearance
      purpose
      needsSecondFactor
      steppedUpUntil
    }
    deployment {
      demonstration
      synthetic
      publicSite
      searchEngine
    }
  }
`);

interface Session {
  viewer: SessionQuery['viewer'];
  deployment: SessionQuery['deployment'] | undefined;
  /** False until the server has said who is asking. */
  known: boolean;
  has(...roles: Role[]): boolean;
}

const SessionContext = createContext<Session>({ viewer: null, deployment: undefined, known: false, has: () => false });

/** Who is asking, and of what kind this deployment is. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [{ data, error }, again] = useQuery({ query: SESSION });
  useRetry(error, again);
  const viewer = data?.viewer ?? null;
  const session: Session = {
    viewer,
    deployment: data?.deployment,
    known: data !== undefined,
    has: (...roles) => viewer?.roles.some((role) => roles.includes(role)) ?? false,
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}

export const useSession = (): Session => useContext(SessionContext);
