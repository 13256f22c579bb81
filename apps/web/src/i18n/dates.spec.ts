import { formatDate, formatMoment, formatPercent, startOfDay } from './dates.js';

describe('a date in words', () => {
  it.each([
    ['2009', 'ru', '2009 г.'],
    ['2009', 'kk', '2009 жыл'],
    ['2009', 'en', '2009'],
    ['2023-05', 'kk', '2023 жылғы мамыр'],
    ['2026-07-01', 'kk', '2026 жылғы 1 шілде'],
    ['2026-07-01', 'ru', '1 июля 2026 г.'],
  ] as const)('%s in %s', (value, code, words) => expect(formatDate(value, code)).toBe(words));
});

describe('a moment in words', () => {
  it.each([
    ['kk', '2026 жылғы 1 шілде, Алматы уақытымен 00:05'],
    ['ru', '1 июля 2026 г., 00:05 по времени Алматы'],
    ['en', '1 July 2026, 00:05 Almaty time'],
  ] as const)('is that of Almaty, and says so: %s', (code, words) => expect(formatMoment('2026-06-30T19:05:59.000Z', code)).toBe(words));

  it('a day begins when it begins in Almaty', () => {
    expect([startOfDay('2026-07-01'), startOfDay('2026-07-31', 1)]).toEqual(['2026-06-30T19:00:00.000Z', '2026-07-31T19:00:00.000Z']);
  });
});

describe('a share in words', () => {
  it('has a decimal where it was counted, and none where it is blurred', () => {
    expect(formatPercent(56.58, 'ru')).toMatch(/^56,6\s%$/);
    expect(formatPercent(53, 'kk', 0)).toMatch(/^53\s%$/);
  });
});
