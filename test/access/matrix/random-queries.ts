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

/** What a value may be, by the name of the argument or input field that asks for it. */
export type Pools = Record<string, readonly string[]> & { anything: readonly string[]; dates: readonly string[] };

const MOST_DEPTH = 5;
const MOST_FIELDS = 40;
/** Four in five start here: the others are small, or for administrators. */
const WAYS_TO_CASES = ['case', 'cases', 'search', 'evidence', 'provision', 'provisions', 'recommendation', 'recommendations', 'statistics'];

/** Valid queries without end, the same for the same seed. */
export class RandomQueries {
  private fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pools: Pools,
    private state: number,
  ) {}

  next(): string {
    this.fields = 0;
    const roots = Object.values(this.schema.getQueryType()!.getFields());
    const ways = roots.filter(({ name }) => WAYS_TO_CASES.includes(name));
    const asked = Array.from(
      { length: this.below(3) + 1 },
      (_, i) => `r${i}: ${this.field(this.one(this.chance(80) ? ways : roots), MOST_DEPTH)}`,
    );
    return `{ ${asked.join(' ')} }`;
  }

  /** A number from 0 to `limit - 1` (mulberry32). */
  private below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  }
  private one<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }
  private chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.fields += 1;
    const given = field.args.flatMap((arg) => this.argument(arg));
    return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.selection(field.type, depth)}`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (!isObjectType(named)) return '';
    const fields = Object.values((named as GraphQLObjectType).getFields());
    const open = fields.filter((each) => !isObjectType(getNamedType(each.type)) || (depth > 0 && this.fields < MOST_FIELDS));
    const wrapping = /(Connection|Edge)$/.test(named.name);
    const chosen = open.filter(() => this.chance(wrapping ? 80 : 45));
    const asked = [...new Map(chosen.map((each) => [each.name, each])).values()].map((each) =>
      this.field(each, wrapping ? depth : depth - 1),
    );
    return ` { ${['__typename', ...asked].join(' ')} }`;
  }

  private argument({ name, type, defaultValue }: GraphQLArgument): string[] {
    const optional = !isNonNullType(type) || defaultValue !== undefined;
    return optional && this.chance(name === 'after' ? 95 : 55) ? [] : [`${name}: ${this.value(name, type)}`];
  }

  private value(name: string, type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.value(name, type.ofType);
    if (isListType(type)) return `[${Array.from({ length: this.below(2) + 1 }, () => this.value(name, type.ofType)).join(', ')}]`;
    if (isEnumType(type)) return this.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((each) => isNonNullType(each.type) || this.chance(12));
      return `{ ${fields.map((each) => `${each.name}: ${this.value(each.name, each.type)}`).join(', ')} }`;
    }
    if (type.name === 'Int') return String(this.below(name === 'first' ? 20 : 5) + 1);
    if (type.name === 'Boolean') return this.chance(50) ? 'true' : 'false';
    if (/Date/.test(type.name)) return JSON.stringify(this.one(this.pools.dates));
    return JSON.stringify(this.one(this.pools[name] ?? this.pools.anything));
  }
}
