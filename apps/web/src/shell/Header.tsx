import { Link, useLocation } from '@tanstack/react-router';
import { type FocusEvent, useEffect, useState } from 'react';
import { useTranslation } from '../i18n/index.js';
import { useSession } from '../session/SessionProvider.js';
import { SignInLink } from '../session/SignInLink.js';
import { Icon } from '../ui/Icon.js';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Navigation } from './Navigation.js';
import { Progress } from './Progress.js';
import { QuickExit } from './QuickExit.js';
import { SearchBox } from './SearchBox.js';

/** Its first line stays on screen with the way out; on narrow screens all else is folded behind a button. */
export function Header() {
  const { t } = useTranslation();
  const { viewer, known } = useSession();
  const [open, setOpen] = useState(false);
  const { href } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu folds whenever the page changes.
  useEffect(() => setOpen(false), [href]);
  // What has the focus is never below an open menu.
  function foldWhenLeft({ currentTarget, relatedTarget }: FocusEvent): void {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it follows the focus, and does nothing by itself.
    <header className={styles.header} data-open={open} onBlur={foldWhenLeft}>
      <div className={styles.top}>
        <div className={`${styles.bar} wide`}>
          <button
            type="button"
            className={styles.menu}
            aria-label={t('shell.menu')}
            aria-expanded={open}
            aria-controls="tools menu"
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'close' : 'menu'} size={22} />
          </button>
          <Link to="/" className={styles.wordmark} aria-label={t('shell.home')}>
            <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
              <rect width="32" height="32" rx="6" fill="#004167" />
              <path d="M9 8h6v3h-3v10h3v3H9zM23 8h-6v3h3v10h-3v3h6z" fill="#fff" />
              <circle cx="16" cy="16" r="2.400" fill="#E9A23B" />
            </svg>
            <span>{t('common.product')}</span>
          </Link>
          <QuickExit />
          <div id="tools" className={styles.tools}>
            <SearchBox />
            <LanguageSwitch />
            {viewer ? (
              <Link to="/account" className={styles.person}>
                <Icon name="person" />
                <span>{viewer.person.name}</span>
              </Link>
            ) : (
              known && (
                <SignInLink className={styles.person}>
                  <Icon name="person" />
                  <span>{t('shell.signIn')}</span>
                </SignInLink>
              )
            )}
          </div>
        </div>
        <Progress />
      </div>
      <Navigation />
    </header>
  );
}
