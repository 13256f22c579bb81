import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { Notices } from './Notices.js';
import styles from './Shell.module.css';

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <div className={styles.shell}>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <Header />
      <Notices />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
