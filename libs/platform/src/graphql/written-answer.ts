import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  getNamedType,
  getOperationAST,
  isEnumType,
  isInputType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { isWritten, readingOf } from '../read/field-reading.js';
import { variableIn } from '../read/field-values.js';
import { MAX_KEY, type ReadInfo, type SelectedField, selectedFields } from '../read/selection.js';

/** In place of what a root field answers with, where PostgreSQL writes the text of it. */
const WRITTEN = new GraphQLScalarType({ name: 'Written', serialize: (value) => value });

export interface WrittenQuery extends CompiledQuery {
  /** Does it, with these variables? */
  serves: (variables: Record<string, unknown>) => boolean;
}

/**
 * An operation all of whose root fields are answered by one statement each, whole: their resolvers run, with guards and all, and what
 * they give goes out as PostgreSQL wrote it (read/row-compiler.ts). `undefined` of any other.
 * @param plain the schema in which what a statement answers has no resolver
 */
export function writtenQuery(served: GraphQLSchema, plain: GraphQLSchema, document: DocumentNode, name?: string): WrittenQuery | undefined {
  const operation = getOperationAST(document, name);
  const [type, plainType] = [served.getQueryType(), plain.getQueryType()];
  if (!operation || !type || !plainType) return undefined;
  const fragments = Object.fromEntries(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const original = { schema: served, parentType: type, operation, fragments, written: true as const };
  const info = { ...original, variableValues: {} } as ReadInfo;
  const whole = new WholeQuestion(info, plain);
  const roots = whole.roots();
  if (!roots) return undefined;
  const selections = roots.map(({ nodes: [node] }) => ({ ...node, selectionSet: undefined }));
  const rootsAlone = {
    kind: Kind.DOCUMENT as const,
    definitions: [{ ...operation, selectionSet: { ...operation.selectionSet, selections } }],
  };
  const made = compileQuery(rootsOf(served), rootsAlone, name, {
    // resolvers are told of the question as it was asked
    resolverInfoEnricher: ({ fieldNodes: [node] }) => {
      const root = roots.find(({ key }) => key === (node.alias ?? node.name).value);
      return root ? { ...original, fieldNodes: root.nodes, returnType: root.field.type } : {};
    },
  });
  return isCompiledQuery(made)
    ? { ...made, serves: (variables) => whole.without.every((variable) => variables[variable] == null) }
    : undefined;
}

/** Tells whether statements answer all of a question, whole. */
class WholeQuestion {
  /** Variables that must have no value. */
  readonly without: string[] = [];

  constructor(
    private readonly info: ReadInfo,
    private readonly plain: GraphQLSchema,
  ) {}

  /** Its root fields, where they do. */
  roots(): SelectedField[] | undefined {
    try {
      const roots = selectedFields(this.info, this.info.parentType, [this.info.operation.selectionSet]);
      return roots.every((root) => root.name === '__typename' || (isWritten(root.field) && this.holds(root))) ? roots : undefined;
    } catch {
      return undefined; // what is refused in it, an executor says
    }
  }

  /** PostgreSQL cuts longer keys; an enumeration whose values are not their names is written by an executor. */
  private holds({ field, sets }: SelectedField): boolean {
    const type = this.plain.getType(getNamedType(field.type).name);
    if (!isObjectType(type)) return !isEnumType(type) || type.getValues().every(({ name, value }) => name === value);
    const { others = {} } = readingOf(field).page ?? {};
    return selectedFields(this.info, type, sets).every(
      (part) =>
        part.name === '__typename' ||
        (Buffer.byteLength(part.key) <= MAX_KEY && (part.name in others || this.isAnswered(part)) && this.holds(part)),
    );
  }

  private isAnswered({ field, nodes: [node] }: SelectedField): boolean {
    const { sql, rows, page } = readingOf(field);
    const hasValue = (argument: string) => {
      const variable = variableIn(node, argument);
      if (!variable) return !!node.arguments?.some(({ name, value }) => name.value === argument && value.kind !== Kind.NULL);
      this.without.push(variable);
      return !!this.info.operation.variableDefinitions?.find((each) => each.variable.name.value === variable)?.defaultValue;
    };
    return (!field.resolve || !!sql || !!rows || !!page) && !page?.without?.some(hasValue);
  }
}

/** Of a schema: its root fields alone, each with its resolver. */
function rootsOf(served: GraphQLSchema): GraphQLSchema {
  const known = roots.get(served);
  if (known) return known;
  const fields = Object.entries(served.getQueryType()!.toConfig().fields).map(([name, field]) => [
    name,
    { ...field, type: isNonNullType(field.type) ? new GraphQLNonNull(WRITTEN) : WRITTEN },
  ]);
  const made = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: Object.fromEntries(fields) }),
    types: Object.values(served.getTypeMap()).filter(isInputType),
  });
  roots.set(served, made);
  return made;
}
const roots = new WeakMap<GraphQLSchema, GraphQLSchema>();
