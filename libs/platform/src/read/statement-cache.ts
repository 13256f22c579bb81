import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Audience } from '../viewer/viewer.js';
import { directiveVariables } from './selection.js';
import type { Statement } from './statement.js';

/** Statement names that one process may have in use: each is a kept plan on every connection of the pool. */
const MAX_NAMES = 300;

/**
 * Compiled statements, kept by the field's syntax tree (Apollo keeps one tree a document), by the database role, by the text of
 * the condition, and by the variables on which @skip and @include depend.
 */
export class StatementCache {
  private readonly byField = new WeakMap<object, Map<string, Statement>>();
  private readonly names = new LRUCache<string, true>({ max: MAX_NAMES });

  get(info: GraphQLResolveInfo, audience: Audience, shape: string, compile: () => Omit<Statement, 'name'>): Statement {
    const field = info.fieldNodes[0];
    const byShape = this.byField.get(field) ?? new Map<string, Statement>();
    this.byField.set(field, byShape);
    const included = directiveVariables(info).map((name) => String(info.variableValues[name]));
    const key = [audience, ...included, shape].join('|');
    const known = byShape.get(key);
    if (known) return known;
    const made = compile();
    const statement = { ...made, name: `${audience}-${createHash('sha1').update(made.text).digest('base64url')}` };
    byShape.set(key, statement);
    return statement;
  }

  /** The name under which to prepare a statement from its second run on: what is asked once is not worth a plan. */
  nameOf(statement: Pick<Statement, 'name'>): string | undefined {
    if (this.names.has(statement.name)) return statement.name;
    this.names.set(statement.name, true);
    return undefined;
  }
}
