import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isLeaving } from '../discreet/leave.js';
import { useTranslation } from '../i18n/index.js';

let unsentForms = 0;

/** Does a form hold words that were typed and not sent? */
export const isUnsent = (): boolean => unsentForms > 0;

/** Asks before words that were typed and not sent are lost: by a link, by going back, by closing the tab. A quick exit asks nothing. */
export function useUnsent(unsent: boolean): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (!unsent) return undefined;
    unsentForms += 1;
    return () => {
      unsentForms -= 1;
    };
  }, [unsent]);
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      unsent && !isLeaving() && current.pathname !== next.pathname && !window.confirm(t('common.unsent')),
    enableBeforeUnload: () => unsent && !isLeaving(),
  });
}
