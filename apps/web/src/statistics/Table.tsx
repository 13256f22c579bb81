import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StatisticsDimension } from '../generated/graphql.js';
import { formatDate, formatPercent } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { type Cell, casesBehind, type Key } from './cells.js';
import styles from './Statistics.module.css';

/** The name of a row or column, leading to the cases behind it. */
export function KeyLink({ of }: { of: Key }) {
  const { code } = useLanguage();
  const filters = casesBehind(of);
  const name = of.dimension === 'MONTH' ? formatDate(of.code, code) : of.label;
  if (!filters) return name;
  return (
    <Link to="/search" search={{ kind: ['CASE'], ...filters }}>
      {name}
    </Link>
  );
}

const byMonth = (one: Cell, other: Cell): number => (one.keys[0]?.code ?? '').localeCompare(other.keys[0]?.code ?? '');

export function Table({ cells, dimension }: { cells: Cell[]; dimension: StatisticsDimension }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
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
        {(dimension === 'MONTH' ? cells.toSorted(byMonth) : cells).map(({ keys: [key], count, percent, suppressed }) =>
          key ? (
            <tr key={key.code}>
              <th scope="row">
                <KeyLink of={key} />
              </th>
              <td className={styles.number}>{suppressed ? '1–4' : count}</td>
              <td className={styles.number}>{suppressed || typeof percent !== 'number' ? '–' : formatPercent(percent, code)}</td>
              <td className={styles.barCell} aria-hidden="true">
                <span className={suppressed ? styles.barHidden : styles.barFill} style={{ width: `${suppressed ? 3 : (percent ?? 0)}%` }} />
              </td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}
