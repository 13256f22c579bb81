import { officialText } from './official-text.js';

const CODE = 'https://adilet.zan.kz/rus/docs/K1400000226';
const COVENANT = 'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-covenant-civil-and-political-rights';

describe('where the official text of a provision is read', () => {
  it('is the act in the reader’s language, which alone has an address there', () => {
    expect(officialText(CODE, 'kz/criminal-code/art/54/part/3', 'ru')).toEqual({ address: CODE, atArticle: false });
    expect(officialText(CODE, 'kz/criminal-code/art/54/part/3', 'kk')).toEqual({
      address: 'https://adilet.zan.kz/kaz/docs/K1400000226',
      atArticle: false,
    });
  });

  it('is the article of a treaty, and the whole of it for the treaty', () => {
    expect(officialText(COVENANT, 'un/iccpr/art/26', 'kk')).toEqual({ address: `${COVENANT}#article-26`, atArticle: true });
    expect(officialText(COVENANT, 'un/iccpr', 'ru')).toEqual({ address: COVENANT, atArticle: false });
  });
});
