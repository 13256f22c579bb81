import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { costsOf, isAskedOnce } from '../../read/field-reading.js';
import { fieldOf, isPage, isWrapper, leadsToTypes, sizeOf, type Variables } from './asked-field.js';

/** In tenths: an object is a row to be found, a column comes with its row. */
const OBJECT = 10;
const COLUMN = 1;
/** A document with more lists costs more than anyone may ask: fragments that spread each other could make them without end. */
const MOST_LISTS = 2000;

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
  /** Fields that take so long that one operation asks one of them. */
  longFields: number;
  /** Does it ask for the schema itself? */
  introspects: boolean;
  /** How often it goes from a type of the schema to the types of its fields, one in the other. */
  introspectionDepth: number;
  cost: (variables: Variables) => number;
}

interface Counted extends Omit<Shape, 'cost' | 'rootFields'> {
  /** Fields that stand in it directly or by a fragment. */
  fields: number;
  /** Of a page: what one row of it costs. */
  row: Cost;
  cost: Cost;
}

/** Counts an operation of a valid document once; only page sizes given by variables are left to each request. */
export function shapeOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const root = schema.getRootType(operation.operation);
  const counter = new Counter(schema, document);
  const { cost, fields, row: _, ...counted } = counter.set(operation.selectionSet, root ?? undefined, defaultsOf(operation));
  return {
    ...counted,
    directives: counted.directives + (operation.directives?.length ?? 0),
    rootFields: fields,
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
    const total = nothing();
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
    const field = fieldOf(this.schema, parent, name);
    const type = field && getNamedType(field.type);
    const below = node.selectionSet && this.set(node.selectionSet, type, defaults);
    const own = node.selectionSet && !isWrapper(parent, type) ? OBJECT : COLUMN;
    const isLevel = isCompositeType(type) && !isWrapper(parent, type) && !type.name.startsWith('__');
    const cost: Cost = { fields: own, lists: [] };
    const beside = field ? costsOf(field) * OBJECT : 0;
    if (below) {
      const size = field && sizeOf(node, field, defaults);
      const { row } = below;
      if (isPage(type) && size) {
        addCost(cost, below.cost);
        cost.fields += beside;
        cost.lists.push({ size, of: row });
      } else if (size) {
        // every row of it is an object
        cost.fields = beside;
        cost.lists.push({ size, of: { fields: own + below.cost.fields, lists: below.cost.lists } });
      } else addCost(cost, below.cost);
    }
    return {
      fields: name === '__typename' ? 0 : 1,
      depth: (below?.depth ?? 0) + (isLevel ? 1 : 0),
      aliases: alias + (below?.aliases ?? 0),
      directives: below?.directives ?? 0,
      longFields: (below?.longFields ?? 0) + (field && isAskedOnce(field) ? 1 : 0),
      introspects: (below?.introspects ?? false) || (name.startsWith('__') && name !== '__typename'),
      introspectionDepth: (below?.introspectionDepth ?? 0) + (leadsToTypes(parent, name) ? 1 : 0),
      // the size of a page is that of its edges, and of nothing else in it
      ...(isPage(parent) && isPage(type) ? { row: cost, cost: free() } : { row: free(), cost }),
    };
  }
}

const free = (): Cost => ({ fields: 0, lists: [] });
const nothing = (): Counted => ({
  fields: 0,
  depth: 0,
  aliases: 0,
  directives: 0,
  longFields: 0,
  introspects: false,
  introspectionDepth: 0,
  row: free(),
  cost: free(),
});

function add(total: Counted, part: Counted): void {
  total.fields += part.fields;
  total.depth = Math.max(total.depth, part.depth);
  total.introspectionDepth = Math.max(total.introspectionDepth, part.introspectionDepth);
  total.aliases += part.aliases;
  total.directives += part.directives;
  total.longFields += part.longFields;
  total.introspects ||= part.introspects;
  addCost(total.cost, part.cost);
  addCost(total.row, part.row);
}

function addCost(total: Cost, part: Cost): void {
  const tooMany = total.lists.length + part.lists.length > MOST_LISTS;
  total.fields += tooMany ? Number.POSITIVE_INFINITY : part.fields;
  total.lists = tooMany ? [] : [...total.lists, ...part.lists];
}
