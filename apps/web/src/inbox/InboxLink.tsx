import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import styles from './InboxLink.module.css';
import { MOST_WAITING, useWaitingNow } from './useWaiting.js';

/** The inbox with how much waits in it. */
export function InboxLink() {
  const { t } = useTranslation();
  const count = useWaitingNow();
  return (
    <Link to="/inbox">
      {t('inbox.name')}
      {count > 0 && (
        <>
          <span className={styles.count} aria-hidden="true">
            {count < MOST_WAITING ? count : `${MOST_WAITING}+`}
          </span>
          <span className="visually-hidden">: {t('inbox.waiting', { count })}</span>
        </>
      )}
    </Link>
  );
}
