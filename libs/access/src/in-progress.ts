interface Line {
  running: number;
  waiting: (() => void)[];
}

/** How much goes on at once, of each asker: what is more of one waits for that one's own, and for nobody else's. */
export class InProgress {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly most: number) {}

  has(asker: string): boolean {
    return this.lines.has(asker);
  }

  /** @param begin called with what is to be called once it is over */
  take(asker: string, begin: (over: () => void) => void): void {
    const line = this.lines.get(asker) ?? { running: 0, waiting: [] };
    this.lines.set(asker, line);
    const run = () => {
      line.running += 1;
      begin(() => this.next(asker, line));
    };
    if (line.running < this.most) run();
    else line.waiting.push(run);
  }

  private next(asker: string, line: Line): void {
    line.running -= 1;
    const next = line.waiting.shift();
    if (next) next();
    else if (line.running === 0) this.lines.delete(asker);
  }
}
