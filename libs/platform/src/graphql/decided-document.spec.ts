import { buildSchema, executeSync, type FieldNode, Kind, type OperationDefinitionNode, parse, visit } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { decided } from './decided-document.js';

const schema = buildSchema(`
  type Query { page: Page! }
  type Page { info: Info! edges: [Edge!]! }
  type Info { next: Boolean! before: Boolean! }
  type Edge { cursor: String! node: Info! }
`);
/** Only `before` is there, as a statement that was not asked for `next` answers. */
const rows = { page: { info: { before: true }, edges: [{ cursor: 'a', node: { before: false } }] } };

const decide = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
  return { document, chosen: decided(schema, document, operation, variables) };
};
const fieldsOf = (document: ReturnType<typeof parse>) => {
  const found: FieldNode[] = [];
  visit(document, { enter: (node) => void (node.kind === Kind.FIELD && found.push(node)) });
  return found;
};

describe('a document whose conditions are decided', () => {
  it.each([
    ['a field left out in one place and asked for in another', '{ page { info @skip(if: true) { next before } info { before } } }'],
    [
      'fields of a fragment in the one and in the other',
      '{ page { info @skip(if: true) { ...A } info { before ...B } } } fragment A on Info { next before } fragment B on Info { next @skip(if: true) }',
    ],
    ['a fragment spread twice, once left out', '{ page { info { ...A @skip(if: true) ...A } } } fragment A on Info { before }'],
    ['an inline fragment left out', '{ page { edges { node { before } ... @include(if: false) { node { next } cursor } } } }'],
    [
      'one fragment under two fields, one left out',
      '{ page { info { ...A } edges @skip(if: $yes) { node { ...A } } } } fragment A on Info { before }',
    ],
    ['both directives', '{ page { info { before @include(if: true) @skip(if: false) next @include(if: true) @skip(if: true) } } }'],
    ['nothing that is left of an object', '{ page { info { next @skip(if: true) } edges { node { ... @include(if: false) { next } } } } }'],
  ])('is answered compiled as graphql-js answers it: %s', (_, text) => {
    const { document, chosen } = decide(`query ($yes: Boolean = true) ${text}`);
    const compiled = compileQuery(schema, chosen!.document());
    if (!isCompiledQuery(compiled)) throw new Error('it did not compile');
    const expected = executeSync({ schema, document, rootValue: rows });
    expect(expected.errors).toBeUndefined();
    expect(compiled.query(rows, undefined, {})).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('shares no field with one decided otherwise: what is kept by a field is not taken for the other', () => {
    const text = 'query ($yes: Boolean!) { page { info { ...A } } } fragment A on Info { before next @skip(if: $yes) }';
    const { document, chosen } = decide(text, { yes: true });
    const operation = document.definitions[0] as OperationDefinitionNode;
    const other = decided(schema, document, operation, { yes: false })!;
    expect(chosen!.by).not.toBe(other.by);
    const ofOther = new Set(fieldsOf(other.document()));
    expect(fieldsOf(chosen!.document()).filter((field) => ofOther.has(field))).toEqual([]);
  });

  it('is the document itself where it has no conditions', () => {
    const { document, chosen } = decide('query ($id: ID) { page { info { before } } }', { id: 1 });
    expect(chosen!.document()).toBe(document);
  });

  it.each([{ yes: null }, { yes: 'true' }])('is not decided by %j', (variables) => {
    expect(decide('query ($yes: Boolean = true) { page { info @skip(if: $yes) { before } } }', variables).chosen).toBeUndefined();
  });
});
