import { workedMs } from '../../../test/kit/processor-time.js';
import { Turns } from './turns.js';

function busy(ms: number): void {
  const began = workedMs();
  while (workedMs() - began < ms);
}
function* steps(count: number, ms = 8): Generator<void, number> {
  for (let i = 0; i < count; i++) {
    busy(ms);
    yield;
  }
  return count;
}
const wanted = () => undefined;

describe('long work in turns', () => {
  it('lets the process answer between two slices, however many wait', async () => {
    const turns = new Turns();
    let slowest = 0;
    let last = workedMs();
    const beat = setInterval(() => {
      slowest = Math.max(slowest, workedMs() - last);
      last = workedMs();
    }, 1);
    const done = await Promise.all(Array.from({ length: 30 }, (_, n) => turns.take(`person ${n % 20}`, steps(4), wanted)));
    clearInterval(beat);
    expect(done).toEqual(Array.from({ length: 30 }, () => 4));
    expect(slowest).toBeLessThan(400); // 30 slices at once are 480 ms and more
  });

  it('a person’s work is not behind another’s, however much that one asks for', async () => {
    const turns = new Turns();
    const ended: string[] = [];
    const ask = (person: string) => turns.take(person, steps(6, 4), wanted).then(() => ended.push(person));
    const many = Array.from({ length: 40 }, () => ask('one'));
    const other = ask('other');
    await other;
    expect(ended.filter((person) => person === 'one').length).toBeLessThanOrEqual(2);
    await Promise.all(many);
    expect(ended).toHaveLength(41);
  });

  it('what one person asked first ends first: the rest has not begun', async () => {
    const turns = new Turns();
    const begun = new Set<number>();
    const ended: number[] = [];
    function* noted(n: number) {
      begun.add(n);
      // what was begun and has not ended
      expect(begun.size - ended.length).toBeLessThanOrEqual(2);
      yield* steps(3, 4);
    }
    await Promise.all(Array.from({ length: 9 }, (_, n) => turns.take('one', noted(n), wanted).then(() => ended.push(n))));
    // the two that are under way together may change places
    for (const [place, n] of ended.entries()) expect(Math.abs(n - place)).toBeLessThanOrEqual(1);
    expect(ended).toHaveLength(9);
  });

  it('ends where nobody waits for it, and the next goes on', async () => {
    const turns = new Turns();
    let attempts = 0;
    const ended = turns.take('one', steps(1000), () => {
      attempts += 1;
      if (attempts > 3) throw new Error('nobody waits');
    });
    const others = [1, 2, 3].map((n) => turns.take('one', steps(n), wanted));
    await expect(ended).rejects.toThrow('nobody waits');
    await expect(Promise.all(others)).resolves.toEqual([1, 2, 3]);
  });
});
