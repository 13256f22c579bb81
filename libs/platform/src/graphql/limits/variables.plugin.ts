import type { ApolloServerPlugin } from '@apollo/server';
import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

/**
 * Refuses variables that do not fit their types, at the first fault. The executors would make an error for each value that is
 * wrong, each with the value in it: it may be a secret typed into the wrong field, and there may be thousands. A required one that is left out
 * has its default.
 */
export function fittingVariables(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, operation, request }) => {
        const definitions = operation?.variableDefinitions ?? [];
        const variables = { ...defaultsOf(definitions), ...request.variables };
        for (const definition of definitions) checkVariable(schema, definition, variables);
        request.variables = variables;
      },
    }),
  };
}

/** Of required variables, which graphql-jit would miss though a default makes them optional (GraphQL, October 2021, § 5.8.5). */
const defaultsOf = (definitions: readonly VariableDefinitionNode[]): Record<string, unknown> =>
  Object.fromEntries(
    definitions.flatMap(({ variable, type, defaultValue }) =>
      type.kind === Kind.NON_NULL_TYPE && defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

function checkVariable(schema: GraphQLSchema, definition: VariableDefinitionNode, variables: Record<string, unknown>): void {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return; // validation says so
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value === undefined) {
    if (!isNonNullType(type)) return;
    throw misfit(definition, `Variable "$${name}" of required type "${type}" was not provided.`);
  }
  coerceInputValue(
    value,
    type,
    (path, wrong, error) => {
      const inner = typeAt(type, path);
      const place = [`$${name}`, ...path].join('.');
      throw misfit(definition, `Variable "${place}": ${wrong != null && isLeafType(inner) ? `expected type "${inner}".` : error.message}`);
    },
    true, // no suggestions
  );
}

/** The type of what stands at a path inside a variable. */
function typeAt(variable: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  let type = nullable(variable);
  for (const part of path) {
    if (typeof part === 'number') {
      if (isListType(type)) type = nullable(type.ofType);
    } else {
      type = itemOf(type); // a list of one may be given as that one
      const field = isInputObjectType(type) ? type.getFields()[part] : undefined;
      if (field) type = nullable(field.type);
    }
  }
  return itemOf(type);
}
const nullable = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? type.ofType : type);
const itemOf = (type: GraphQLInputType): GraphQLInputType => (isListType(type) ? itemOf(nullable(type.ofType)) : type);

const misfit = (nodes: VariableDefinitionNode, message: string) =>
  new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
