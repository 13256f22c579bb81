import { oneSpelling, plainLetters, russianFromLatin, withoutSoftSigns } from './letters.js';

describe('letters', () => {
  it.each([
    ['пере\u00adносом', 'переносом'],
    ['шан\u200bтаж', 'шантаж'],
    ['осно\u0301вной', 'основной'],
    ['Иё', 'иё'],
    ['г\u0301ород', 'город'],
    // Latin letters inside a Cyrillic word, and the other way
    ['тeгi', 'тегі'],
    ['iс', 'іс'],
    ['Hүкте', 'нүкте'],
    ['pоliсе', 'police'],
    ['café', 'café'],
  ])('reads %s as %s', (written, read) => expect(plainLetters(written)).toBe(read.normalize('NFC')));

  it.each([
    ['neighbour', 'neighbor'],
    ['neighbours', 'neighbors'],
    ['organised', 'organized'],
    ['stigmatisation', 'stigmatization'],
    ['defence', 'defense'],
    ['counselling', 'counseling'],
    ['centre', 'center'],
  ])('spells %s and %s alike', (british, american) => expect(oneSpelling(british)).toBe(oneSpelling(american)));
  it('leaves other words apart', () => {
    for (const word of ['four', 'hour', 'called', 'killed', 'where']) expect(oneSpelling(word)).toBe(word);
  });

  it.each([
    ['politsiya', 'полиция'],
    ['vymogatelstvo', 'вымогательство'],
    ['diskriminatsiya', 'дискриминация'],
    ['shantazh', 'шантаж'],
  ])('reads %s as %s', (latin, russian) => expect(withoutSoftSigns(russianFromLatin(latin) ?? '')).toBe(withoutSoftSigns(russian)));
  it('reads no plain English as Russian', () =>
    expect(['police', 'god', 'man', 'date'].map(russianFromLatin)).toEqual(Array(4).fill(undefined)));
});
