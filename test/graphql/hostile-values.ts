import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { Chance } from '../kit/chance.js';

/** Valid by its type, and of no good: what people paste, what scripts send, what breaks parsers, formulas and patterns. */
const TEXTS = (secret: string): readonly string[] => [
  '',
  ' ',
  secret,
  `${secret}\u0000`,
  `\ud800${secret}`,
  `'; DROP TABLE act; --`,
  `{t}.${secret} ? $1 {p}`,
  `%${secret}%_\\`,
  `\u202e${secret}\u200b\ufeff`,
  `=HYPERLINK("//${secret}")`,
  `<img src=x onerror=${secret}>`,
  '../../etc/passwd',
  '𝕬'.repeat(700),
  'ә'.repeat(5000),
  `${'(('.repeat(200)}a+a+${'))'.repeat(200)}`,
  '9'.repeat(400),
  '00000000-0000-0000-0000-000000000000',
  'KZ-2023-SX86V',
  'ECOM-2023-R1',
  'kz/criminal-code/art/194',
  '2023-02-30',
  'null',
];
const NUMBERS = [0, -1, 1, 3, 99, 2_147_483_647, -2_147_483_648];
const DAYS = ['2023-05-14', '1900-01-01', '9999-12-31', '0001-01-01'];
const MOMENTS = ['2023-05-14T00:00:00Z', '9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00Z'];
const PARTIAL = ['2023', '2023-05', '2023-05-14', '9999'];
const MOST_ITEMS = 4;

/** What fits an argument or input field of a name: ids, codes and paths that are there. */
export type Fitting = (name: string) => readonly string[];
/** Most of a change's values must fit, or none would get as far as the one that does not. */
const FITTING_PERCENT = 85;
const FITTING_NUMBERS = [1, 1, 1, 2, 3];

/** Values for a field's arguments, the same for the same seed. */
export class HostileValues {
  private readonly texts: readonly string[];
  private readonly chance: Chance;

  constructor(
    readonly schema: GraphQLSchema,
    readonly secret: string,
    private readonly fitting: Fitting,
    seed: number,
  ) {
    this.chance = new Chance(seed);
    this.texts = TEXTS(secret);
  }

  for(args: readonly GraphQLArgument[]): Record<string, unknown> {
    return Object.fromEntries(args.map(({ name, type }) => [name, this.value(name, type)]));
  }

  private value(key: string, wanted: GraphQLInputType): unknown {
    const type = getNullableType(wanted);
    const fits = this.chance.percent(FITTING_PERCENT);
    if (type === wanted && this.chance.below(4) === 0) return null;
    if (isListType(type)) return Array.from({ length: this.chance.below(MOST_ITEMS) }, () => this.value(key, type.ofType));
    if (isEnumType(type)) return this.chance.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      // one of a kind where the type says so
      if (type.isOneOf) return Object.fromEntries([this.chance.one(fields)].map(({ name, type: of }) => [name, this.value(name, of)]));
      return Object.fromEntries(fields.map(({ name, type: of }) => [name, this.value(name, of)]));
    }
    switch (type.name) {
      case 'Int':
        return this.chance.one(fits ? FITTING_NUMBERS : NUMBERS);
      case 'Float':
        return this.chance.one([...NUMBERS, 0.1, 1e308]);
      case 'Boolean':
        return this.chance.below(2) === 0;
      case 'Date':
        return this.chance.one(DAYS);
      case 'DateTime':
        return this.chance.one(MOMENTS);
      case 'PartialDate':
        return this.chance.one(PARTIAL);
      case 'URL':
        return this.chance.one([
          'https://example.org/a',
          `https://example.org/${this.secret}?q=1#x`,
          'http://127.0.0.1:1/',
          'data:text/html,x',
        ]);
      default:
        return this.chance.one(fits ? this.fitting(key) : this.texts);
    }
  }
}
