import type { DocumentText } from './engine/search-document.js';
import { highlightsOf } from './highlights.js';

const text = (field: string, language: DocumentText['language'], of: string, weight: DocumentText['weight'] = 'C'): DocumentText => ({
  field,
  language,
  weight,
  text: of,
});

describe('highlights', () => {
  it('are runs of plain text, markup among them', () => {
    const { highlights, matched } = highlightsOf([text('title', 'en', '<b onclick="x">blackmail</b> again', 'A')], [4], ['en']);
    expect(matched).toEqual(['title']);
    expect(highlights[0].fragments).toEqual([
      { text: '<b onclick="x">', marked: false },
      { text: 'blackmail', marked: true },
      { text: '</b> again', marked: false },
    ]);
  });

  it('counts places over all texts, with the gap between them, and marks a code once', () => {
    const texts = [text('title', 'ru', 'Два слова', 'A'), text('code', null, 'по 54(1)(6) УК', 'B')];
    // по is the 23rd place, the code and its parts follow
    const { highlights } = highlightsOf(texts, [24, 25, 26], ['ru']);
    expect(highlights).toEqual([
      {
        field: 'code',
        fragments: [
          { text: 'по ', marked: false },
          { text: '54(1)(6', marked: true },
          { text: ') УК', marked: false },
        ],
      },
    ]);
  });

  it('shows the reader’s language, and of a long text what stands around', () => {
    const long = `${'слово '.repeat(100)}шантаж ${'слово '.repeat(100)}`;
    const texts = [text('narrative', 'en', 'blackmail'), text('narrative', 'ru', long)];
    const { highlights } = highlightsOf(texts, [1, 1 + 1 + 20 + 100], ['ru', 'en']);
    const joined = highlights[0].fragments.map((run) => run.text).join('');
    expect(joined).toMatch(/^… слово .*шантаж.* слово/);
    expect(joined.length).toBeLessThan(300);
  });

  it('are none where nothing matched', () =>
    expect(highlightsOf([text('title', 'en', 'x')], [], ['en'])).toEqual({ highlights: [], matched: [] }));
});
