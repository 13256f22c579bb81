import { GraphQLError, parse } from 'graphql';
import { AskedDocuments, admittedAlone } from './asked-documents.js';
import { documentSize } from './document-size.js';
import { TrustedDocuments } from './trusted-documents.js';

const TRUSTED = '{ cases { totalCount } }';
const documents = () => new AskedDocuments(new TrustedDocuments({ 'sha256:1': TRUSTED }));
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

  it('S20 60 levels of doubling fragments are refused in under 20 ms', () => {
    const asked = documents();
    const times = Array.from({ length: 10 }, () => {
      const began = performance.now();
      expect(refusal(() => asked.admit({ query: levels(60) }, false))).toBe('QUERY_TOO_COMPLEX');
      return performance.now() - began;
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
  ])('S25 is a text: %s is refused', (_, body) => {
    expect(refusal(() => documents().admit(body, true))).toBe('BAD_USER_INPUT');
    expect(refusal(() => documents().admit(body, false))).toBe('BAD_USER_INPUT');
  });

  it('S25 is the one put in the place of an id', () => {
    const body: { documentId: string; query?: string } = { documentId: 'sha256:1' };
    expect(documents().admit(body, true)).toBe(TRUSTED);
    expect(body.query).toBe(TRUSTED);
    expect(refusal(() => documents().admit({ documentId: 'sha256:1', query: '{ viewer { roles } }' }, true))).toBe('FORBIDDEN');
  });

  it('S25 is the one that runs: another source stops the request', async () => {
    const hooks = await admittedAlone().requestDidStart!({} as never);
    const resolved = (source: string, admitted?: string) => hooks!.didResolveSource!({ source, contextValue: { admitted } } as never);
    await expect(resolved(TRUSTED, TRUSTED)).resolves.toBeUndefined();
    await expect(resolved('{ viewer { roles } }', TRUSTED)).rejects.toThrow();
    await expect(resolved(TRUSTED)).rejects.toThrow();
  });
});
