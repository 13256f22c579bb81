import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
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
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { MAX_PAGE } from '../../read/cursor.js';

/** How many rows a list without a page size is taken to hold: what hangs on one row is few, and no asker makes it more; yet lists in lists grow. */
const UNSIZED_LIST = 3;
const PAGE_SIZE = 'first';
/** In tenths: an object is a row to be found, a column comes with its row. */
const OBJECT = 10;
const COLUMN = 1;
/** A document with more lists costs more than anyone may ask: fragments that spread each other could make them without end. */
const MOST_LISTS = 2000;

type Variables = Record<string, unknown>;

/** What a part of an operation costs, in tenths: its own fields, and lists below it whose sizes may hang on variables. */
interface Cost {
  fields: number;
  lists: { size: (variables: Variables) => number; of: Cost }[];
}

/** What is counted of an operation. Fragments count wherever they are spread. */
export interface Shape {
  /** Levels of objects; the wrappers of a page do not count. */
  depth: number;
  aliases: number;
  rootFields: number;
  directives: number;
  /** Does it ask for the schema itself? */
  introspects: boolean;
  cost: (variables: Variables) => number;
}

interface Counted extends Omit<Shape, 'cost' | 'rootFields'> {
  cost: Cost;
}

/** Counts an operation of a valid document once; only page sizes given by variables are left to each request. */
export function shapeOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const root = schema.getRootType(operation.operation);
  const counter = new Counter(schema, document);
  const { cost, ...counted } = counter.set(operation.selectionSet, root ?? undefined, defaultsOf(operation));
  return {
    ...counted,
    directives: counted.directives + (operation.directives?.length ?? 0),
    rootFields: counter.width(operation.selectionSet),
    cost: (variables) => Math.ceil(evaluate(cost, variables) / OBJECT),
  };
}

const evaluate = ({ fields, lists }: Cost, variables: Variables): number =>
  lists.reduce((sum, { size, of }) => sum + size(variables) * evaluate(of, variables), fields);

const defaultsOf = ({ variableDefinitions }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    (variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );

/** Goes through each fragment once a type, however often it is spread: a document cannot be made to cost more to count than to read. */
class Counter {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<FragmentDefinitionNode, Counted>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    this.fragments = new Map(
      document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
    );
  }

  set(set: SelectionSetNode, type: GraphQLNamedType | undefined, defaults: Variables): Counted {
    const total: Counted = { depth: 0, aliases: 0, directives: 0, introspects: false, cost: { fields: 0, lists: [] } };
    for (const node of set.selections) {
      total.directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) add(total, this.field(node, type, defaults));
      else if (node.kind === Kind.INLINE_FRAGMENT)
        add(total, this.set(node.selectionSet, node.typeCondition ? this.schema.getType(node.typeCondition.name.value) : type, defaults));
      else {
        const fragment = this.fragments.get(node.name.value);
        if (fragment) add(total, this.fragment(fragment, defaults));
      }
    }
    return total;
  }

  /** Fields that an operation asks of the root, those in fragments included. */
  width(set: SelectionSetNode, within: readonly string[] = []): number {
    return set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + (node.name.value === '__typename' ? 0 : 1);
      if (node.kind === Kind.INLINE_FRAGMENT) return sum + this.width(node.selectionSet, within);
      const fragment = within.includes(node.name.value) ? undefined : this.fragments.get(node.name.value);
      return sum + (fragment ? this.width(fragment.selectionSet, [...within, node.name.value]) : 0);
    }, 0);
  }

  private fragment(fragment: FragmentDefinitionNode, defaults: Variables): Counted {
    const known = this.known.get(fragment);
    if (known) return known;
    const counted = this.set(fragment.selectionSet, this.schema.getType(fragment.typeCondition.name.value), defaults);
    this.known.set(fragment, counted);
    return counted;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined, defaults: Variables): Counted {
    const name = node.name.value;
    const alias = node.alias && node.alias.value !== name ? 1 : 0;
    if (name.startsWith('__'))
      return { depth: 0, aliases: alias, directives: 0, introspects: name !== '__typename', cost: { fields: 0, lists: [] } };
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const type = field && getNamedType(field.type);
    const below = node.selectionSet && this.set(node.selectionSet, type, defaults);
    const wrapper = isWrapper(parent, type);
    const own = wrapper ? 0 : node.selectionSet ? OBJECT : COLUMN;
    const depth = (below?.depth ?? 0) + (type && isCompositeType(type) && !wrapper ? 1 : 0);
    const cost: Cost = { fields: own, lists: [] };
    if (below) {
      const size = field && sizeOf(node, field, defaults);
      if (size) {
        // every row of it is an object
        cost.fields = 0;
        cost.lists.push({ size, of: { fields: own + below.cost.fields, lists: below.cost.lists } });
      } else addCost(cost, below.cost);
    }
    return {
      depth,
      aliases: alias + (below?.aliases ?? 0),
      directives: below?.directives ?? 0,
      introspects: below?.introspects ?? false,
      cost,
    };
  }
}

function add(total: Counted, part: Counted): void {
  total.depth = Math.max(total.depth, part.depth);
  total.aliases += part.aliases;
  total.directives += part.directives;
  total.introspects ||= part.introspects;
  addCost(total.cost, part.cost);
}

function addCost(total: Cost, part: Cost): void {
  const tooMany = total.lists.length + part.lists.length > MOST_LISTS;
  total.fields += tooMany ? Number.POSITIVE_INFINITY : part.fields;
  total.lists = tooMany ? [] : [...total.lists, ...part.lists];
}

const isPage = (type: GraphQLNamedType | undefined): boolean => !!type && /(Connection|Edge)$/.test(type.name);
/** The page around a list, its edges and what is said of the page are no objects of their own; nor do they cost. */
const isWrapper = (parent: GraphQLNamedType | undefined, type: GraphQLNamedType | undefined): boolean =>
  isPage(type) || type?.name === 'PageInfo' || parent?.name === 'PageInfo' || (isPage(parent) && !(type && isCompositeType(type)));

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Size of the list that a field is, or whose page it is; undefined where it is none. A size that is no size is taken for the largest. */
function sizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  defaults: Variables,
): ((variables: Variables) => number) | undefined {
  const argument = field.args.find(({ name }) => name === PAGE_SIZE);
  if (!argument) return isList(field.type) && !isPage(getNamedType(field.type)) ? () => UNSIZED_LIST : undefined;
  const given = node.arguments?.find(({ name }) => name.value === PAGE_SIZE)?.value;
  const usual = bounded(argument.defaultValue);
  if (!given || given.kind === Kind.NULL) return () => usual;
  if (given.kind !== Kind.VARIABLE) {
    const size = bounded(given.kind === Kind.INT ? Number(given.value) : undefined);
    return () => size;
  }
  const name = given.name.value;
  return (variables) => bounded(variables[name] ?? defaults[name] ?? argument.defaultValue);
}

const bounded = (size: unknown): number => (typeof size === 'number' && size >= 1 ? Math.min(size, MAX_PAGE) : MAX_PAGE);
