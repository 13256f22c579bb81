import { useEffect } from 'react';
import type { CombinedError } from 'urql';
import { errorCode } from './client.js';

const PAUSE_MS = 5000;

/** Asks again after a pause while an answer that every page leans on failed to come: it comes back by itself with the line. */
export function useRetry(error: CombinedError | undefined, again: (options: { requestPolicy: 'network-only' }) => void): void {
  useEffect(() => {
    if (!error || errorCode(error) === 'UNAUTHENTICATED') return undefined;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [error, again]);
}
