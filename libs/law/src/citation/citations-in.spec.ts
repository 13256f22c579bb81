import { readFileSync } from 'node:fs';
import { ActIndex, type HeldAct } from './act-index.js';
import { type Citation, labelOfPlaces } from './citation.js';
import { citationsIn } from './citations-in.js';

const held = (code: string, titles: string[], more: Partial<HeldAct> = {}): HeldAct => ({
  code,
  titles,
  number: null,
  url: null,
  adoptedOn: null,
  ended: false,
  ...more,
});
const index = new ActIndex([
  held('kz/const-1995', ['Constitution of the Republic of Kazakhstan (1995)', 'Конституция Республики Казахстан'], {
    adoptedOn: '1995-08-30',
    ended: true,
    url: 'https://adilet.zan.kz/rus/docs/K950001000_',
  }),
  held('kz/const-2026', ['Constitution of the Republic of Kazakhstan (2026)', 'Қазақстан Республикасының Конституциясы'], {
    adoptedOn: '2026-03-15',
  }),
  held('kz/criminal-code', ['Уголовный кодекс Республики Казахстан', 'Қазақстан Республикасының Қылмыстық кодексі'], {
    number: '226-V',
    adoptedOn: '2014-07-03',
    url: 'https://adilet.zan.kz/rus/docs/K1400000226',
  }),
  held('kz/domestic-violence-law', ['Закон Республики Казахстан «О профилактике бытового насилия»'], {
    number: '214-IV',
    url: 'https://adilet.zan.kz/rus/docs/Z090000214_',
  }),
  held('kz/prevention-of-offences-law', ['Закон Республики Казахстан «О профилактике правонарушений»'], { number: '245-VIII' }),
  held(
    'kz/personal-data-law',
    [
      'Закон Республики Казахстан «О персональных данных и их защите»',
      '«Дербес деректер және оларды қорғау туралы» Қазақстан Республикасының Заңы',
    ],
    { number: '94-V' },
  ),
  held('kz/health-code', ['Кодекс Республики Казахстан «О здоровье народа и системе здравоохранения»'], { number: '360-VI' }),
  held('kz/archives-law', ['Закон Республики Казахстан «О Национальном архивном фонде и архивах»', 'Law on Archives'], { number: '326' }),
  held('un/toonen', ['Toonen v. Australia, communication No. 488/1992']),
  held('un/iccpr', ['Азаматтық және саяси құқықтар туралы халықаралық пакт', 'International Covenant on Civil and Political Rights']),
]);

function shortly(citation: Citation): string {
  switch (citation.kind) {
    case 'act': {
      const acts = citation.acts.map((code) => code.replace(/^(?:kz|un)\//, '')).join('|') || (citation.places.length > 0 ? '?' : '');
      return [acts, labelOfPlaces(citation.places), ...citation.bodies.map((body) => `body:${body}`)].filter(Boolean).join(' ');
    }
    case 'document':
      return [citation.symbol, ...citation.paragraphs.map(({ from, to }) => `¶${from}${to ? `–${to}` : ''}`)].join(' ');
    case 'decision':
      return `no. ${citation.number}`;
    case 'record':
      return `code ${citation.code}`;
  }
}
const read = (text: string) => citationsIn(text, index).map(shortly).join('; ');

/** What lawyers write, and what it cites. */
const EXAMPLES: Record<string, Record<string, string>> = JSON.parse(
  readFileSync(new URL('citation-examples.json', import.meta.url), 'utf8'),
);

describe('citations', () => {
  describe.each(Object.entries(EXAMPLES))('%s', (_, examples) => {
    it.each(Object.entries(examples))('reads "%s" as %s', (text, expected) => expect(read(text)).toBe(expected));
  });

  it('says which stretch of the text it read', () => {
    const text = 'применяли ли ст. 145 Уголовного кодекса РК к полицейским, ср. CCPR/C/KAZ/CO/2, п. 10, и сообщение № 488/1992?';
    expect(citationsIn(text, index).map(({ start, end }) => text.slice(start, end))).toEqual([
      'ст. 145 Уголовного кодекса РК',
      'CCPR/C/KAZ/CO/2, п. 10',
      'сообщение № 488/1992',
    ]);
  });

  it('reads whatever is typed, the same each time, in stretches that do not overlap', () => {
    const pieces = [
      ...['ст.', 'ч.', 'п.', '-', '–', '(', ')', ',', '/', '.', '#', '"', '«', ' ', ' ', '\n', '\u200b', '\u0301', '№', '&', 'и'],
      ...['УК', 'РК', 'МПГПП', 'Кодекс', 'об', 'Конституции', '1995', 'года', 'от', 'первой', 'двадцать', '145', '6', '99999', 'V', 'VIII'],
      ...[
        'бабы',
        'тармағы',
        'article',
        'of the',
        'CCPR/C',
        'kz/criminal-code/art/',
        'https://',
        'adilet.zan.kz/rus/docs/',
        'ECLI:',
        'KZ-2023-',
      ],
    ];
    const random = generator(20_261_130);
    const below = (bound: number) => Math.floor(random() * bound);
    const typed = () =>
      below(3) > 0 ? pieces[below(pieces.length)] : String.fromCodePoint(below(4) > 0 ? below(0x3000) : below(0x10_ffff));
    for (let each = 0; each < 10_000; each += 1) {
      const length = each % 1000 === 0 ? 10_000 : each % 100;
      let text = '';
      while (text.length < length) text += typed();
      const found = citationsIn(text, index);
      const isInOrder = found.every(({ start, end }, i) => start >= (found[i - 1]?.end ?? 0) && end > start && end <= text.length);
      if (!isInOrder) throw new Error(`overlapping stretches in ${JSON.stringify(text)}`);
      if (each % 50 === 0) expect(citationsIn(text, index)).toEqual(found);
    }
  }, 60_000);

  it.each([
    'ст. 1 ',
    'ст.',
    '1-1-',
    '1, ',
    '1.1.',
    '(1',
    '1(1)(1',
    'п. 1 ч. 1 ',
    'Кодекс ',
    'Кодекс, ',
    'Республики ',
    'УК ',
    '1995 ',
    '№ от ',
    'A/1',
    'a.b/c',
    'http',
    'A-1',
    '1/1992',
    'двадцать ',
    'ы',
    '«',
  ])('takes no longer than the length of "%s", many times over', (piece) => {
    // a hundred thousand characters: what looked back at each would not end
    expect(Array.isArray(citationsIn(piece.repeat(100_000 / piece.length), index))).toBe(true);
  });
});

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
