/** Lines with the seconds since the start, so that a person sees that it works, and on what. */
export class Progress {
  private readonly began = performance.now();

  readonly step = (text: string): void => {
    const seconds = ((performance.now() - this.began) / 1000).toFixed(1).padStart(6);
    process.stdout.write(`${seconds} s  ${text}\n`);
  };
}

/** What an operator reads of an error. Connection errors of several addresses carry their sense in the parts, not in the message. */
export function inOneLine(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return inOneLine(error.errors[0]);
  return (error instanceof Error ? error.message : String(error)).trim().replace(/\s*\n\s*/g, ' ');
}
