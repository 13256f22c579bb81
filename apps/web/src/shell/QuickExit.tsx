import { useEffect, useLayoutEffect } from 'react';
import { leaveNow } from '../discreet/leave.js';
import { useTranslation } from '../i18n/index.js';
import { useSession } from '../session/SessionProvider.js';
import { Icon } from '../ui/Icon.js';

const PRESSES = 3;
const WITHIN_MS = 1500;

/** Leaves for a page that says nothing about its reader, by button or by pressing Escape three times. */
export function QuickExit() {
  const { t } = useTranslation();
  const { known, viewer } = useSession();
  // While it is not known who asks, a session that may be there is ended too.
  const signedIn = !known || viewer !== null;
  // The exit of the document itself (index.html) stays until this one stands in its place.
  useLayoutEffect(() => document.getElementById('first')?.remove(), []);
  useEffect(() => {
    let presses: number[] = [];
    function count(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.repeat) return;
      presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
      if (presses.length >= PRESSES) leaveNow(signedIn);
    }
    window.addEventListener('keydown', count);
    return () => window.removeEventListener('keydown', count);
  }, [signedIn]);
  return (
    <button type="button" className="exit no-print" title={t('shell.quickExitHow')} onClick={() => leaveNow(signedIn)}>
      <Icon name="leave" />
      {t('shell.quickExit')}
    </button>
  );
}
