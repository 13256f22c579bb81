import type { EventEmitter } from 'node:events';

/** Whoever waited so long is turned away, so that a line moves whatever holds its places. */
const PATIENCE_MS = 10_000;
/** So many wait for each place of a line. */
const WAITING_FOR_EACH = 5;
/** Requests in all lines together beyond which those are turned away who have the most of them; at twice as many all who have no account. */
const MANY = 500;

/** What is urgent is never turned away for what others ask. */
type Standing = 'urgent' | 'person' | 'public';

interface Line {
  running: number;
  waiting: Set<(mine: boolean) => void>;
}

/** How much goes on at once, of each asker: what is more of one waits for that one's own, and for nobody else's. */
export class Lines {
  private readonly lines = new Map<string, Line>();
  private inAll = 0;

  constructor(private readonly patienceMs = PATIENCE_MS) {}

  /**
   * @param request its `close` says that nobody waits for it any more
   * @returns what gives the place back; undefined where there is none to be had
   */
  async enter(asker: string, atOnce: number, request: EventEmitter, standing: Standing): Promise<(() => void) | undefined> {
    const line = this.lines.get(asker) ?? { running: 0, waiting: new Set() };
    if (line.waiting.size >= atOnce * WAITING_FOR_EACH || this.isTooMany(line, standing)) return undefined;
    this.lines.set(asker, line);
    this.inAll += 1;
    if (line.running < atOnce) line.running += 1;
    else if (!(await turnIn(line, request, this.patienceMs))) {
      this.inAll -= 1;
      return undefined;
    }
    let free = false;
    return () => {
      if (free) return;
      free = true;
      this.inAll -= 1;
      this.next(asker, line);
    };
  }

  /** The place goes on to who waits first. */
  private next(asker: string, line: Line): void {
    const [first] = line.waiting;
    if (first) first(true);
    else if (--line.running === 0) this.lines.delete(asker);
  }

  private isTooMany(line: Line, standing: Standing): boolean {
    if (standing === 'urgent' || this.inAll < MANY) return false;
    if (standing === 'public' && this.inAll >= 2 * MANY) return true;
    return length(line) >= Math.max(...[...this.lines.values()].map(length));
  }
}

const length = ({ running, waiting }: Line) => running + waiting.size;

const turnIn = ({ waiting }: Line, request: EventEmitter, patienceMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    const leave = () => decide(false);
    const decide = (mine: boolean) => {
      clearTimeout(timer);
      request.off('close', leave);
      waiting.delete(decide);
      resolve(mine);
    };
    const timer = setTimeout(leave, patienceMs).unref();
    request.once('close', leave);
    waiting.add(decide);
  });
