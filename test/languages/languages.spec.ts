import * as faults from './faults.js';
import { readGlossary } from './glossary.js';
import { everyText, type Text } from './texts.js';

const texts = everyText();
const glossary = readGlossary();
const NOT = {
  ru: faults.wordFinder(glossary.flatMap(({ ru }) => ru.not)),
  kk: faults.wordFinder(glossary.flatMap(({ kk }) => kk.not)),
};

/** Messages whose date is always a whole day: "до 14 мая 2026 г.". */
const WHOLE_DAYS = /^pages ru (?:case\.expiresOn|own\.until|grant\.|opening\.standing\.confirmed)/;

/** Every text in which something is found, with where it stands and what it is. */
const found = (inWhich: (text: Text) => boolean, find: (text: Text) => string[]): string[] =>
  texts.filter(inWhich).flatMap((text) => find(text).map((what) => `${text.at}: ${what}`));
const translated = (text: Text): text is Text & { language: faults.Translated } => text.language === 'ru' || text.language === 'kk';

describe('the texts in Russian and Kazakh (docs/languages.md)', () => {
  it('are all read: pages, letters, vocabularies and the demonstration', () => {
    expect(texts.filter(translated).length).toBeGreaterThan(4000);
    expect(glossary.length).toBeGreaterThan(60);
    expect(glossary.every(({ english, ru, kk }) => english && ru.word && kk.word)).toBe(true);
  });

  it('hold no Latin letter inside a Cyrillic word', () => {
    expect(
      found(
        () => true,
        ({ text }) => faults.lookAlikes(text),
      ),
    ).toEqual([]);
  });

  it('put no ending on a value', () => {
    expect(
      found(
        ({ message }) => !!message,
        (text) => (translated(text) ? faults.endingsOnValues(text.text, text.language) : []),
      ),
    ).toEqual([]);
  });

  it('count in every plural form of the language', () => {
    expect(
      found(
        ({ message }) => !!message,
        ({ text, language }) => faults.faultyPlurals(text, language ?? 'en'),
      ),
    ).toEqual([]);
  });

  it('have one word for each term', () => {
    expect(
      found(
        ({ quoted }) => !quoted,
        (text) => (translated(text) ? NOT[text.language](text.text) : []),
      ),
    ).toEqual([]);
  });

  it('have months in the case that their preposition asks for, those put in among them', () => {
    const russian = ({ language }: Text) => language === 'ru';
    expect(found(russian, ({ text }) => faults.monthsInWrongCase(text))).toEqual([]);
    expect(
      found(
        (text) => russian(text) && !WHOLE_DAYS.test(text.at),
        ({ text }) => faults.datesAfterPrepositions(text),
      ),
    ).toEqual([]);
  });

  it('double no full stop and no quotation mark', () => {
    expect(
      found(
        () => true,
        ({ text, language }) => faults.doubledMarks(text, language ?? 'en'),
      ),
    ).toEqual([]);
  });
});

describe('the check of the languages', () => {
  it.each([
    ['a Latin letter in a Kazakh word', () => faults.lookAlikes('зиян келтiру'), ['келтiру']],
    ['a Latin letter that passes for a word', () => faults.lookAlikes('вместе c ним'), ['c']],
    ['no Latin word of its own', () => faults.lookAlikes('SMS-хабар, HIV және «Part I»'), []],
    ['a Kazakh ending on a number', () => faults.endingsOnValues('Олардың #-і бойынша', 'kk'), ['#-і']],
    ['a Kazakh ending on a value', () => faults.endingsOnValues('{step}-тен аз, {name}ға', 'kk'), ['{step}-тен', '{name}ға']],
    ['a Kazakh word that asks for an ending', () => faults.endingsOnValues('{date} дейін ұсынылды', 'kk'), ['{date} дейін']],
    ['no whole word after a hyphen', () => faults.endingsOnValues('{number}-бап, {number}-дереккөз, {number}-адам', 'kk'), []],
    ['a Russian ending on a value', () => faults.endingsOnValues('{number}-й акт', 'ru'), ['{number}-й']],
    [
      'a Russian plural without a form',
      () => faults.faultyPlurals('{n, plural, one {# акт} few {# акта} other {# акта}}', 'ru'),
      ['n: no many'],
    ],
    [
      'the second of two plurals',
      () => faults.faultyPlurals('{n, plural, one {# x} other {# y}} {m, plural, other {# z}}', 'en'),
      ['m: no one'],
    ],
    [
      'one without its number, which 21 takes too',
      () => faults.faultyPlurals('{n, plural, one {последняя} few {# записи} many {# записей} other {# записи}}', 'ru'),
      ['n: one without #'],
    ],
    ['a word that the glossary has not', () => NOT.ru('Жертва говорит, засекреченный случай'), ['Жертва', 'засекреченный']],
    ['two words of it', () => NOT.kk('екінші факторды орнату, жеке деректер'), ['екінші факторды', 'жеке деректер']],
    ['no word of a quotation', () => NOT.ru('закон о «нетрадиционной ориентации», жертвовать — другое слово'), ['жертвовать']],
    ['a month in the nominative', () => faults.monthsInWrongCase('с май 2023 г. до июль'), ['с май', 'до июль']],
    ['a month in the genitive', () => faults.monthsInWrongCase('в мая, с мая по июнь, 5 мая'), ['в мая']],
    ['a date after a preposition', () => faults.datesAfterPrepositions('с {from} до {to}; начало: {date}'), ['с {from}', 'до {to}']],
    ['a date before a full stop', () => faults.doubledMarks('Действует до {date}.', 'ru'), ['{date}.']],
    ['two full stops', () => faults.doubledMarks('29 ноября 2026 г.. Это', 'ru'), ['г..']],
    ['two quotation marks', () => faults.doubledMarks('случай ««Капитан» звонил»', 'ru'), ['««']],
  ] as const)('finds %s', (_, find, expected) => expect(find()).toEqual(expected));
});
