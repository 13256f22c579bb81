import { readQuery } from './reading.js';

/** words "phrases" -without (alternative|two words) !problem */
function shortly(query: string): string {
  const { words, phrases, without, anyOf, unread } = readQuery(query);
  const worded = ({ kind, text }: { kind: string; text: string }) => (kind === 'phrase' ? `"${text}"` : text);
  return [
    ...words.map(worded),
    ...phrases.map(worded),
    ...without.map((wording) => `-${worded(wording)}`),
    ...anyOf.map((group) => `(${group.map((all) => all.map(worded).join(' ')).join('|')})`),
    ...unread.map(({ text, problem }) => `!${problem}:${text}`),
  ].join(' ');
}

describe('signs of a query', () => {
  it.each([
    ['шантаж полиция', 'шантаж полиция'],
    ['"в палате" шантаж', 'шантаж "в палате"'],
    ['«в палате», „ночью“', '"в палате" "ночью"'],
    ['"не закрыта', 'не закрыта'],
    ['blackmail -police', 'blackmail -police'],
    ['blackmail −police', 'blackmail -police'],
    ['blackmail - police', 'blackmail police'],
    ['blackmail --police', 'blackmail -police'],
    ['зорлық-зомбылық', 'зорлық-зомбылық'],
    ['-полиция -"в палате"', '-полиция -"в палате"'],
    ['шантаж НЕ полиция', 'шантаж -полиция'],
    ['blackmail NOT police', 'blackmail -police'],
    ['бопсалау ЕМЕС полиция', 'бопсалау -полиция'],
    ['бопсалау полиция ЕМЕС', 'бопсалау -полиция'],
    ['(бопсалау полиция ЕМЕС) қала', 'бопсалау қала -полиция'],
    ['полиция не приняла заявление', 'полиция не приняла заявление'],
    ['blackmail or robbery', 'blackmail or robbery'],
    ['blackmail OR robbery', '(blackmail|robbery)'],
    ['шантаж ИЛИ грабёж ИЛИ угрозы', '(шантаж|грабёж|угрозы)'],
    ['бопсалау НЕМЕСЕ тонау', '(бопсалау|тонау)'],
    ['шантаж | грабёж', '(шантаж|грабёж)'],
    ['полиция шантаж OR "в палате"', 'полиция (шантаж|"в палате")'],
    ['полиция (шантаж грабёж) OR угрозы', 'полиция (шантаж грабёж|угрозы)'],
    ['полиция AND шантаж', 'полиция шантаж'],
    ['-(полиция врач) шантаж', 'шантаж -полиция -врач'],
    ['-(полиция OR врач) шантаж', 'шантаж -полиция -врач'],
    ['NOT NOT blackmail', 'blackmail'],
    ['54(1)(6)', '54(1)(6)'],
    ['(54(1)(6))', '54(1)(6)'],
    ['((', ''],
    ['))', ''],
    ['', ''],
    ['ПОЛИЦИЯ НЕ ПРИНЯЛА', 'ПОЛИЦИЯ НЕ ПРИНЯЛА !CAPITALS:НЕ'],
    ['blackmail NOT', 'blackmail !ALONE:NOT'],
    ['OR blackmail', 'blackmail !ALONE:OR'],
    ['blackmail OR', 'blackmail !ALONE:OR'],
    ['blackmail OR -police', 'blackmail -police !ALTERNATIVE:blackmail !ALTERNATIVE:police'],
  ])('reads %s as %s', (query, read) => expect(shortly(query)).toBe(read));

  it('says where each word stands', () => {
    const { words, without, text } = readQuery('шантаж -"в палате" ночью');
    for (const { start, end, text: word } of [...words, ...without]) expect(text.slice(start, end)).toBe(word);
  });
});
