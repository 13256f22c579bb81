import { useEffect } from 'react';
import { isLeaving } from '../discreet/leave.js';

/** Asks before the tab is closed or loaded anew over words that were typed and not sent. A quick exit asks nothing. */
export function useUnsent(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      if (!isLeaving()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsent]);
}
