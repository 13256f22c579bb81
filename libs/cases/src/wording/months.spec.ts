import { findingsAt, type Wording } from './finding.js';
import { monthsIn as placesIn } from './months.js';

const monthsIn = (wording: Wording) => findingsAt(wording, placesIn(wording));

const found = (text: string, language: 'kk' | 'ru' | 'en') =>
  monthsIn({ title: {}, narrative: { [language]: text } }).map(({ excerpt }) => excerpt.toLowerCase());

describe('months told in a wording', () => {
  it.each([
    ['это было в мае, а в начале июня ему позвонили', 'ru', ['мае', 'июня']],
    ['Март 2023 года', 'ru', ['март']],
    ['в 03.2023 и с 2023-04', 'ru', ['03.2023', '2023-04']],
    ['мамырда болған, маусымның соңында', 'kk', ['мамырда', 'маусымның']],
    ['It began in May and ended in late September', 'en', ['in may', 'september']],
    ['14/V/2023, авг. 2023, 05-2023', 'ru', ['v/2023', 'авг. 2023', '05-2023']],
    ['in Sept 2023', 'en', ['sept 2023']],
    ['в ма\u200bе, в мае\u0301', 'ru', ['ма\u200bе', 'мае']],
    ['By March 2023 he had left', 'en', ['by march']],
  ] as const)('are found: %s', (text, language, months) => {
    expect(found(text, language)).toEqual(months);
  });

  it.each([
    ['мужчина и женщина, которым помогали', 'ru'],
    ['маршрут, майка и мартеновская печь', 'ru'],
    ['He may have left; they march on', 'en'],
    ['It was 2023; the ratio was 10.5 and the law of 2023-2024', 'en'],
  ] as const)('are not found: %s', (text, language) => {
    expect(found(text, language)).toEqual([]);
  });

  it('say where they stand', () => {
    expect(monthsIn({ title: { ru: 'Случай в мае' }, narrative: {} })).toEqual([
      { kind: 'MONTH', field: 'title', language: 'RU', excerpt: 'мае', from: 9, to: 12 },
    ]);
  });
});
