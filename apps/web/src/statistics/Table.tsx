import { Link } from '@tanstack/react-router';
import type { StatisticsDimension, StatisticsScope } from '../generated/graphql.js';
import { formatDate, formatPercent } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { useWords } from '../vocabulary/useWords.js';
import { type Cell, casesBehind, decimalsOf, type Key } from './cells.js';
import styles from './Statistics.module.css';

/** The name of a row or column, leading to the cases behind it. */
export function KeyLink({ of, scope }: { of: Key; scope: StatisticsScope }) {
  const { code } = useLanguage();
  const filters = casesBehind(of, scope);
  const name = of.dimension === 'MONTH' ? formatDate(of.code, code) : of.label;
  if (!filters) return name;
  return (
    <Link to="/search" search={{ kind: ['CASE'], ...filters }}>
      {name}
    </Link>
  );
}

const byMonth = (one: Cell, other: Cell): number => (one.keys[0]?.code ?? '').localeCompare(other.keys[0]?.code ?? '');

export function Table({ cells, dimension, scope }: { cells: Cell[]; dimension: StatisticsDimension; scope: StatisticsScope }) {
  const { t, code } = useWords();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t(`statistics.by.${dimension}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`statistics.by.${dimension}`)}</th>
          <th scope="col" className={styles.number}>
            {t('statistics.count')}
          </th>
          <th scope="col" className={styles.number}>
            {t('statistics.percent')}
          </th>
          <td className={styles.barCell} />
        </tr>
      </thead>
      <tbody>
        {(dimension === 'MONTH' ? cells.toSorted(byMonth) : cells).map(({ keys: [key], count, percent }) =>
          key ? (
            <tr key={key.code}>
              <th scope="row">
                <KeyLink of={key} scope={scope} />
              </th>
              <td className={styles.number}>{count}</td>
              <td className={styles.number}>{formatPercent(percent, code, decimalsOf(scope))}</td>
              <td className={styles.barCell} aria-hidden="true">
                <span className={styles.barFill} style={{ width: `${percent}%` }} />
              </td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}
