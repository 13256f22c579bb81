import { guessLanguage } from './language.js';

describe('a text that is stored without its language', () => {
  it.each([
    ['The duty officer refused to register the complaint.', 'EN'],
    ['Дежурный отказался принять заявление по статье 194 (Criminal Code).', 'RU'],
    ['Кезекші арызды қабылдаудан бас тартты.', 'KK'],
    ['2023-05-14', undefined],
  ])('is read aloud in the language of its letters: %s', (text, language) => expect(guessLanguage(text)).toBe(language));
});
