import type { StatisticsDimension, StatisticsScope } from '../generated/graphql.js';
import { formatPercent } from '../i18n/dates.js';
import { useWords } from '../vocabulary/useWords.js';
import { CellLink, KeyLink } from './CellLink.js';
import { type Cell, decimalsOf } from './cells.js';
import styles from './Statistics.module.css';

const byMonth = (one: Cell, other: Cell): number => (one.keys[0]?.code ?? '').localeCompare(other.keys[0]?.code ?? '');

interface TableProps {
  cells: Cell[];
  dimension: StatisticsDimension;
  scope: StatisticsScope;
  total: number;
}

export function Table({ cells, dimension, scope, total }: TableProps) {
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
              <td className={styles.number}>
                <CellLink keys={[key]} count={count} scope={scope} />
              </td>
              <td className={styles.number}>{formatPercent(percent, code, decimalsOf(scope))}</td>
              <td className={styles.barCell} aria-hidden="true">
                <span className={styles.barFill} style={{ width: `${percent}%` }} />
              </td>
            </tr>
          ) : null,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('statistics.all')}</th>
          <td className={styles.number}>{scope === 'RELEASE' ? t('statistics.about', { count: total }) : total}</td>
          <td />
          <td className={styles.barCell} />
        </tr>
      </tfoot>
    </table>
  );
}
