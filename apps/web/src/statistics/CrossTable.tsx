import { useId } from 'react';
import type { StatisticsDimension } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Sideways } from '../ui/Sideways.js';
import { type Cell, type Key } from './cells.js';
import styles from './Statistics.module.css';
import { KeyLink } from './Table.js';

const keysOf = (cells: Cell[], dimension: StatisticsDimension): Key[] => {
  const found = new Map<string, Key>();
  for (const key of cells.flatMap(({ keys }) => keys)) if (key.dimension === dimension && !found.has(key.code)) found.set(key.code, key);
  const keys = [...found.values()];
  return dimension === 'MONTH' ? keys.sort((one, other) => one.code.localeCompare(other.code)) : keys;
};

/** Counts by two dimensions: live, since releases have one. */
export function CrossTable({ cells, rows, columns }: { cells: Cell[]; rows: StatisticsDimension; columns: StatisticsDimension }) {
  const { t } = useTranslation();
  const caption = useId();
  const across = keysOf(cells, columns);
  const at = new Map(
    cells.map((cell) => [
      cell.keys
        .map(({ dimension, code }) => `${dimension}=${code}`)
        .sort()
        .join('&'),
      cell,
    ]),
  );
  const cellOf = (row: Key, column: Key): Cell | undefined =>
    at.get([`${row.dimension}=${row.code}`, `${column.dimension}=${column.code}`].sort().join('&'));
  return (
    <Sideways labelledBy={caption}>
      <table className={styles.table}>
        <caption id={caption} className="visually-hidden">
          {t('statistics.crossed', { rows: t(`statistics.by.${rows}`), columns: t(`statistics.by.${columns}`) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(`statistics.by.${rows}`)}</th>
            {across.map((column) => (
              <th key={column.code} scope="col" className={styles.number}>
                <KeyLink of={column} scope="LIVE" />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keysOf(cells, rows).map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <KeyLink of={row} scope="LIVE" />
              </th>
              {across.map((column) => {
                const cell = cellOf(row, column);
                return (
                  <td key={column.code} className={styles.number}>
                    {cell?.count ?? 0}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
