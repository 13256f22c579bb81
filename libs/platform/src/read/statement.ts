import type { MarkedRows } from './read-audit.js';

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What the value of a parameter may depend on when a kept statement is run again. */
export interface Running {
  variables: Record<string, unknown>;
  languages: (asked?: string | null) => string[];
  /** Arguments of the root field; empty where a statement hangs under one. */
  root: Record<string, unknown>;
}
type LateValue = (running: Running) => unknown;

/** The parameters of a statement: first those given with each run, then those worked out from the operation's variables. */
export class Bindings {
  private readonly lates: LateValue[] = [];

  constructor(private readonly given: number) {}

  late(value: LateValue): string {
    return `$${this.given + this.lates.push(value)}`;
  }

  values(running: Running): unknown[] {
    return this.lates.map((value) => value(running));
  }
}

/** A compiled statement: one column `r` of JSON, one row (or a row a parent). */
export interface Statement {
  /** Named so that the server keeps its plan; differs by database role, which would replan it at each flip. */
  name: string;
  text: string;
  /** Does it answer everything that was asked under it? */
  complete: boolean;
  /** How many levels of objects it reaches down, its own rows being the first. */
  depth: number;
  /** Where rows stand whose reading is recorded. */
  marked: readonly MarkedRows[];
  bindings: Bindings;
}
