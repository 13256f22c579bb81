import { Link } from '@tanstack/react-router';
import type { StatisticsScope } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { casesBehind, casesOfCell, type Key } from './cells.js';

/** The name of a row or column. */
export function useKeyName(): (of: Key) => string {
  const { code } = useLanguage();
  return (of) => (of.dimension === 'MONTH' ? formatDate(of.code, code) : of.label);
}

/** The name of a row or column, leading to the cases behind it. */
export function KeyLink({ of, scope }: { of: Key; scope: StatisticsScope }) {
  const name = useKeyName()(of);
  const filters = casesBehind(of, scope);
  if (!filters) return name;
  return (
    <Link to="/search" search={{ kind: ['CASE'], ...filters }}>
      {name}
    </Link>
  );
}

/** A live number, leading to its cases; one of a release, or of none, leads nowhere. */
export function CellLink({ keys, count, scope }: { keys: readonly Key[]; count: number; scope: StatisticsScope }) {
  const keyName = useKeyName();
  const filters = scope === 'LIVE' && count > 0 ? casesOfCell(keys) : undefined;
  if (!filters) return count;
  return (
    <Link to="/search" search={{ kind: ['CASE'], ...filters }} aria-label={`${keys.map(keyName).join(', ')}: ${count}`}>
      {count}
    </Link>
  );
}
