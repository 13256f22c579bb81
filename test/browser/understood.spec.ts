import { withSite } from './site.js';
import { seen } from './visit.js';

/** The search says what it read the typed words as, and lets each be searched for as words instead. */
describe('what was understood of a query', () => {
  const { visitor: visit } = withSite({ people: ['visitor'] });
  const find = async (words: string): Promise<void> => {
    const box = visit.page.getByRole('searchbox', { name: 'Search cases, law and recommendations' });
    await box.fill(words);
    await box.press('Enter');
    await visit.page.getByRole('heading', { level: 1, name: `Search: ${words}` }).waitFor();
    await visit.settled();
  };
  const read = () => visit.page.getByRole('region', { name: 'Read as' });

  it('names the provision and the time, and searches for the words once they are taken off', async () => {
    await visit.go('/');
    await find('п. 6 ч. 1 ст. 54 УК РК в мае 2023 года');
    expect(await seen(read())).toMatch(/54\(1\)\(6\).*Criminal Code.*1 May 2023 to 31 May 2023/s);
    await visit.press(read().getByRole('button', { name: 'в мае 2023 года' }));
    await visit.settled();
    expect(await seen(read())).not.toContain('31 May 2023');
    expect(visit.where()).toBe('/search');
    await visit.press(read().getByRole('link', { name: /54\(1\)\(6\)/ }));
    expect(visit.where()).toBe('/law/kz/criminal-code/art/54/part/1/item/6');
  });

  it('says which words are left out, which signs it could not follow, and what is not held', async () => {
    await find('blackmail -police');
    expect(await seen(read())).toContain('without: police');
    await find('ПОЛИЦИЯ НЕ ПРИНЯЛА');
    expect(await seen(read())).toContain('read as a word');
    await find('ст. 9 УИК РК');
    expect(await seen(read())).toContain('Penal Enforcement Code, 9: not among our texts');
  });
});
