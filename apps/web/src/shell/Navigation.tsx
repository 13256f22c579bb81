import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import { InboxLink } from '../inbox/InboxLink.js';
import { useSession } from '../session/SessionProvider.js';
import styles from './Navigation.module.css';

/** The rooms of the house. */
export function Navigation() {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <nav id="menu" className={styles.nav} aria-label={t('shell.navigation')}>
      <ul className="wide">
        <li>
          <Link to="/" activeOptions={{ exact: true }}>
            {t('overview.name')}
          </Link>
        </li>
        <li>
          <Link to="/search" search={{ kind: ['CASE'] }} activeOptions={{ includeSearch: false }}>
            {t('shell.cases')}
          </Link>
        </li>
        <li>
          <Link to="/law">{t('law.name')}</Link>
        </li>
        <li>
          <Link to="/decisions" activeOptions={{ includeSearch: false }}>
            {t('decisions.name')}
          </Link>
        </li>
        <li>
          <Link to="/recommendations" activeOptions={{ includeSearch: false }}>
            {t('recommendations.name')}
          </Link>
        </li>
        <li>
          <Link to="/statistics" activeOptions={{ includeSearch: false }}>
            {t('statistics.name')}
          </Link>
        </li>
        {may('ENTER_CASES') && (
          <li>
            <Link to="/cases/new" activeOptions={{ includeSearch: false }}>
              {t('entry.title')}
            </Link>
          </li>
        )}
        {may('WORK_IN_THE_HOUSE') && (
          <li>
            <InboxLink />
          </li>
        )}
        {may('CONFIRM_FOR_OTHERS') && (
          <li>
            <Link to="/vault">{t('vault.name')}</Link>
          </li>
        )}
        {may('ADMINISTER') && (
          <li>
            <Link to="/admin/people">{t('people.name')}</Link>
          </li>
        )}
        {may('ADMINISTER') && (
          <li>
            <Link to="/admin/audit" activeOptions={{ includeSearch: false }}>
              {t('audit.name')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
