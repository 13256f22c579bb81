import type { StatisticsDimension, StatisticsScope } from '../generated/graphql.js';

export interface Key {
  dimension: StatisticsDimension;
  code: string;
  label: string;
}

export interface Cell {
  keys: Key[];
  count: number;
  percent: number;
}

interface CaseFilters {
  perpetrator?: string[];
  violation?: string[];
  region?: string[];
  response?: string[];
  from?: string;
  to?: string;
}

/** How exact a share is: a release's is blurred. */
export const decimalsOf = (scope: StatisticsScope): 0 | 1 => (scope === 'RELEASE' ? 0 : 1);

const lastDay = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
};

/**
 * The search that lists the cases behind a figure: as many as a live one counts; of a release those that are published. It finds every
 * perpetrator of a case, and a figure counts the first alone: so a live one leads to none.
 */
export function casesBehind({ dimension, code }: Key, scope: StatisticsScope): CaseFilters | undefined {
  switch (dimension) {
    case 'PERPETRATOR_TYPE':
      return scope === 'RELEASE' ? { perpetrator: [code] } : undefined;
    case 'VIOLATION_TYPE':
      return { violation: [code] };
    case 'REGION':
      return { region: [code] };
    case 'RESPONSE':
      return { response: [code] };
    case 'MONTH':
      // cases of which only the year may be told are found by what holds the whole of it
      return code.length === 4 ? { from: `${code}-01-01`, to: `${code}-12-31` } : { from: `${code}-01`, to: lastDay(code) };
    default:
      return undefined;
  }
}

/** The search that lists the cases of a cell of a live table: as many as it counts. None where the search has not all of its dimensions. */
export function casesOfCell(keys: readonly Key[]): CaseFilters | undefined {
  const filters = keys.map((key) => casesBehind(key, 'LIVE'));
  return filters.every((each) => each !== undefined) ? Object.assign({}, ...filters) : undefined;
}

/** Of these a case may have several. */
const MANY_VALUED: readonly StatisticsDimension[] = ['VIOLATION_TYPE', 'RESPONSE', 'BIAS_MOTIVE'];

/** Where in a table one case counts several times. */
export function countedIn(rows: StatisticsDimension, columns?: StatisticsDimension): 'once' | 'rows' | 'columns' | 'both' {
  const [down, across] = [MANY_VALUED.includes(rows), columns !== undefined && MANY_VALUED.includes(columns)];
  if (down) return across ? 'both' : 'rows';
  return across ? 'columns' : 'once';
}
