import { type SuppressionRule, suppressed } from './suppression.js';

const DISJOINT: SuppressionRule = { threshold: 5, disjoint: true };
const OVERLAPPING: SuppressionRule = { threshold: 5, disjoint: false };

/** A small generator with a seed (mulberry32): every failure can be run again. */
function numbersFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Tables of one to seven cells, mostly small counts: where the rule has work to do. */
function tables(howMany: number): number[][] {
  const next = numbersFrom(20_231_124);
  return Array.from({ length: howMany }, () => Array.from({ length: 1 + next(7) }, () => (next(3) === 0 ? 5 + next(20) : 1 + next(7))));
}

/**
 * Every value that each hidden cell could have, for a reader who knows the total, the shown cells, how many of the hidden ones
 * are under the threshold, and that no cell is empty.
 */
function possibleValues(counts: number[], hidden: boolean[], threshold: number): Set<number>[] {
  const cells = counts.filter((_, index) => hidden[index]);
  const sum = cells.reduce((total, count) => total + count, 0);
  const small = cells.filter((count) => count < threshold).length;
  const possible = cells.map(() => new Set<number>());
  const tried: number[] = [];
  const place = (left: number): void => {
    if (tried.length === cells.length) {
      if (left === 0 && tried.filter((value) => value < threshold).length === small)
        for (const [index, value] of tried.entries()) possible[index]!.add(value);
      return;
    }
    const others = cells.length - tried.length - 1;
    for (let value = 1; value <= left - others; value++) {
      tried.push(value);
      place(left - value);
      tried.pop();
    }
  };
  place(sum);
  return possible;
}

describe('suppression of small cells', () => {
  const some = tables(3000);

  it('never shows a count under the threshold', () => {
    for (const counts of some)
      for (const rule of [DISJOINT, OVERLAPPING]) {
        const hidden = suppressed(counts, rule);
        counts.forEach((count, index) => {
          if (count < rule.threshold) expect(hidden[index]).toBe(true);
        });
      }
  });

  it('hides nothing where nothing is small', () => {
    for (const counts of some.map((table) => table.map((count) => count + 5))) expect(suppressed(counts, DISJOINT)).not.toContain(true);
  });

  it('hides the small cells alone where no total can be held against them', () => {
    for (const counts of some) expect(suppressed(counts, OVERLAPPING)).toEqual(counts.map((count) => count < 5));
  });

  it('leaves every hidden cell of a disjoint table more than one possible value', () => {
    for (const counts of some.filter((table) => table.reduce((sum, count) => sum + count, 0) <= 40)) {
      const hidden = suppressed(counts, DISJOINT);
      if (!hidden.includes(false)) continue; // nothing more can be hidden than everything
      for (const values of possibleValues(counts, hidden, 5))
        expect({ counts, hidden, values: [...values].length > 1 }).toMatchObject({ values: true });
    }
  });

  it('hides no more than it must: without its last step a sum would tell', () => {
    for (const counts of some) {
      const hidden = suppressed(counts, DISJOINT);
      const added = counts.filter((count, index) => hidden[index] && count >= 5);
      const small = counts.filter((count) => count < 5);
      if (added.length === 0) continue;
      const before = [...small, ...added.sort((one, other) => one - other).slice(0, -1)];
      const sum = before.reduce((total, count) => total + count, 0);
      const pinned = before.every((count) => count < 5) && (sum === before.length || sum === before.length * 4);
      expect({ counts, hidden, needed: before.length < 2 || sum < 5 || pinned }).toMatchObject({ needed: true });
    }
  });

  it.each<[string, number[], boolean[]]>([
    ['one small cell takes the next smallest with it', [40, 7, 3, 9], [false, true, true, false]],
    ['two small cells that add up to little take a third', [1, 2, 30, 6], [true, true, false, true]],
    ['two fours are told by their eight', [4, 4, 20, 9], [true, true, false, true]],
    ['five ones are told by their five', [1, 1, 1, 1, 1, 8], [true, true, true, true, true, true]],
    ['a three and a four keep their secret', [3, 4, 20, 9], [true, true, false, false]],
    ['an empty cell is a small one', [0, 30, 12], [true, false, true]],
    ['a single small cell is hidden, whatever that is worth', [3], [true]],
  ])('%s', (_, counts, expected) => expect(suppressed(counts, DISJOINT)).toEqual(expected));

  it('takes a higher threshold and refuses a lower one', () => {
    expect(suppressed([9, 40, 12], { threshold: 10, disjoint: true })).toEqual([true, false, true]);
    expect(() => suppressed([9], { threshold: 4, disjoint: false })).toThrow(RangeError);
  });
});
