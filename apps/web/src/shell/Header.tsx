import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import { useSession } from '../session/SessionProvider.js';
import { SignInLink } from '../session/SignInLink.js';
import { Icon } from '../ui/Icon.js';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Navigation } from './Navigation.js';
import { QuickExit } from './QuickExit.js';
import { SearchBox } from './SearchBox.js';

export function Header() {
  const { t } = useTranslation();
  const { viewer, known } = useSession();
  return (
    <header className={styles.header}>
      <div className={`${styles.bar} wide`}>
        <Link to="/" className={styles.wordmark} aria-label={t('shell.home')}>
          <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="6" fill="#004167" />
            <path d="M9 8h6v3h-3v10h3v3H9zM23 8h-6v3h3v10h-3v3h6z" fill="#fff" />
            <circle cx="16" cy="16" r="2.400" fill="#E9A23B" />
          </svg>
          <span>{t('common.product')}</span>
        </Link>
        <SearchBox />
        <div className={styles.tools}>
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
        <QuickExit />
      </div>
      <Navigation />
    </header>
  );
}
