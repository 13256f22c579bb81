import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import styles from './Header.module.css';

/** Whether another page is on its way. */
export const useUnderway = (): boolean => useRouterState({ select: ({ isLoading }) => isLoading });

/** A line that moves from a click until the page stands, on the way to its code and while its answers are awaited (`.waiting`). */
export function Progress() {
  const { t } = useTranslation();
  const underway = useUnderway();
  return <div className={styles.progress} {...(underway && { role: 'progressbar', 'aria-label': t('common.loading') })} />;
}
