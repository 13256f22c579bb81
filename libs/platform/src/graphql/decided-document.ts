import {
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  getVariableValues,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { isIncluded } from '../read/selection.js';

/** What @skip and @include of a document are decided by, and the document that this leaves. */
export interface Decided {
  by: string;
  document: () => DocumentNode;
}

type Conditional = FieldNode | InlineFragmentNode | FragmentSpreadNode;

/**
 * What is left of an operation's document once @skip and @include are decided by its variables. graphql-jit joins the conditions
 * of a field that is asked for in several places, so that the field is left out of all of them or is expected where it is not.
 * `undefined` where the variables do not decide it: then they are at fault.
 */
export function decided(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  input: Record<string, unknown>,
): Decided | undefined {
  const { any, variables } = conditionsOf(document);
  if (!any) return { by: '', document: () => document };
  let values: Record<string, unknown> = {};
  const own = operation.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value)) ?? [];
  if (own.length > 0) {
    values = getVariableValues(schema, own, input).coerced ?? {};
    if (own.some(({ variable }) => typeof values[variable.name.value] !== 'boolean')) return undefined;
  }
  return {
    by: own.map(({ variable: { name } }) => `${name.value}=${values[name.value]}`).join(),
    document: () => without(document, values),
  };
}

/** Every field is made anew: statements are kept by the field, and under the same field a fragment may now hold other ones. */
function without(document: DocumentNode, values: Record<string, unknown>): DocumentNode {
  const decide = <T extends Conditional>(node: T): T | null => (isIncluded(node, values) ? { ...node, directives: [] } : null);
  return visit(document, { Field: decide, InlineFragment: decide, FragmentSpread: decide });
}

interface Conditions {
  any: boolean;
  variables: ReadonlySet<string>;
}

function conditionsOf(document: DocumentNode): Conditions {
  const known = conditions.get(document);
  if (known) return known;
  const variables = new Set<string>();
  let any = false;
  visit(document, {
    Directive({ arguments: args }) {
      any = true;
      for (const { value } of args ?? []) if (value.kind === 'Variable') variables.add(value.name.value);
    },
  });
  const found = { any, variables };
  conditions.set(document, found);
  return found;
}
const conditions = new WeakMap<DocumentNode, Conditions>();
