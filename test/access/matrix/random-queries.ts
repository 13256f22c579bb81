import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { Chance } from '../../kit/chance.js';

/** What a value may be, by the name of the argument or input field that asks for it. */
export type Pools = Record<string, readonly string[]> & { anything: readonly string[]; dates: readonly string[] };

const MOST_DEPTH = 5;
const MOST_FIELDS = 40;
/** Four in five start here: the others are small, or for administrators. */
const WAYS_TO_CASES = [
  'case',
  'cases',
  'search',
  'evidence',
  'provision',
  'provisions',
  'decision',
  'decisions',
  'recommendation',
  'recommendations',
  'statistics',
];

/** Valid queries without end, the same for the same seed. */
export class RandomQueries {
  private readonly random: Chance;
  private fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pools: Pools,
    seed: number,
  ) {
    this.random = new Chance(seed);
  }

  next(): string {
    this.fields = 0;
    const roots = Object.values(this.schema.getQueryType()!.getFields());
    const ways = roots.filter(({ name }) => WAYS_TO_CASES.includes(name));
    const fields = Array.from(
      { length: this.random.below(3) + 1 },
      (_, i) => `r${i}: ${this.field(this.random.one(this.random.percent(80) ? ways : roots), MOST_DEPTH)}`,
    );
    return `{ ${fields.join(' ')} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.fields += 1;
    const args = field.args.flatMap((arg) => this.argument(arg));
    return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.selection(field.type, depth)}`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (!isObjectType(named)) return '';
    const fields = Object.values((named as GraphQLObjectType).getFields());
    const open = fields.filter((each) => !isObjectType(getNamedType(each.type)) || (depth > 0 && this.fields < MOST_FIELDS));
    const wrapping = /(Connection|Edge)$/.test(named.name);
    const chosen = open.filter(() => this.random.percent(wrapping ? 80 : 45));
    const args = [...new Map(chosen.map((each) => [each.name, each])).values()].map((each) =>
      this.field(each, wrapping ? depth : depth - 1),
    );
    return ` { ${['__typename', ...args].join(' ')} }`;
  }

  private argument({ name, type, defaultValue }: GraphQLArgument): string[] {
    const optional = !isNonNullType(type) || defaultValue !== undefined;
    return optional && this.random.percent(name === 'after' ? 95 : 55) ? [] : [`${name}: ${this.value(name, type)}`];
  }

  private value(name: string, type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.value(name, type.ofType);
    if (isListType(type)) return `[${Array.from({ length: this.random.below(2) + 1 }, () => this.value(name, type.ofType)).join(', ')}]`;
    if (isEnumType(type)) return this.random.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((each) => isNonNullType(each.type) || this.random.percent(12));
      return `{ ${fields.map((each) => `${each.name}: ${this.value(each.name, each.type)}`).join(', ')} }`;
    }
    if (type.name === 'Int') return String(this.random.below(name === 'first' ? 20 : 5) + 1);
    if (type.name === 'Boolean') return this.random.percent(50) ? 'true' : 'false';
    if (/Date/.test(type.name)) return JSON.stringify(this.random.one(this.pools.dates));
    return JSON.stringify(this.random.one(this.pools[name] ?? this.pools.anything));
  }
}
