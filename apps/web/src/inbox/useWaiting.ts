import { useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { useSession } from '../session/SessionProvider.js';

const WAITING = graphql(`
  query Waiting {
    waitingCases
    waitingAssessments
  }
`);

/** Whatever changes one of these may change how much waits. */
const CHANGED_BY = { additionalTypenames: ['Case', 'Assessment', 'CaseOpening', 'Grant'] };
/** The server counts no further. */
export const MOST_WAITING = 100;

/** What others do is looked for this often at most. */
const LOOK_EVERY_MS = 20_000;

/** How much waits for the reader, looked at again where they go to another page or come back to the tab: others add to it and decide it. */
export function useWaitingNow(): number {
  const { count, again } = useCount();
  const { pathname } = useLocation();
  const lookedAt = useRef(Date.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page is a reason to look
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'hidden' || Date.now() - lookedAt.current < LOOK_EVERY_MS) return;
      lookedAt.current = Date.now();
      again();
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [pathname, again]);
  return count;
}

/** How much waits for the reader, as it is remembered. */
export const useWaiting = (): number => useCount().count;

/** Nobody who has no inbox asks, nor while it is not known who reads. */
function useCount(): { count: number; again: () => void } {
  const { may, asking } = useSession();
  const pause = asking || !may('WORK_IN_THE_HOUSE');
  const [{ data }, ask] = useQuery({ query: WAITING, context: CHANGED_BY, pause });
  const again = useCallback(() => {
    if (!pause) ask({ requestPolicy: 'network-only' });
  }, [pause, ask]);
  return { count: data ? Math.min(data.waitingCases + data.waitingAssessments, MOST_WAITING) : 0, again };
}
