import { createHash } from 'node:crypto';
import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { badInput } from '../errors/dalel-error.js';

/** One field asked for on one type: all the places in the document that ask for it under the same key. */
export interface SelectedField {
  key: string;
  name: string;
  field: GraphQLField<unknown, unknown>;
  nodes: FieldNode[];
  sets: SelectionSetNode[];
}

/** What a field is asked with: where `written` is true, PostgreSQL writes its answer as it leaves (graphql/written-answer.ts). */
export type ReadInfo = GraphQLResolveInfo & { written?: true };

export function objectTypeOf(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new Error(`${named.name} is no object type`);
  return named;
}

/** PostgreSQL cuts identifiers at 63 bytes. */
export const MAX_KEY = 60;

/**
 * Key of a field in a row: its name. A field with arguments may be asked for several times with others, under aliases: then it
 * stands under its alias, marked with a `$`.
 */
export function rowKey(node: FieldNode, field: GraphQLField<unknown, unknown>): string {
  if (!isOneOfSeveral(node, field)) return field.name;
  const key = `$${node.alias?.value}`;
  return Buffer.byteLength(key) > MAX_KEY ? `$${createHash('sha1').update(key).digest('hex')}` : key;
}

const isOneOfSeveral = (node: FieldNode, field: GraphQLField<unknown, unknown>) =>
  field.args.length > 0 && node.alias !== undefined && node.alias.value !== field.name;

/** Does a document give another name to a field with arguments? (Judged by the document alone: arguments given, or none.) */
export function hasAliasedField(document: DocumentNode, takesArguments: ReadonlySet<string>): boolean {
  let found = false;
  visit(document, {
    Field(node) {
      if (node.alias && node.alias.value !== node.name.value && takesArguments.has(node.name.value)) found = true;
      return found ? BREAK : undefined;
    },
  });
  return found;
}

/**
 * The fields asked for on a type: fragments opened, @skip and @include heeded, equal keys merged. In an answer that is written they
 * have their keys in it, `__typename` among them; an executor writes that one itself.
 */
export function selectedFields(info: ReadInfo, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): SelectedField[] {
  const byKey = new Map<string, SelectedField>();
  const aliases = new Map<string, string>();
  const collected = new Set<SelectionSetNode>();
  const collect = (set: SelectionSetNode): void => {
    // a fragment that is spread again says nothing new
    if (collected.has(set)) return;
    collected.add(set);
    for (const node of set.selections) {
      if (!isIncluded(node, info.variableValues)) continue;
      if (node.kind === 'Field') {
        const isTypeName = node.name.value === '__typename';
        if (isTypeName && !info.written) continue;
        const field = isTypeName ? TypeNameMetaFieldDef : type.getFields()[node.name.value];
        const key = info.written ? (node.alias ?? node.name).value : rowKey(node, field);
        refuseSecondAlias(node, field, aliases);
        const selected = byKey.get(key) ?? { key, name: field.name, field, nodes: [], sets: [] };
        selected.nodes.push(node);
        if (node.selectionSet) selected.sets.push(node.selectionSet);
        byKey.set(key, selected);
      } else {
        const fragment = node.kind === 'FragmentSpread' ? info.fragments[node.name.value] : node;
        const on = fragment.typeCondition?.name.value;
        if (!on || on === type.name || type.getInterfaces().some(({ name }) => name === on)) collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return [...byKey.values()];
}

/** Rows under one field are fetched once: two aliases of it with different contents would have to be told apart in every row. */
function refuseSecondAlias(node: FieldNode, field: GraphQLField<unknown, unknown>, aliases: Map<string, string>): void {
  if (field.args.length > 0 || !isObjectType(getNamedType(field.type))) return;
  const response = node.alias?.value ?? node.name.value;
  const earlier = aliases.get(field.name);
  if (earlier !== undefined && earlier !== response)
    throw badInput(`Ask for "${field.name}" once in each object: it stands there as "${earlier}" and as "${response}".`);
  aliases.set(field.name, response);
}

/** Do @skip and @include leave a selection in? */
export function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  return (node.directives ?? []).every(({ name, arguments: args }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = args?.[0]?.value;
    const holds = value?.kind === 'Variable' ? variables[value.name.value] : value?.kind === 'BooleanValue' && value.value;
    return Boolean(holds) === (name.value === 'include');
  });
}

/** Names of the variables on which @skip and @include of an operation depend: they change the statement. */
export function directiveVariables(info: GraphQLResolveInfo): readonly string[] {
  const known = variablesOf.get(info.operation);
  if (known) return known;
  const names = new Set<string>();
  const search = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(search);
    if (!value || typeof value !== 'object' || Array.isArray(value)) return;
    const node = value as { kind?: string; arguments?: readonly { value: { kind: string; name?: { value: string } } }[] };
    if (node.kind === 'Directive')
      for (const { value: argument } of node.arguments ?? [])
        if (argument.kind === 'Variable' && argument.name) names.add(argument.name.value);
    for (const [key, child] of Object.entries(node)) if (key !== 'loc') search(child);
  };
  search(info.operation);
  Object.values(info.fragments).forEach(search);
  const found = [...names];
  variablesOf.set(info.operation, found);
  return found;
}
const variablesOf = new WeakMap<object, readonly string[]>();
