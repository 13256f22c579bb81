import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
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
import { type WrittenQuery, writtenQuery } from './written-answer.js';

/**
 * Compiled execution of queries (graphql-jit) inside Apollo, and the end of the request's read session.
 *
 * Apollo passes an answer that a plug-in gives to nobody for formatting, so its errors are formatted here, by the same function.
 * Mutations go through Apollo's own executor: they run once, one after the other.
 */
export function fastExecution(endSession: () => Promise<void>): ApolloServerPlugin {
  const compiled = new WeakMap<DocumentNode, LRUCache<string, Compiled>>();
  const compile = (
    schema: GraphQLSchema,
    whole: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): Compiled | undefined => {
    const chosen = decided(schema, whole, operation, variables);
    if (!chosen) return undefined;
    const name = operation.name?.value ?? '';
    const key = `${name}|${chosen.by}`;
    const byKey = compiled.get(whole) ?? new LRUCache<string, Compiled>({ max: 20 });
    compiled.set(whole, byKey);
    const known = byKey.get(key);
    if (known) return known;
    const document = chosen.document();
    const inlined = inlinedOf.get(schema);
    if (!inlined) throw new Error('the schema that is served is none of readRowsPlainly');
    const byRows = compileQuery(hasAliasedField(document, inlined.names) ? schema : inlined.schema, document, name || undefined);
    if (!isCompiledQuery(byRows)) return undefined;
    const made = { byRows, written: writtenQuery(schema, inlined.schema, document, name || undefined) };
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
        const { written } = query;
        const first = written?.serves(variables) && (await written.query(undefined, contextValue, variables));
        const result = first && !missesValue(first) ? first : await query.byRows.query(undefined, contextValue, variables);
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

interface Compiled {
  /** Where PostgreSQL writes the answer. */
  written?: WrittenQuery;
  byRows: CompiledQuery;
}

/** Something is null that must not be: which, and what is left of the answer then, an executor says. */
const missesValue = ({ errors }: { errors?: readonly GraphQLError[] }) =>
  errors?.some(({ originalError }) => (originalError as { code?: string } | undefined)?.code === 'DA009');

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

type Reader = GraphQLFieldResolver<Record<string, unknown>, unknown>;

/**
 * Of a schema as it is served: the same one, in which fields with arguments that a statement answers have no reader either, so that
 * graphql-jit reads them inline; and their names. It is for documents that give none of these another name.
 */
const inlinedOf = new WeakMap<GraphQLSchema, { schema: GraphQLSchema; names: ReadonlySet<string> }>();

/**
 * The schema as it is served. Fields that a statement answers need no resolver: default reading is inlined by graphql-jit. One with
 * arguments gets a reader of its row's key (see rowKey). Fields with a resolver of their own are left as they are.
 */
export function readRowsPlainly(built: GraphQLSchema): GraphQLSchema {
  const readers = new Map<string, Reader>();
  const plain = new Set<string>();
  const names = new Set<string>();
  for (const type of Object.values(built.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      checkBounded(type, field);
      const place = `${type.name}.${field.name}`;
      const { sql, rows, page, requires } = readingOf(field);
      // Nest gives a property a reader of parent[name], which tells itself from a resolver by its name alone
      if (requires) continue;
      if (!sql && !rows && !page) field.resolve?.name === 'rootFieldResolver' && plain.add(place);
      else if (field.args.length === 0) plain.add(place);
      else {
        names.add(field.name);
        readers.set(place, (row, _args, _context, info) => row[rowKey(info.fieldNodes[0], field)]);
      }
    }
  }
  const resolvedBy = (schema: GraphQLSchema, resolve: (place: string) => Reader | undefined) =>
    mapSchema(schema, {
      [MapperKind.OBJECT_FIELD]: (field, name, type) => {
        const place = `${type}.${name}`;
        return plain.has(place) || readers.has(place) ? { ...field, resolve: resolve(place) } : undefined;
      },
    });
  const served = resolvedBy(built, (place) => readers.get(place));
  inlinedOf.set(served, { schema: resolvedBy(built, () => undefined), names });
  return served;
}
