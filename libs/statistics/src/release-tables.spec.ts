import { isDeepStrictEqual } from 'node:util';
import { Chance as Draws } from '../../../test/kit/chance.js';
import { blurredTables, type CodedCase, type ReleaseTables, releaseTables } from './release-tables.js';
import { StatisticsDimension } from './statistics.types.js';

const REGIONS = ['KZ-75', 'KZ-71', 'KZ-79', 'KZ-10'];
const TYPES = ['PRIVATE_INDIVIDUAL', 'LAW_ENFORCEMENT', 'EMPLOYER', 'OTHER'];
const VIOLATIONS = ['BLACKMAIL', 'THREATS', 'OUTING'];
const MONTHS = ['2023-01', '2023-05', '2023'];

function someCases(draws: Draws, howMany: number): CodedCase[] {
  return Array.from({ length: howMany }, () => ({
    [StatisticsDimension.REGION]: [draws.one(REGIONS)],
    [StatisticsDimension.PERPETRATOR_TYPE]: [draws.one(TYPES)],
    [StatisticsDimension.MONTH]: [draws.one(MONTHS)],
    [StatisticsDimension.VIOLATION_TYPE]: VIOLATIONS.filter(() => draws.percent(50)),
  }));
}

const chanceOf = (seed: number) => {
  const draws = new Draws(seed);
  return (limit: number) => draws.below(limit);
};
const weightsOf = (draws: Draws, howMany: number) => Array.from({ length: howMany }, () => [0, 1, 1, 1, 2][draws.below(5)]!);
const attempts = Array.from({ length: 101 }, (_, seed) => seed);

/** What one audience sees as cases are published and withdrawn, and at the end all that it remembers. */
function whatIsSeen(draws: Draws, howMany: number, percent: number): Set<number>[] {
  const all = Array.from({ length: howMany }, (_, index) => index);
  const first = new Set(all.filter(() => draws.percent(percent)));
  const published = new Set([...first, draws.below(howMany), draws.below(howMany)]);
  const withdrawn = new Set([...published].slice(1 + draws.below(2)));
  return [first, withdrawn, published];
}

const countsOf = ({ total, tables }: ReleaseTables) => [total, ...tables.flatMap(({ cells }) => cells.map(({ count }) => count))];
/** Every group that figures can be asked of: a cell, and the meeting of two cells of different tables. */
function groupsOf(cases: readonly CodedCase[]): ((each: CodedCase) => boolean)[] {
  const cells = [
    ...new Set(cases.flatMap((each) => Object.entries(each).flatMap(([name, codes]) => codes.map((code) => `${name} ${code}`)))),
  ];
  const isIn = (cell: string) => (each: CodedCase) => {
    const [name, code] = cell.split(' ') as [StatisticsDimension, string];
    return each[name]?.includes(code) ?? false;
  };
  return cells.flatMap((one) => [isIn(one), ...cells.map((other) => (each: CodedCase) => isIn(one)(each) && isIn(other)(each))]);
}

describe('the tables of a release', () => {
  it('tell no count of 1 to 4 hidden cases, whatever is seen, published and withdrawn: as well there may be many more, in any group', () => {
    let tried = 0;
    for (const seed of attempts) {
      const draws = new Draws(seed);
      const cases = someCases(draws, 10 + draws.below(60));
      const weights = [...weightsOf(draws, cases.length).slice(5), 1, 1, 1, 1, 1];
      const tables = blurredTables(cases, weights, chanceOf(seed));
      for (const seen of whatIsSeen(draws, cases.length, seed % 101))
        for (const isIn of groupsOf(cases)) {
          const hidden = cases.filter((each, index) => !seen.has(index) && isIn(each));
          if (hidden.length === 0 || hidden.length > 4) continue;
          tried++;
          // another world: those seen are the same, the hidden of this group are more than four, and the release is the same
          const more = Array.from({ length: 5 }, (_, index) => hidden[index % hidden.length]!);
          const there = blurredTables([...cases, ...more], [...weights, ...more.map(() => 0)], chanceOf(seed));
          if (!isDeepStrictEqual(there, tables)) expect({ seed, there }).toEqual({ seed, there: tables });
        }
    }
    expect(tried).toBeGreaterThan(5000);
  });

  it('leave every case out by chance, and count it twice by chance: so what is hidden has no upper bound', () => {
    const one: CodedCase[] = Array.from({ length: 5000 }, () => ({ [StatisticsDimension.REGION]: ['KZ-75'] }));
    let drawn: number[] = [];
    const draws = new Draws(5);
    releaseTables(one, (limit) => {
      const value = draws.below(limit);
      drawn.push(value);
      return value;
    });
    drawn = drawn.slice(0, 5000);
    for (const special of [0, 1]) {
      const share = drawn.filter((value) => value === special).length / 5000;
      expect(share).toBeGreaterThan(0.03);
      expect(share).toBeLessThan(0.07);
    }
  });

  it('keep no figure that is not a multiple of five, and none under five', () => {
    for (const seed of attempts) {
      const draws = new Draws(seed);
      for (const count of countsOf(releaseTables(someCases(draws, 15 + draws.below(60)), chanceOf(seed)))) {
        expect(count % 5).toBe(0);
        expect(count).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it('pass over what comes to fewer than five as they pass over what is not there', () => {
    const cases: CodedCase[] = [
      ...Array.from({ length: 20 }, () => ({ [StatisticsDimension.REGION]: ['KZ-75'] })),
      ...Array.from({ length: 4 }, () => ({ [StatisticsDimension.REGION]: ['KZ-71'] })),
    ];
    const { tables } = blurredTables(
      cases,
      cases.map(() => 1),
      chanceOf(1),
    );
    expect(tables[0]!.cells.map(({ code }) => code)).toEqual(['KZ-75']);
  });

  it('gather perpetrators too few to be told into the others', () => {
    const cases: CodedCase[] = [
      ...Array.from({ length: 20 }, () => ({ [StatisticsDimension.PERPETRATOR_TYPE]: ['LAW_ENFORCEMENT'] })),
      ...['EMPLOYER', 'EMPLOYER', 'EMPLOYER', 'EDUCATION', 'EDUCATION'].map((type) => ({ [StatisticsDimension.PERPETRATOR_TYPE]: [type] })),
    ];
    const { tables } = blurredTables(
      cases,
      cases.map(() => 1),
      chanceOf(1),
    );
    expect(tables[0]!.cells).toEqual([
      { code: 'LAW_ENFORCEMENT', count: 20 },
      { code: 'OTHER', count: 5 },
    ]);
  });

  it('are right on average', () => {
    const cases: CodedCase[] = Array.from({ length: 83 }, (_, index) => ({
      [StatisticsDimension.REGION]: [index < 17 ? 'KZ-75' : 'KZ-71'],
    }));
    const releases = Array.from({ length: 3000 }, (_, seed) => releaseTables(cases, chanceOf(seed)));
    const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(Math.abs(mean(releases.map(({ total }) => total)) - 83)).toBeLessThan(0.5);
    const small = releases.map(({ tables }) => tables[0]!.cells.find(({ code }) => code === 'KZ-75')?.count ?? 0);
    expect(Math.abs(mean(small) - 17)).toBeLessThan(0.5);
  });

  it('are not made of fewer than five cases', () => {
    expect(() => releaseTables(someCases(new Draws(1), 2))).toThrow(RangeError);
  });
});
