import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { formatError } from '../errors/format-error.js';
import { readingOf } from '../read/field-reading.js';
import { hasAliasedField, rowKey } from '../read/selection.js';
import { decided } from './decided-document.js';
import { checkBounded } from './limits/asked-field.js';

/**
 * Compiled execution of queries (graphql-jit) inside Apollo, and the end of the request's read session.
 *
 * Apollo passes an answer that a plug-in gives to nobody for formatting, so its errors are formatted here, by the same function.
 * Mutations go through Apollo's own executor: they run once, one after the other.
 */
export function fastExecution(endSession: () => Promise<void>): ApolloServerPlugin {
  const compiled = new WeakMap<DocumentNode, LRUCache<string, CompiledQuery>>();
  const compile = (
    schema: GraphQLSchema,
    asked: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): CompiledQuery | undefined => {
    const chosen = decided(schema, asked, operation, variables);
    if (!chosen) return undefined;
    const name = operation.name?.value ?? '';
    const key = `${name}|${chosen.by}`;
    const byKey = compiled.get(asked) ?? new LRUCache<string, CompiledQuery>({ max: 20 });
    compiled.set(asked, byKey);
    const known = byKey.get(key);
    if (known) return known;
    const document = chosen.document();
    const rows = rowFieldsOf(schema);
    const made = hasAliasedField(document, rows.names)
      ? compileQuery(schema, document, name || undefined)
      : rows.withoutResolvers(() => compileQuery(schema, document, name || undefined));
    if (!isCompiledQuery(made)) return undefined;
    byKey.set(key, made);
    return made;
  };
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, request, contextValue }) => {
        // Apollo calls this even where it found no operation to run; its own executor then says so
        if (operation?.operation !== 'query') return null;
        const variables = request.variables ?? {};
        const query = compile(schema, document, operation, variables);
        if (!query) return null;
        const result = await query.query(undefined, contextValue, variables);
        return {
          body: {
            kind: 'single',
            singleResult: withFormattedErrors(result as FormattedExecutionResult & { errors?: readonly GraphQLError[] }),
          },
          http: { status: undefined, headers: new HeaderMap() },
        };
      },
      willSendResponse: async (_: GraphQLRequestContext<object>) => endSession(),
    }),
  };
}

function withFormattedErrors(result: {
  data?: FormattedExecutionResult['data'];
  errors?: readonly GraphQLError[];
}): FormattedExecutionResult {
  if (!result.errors) return result as FormattedExecutionResult;
  const errors = result.errors.map((error) => {
    const { message, locations, path, extensions } = error;
    // graphql-jit makes errors of coercion by itself, without Apollo's code; what has a path failed later, and by us
    const code = error.originalError || path ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT';
    return formatError({ message, locations, path, extensions: { code, ...extensions } }, error);
  });
  return { ...result, errors };
}

type Resolved = GraphQLField<unknown, unknown>;

/** Fields with arguments that a statement answers: they stand in their row under their name or, where aliased, under their alias. */
class RowFields {
  readonly names: ReadonlySet<string>;

  constructor(private readonly fields: readonly Resolved[]) {
    this.names = new Set(fields.map((field) => field.name));
  }

  /** While `compile` runs, they have no resolver, so that the compiled query reads them inline: for documents without such aliases. */
  withoutResolvers<T>(compile: () => T): T {
    const resolvers = this.fields.map((field) => field.resolve);
    for (const field of this.fields) field.resolve = undefined;
    try {
      return compile();
    } finally {
      this.fields.forEach((field, i) => {
        field.resolve = resolvers[i];
      });
    }
  }
}
const rowFields = new WeakMap<GraphQLSchema, RowFields>();
const rowFieldsOf = (schema: GraphQLSchema): RowFields => rowFields.get(schema) ?? new RowFields([]);

/**
 * Fields that a statement answers need no resolver: default reading is inlined by graphql-jit. One with arguments gets a reader of
 * its row's key (see rowKey). Fields with a resolver of their own are left as they are.
 */
export function readRowsPlainly(schema: GraphQLSchema): GraphQLSchema {
  const withArguments: Resolved[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      checkBounded(type, field);
      const reading = readingOf(field);
      if (reading.sql || reading.rows) {
        if (field.args.length > 0) withArguments.push(field);
        field.resolve =
          field.args.length === 0
            ? undefined
            : (source, _args, _context, info) => (source as Record<string, unknown>)[rowKey(info.fieldNodes[0], field)];
      } else if (field.resolve?.name === 'rootFieldResolver') field.resolve = undefined; // Nest's reader of parent[name]
    }
  }
  rowFields.set(schema, new RowFields(withArguments));
  return schema;
}
