import { Link } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import styles from './Shell.module.css';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={`${styles.footer} wide`}>
      <p>{t('shell.about')}</p>
      <p className="muted">{t('shell.noAdvice')}</p>
      <p className="no-print">
        <Link to="/law">{t('law.name')}</Link> · <Link to="/recommendations">{t('recommendations.name')}</Link> ·{' '}
        <Link to="/statistics">{t('statistics.name')}</Link> · <Link to="/account">{t('account.name')}</Link>
      </p>
    </footer>
  );
}
