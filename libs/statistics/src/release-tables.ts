import { randomInt } from 'node:crypto';
import { StatisticsDimension } from './statistics.types.js';

/** Figures of a release are multiples of this, and none is under it. */
export const ROUNDED_TO = 5;
/** One case in so many is left out of a release, and one counts twice. */
const ONE_IN = 20;
const OTHERS = 'OTHER';

/** A whole number from 0 to `limit - 1`, drawn by chance. */
export type Chance = (limit: number) => number;

/** The codes under which a case counts, by dimension. */
export type CodedCase = Partial<Record<StatisticsDimension, readonly string[]>>;

interface ReleaseCell {
  code: string;
  count: number;
}
export interface ReleaseTables {
  total: number;
  tables: { dimension: StatisticsDimension; cells: ReleaseCell[] }[];
}

/**
 * The tables of a release, from which nobody works out a count of cases that are hidden from them (docs/decisions/0006-published-figures.md).
 * How often each case counts is drawn anew for each release and kept nowhere.
 */
export function releaseTables(cases: readonly CodedCase[], chance: Chance = randomInt): ReleaseTables {
  return blurredTables(
    cases,
    cases.map(() => weight(chance)),
    chance,
  );
}

/** How often a case counts: nearly always once; by chance never, or twice. */
function weight(chance: Chance): number {
  const drawn = chance(ONE_IN);
  return drawn < 2 ? drawn * 2 : 1;
}

/** @param weights how often each case counts: all that is told of them is these sums, rounded */
export function blurredTables(cases: readonly CodedCase[], weights: readonly number[], chance: Chance): ReleaseTables {
  const total = weights.reduce((sum, each) => sum + each, 0);
  if (total < ROUNDED_TO) throw new RangeError(`A release counts at least ${ROUNDED_TO} cases: this one would tell of fewer.`);
  const dimensions = Object.values(StatisticsDimension).filter((dimension) => cases.some((each) => each[dimension]));
  return {
    total: rounded(total, chance),
    tables: dimensions.map((dimension) => ({ dimension, cells: cellsOf(dimension, cases, weights, chance) })),
  };
}

function cellsOf(dimension: StatisticsDimension, cases: readonly CodedCase[], weights: readonly number[], chance: Chance): ReleaseCell[] {
  const sums = new Map<string, number>();
  for (const [index, each] of cases.entries())
    for (const code of each[dimension] ?? []) sums.set(code, (sums.get(code) ?? 0) + weights[index]!);
  const cells = [...(dimension === StatisticsDimension.PERPETRATOR_TYPE ? othersTogether(sums) : sums)]
    .filter(([, sum]) => sum >= ROUNDED_TO)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, sum]) => ({ code, count: rounded(sum, chance) }));
  if (dimension === StatisticsDimension.MONTH) return cells;
  return cells.sort((one, other) => Number(one.code === OTHERS) - Number(other.code === OTHERS) || other.count - one.count);
}

/** Perpetrators too few to be shown alone are one group, so that they are not passed over. */
function othersTogether(sums: ReadonlyMap<string, number>): Map<string, number> {
  const groups = new Map<string, number>();
  for (const [code, sum] of sums) {
    const group = sum < ROUNDED_TO ? OTHERS : code;
    groups.set(group, (groups.get(group) ?? 0) + sum);
  }
  return groups;
}

/** The multiple below or above, the nearer one the more likely: right on average. */
function rounded(sum: number, chance: Chance): number {
  const over = sum % ROUNDED_TO;
  return sum - over + (chance(ROUNDED_TO) < over ? ROUNDED_TO : 0);
}
