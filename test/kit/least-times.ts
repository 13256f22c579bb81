/** How long anything may go on being compared. */
const PATIENCE_MS = 40_000;

/** How many milliseconds something took. */
export async function taken(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * The least time of each of two ways, taken in turn: what a busy machine adds to some answers says nothing of the work in them.
 * As long as they are not `near` it takes more than `rounds`.
 */
export async function leastTimes(
  ways: [one: (round: number) => Promise<number>, other: (round: number) => Promise<number>],
  { rounds, near }: { rounds: number; near: (one: number, other: number) => boolean },
): Promise<[number, number]> {
  let [one, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const end = performance.now() + PATIENCE_MS;
  for (let round = 0; round < rounds || (!near(one, other) && performance.now() < end); round += 1) {
    one = Math.min(one, await ways[0](round));
    other = Math.min(other, await ways[1](round));
  }
  return [one, other];
}
