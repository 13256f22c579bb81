import { useQuery } from 'urql';
import type { StatisticsDimension } from '../generated/graphql.js';
import { WideTable } from '../ui/WideTable.js';
import { useWords } from '../vocabulary/useWords.js';
import { CellLink, KeyLink, useKeyName } from './CellLink.js';
import type { Cell, Key } from './cells.js';
import { STATISTICS } from './documents.js';
import styles from './Statistics.module.css';

const keysOf = (cells: Cell[], dimension: StatisticsDimension): Key[] => {
  const found = new Map<string, Key>();
  for (const key of cells.flatMap(({ keys }) => keys)) if (key.dimension === dimension && !found.has(key.code)) found.set(key.code, key);
  const keys = [...found.values()];
  return dimension === 'MONTH' ? keys.sort((one, other) => one.code.localeCompare(other.code)) : keys;
};
const placeOf = (keys: readonly Key[]): string =>
  keys
    .map(({ dimension, code }) => `${dimension}=${code}`)
    .sort()
    .join('&');

/** How many cases each row or column has: counted by itself, since one case may count in several cells of it. */
function useTotals(dimension: StatisticsDimension): Cell[] {
  const { lang } = useWords();
  const [{ data }] = useQuery({ query: STATISTICS, variables: { by: [dimension], lang } });
  return data?.statistics.scope === 'LIVE' ? data.statistics.cells : [];
}

interface CrossTableProps {
  cells: Cell[];
  rows: StatisticsDimension;
  columns: StatisticsDimension;
  total: number;
}

/** Counts by two dimensions: live, since releases have one. */
export function CrossTable({ cells, rows, columns, total }: CrossTableProps) {
  const { t } = useWords();
  const keyName = useKeyName();
  const counts = new Map([...cells, ...useTotals(rows), ...useTotals(columns)].map(({ keys, count }) => [placeOf(keys), count]));
  const number = (keys: readonly Key[]) => {
    const count = keys.length === 0 ? total : (counts.get(placeOf(keys)) ?? 0);
    return count === 0 ? <span className={styles.zero}>0</span> : <CellLink keys={keys} count={count} scope="LIVE" />;
  };
  const of = (...keys: (Key | undefined)[]) => keys.filter((key) => key !== undefined);
  return (
    <WideTable<Key | undefined>
      caption={t('statistics.crossed', { rows: t(`statistics.by.${rows}`), columns: t(`statistics.by.${columns}`) })}
      captionUnseen
      rows={[...keysOf(cells, rows), undefined]}
      keyOf={(row) => row?.code ?? ''}
      columns={[
        {
          key: rows,
          name: t(`statistics.by.${rows}`),
          cell: (row) => (row ? <KeyLink of={row} scope="LIVE" /> : t('statistics.all')),
        },
        ...keysOf(cells, columns).map((column) => ({
          key: column.code,
          name: keyName(column),
          heading: <KeyLink of={column} scope="LIVE" />,
          number: true,
          cell: (row: Key | undefined) => number(of(row, column)),
        })),
        { key: '', name: t('statistics.all'), number: true, cell: (row) => <strong>{number(of(row))}</strong> },
      ]}
    />
  );
}
