import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { MAX_PAGE } from '../../read/cursor.js';
import { atMostOf } from '../../read/field-reading.js';

export type Variables = Record<string, unknown>;

/** How many a list of the schema's own types is taken to hold: their depth is limited by itself. */
const INTROSPECTED = 3;
const PAGE_SIZE = 'first';
const ROOT_META_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef];

export function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent && parent === schema.getQueryType()) {
    const meta = ROOT_META_FIELDS.find((field) => field.name === name);
    if (meta) return meta;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

export const leadsToTypes = (parent: GraphQLNamedType | undefined, name: string): boolean =>
  parent?.name === '__Type' && ['fields', 'inputFields', 'interfaces', 'possibleTypes'].includes(name);

export const isPage = (type: GraphQLNamedType | undefined): boolean => !!type && /(Connection|Edge)$/.test(type.name);
/** The page around a list, its edges and what is said of the page are no objects of their own. */
export const isWrapper = (parent: GraphQLNamedType | undefined, type: GraphQLNamedType | undefined): boolean =>
  isPage(type) || type?.name === 'PageInfo' || parent?.name === 'PageInfo' || (isPage(parent) && !(type && isCompositeType(type)));

export const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** @throws where a list of objects is neither a page nor says the most that it holds: it could cost whatever it likes */
export function checkBounded(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): void {
  const paged = isPage(type) || field.args.some(({ name }) => name === PAGE_SIZE);
  if (isList(field.type) && isObjectType(getNamedType(field.type)) && !paged && atMostOf(field) === undefined)
    throw new Error(`the list ${type.name}.${field.name} has no bound: give it @AtMost, or make it a connection`);
}

/** Size of the list that a field is, or whose page it is; undefined where it is none. A size that is no size is taken for the largest. */
export function sizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  defaults: Variables,
): ((variables: Variables) => number) | undefined {
  const most = atMostOf(field) ?? MAX_PAGE;
  const unsized = getNamedType(field.type).name.startsWith('__') ? INTROSPECTED : most;
  const bounded = (size: unknown): number => (typeof size === 'number' && size >= 1 ? Math.min(size, most) : most);
  const argument = field.args.find(({ name }) => name === PAGE_SIZE);
  if (!argument) return isList(field.type) && !isPage(getNamedType(field.type)) ? () => unsized : undefined;
  const pageSize = node.arguments?.find(({ name }) => name.value === PAGE_SIZE)?.value;
  const usual = bounded(argument.defaultValue);
  if (!pageSize || pageSize.kind === Kind.NULL) return () => usual;
  if (pageSize.kind !== Kind.VARIABLE) {
    const size = bounded(pageSize.kind === Kind.INT ? Number(pageSize.value) : undefined);
    return () => size;
  }
  const name = pageSize.name.value;
  return (variables) => bounded(variables[name] ?? defaults[name] ?? argument.defaultValue);
}
