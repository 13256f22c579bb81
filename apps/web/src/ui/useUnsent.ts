import { useBlocker } from '@tanstack/react-router';
import { isLeaving } from '../discreet/leave.js';
import { useTranslation } from '../i18n/index.js';

/** Asks before words that were typed and not sent are lost: by a link, by going back, by closing the tab. A quick exit asks nothing. */
export function useUnsent(unsent: boolean): void {
  const { t } = useTranslation();
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      unsent && !isLeaving() && current.pathname !== next.pathname && !window.confirm(t('common.unsent')),
    enableBeforeUnload: () => unsent && !isLeaving(),
  });
}
