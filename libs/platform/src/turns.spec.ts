import { inTurns } from './turns.js';

function busy(ms: number): void {
  const began = performance.now();
  while (performance.now() - began < ms);
}
function* steps(count: number): Generator<void, number> {
  for (let i = 0; i < count; i++) {
    busy(8);
    yield;
  }
  return count;
}

describe('long work in turns', () => {
  it('lets the process answer between two slices, however many wait', async () => {
    let slowest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      slowest = Math.max(slowest, performance.now() - last);
      last = performance.now();
    }, 1);
    const done = await Promise.all(Array.from({ length: 30 }, () => inTurns(steps(4), () => undefined)));
    clearInterval(beat);
    expect(done).toEqual(Array.from({ length: 30 }, () => 4));
    expect(slowest).toBeLessThan(400); // 30 slices at once are 480 ms and more
  });

  it('ends where nobody waits for it', async () => {
    let asked = 0;
    const ended = inTurns(steps(1000), () => {
      asked += 1;
      if (asked > 3) throw new Error('gone');
    });
    await expect(ended).rejects.toThrow('gone');
  });
});
