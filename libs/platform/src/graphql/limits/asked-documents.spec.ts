import { GraphQLError, parse } from 'graphql';
import { workedMs } from '../../../../../test/kit/processor-time.js';
import { AskedDocuments, admittedAlone } from './asked-documents.js';
import { documentSize } from './document-size.js';
import { TrustedDocuments } from './trusted-documents.js';

const TRUSTED = '{ cases { totalCount } }';
const documents = () => new AskedDocuments(new TrustedDocuments({ 'sha256:1': TRUSTED }));
const PUBLIC = { signedIn: false, onlyTrusted: true };
const STAFF = { signedIn: true, onlyTrusted: false };
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as GraphQLError).extensions['code'];
  }
  return undefined;
};
const levels = (n: number) =>
  `{ ...f0 } ${Array.from({ length: n }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f${n} on Query { __typename }`;

describe('the size of a document', () => {
  it('counts a fragment wherever it is spread, with its arguments and directives', () => {
    expect(documentSize(parse('{ a { ...F } b(x: 1) { ...F @include(if: true) } } fragment F on A { c d }'))).toEqual({
      selections: 10,
      nesting: 3,
    });
    expect(documentSize(parse(levels(10))).selections).toBe(1 + 2 * (2 ** 10 - 1) + 2 ** 10);
  });

  it('is endless where fragments spread themselves', () => {
    expect(documentSize(parse('{ a } fragment A on Q { ...B } fragment B on Q { ...A }')).selections).toBe(Number.POSITIVE_INFINITY);
  });

  it('60 levels of doubling fragments are refused in under 20 ms (S20)', () => {
    const cache = documents();
    const times = Array.from({ length: 10 }, () => {
      const began = workedMs();
      expect(refusal(() => cache.admit({ query: levels(60) }, STAFF))).toBe('QUERY_TOO_COMPLEX');
      return workedMs() - began;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});

describe('the values of variables (S20)', () => {
  const ones = (n: number) => Array.from({ length: n }, () => 1);
  const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
  const refused = (variables: unknown, sender = PUBLIC) => refusal(() => documents().admit({ query: TRUSTED, variables }, sender));

  it.each([
    ['in a list', (n: number) => ({ filter: { regions: ones(n - 4) } })],
    ['in lists of lists', (n: number) => ({ a: [ones(n / 2 - 3), ones(n / 2 - 1)] })],
    ['and keys in an object', (n: number) => Object.fromEntries(ones(n / 2).map((one, i) => [`a${i}`, one]))],
    ['of objects in a list', (n: number) => ({ a: ones(Math.floor((n - 2) / 3)).map((a) => ({ a })) })],
  ])('are counted %s', (_, variables) => {
    expect(refused(variables(1000))).toBeUndefined();
    expect(refused(variables(1004))).toBe('QUERY_TOO_COMPLEX');
    expect(refused(variables(8000), STAFF)).toBeUndefined();
    expect(refused(variables(8004), STAFF)).toBe('QUERY_TOO_COMPLEX');
  });

  it.each([
    ['124,000 numbers', { filter: { regions: ones(124_000) } }],
    ['23,000 unknown fields', { input: Object.fromEntries(ones(23_000).map((one, i) => [`a${i}`, one])) }],
    ['30,000 objects', { input: ones(30_000).map((a) => ({ a })) }],
    ['100,000 lists in each other', { a: deep(100_000) }],
    ['a list in the place of the variables', ones(100_000)],
  ])('are refused in under 20 ms where they are %s', (_, variables) => {
    const times = Array.from({ length: 10 }, (_, i) => {
      const began = workedMs();
      expect(refused(variables, i % 2 === 0 ? PUBLIC : STAFF)).toBe('QUERY_TOO_COMPLEX');
      return workedMs() - began;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});

describe('the text that is judged', () => {
  it.each([
    ['a number', { query: 1 }],
    ['an object', { query: { kind: 'Document' } }],
    ['a list', { query: [TRUSTED] }],
    ['nothing', {}],
    ['null', { query: null }],
    ['an empty text', { query: '' }],
    ['an unknown id', { documentId: 'sha256:2' }],
    ['a list of questions', [{ query: TRUSTED }]],
    ['no body', undefined],
  ])('is a text: %s is refused (S25)', (_, body) => {
    expect(refusal(() => documents().admit(body, PUBLIC))).toBe('BAD_USER_INPUT');
    expect(refusal(() => documents().admit(body, STAFF))).toBe('BAD_USER_INPUT');
  });

  it('is the one put in the place of an id (S25)', () => {
    const body: { documentId: string; query?: string } = { documentId: 'sha256:1' };
    expect(documents().admit(body, PUBLIC)).toBe(TRUSTED);
    expect(body.query).toBe(TRUSTED);
    expect(refusal(() => documents().admit({ documentId: 'sha256:1', query: '{ viewer { roles } }' }, PUBLIC))).toBe('FORBIDDEN');
  });

  it('is the one that runs: another source stops the request (S25)', async () => {
    const hooks = await admittedAlone().requestDidStart!({} as never);
    const resolved = (source: string, admitted?: string) => hooks!.didResolveSource!({ source, contextValue: { admitted } } as never);
    await expect(resolved(TRUSTED, TRUSTED)).resolves.toBeUndefined();
    await expect(resolved('{ viewer { roles } }', TRUSTED)).rejects.toThrow();
    await expect(resolved(TRUSTED)).rejects.toThrow();
  });
});
