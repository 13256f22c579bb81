import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { type Cell, casesBehind, type Key } from './cells.js';
import styles from './Statistics.module.css';

function KeyName({ of }: { of: Key }) {
  const filters = casesBehind(of);
  return filters ? (
    <Link to="/search" search={{ kind: ['CASE'], ...filters }}>
      {of.label}
    </Link>
  ) : (
    of.label
  );
}

/** Counts by one dimension as a list with bars: readable as text, comparable at a glance. */
export function Bars({ cells }: { cells: Cell[] }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  return (
    <ul className={styles.bars}>
      {cells.map(({ keys: [key], count, percent, suppressed }) =>
        key ? (
          <li key={key.code}>
            <span className={styles.barName}>
              <KeyName of={key} />
            </span>
            <span className={styles.barCount}>
              {suppressed ? (
                <span title={t('statistics.suppressed')}>1–4</span>
              ) : (
                <>
                  <strong>{count}</strong>
                  {typeof percent === 'number' && <span className="muted"> · {formatPercent(percent, code)}</span>}
                </>
              )}
            </span>
            <span className={styles.barTrack} aria-hidden="true">
              <span className={suppressed ? styles.barHidden : styles.barFill} style={{ width: `${suppressed ? 3 : (percent ?? 0)}%` }} />
            </span>
          </li>
        ) : null,
      )}
    </ul>
  );
}
