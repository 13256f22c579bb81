import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StatisticsScope } from '../generated/graphql.js';
import { useWords } from '../vocabulary/useWords.js';
import type { Cell } from './cells.js';
import styles from './RegionTiles.module.css';

/** Column and row of each of the 20 regions (17 oblasts and 3 cities, in place since 2022), about where it lies. */
const PLACES: Record<string, [column: number, row: number]> = {
  'KZ-59': [4, 1],
  'KZ-27': [1, 2],
  'KZ-15': [2, 2],
  'KZ-39': [3, 2],
  'KZ-11': [4, 2],
  'KZ-55': [5, 2],
  'KZ-23': [1, 3],
  'KZ-62': [3, 3],
  'KZ-71': [4, 3],
  'KZ-35': [5, 3],
  'KZ-10': [6, 3],
  'KZ-63': [7, 3],
  'KZ-47': [1, 4],
  'KZ-43': [3, 4],
  'KZ-61': [4, 4],
  'KZ-31': [5, 4],
  'KZ-33': [6, 4],
  'KZ-79': [4, 5],
  'KZ-75': [5, 5],
  'KZ-19': [6, 5],
};

/** Darkest tile's share of ink: dark text stays legible on it. */
const DARKEST = 45;

interface TileProps {
  code: string;
  linked: boolean;
  suppressed: boolean;
  shade: number;
  children: ReactNode;
}

/** One region; a live number leads to its cases. */
function Tile({ code, linked, suppressed, shade, children }: TileProps) {
  const { label } = useWords();
  const name = label('region', code);
  const look = {
    className: styles.tile,
    'data-hidden': suppressed,
    style: { background: `color-mix(in srgb, #004167 ${shade}%, #fff)` },
    title: name,
  };
  const inside = (
    <>
      <span className="visually-hidden">{name}: </span>
      <span className={styles.code} aria-hidden="true">
        {code.slice(3)}
      </span>
      {children}
    </>
  );
  if (!linked) return <span {...look}>{inside}</span>;
  return (
    <Link to="/search" search={{ kind: ['CASE'], region: [code] }} {...look}>
      {inside}
    </Link>
  );
}

/** @param least what is not told is less than this; without it, none. Counts by region, every region a tile of one size, named by the first two digits of its KATO code. */
export function RegionTiles({ cells, scope, least }: { cells: Cell[]; scope: StatisticsScope; least?: number | undefined }) {
  const { t } = useWords();
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return (
    <ul className={styles.tiles} aria-label={t('statistics.by.REGION')}>
      {Object.entries(PLACES).map(([code, [column, row]]) => {
        const cell = cells.find(({ keys: [key] }) => key?.code === code);
        const count = cell ? String(cell.count) : least === undefined ? '0' : `<${least}`;
        const shade = Math.round(((cell?.count ?? 0) / most) * DARKEST);
        return (
          <li key={code} style={{ gridColumn: column, gridRow: row }}>
            <Tile code={code} linked={scope === 'LIVE' && cell !== undefined} suppressed={!cell && least !== undefined} shade={shade}>
              <strong>{count}</strong>
            </Tile>
          </li>
        );
      })}
    </ul>
  );
}
