/** Longer than this no work holds the process before others have a turn. */
const SLICE_MS = 15;

const waiting: (() => void)[] = [];

/** One for each round of the event loop, so that what arrives meanwhile is read between two of them. */
function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(next);
}

const turn = (): Promise<void> =>
  new Promise((go) => {
    waiting.push(go);
    if (waiting.length === 1) setImmediate(next);
  });

/**
 * Does long work of this process in steps, in turn with the other work that is done so.
 * @param stillWanted throws where nobody waits for it any more
 */
export async function inTurns<Result>(work: Generator<void, Result>, stillWanted: () => void): Promise<Result> {
  for (;;) {
    await turn();
    stillWanted();
    const began = performance.now();
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() - began < SLICE_MS);
  }
}
