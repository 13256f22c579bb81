import { codeKey, surfaceKey } from './keys.js';
import { askedTokens, tokensOf } from './tokens.js';

const texts = (text: string) => tokensOf(text).map((token) => token.text);

describe('tokens', () => {
  it('keeps codes whole, with their beginnings and parts', () => {
    expect(texts('ст. 54(1)(6) УК')).toEqual(['ст', '54(1)(6', '54(1', '54', '1', '6', 'ук']);
    expect(texts('KZ-2023-SV3K9.')).toEqual(['kz-2023-sv3k9', 'kz-2023', 'kz', '2023', 'sv3k9']);
    expect(askedTokens('54(1)(6), KZ-2023-SV3K9').map(({ text }) => text)).toEqual(['54(1)(6)', 'kz-2023-sv3k9']);
  });

  it('takes joined words apart, and leaves what stands in the text where it stood', () => {
    expect(texts('зорлық-зомбылық и/или')).toEqual(['зорлықзомбылық', 'зорлық', 'зомбылық', 'и', 'или']);
    const [asked] = askedTokens('Нур-Султан');
    expect([asked.text, asked.parts?.map((part) => part.text)]).toEqual(['нурсултан', ['нур', 'султан']]);
    const text = 'Он сказал: «шантаж»!';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Он', 'сказал', 'шантаж']);
  });

  it('gives codes of one meaning one key', () => {
    expect(new Set(['54(1)(6)', '54(1)(6', '54-1-6', '54/1/6'].map(codeKey)).size).toBe(1);
    expect(codeKey('54-бап')).toBe(codeKey('54'));
    expect(codeKey('54(1)')).not.toBe(codeKey('541'));
  });

  it('makes keys of letters and digits alone, and of other words other keys', () => {
    const words = ['шантаж', 'шантажы', 'қорқыту', 'коркыту', 'blackmail', "l'homme", 'ёж', 'еж', '日本'];
    for (const word of words) expect(surfaceKey(word)).toMatch(/^[a-z0-9]+$/);
    expect(surfaceKey('ёж')).toBe(surfaceKey('еж'));
    expect(new Set(words.map(surfaceKey)).size).toBe(words.length - 1);
  });
});
