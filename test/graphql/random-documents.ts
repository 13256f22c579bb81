import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Chance } from '../kit/chance.js';

/** Characters of a document. */
const LONGEST = 4096;
/** Fragments of one type, each of which may spread those behind it. */
const FRAGMENTS = 40;

/** Documents of fields, aliases, directives, inline fragments and fragments, nested as chance has it; now and then fragments spread each other in a circle. */
export class RandomDocuments {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
  ) {}

  next(): string {
    const draft = new Draft(this.chance, this.schema);
    for (;;) {
      const text = draft.document();
      if (text.length <= LONGEST) return text;
    }
  }
}

class Draft {
  private wanted = new Map<string, { type: GraphQLObjectType; index: number }>();
  private left = 0;

  constructor(
    private readonly chance: Chance,
    private readonly schema: GraphQLSchema,
  ) {}

  document(): string {
    this.wanted = new Map();
    this.left = 200 + this.chance.below(3000);
    const parts = [`query ($yes: Boolean = true) ${this.set(this.schema.getQueryType()!, 0, 0)}`];
    for (const [name, { type, index }] of this.wanted) parts.push(`fragment ${name} on ${type.name} ${this.set(type, 4, index + 1)}`);
    return parts.join(' ');
  }

  /** @param behind index from which fragments may be spread */
  private set(type: GraphQLObjectType, depth: number, behind: number): string {
    const parts = Array.from({ length: 1 + this.chance.below(5) }, () => this.selection(type, depth, behind));
    const text = parts.filter((part) => part !== '').join(' ') || '__typename';
    return `{ ${text} }`;
  }

  private selection(type: GraphQLObjectType, depth: number, behind: number): string {
    this.left -= 20;
    const kind = this.left < 0 || depth > 25 ? 0 : this.chance.below(100);
    if (kind < 25) return this.field(type, depth, behind, false);
    if (kind < 55) return this.field(type, depth, behind, true);
    if (kind < 70) {
      const on = this.chance.percent(50) ? `on ${type.name} ` : '';
      return `... ${on}${this.directive()}${this.set(type, depth + 1, behind)}`;
    }
    const spread = `...${this.fragment(type, behind)} ${this.directive()}`;
    return this.chance.percent(40) ? `${spread} ${spread}` : spread;
  }

  private fragment(type: GraphQLObjectType, behind: number): string {
    const from = this.chance.percent(2) ? 0 : behind;
    const index = Math.min(FRAGMENTS, from + this.chance.below(3));
    if (index === FRAGMENTS && from > 0) return this.leafFragment(type);
    const name = `${type.name}${index}`;
    if (!this.wanted.has(name)) this.wanted.set(name, { type, index });
    return name;
  }

  private leafFragment(type: GraphQLObjectType): string {
    const name = `${type.name}Last`;
    if (!this.wanted.has(name)) this.wanted.set(name, { type, index: FRAGMENTS });
    return name;
  }

  private field(type: GraphQLObjectType, depth: number, behind: number, nested: boolean): string {
    const fields = Object.values(type.getFields()).filter((field) => isObjectType(getNamedType(field.type)) === nested);
    if (fields.length === 0) return '__typename';
    const field = this.chance.one(fields);
    const below = getNamedType(field.type);
    const alias = this.chance.percent(15) ? `a${this.chance.below(9)}: ` : '';
    const selection = isObjectType(below) ? ` ${this.set(below, depth + 1, behind)}` : '';
    return `${alias}${field.name}${this.args(field)} ${this.directive()}${selection}`;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const args = field.args.flatMap(({ name, type, defaultValue }) => {
      const named = getNamedType(type);
      if (name === 'first') return this.chance.percent(50) ? [`first: ${this.chance.one([1, 5, 20, 100])}`] : [];
      if (!isNonNullType(type) || defaultValue !== undefined) return [];
      return [`${name}: ${isEnumType(named) ? this.chance.one(named.getValues()).name : '"x"'}`];
    });
    return args.length > 0 ? `(${args.join(', ')})` : '';
  }

  private directive(): string {
    if (!this.chance.percent(15)) return '';
    return `@${this.chance.one(['skip', 'include'])}(if: ${this.chance.one(['true', 'false', '$yes'])}) `;
  }
}
