import { comparePlaces, labelOf, pathOf, placesOf } from './articles.js';

const paths = (text: string, unit?: string) => placesOf(text, unit).map(pathOf);

describe('the places that an article text names', () => {
  it.each([
    ['12', ['/art/12']],
    ['54(1)(6)', ['/art/54/part/1/item/6']],
    ['54(3)', ['/art/54/part/3']],
    ['54(1)(13)-(16)', ['/art/54/part/1/item/13', '/art/54/part/1/item/14', '/art/54/part/1/item/15', '/art/54/part/1/item/16']],
    ['54(1)(13), (16)', ['/art/54/part/1/item/13', '/art/54/part/1/item/16']],
    ['1(2)-(3)', ['/art/1/part/2', '/art/1/part/3']],
    ['1(23), (27)', ['/art/1/part/23', '/art/1/part/27']],
    ['108, 109 (as excluded)', ['/art/108', '/art/109']],
    ['79 (as cited by ECOM)', ['/art/79']],
    ['257 (number not verified)', ['/art/257']],
    ['5, 7, 8', ['/art/5', '/art/7', '/art/8']],
    ['100-106', [100, 101, 102, 103, 104, 105, 106].map((n) => `/art/${n}`)],
    ['18, 20-22', ['/art/18', '/art/20', '/art/21', '/art/22']],
    ['108-1', ['/art/108-1']],
    ['73-3', ['/art/73-3']],
    ['90-2(3)', ['/art/90-2/part/3']],
    ['1-2', ['/art/1', '/art/2']],
    ['whole act', ['']],
    ['general', ['']],
    ['number not verified', []],
  ])('reads %s', (text, expected) => expect(paths(text)).toEqual(expected));

  it('names paragraphs and principles by their own unit', () => {
    expect(paths('8.2, 8.7', 'para')).toEqual(['/para/8.2', '/para/8.7']);
    expect(paths('17-18', 'principle')).toEqual(['/principle/17', '/principle/18']);
  });

  it.each(['54(1)(6)(2)', '(7)', 'art. 5'])('refuses what it does not understand: %s', (text) => expect(() => placesOf(text)).toThrow());

  it('cites a place as lawyers do', () => {
    expect(placesOf('54(1)(6)').map(labelOf)).toEqual(['54(1)(6)']);
    expect(placesOf('whole').map(labelOf)).toEqual(['whole act']);
  });

  it('keeps the order of the text', () => {
    const shuffled = ['110', '54(1)(16)', '108-1', '54', '9', '109', '54(1)(6)', '108', '54(1)', '54(3)'].flatMap((text) => placesOf(text));
    expect(shuffled.sort(comparePlaces).map(labelOf)).toEqual([
      '9',
      '54',
      '54(1)',
      '54(1)(6)',
      '54(1)(16)',
      '54(3)',
      '108',
      '108-1',
      '109',
      '110',
    ]);
  });
});
