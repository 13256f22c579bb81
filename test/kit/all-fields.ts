import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isEnumType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { TestClient } from './client.js';

/** The contract as a running server tells it. */
export async function contractOf(client: TestClient): Promise<GraphQLSchema> {
  return buildClientSchema(await client.data<IntrospectionQuery>(getIntrospectionQuery()));
}

/** Lists and their edges only wrap what is asked for. */
const isWrapping = (type: GraphQLObjectType) => /(Connection|Edge)$/.test(type.name);

/** How many rows of each list: as many as one may ask for, or fewer where everything else is asked of each row too. */
interface Sizes {
  page: number;
  similar: number;
}
const LARGEST: Sizes = { page: 100, similar: 20 };

/** A field's most: the largest page, the finest precision, the most secret edition. */
function argumentsOf(field: GraphQLField<unknown, unknown>, sizes: Sizes): string | undefined {
  const args: string[] = [];
  for (const { name, type, defaultValue } of field.args) {
    const named = getNamedType(type);
    if (name === 'first') args.push(`first: ${/similar/.test(field.name) ? sizes.similar : sizes.page}`);
    else if (isEnumType(named) && named.name === 'Edition') args.push(`${name}: ORIGINAL`);
    else if (isEnumType(named) && named.name === 'DatePrecision') args.push(`${name}: DAY`);
    else if (isNonNullType(type) && defaultValue === undefined) return undefined; // it cannot be guessed
  }
  return args.length > 0 ? `(${args.join(', ')})` : '';
}

/**
 * A selection of everything that the contract lets one ask of a type, `depth` objects deep. Of fields that need a value of the
 * asker's own there is none to guess: they are left out.
 */
export function everythingOf(
  schema: GraphQLSchema,
  typeName: string,
  depth: number,
  without: readonly string[] = [],
  sizes = LARGEST,
): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  return selection(type, depth, without, sizes);
}

function selection(type: GraphQLObjectType, depth: number, without: readonly string[], sizes: Sizes): string {
  const parts = ['__typename'];
  for (const field of Object.values(type.getFields())) {
    const args = argumentsOf(field, sizes);
    if (args === undefined || without.includes(field.name)) continue;
    const named = getNamedType(field.type);
    if (!isObjectType(named)) parts.push(`${field.name}${args}`);
    else if (depth > 0) parts.push(`${field.name}${args} ${selection(named, isWrapping(named) ? depth : depth - 1, without, sizes)}`);
  }
  return `{ ${parts.join(' ')} }`;
}
