import { Language } from '#libs/platform';
import { letterOf } from './letter.js';

describe('the letter with a one-time link', () => {
  const at = new Date('2026-11-30T19:05:59Z');

  it.each([
    ['KK', '2026 ж. 1 желтоқсан, 00:05 (Алматы уақыты)'],
    ['RU', '1 декабря 2026 г. в 00:05 (время Алматы)'],
    ['EN', '1 December 2026 at 00:05 (Almaty time)'],
  ] as const)('says in %s until when the link works, by the clock of Almaty', (language, until) => {
    const { text } = letterOf(Language[language], 'https://dalel.example/set#s', at);
    expect(text).toContain(until);
    expect(text).not.toContain('UTC');
  });
});
