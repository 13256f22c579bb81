import { AsyncResource } from 'node:async_hooks';

/** Longer than this no work holds the process before others have a turn. */
const SLICE_MS = 10;
/** So long at most the process is free between two slices. */
const MOST_FREE_MS = 20;

/** Does a slice of one work. @returns whether that is over */
type Slice = () => boolean;

/**
 * Long work of this process, in slices. Between two of them the process is free for about as long as the first one took, for all that is short.
 * People take turns: however much one of them asks for, another waits for one slice of it.
 */
export class Turns {
  /** What waits, by person, in the order in which they have their next turn. */
  private readonly lines = new Map<string, Slice[]>();

  /**
   * @param person whose work it is
   * @param stillWanted asked before each slice; throws where nobody waits for it any more
   * @param spent told how long each slice took
   */
  take<Result>(
    person: string,
    work: Generator<void, Result>,
    stillWanted: () => void,
    spent: (ms: number) => unknown = () => undefined,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const slice = () => {
        const began = performance.now();
        try {
          stillWanted();
          do {
            const step = work.next();
            if (step.done) {
              resolve(step.value);
              return true;
            }
          } while (performance.now() - began < SLICE_MS);
          return false;
        } catch (error) {
          reject(error as Error);
          return true;
        } finally {
          spent(performance.now() - began);
        }
      };
      const idle = this.lines.size === 0;
      this.lines.set(person, [...(this.lines.get(person) ?? []), AsyncResource.bind(slice)]);
      if (idle) setImmediate(() => this.next());
    });
  }

  private next(): void {
    const began = performance.now();
    const [first] = this.lines;
    if (!first) return;
    const [person, [slice, ...others]] = first as [string, [Slice, ...Slice[]]];
    this.lines.delete(person);
    // two works of a person go on by turns, so that a long one does not hold up a short one, and what was asked first ends first
    const left = slice() ? others : [...others.slice(0, 1), slice, ...others.slice(1)];
    if (left.length > 0) this.lines.set(person, left);
    if (this.lines.size > 0) setTimeout(() => this.next(), Math.min(performance.now() - began, MOST_FREE_MS));
  }
}
