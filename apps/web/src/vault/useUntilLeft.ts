import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const SHOWN_MS = 120_000;

/**
 * Holds what may be seen for a short while alone: it goes after two minutes, when the tab is hidden or left, and with the page.
 * It stands in no cache, storage, address or history entry, and a page that the browser keeps to go back to is kept without it.
 */
export function useUntilLeft<Shown>() {
  const [content, setContent] = useState<Shown>();
  const [since, setSince] = useState(0);
  const isShown = content !== undefined;
  const hide = useCallback(() => setContent(undefined), []);
  useEffect(() => {
    if (!isShown) return;
    // at once: what waits for the next frame would be kept with a frozen page
    const leave = (): void => flushSync(hide);
    const turn = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', leave);
    };
  }, [isShown, hide]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `since` starts the time anew.
  useEffect(() => {
    if (!isShown) return;
    const timer = window.setTimeout(hide, SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [isShown, since, hide]);
  return { content, show: setContent, hide, longer: () => setSince(Date.now()) };
}
