import { Outlet } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from '../i18n/index.js';
import { forgetWhatOthersTyped } from '../session/kept.js';
import { useSession } from '../session/SessionProvider.js';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { keepFocus } from './lost-focus.js';
import { Notices } from './Notices.js';
import { useUnderway } from './Progress.js';
import styles from './Shell.module.css';

/** To the content, within the same entry of the history: what that entry keeps is not lost. */
function skip(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  const { known, viewer, ended } = useSession();
  const underway = useUnderway();
  const person = viewer?.person.id;
  useEffect(() => {
    // Whose session ended by itself finds what they typed when they come back.
    if (known && !ended) forgetWhatOthersTyped(person);
  }, [known, ended, person]);
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? keepFocus(main.current) : undefined), []);
  return (
    <div className={styles.shell}>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link to the content, that needs no new entry of the history. */}
      <a className="skip" href="#main" onClick={skip}>
        {t('shell.skip')}
      </a>
      <Header />
      <Notices />
      <main ref={main} id="main" tabIndex={-1} aria-busy={underway} className={`${styles.main} wide`}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
