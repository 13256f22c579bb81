import { numberOf } from './provision-name.js';

describe('what the path of a provision says of its number', () => {
  it.each([
    ['kz/criminal-code/art/54', 'art', ['54', '', ''], 'УК РК'],
    ['kz/criminal-code/art/54/part/3', 'part', ['54', '3', ''], 'УК РК'],
    ['kz/criminal-code/art/54/part/1/item/16', 'partPoint', ['54', '1', '16'], 'УК РК'],
    ['kz/administrative-offences-code/art/73-2', 'art', ['73-2', '', ''], 'КоАП РК'],
    ['kz/health-code/art/271/part/1/item/4', 'subpoint', ['271', '1', '4'], undefined],
    ['kz/const-2026/art/16/part/2', 'point', ['16', '2', ''], undefined],
    ['kz/domestic-violence-law/art/1/part/2', 'definition', ['1', '2', ''], undefined],
    ['un/iccpr/art/26', 'art', ['26', '', ''], undefined],
  ])('%s', (path, piece, [art, first, second], act) => {
    expect(numberOf(path, 'ru')).toEqual({ piece, numbers: { art, first, second }, act });
  });

  it('is nothing of acts, paragraphs and principles', () => {
    for (const path of ['kz/criminal-code', 'un/cescr-gc20/para/32', 'un/yogyakarta/principle/3'])
      expect(numberOf(path, 'ru')).toBeUndefined();
  });
});
