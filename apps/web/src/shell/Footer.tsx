import { Link, useLocation } from '@tanstack/react-router';
import { DiscreetChoice } from '../discreet/DiscreetChoice.js';
import { useDiscreet } from '../discreet/discreet.js';
import { formatDate, today } from '../i18n/dates.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Shell.module.css';

export function Footer() {
  const { t, code } = useWords();
  const discreet = useDiscreet();
  const { pathname, searchStr } = useLocation();
  return (
    <footer className={`${styles.footer} wide`}>
      {!discreet && (
        <p className="print-only">
          {t('shell.printed', { date: formatDate(today(), code), address: window.location.origin + pathname + searchStr })}
        </p>
      )}
      <DiscreetChoice />
      <p>{t('shell.about')}</p>
      <p className="muted">{t('shell.noAdvice')}</p>
      <p className="no-print">
        <Link to="/law">{t('law.name')}</Link> · <Link to="/recommendations">{t('recommendations.name')}</Link> ·{' '}
        <Link to="/statistics">{t('statistics.name')}</Link> · <Link to="/account">{t('account.name')}</Link>
      </p>
    </footer>
  );
}
