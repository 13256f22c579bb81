import {
  buildSchema,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { directiveVariables, rowKey, selectedFields } from './selection.js';

const schema = buildSchema(`
  type Query { case: Case }
  interface Coded { code: String }
  type Case implements Coded { code: String title(lang: String): String acts: [Act!]! similar(first: Int): [Case!]! }
  type Act { id: ID setting: String }
`);
const caseType = schema.getType('Case') as GraphQLObjectType;

/** The selection of the first root field of a document, asked as graphql-js would ask it. */
function selectionOf(document: string, variableValues: Record<string, unknown> = {}) {
  const { definitions } = parse(document);
  const operation = definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = Object.fromEntries(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const root = operation.selectionSet.selections.find((each) => each.kind === Kind.FIELD)!;
  const info = { operation, fragments, variableValues } as unknown as GraphQLResolveInfo;
  return { info, fields: selectedFields(info, caseType, [root.selectionSet!]) };
}
const keys = (document: string, variables?: Record<string, unknown>) => selectionOf(document, variables).fields.map(({ key }) => key);

describe('what is asked of a row', () => {
  it('stands under a field’s own name, or under its alias where it has arguments', () => {
    expect(keys('{ case { code also: code title kk: title(lang: "kk") code: title acts: similar { code } } }')).toEqual([
      'code',
      'title',
      '$kk',
      '$code',
      '$acts',
    ]);
  });

  it('leaves __typename to the executor', () => {
    expect(keys('{ case { __typename t: __typename code } }')).toEqual(['code']);
  });

  it('merges equal keys over fragments, named and inline', () => {
    const { fields } = selectionOf(
      '{ case { ...A acts { id } ... on Case { acts { setting } } } } fragment A on Case { code acts { id } }',
    );
    expect(fields.map(({ key, nodes, sets }) => [key, nodes.length, sets.length])).toEqual([
      ['code', 1, 0],
      ['acts', 3, 3],
    ]);
  });

  it('goes through a fragment once, however often it is spread (S20)', () => {
    const levels = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Case { ...F${i + 1} ...F${i + 1} }`).join(' ');
    const { fields } = selectionOf(`{ case { ...F0 ...F0 } } ${levels} fragment F60 on Case { code }`);
    expect(fields.map(({ key, nodes }) => [key, nodes.length])).toEqual([['code', 1]]);
  });

  it('takes a fragment that one spread leaves out and another includes', () => {
    expect(keys('{ case { ...A @skip(if: true) ...A @include(if: true) } } fragment A on Case { code }')).toEqual(['code']);
  });

  it('takes no fields of a fragment on another type', () => {
    expect(keys('{ case { code ... on Act { id } } }')).toEqual(['code']);
  });

  it.each([
    ['@include(if: $yes)', true],
    ['@include(if: $no)', false],
    ['@skip(if: $yes)', false],
    ['@skip(if: $no)', true],
    ['@include(if: true)', true],
    ['@skip(if: true)', false],
    ['@include(if: $yes) @skip(if: $yes)', false],
    ['@include(if: $yes) @skip(if: $no)', true],
    ['@include(if: $absent)', false],
  ])('%s', (directive, stays) => {
    const variables = { yes: true, no: false };
    expect(keys(`query ($yes: Boolean!, $no: Boolean!) { case { code acts ${directive} { id } } }`, variables)).toEqual(
      stays ? ['code', 'acts'] : ['code'],
    );
    expect(
      keys(`query ($yes: Boolean!, $no: Boolean!) { case { code ...A ${directive} } } fragment A on Case { acts { id } }`, variables),
    ).toEqual(stays ? ['code', 'acts'] : ['code']);
  });

  it('opens a fragment on an interface of the type, and none on another type', () => {
    expect(keys('{ case { ...C ... on Act { id } } } fragment C on Coded { code }')).toEqual(['code']);
  });

  it('refuses one list under two names, whose rows would be one', () => {
    const twice = () => selectionOf('{ case { one: acts { id } two: acts { setting } } }');
    expect(twice).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining('"one"') }));
    expect(keys('{ case { one: acts { id } one: acts { setting } } }')).toEqual(['acts']);
    expect(keys('{ case { few: similar(first: 1) { code } more: similar(first: 9) { code } } }')).toEqual(['$few', '$more']);
  });

  it('keeps keys within what PostgreSQL holds of a name, each its own', () => {
    const title = caseType.getFields()['title']!;
    const keyOf = (alias: string) =>
      rowKey({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'title' }, alias: { kind: Kind.NAME, value: alias } }, title);
    const long = 'a'.repeat(80);
    expect(keyOf('a'.repeat(59))).toBe(`$${'a'.repeat(59)}`);
    expect(Buffer.byteLength(keyOf(long))).toBeLessThan(63);
    expect(keyOf(`${long}1`)).not.toBe(keyOf(`${long}2`));
    expect(keyOf(`${long}1`)).toBe(keyOf(`${long}1`));
  });

  it('knows the variables on which its directives depend, in fragments too, and no others', () => {
    const { info } = selectionOf(
      'query ($a: Boolean!, $b: Boolean!, $lang: String) { case { code @skip(if: $a) ...F title(lang: $lang) } } fragment F on Case { acts { id @include(if: $b) } }',
    );
    expect([...directiveVariables(info)].sort()).toEqual(['a', 'b']);
    expect(directiveVariables(info)).toBe(directiveVariables(info));
  });
});
