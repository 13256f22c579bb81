import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Audience } from '../viewer/viewer.js';
import type { MarkedRows } from './read-audit.js';
import { directiveVariables } from './selection.js';
import type { Running } from './sql.js';

/** A compiled statement: one column `r`, the text of JSON, one row; or a row a parent, with its `id`. */
export interface Statement {
  /** Named so that the server keeps its plan; differs by database role, which would replan it at each flip. */
  name: string;
  text: string;
  valuesIn: (running: Running) => unknown[];
  /** Does it answer everything that was asked under it? */
  complete: boolean;
  /** Places whose reading is recorded. */
  marked: readonly MarkedRows[];
  /** Variables that it is made for, with their values. */
  fixed: ReadonlyMap<string, unknown>;
  /** Variables that it is made for, by whether they have a value. */
  presence: ReadonlyMap<string, boolean>;
}

/** New names that one process gives in a window: each is a kept plan on every connection of the pool, until the connection retires. */
export const MAX_NAMES = 300;
/** How long a connection of the pool lives: then its plans go, and as many names may be presence again. */
export const PLAN_LIFETIME_SECONDS = 1800;

/** Of one field, so that a document with many variables does not fill the memory with the statements for all their values. */
const MAX_OF_FIELD = 50;

/**
 * Compiled statements, kept by the field's syntax tree (Apollo keeps one tree a document), by the database role, by the text of
 * the condition, by the variables on which @skip and @include depend, and by those that the SQL is made for.
 */
export class StatementCache {
  private readonly byField = new WeakMap<object, LRUCache<string, Statement[]>>();
  private readonly named = new LRUCache<string, true>({ max: MAX_NAMES });
  private readonly seenOnce = new LRUCache<string, true>({ max: 1000 });
  private window = { opened: Date.now(), count: 0 };

  get(info: GraphQLResolveInfo, audience: Audience, shape: string, compile: () => Omit<Statement, 'name'>): Statement {
    const field = info.fieldNodes[0];
    const byShape = this.byField.get(field) ?? new LRUCache<string, Statement[]>({ max: MAX_OF_FIELD });
    this.byField.set(field, byShape);
    const included = directiveVariables(info).map((name) => String(info.variableValues[name]));
    // the same field of a fragment may be joined by other fields of its name where the fragment stands
    const joined = info.fieldNodes.slice(1).map((node) => String(node.loc?.start));
    const key = [audience, ...included, joined.join('+'), shape].join('|');
    const ofShape = byShape.get(key) ?? [];
    const { variableValues } = info;
    const known = ofShape.find(
      ({ fixed, presence }) =>
        [...fixed].every(([name, value]) => variableValues[name] === value) &&
        [...presence].every(([name, is]) => is === (variableValues[name] != null)),
    );
    if (known) return known;
    const made = compile();
    const statement = { ...made, name: `${audience}-${createHash('sha1').update(made.text).digest('base64url')}` };
    byShape.set(key, [statement, ...ofShape].slice(0, MAX_OF_FIELD));
    return statement;
  }

  /**
   * The name under which to prepare a statement from its second run on: what is asked once is not worth a plan. Past the most
   * names of a window, statements run without one, so that a stream of ever other questions does not fill the server's memory.
   */
  nameOf({ name }: Pick<Statement, 'name'>): string | undefined {
    if (this.named.get(name)) return name;
    if (!this.seenOnce.get(name)) {
      this.seenOnce.set(name, true);
      return undefined;
    }
    if (Date.now() - this.window.opened > PLAN_LIFETIME_SECONDS * 1000) this.window = { opened: Date.now(), count: 0 };
    if (this.window.count >= MAX_NAMES) return undefined;
    this.window.count += 1;
    this.named.set(name, true);
    return name;
  }
}
