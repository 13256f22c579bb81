import { validateSync } from 'class-validator';
import { isBlank, localizedText, NotBlank } from './text.js';

const BLANK = [
  '',
  ' ',
  '\n\t',
  '\u00a0\u2003',
  '\u200b',
  '\u200b\u200c\u200d\u2060\ufeff',
  '\u00ad',
  '\u3164',
  '\u115f\u1160',
  '\uffa0',
  '\u2800',
  '\u034f',
  '\u0301',
  '\ufe0f',
  '\u202e',
  '\u{e0061}',
];

class Named {
  @NotBlank() name: unknown;
}

describe('a text', () => {
  it.each(BLANK)('that looks like nothing is blank: %j', (text) => {
    expect(isBlank(text)).toBe(true);
    expect(() => localizedText({ ru: text }, 'title')).toThrow('needs a text');
    expect(validateSync(Object.assign(new Named(), { name: text }))).toHaveLength(1);
  });

  it.each(['a', 'я', '5', '—', '👩\u200d👩', ' a ', '\u200ba'])('that shows anything is not: %j', (text) => {
    expect(isBlank(text)).toBe(false);
    expect(validateSync(Object.assign(new Named(), { name: text }))).toEqual([]);
  });
});
