import { withInnerQuotes } from './quotes.js';

describe('quotation marks within a quotation', () => {
  it('are the inner ones of the language', () => {
    expect(withInnerQuotes('«Капитан», который звонил', 'ru')).toBe('„Капитан“, который звонил');
    expect(withInnerQuotes('“Captain” on the line, “twice”', 'en')).toBe('‘Captain’ on the line, ‘twice’');
    expect(withInnerQuotes('Қоңырау шалған «капитан»', 'kk')).toBe('Қоңырау шалған „капитан“');
  });

  it('are left where there are none, or where one stands alone', () => {
    for (const text of ['The same flat', 'Don’t', '5” pipe', '«open']) expect(withInnerQuotes(text, 'en')).toBe(text);
  });
});
