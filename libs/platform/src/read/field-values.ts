import { type FieldNode, getArgumentValues, Kind } from 'graphql';
import { checkPage, DEFAULT_SIZE } from './cursor.js';
import type { Asker, FieldSqlContext } from './field-reading.js';
import type { PagePlan } from './page-compiler.js';
import type { Order } from './read-spec.js';
import type { ReadInfo, SelectedField } from './selection.js';
import { late, type Running, type Sql, sql } from './sql.js';

/** What a statement that is being compiled takes of the arguments of its fields. */
export class FieldValues {
  /** Variables for whose values the SQL is made. */
  readonly fixed = new Map<string, unknown>();
  /** Variables for whose presence the SQL is made. */
  readonly presence = new Map<string, boolean>();
  private apart = false;

  constructor(
    private readonly info: ReadInfo,
    private readonly asker: Asker,
  ) {}

  /** What is compiled in it speaks of no argument of the root field. */
  standingApart(compile: () => Sql): Sql {
    const { apart } = this;
    this.apart = true;
    const compiled = compile();
    this.apart = apart;
    return compiled;
  }

  context({ field, nodes: [node] }: SelectedField): FieldSqlContext {
    const valueIn = (name: string, variables: Record<string, unknown>) => getArgumentValues(field, node, variables)[name] ?? null;
    const variables = this.info.variableValues as Record<string, unknown>;
    return {
      ...this.asker,
      argument: (name) => late((running) => valueIn(name, running.variables)),
      fixed: (name) => {
        const variable = variableIn(node, name);
        if (variable) this.fixed.set(variable, variables[variable]);
        return valueIn(name, variables);
      },
      rootArgument: (name) => (this.apart ? sql`NULL` : late(({ root }) => root[name] ?? null)),
      languages: (name = 'lang') => late((running) => running.languages(valueIn(name, running.variables) as string | null)),
    };
  }

  /** The place of a page under a row. What is asked of it is looked at when its values are. @throws BAD_USER_INPUT then */
  place({ field, nodes: [node] }: SelectedField, order: Order): Pick<PagePlan, 'first' | 'after'> {
    const page = (variables: Record<string, unknown>) => {
      const { first, after } = getArgumentValues(field, node, variables) as { first?: number | null; after?: string | null };
      return { first: first ?? DEFAULT_SIZE, after };
    };
    const variables = this.info.variableValues as Record<string, unknown>;
    const variable = variableIn(node, 'after');
    const isPaged = page(variables).after != null;
    if (variable) this.presence.set(variable, isPaged);
    const checked = (running: Running) => checkPage(page(running.variables), order);
    const first = late((running) => {
      checked(running);
      return page(running.variables).first;
    });
    return { first: sql`${first}::int`, after: isPaged ? late(checked) : undefined };
  }
}

/** Name of the variable that an argument takes its value of. */
export function variableIn(node: FieldNode, argument: string): string | undefined {
  const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}
