import type { Row } from '../../policy/tables.js';
import type { DbRole, REFUSED, SittingName } from '../row-checks.js';

type Expected = 'done' | 'nothing' | typeof REFUSED;

export interface Attempt {
  table: string;
  name: string;
  by: SittingName | 'nobody';
  expected: Expected;
  /** A statement, or in what a new row differs from one that is there. */
  what: string | Row;
  /** Of staff where none is named. */
  role?: DbRole;
  /** In the same transaction, before it. */
  before?: string;
}

export type Line = [name: string, by: Attempt['by'], expected: Expected, what: Attempt['what'], more?: Pick<Attempt, 'role' | 'before'>];

/** Attempts on one table. */
export const on = (table: string, lines: Line[]): Attempt[] =>
  lines.map(([name, by, expected, what, more]) => ({ table, name, by, expected, what, ...more }));
