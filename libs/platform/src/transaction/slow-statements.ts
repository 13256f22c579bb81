import { Logger } from '@nestjs/common';
import { AbstractLogger } from 'typeorm';

/** A statement that takes this long is worth an operator's look. */
const SLOW_MS = 1000;
const SHOWN = 300;
const log = new Logger('Database');

/** Only the statement's shape is logged: no value of a parameter, no literal (S22). */
const shapeOf = (text: string) =>
  text
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SHOWN);

/** Has a statement logged that took long. */
export async function timed<T>(role: string, text: string, run: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await run();
  } finally {
    noteIfSlow(role, text, performance.now() - begun);
  }
}

function noteIfSlow(role: string, text: string, ms: number): void {
  if (ms >= SLOW_MS) log.warn(`a statement as ${role} took ${Math.round(ms)} ms: ${shapeOf(text)}`);
}

/** The same for statements that TypeORM sends: those of a change. */
export class SlowChanges extends AbstractLogger {
  static readonly options = { maxQueryExecutionTime: SLOW_MS, logger: new SlowChanges() };

  override logQuerySlow(ms: number, text: string): void {
    noteIfSlow('a writer', text, ms);
  }

  protected writeLog(): void {
    // whoever sent a statement that fails is told so
  }
}
