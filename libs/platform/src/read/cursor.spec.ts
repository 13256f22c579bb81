import { checkPage, MAX_PAGE } from './cursor.js';

const order = { by: ['occurredMonth', 'id'] };
const encoded = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64');

describe('the place of a page', () => {
  it.each([1, 20, MAX_PAGE])('may be %d long', (first) => expect(checkPage({ first }, order)).toBeUndefined());
  it.each([0, -1, 101, 100_000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('may not be %d long', (first) => {
    expect(() => checkPage({ first }, order)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('follows a cursor of as many parts as the order has', () => {
    expect(checkPage({ first: 1, after: encoded(['2023-05-01', 'x']) }, order)).toBe('["2023-05-01","x"]');
    expect(checkPage({ first: 1, after: null }, order)).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['no base64', '***'],
    ['base64 of the web', 'a-_b'],
    ['no JSON', encoded('hello')],
    ['an object', encoded({ id: 1 })],
    ['null', encoded('null')],
    ['too few parts', encoded(['2023-05-01'])],
    ['too many parts', encoded(['2023-05-01', 'x', 'y'])],
    ['parts that are objects', encoded([{}, 'x'])],
    ['parts that are null', encoded([null, 'x'])],
    ['parts that are truths', encoded([true, 'x'])],
    ['a book', 'A'.repeat(1001)],
  ])('does not follow %s', (_, after) => {
    expect(() => checkPage({ first: 1, after }, order)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { field: 'after' } }),
    );
  });
});
