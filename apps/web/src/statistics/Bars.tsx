import { Link } from '@tanstack/react-router';
import type { StatisticsScope } from '../generated/graphql.js';
import { formatPercent } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { type Cell, casesBehind, decimalsOf, type Key } from './cells.js';
import styles from './Statistics.module.css';

function KeyName({ of, scope }: { of: Key; scope: StatisticsScope }) {
  const filters = casesBehind(of, scope);
  return filters ? (
    <Link to="/search" search={{ kind: ['CASE'], ...filters }}>
      {of.label}
    </Link>
  ) : (
    of.label
  );
}

/** Counts by one dimension as a list with bars: readable as text, comparable at a glance. */
export function Bars({ cells, scope }: { cells: Cell[]; scope: StatisticsScope }) {
  const { code } = useLanguage();
  return (
    <ul className={styles.bars}>
      {cells.map(({ keys: [key], count, percent }) =>
        key ? (
          <li key={key.code}>
            <span className={styles.barName}>
              <KeyName of={key} scope={scope} />
            </span>
            <span className={styles.barCount}>
              <strong>{count}</strong>
              <span className="muted"> · {formatPercent(percent, code, decimalsOf(scope))}</span>
            </span>
            <span className={styles.barTrack} aria-hidden="true">
              <span className={styles.barFill} style={{ width: `${percent}%` }} />
            </span>
          </li>
        ) : null,
      )}
    </ul>
  );
}
