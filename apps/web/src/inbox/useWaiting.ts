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

/** How much waits for the reader. Nobody who has no inbox asks, nor while it is not known who reads. */
export function useWaiting(): number {
  const { may, asking } = useSession();
  const [{ data }] = useQuery({ query: WAITING, context: CHANGED_BY, pause: asking || !may('WORK_IN_THE_HOUSE') });
  return data ? Math.min(data.waitingCases + data.waitingAssessments, MOST_WAITING) : 0;
}
