import { useCallback, useState } from 'react';

/**
 * The cursors of the pages shown so far of one list, the first being none. A list with other filters is another list:
 * give the component that calls this a `key` made of them, so that it begins anew.
 */
export function usePages(): { cursors: (string | undefined)[]; showAfter: (cursor: string | null) => void } {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  const showAfter = useCallback((cursor: string | null) => {
    if (cursor) setCursors((shown) => (shown.includes(cursor) ? shown : [...shown, cursor]));
  }, []);
  return { cursors, showAfter };
}
