import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetDraftOfOthers } from '../entry/drafts.js';
import { useSession } from '../session/SessionProvider.js';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { Notices } from './Notices.js';
import styles from './Shell.module.css';

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  const { known, viewer } = useSession();
  const person = viewer?.person.id;
  useEffect(() => {
    if (known) forgetDraftOfOthers(person);
  }, [known, person]);
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
