import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

const WORDS = 'шантаж полиция';

/** A lawyer signs in and looks for precedents; what they typed stays between them and the search. */
describe('a lawyer', () => {
  const site = withSite({ people: ['visitor'] });
  const { visitor: visit } = site;
  const box = () => visit.page.getByRole('searchbox', { name: 'Search cases, law and recommendations' });
  const hits = () => visit.page.locator('main article article h2 a');
  const marked = () => visit.page.locator('main mark').allTextContents();
  const titles = () => hits().allTextContents();

  it('is told what is wrong with a sign-in, keeps the e-mail, and comes back to where they were', async () => {
    await visit.go('/recommendations/ECOM-2023-R2');
    await visit.press(visit.page.getByRole('link', { name: 'Sign in' }).first());
    const form = visit.page.locator('main form');
    await visit.press(form.getByRole('button', { name: 'Sign in' }));
    expect(await seen(form)).toMatch(/Write your e-mail address\..*Write your password\./s);
    expect(await seen(form.getByRole('alert'))).toMatch(
      /Some of it needs a look[\s\S]*E-mail: Write your e-mail address\.[\s\S]*Password: Write your password\./,
    );
    expect(await form.getByLabel('E-mail').evaluate((field) => field === document.activeElement)).toBe(true);
    await form.getByLabel('E-mail').fill('lawyer@demo.example');
    await form.getByLabel('Password', { exact: true }).fill('not the password');
    await visit.press(form.getByRole('button', { name: 'Sign in' }));
    expect(await seen(form.getByRole('alert'))).toContain('E-mail and password do not match.');
    expect(await form.getByLabel('E-mail').inputValue()).toBe('lawyer@demo.example');
    await form.getByLabel('Password', { exact: true }).fill(process.env['TEST_DEMO_PASSWORD'] ?? '');
    await form.getByLabel('Password', { exact: true }).press('Enter');
    await visit.page.getByRole('link', { name: 'Demo lawyer' }).waitFor();
    await visit.settled();
    expect(visit.where()).toBe('/recommendations/ECOM-2023-R2');
  });

  it('types words into the box of any page and gets results with the words marked', async () => {
    const searches: string[] = [];
    visit.page.on('request', (request) => /"words"/.test(request.postData() ?? '') && searches.push(request.url()));
    await box().fill(WORDS);
    await box().press('Enter');
    await visit.page.getByRole('heading', { level: 1, name: `Search: ${WORDS}` }).waitFor();
    await visit.settled();
    expect(searches).toHaveLength(1); // results and counts are one question: each does the whole match
    expect(await hits().count()).toBeGreaterThan(2);
    const words = await marked();
    expect(words.some((word) => /^шантаж/i.test(word))).toBe(true);
    expect(words.some((word) => /^полици/i.test(word))).toBe(true);
    expect(await visit.text('main article article')).toContain('Found by:');
  });

  it('leaves no typed word in an address, and finds it again after reload and back', async () => {
    const found = await titles();
    const keeps = async (): Promise<void> => {
      await visit.settled();
      expect([visit.where(), await visit.heading(), await box().inputValue()]).toEqual(['/search', `Search: ${WORDS}`, WORDS]);
      expect(await titles()).toEqual(found);
    };
    await visit.page.reload();
    await keeps();
    await visit.press(hits().first());
    expect(visit.where()).not.toMatch(/^\/search/);
    await visit.page.goBack();
    await keeps();
    const typed = WORDS.split(' ').map((word) => encodeURIComponent(word).toLowerCase());
    expect(visit.requested.map((url) => url.toLowerCase()).filter((url) => typed.some((word) => url.includes(word)))).toEqual([]);
  });

  it('reads beside each facet how many results it leaves, and gets as many, with the words kept', async () => {
    const violations = visit.page.getByRole('group', { name: 'Violation' });
    const line = violations.locator('label').filter({ hasText: /^blackmail/i });
    const expected = Number(/\d+$/.exec((await seen(line)).trim())?.[0]);
    await visit.press(line);
    expect(visit.where()).toBe('/search?violation=BLACKMAIL');
    expect(await visit.heading()).toBe(`Search: ${WORDS}`);
    expect(await hits().count()).toBe(Math.min(expected, 20));
    expect(await seen(visit.page.locator('main [aria-live=polite]').first())).toBe(`${expected} results`);
    await visit.press(visit.page.getByRole('button', { name: /Remove filter: blackmail/i }));
    expect(visit.where()).toBe('/search');
  });

  it('says that any of several ticked values is enough, and asks for all of them', async () => {
    await visit.go('/search?kind=CASE&violation=BLACKMAIL&violation=ENTRAPMENT_BY_FALSE_DATE');
    const violations = visit.page.getByRole('group', { name: 'Violation' });
    const match = violations.getByRole('combobox', { name: 'Must have' });
    const chosen = () => seen(visit.page.getByRole('list', { name: 'Filters in force' }));
    const total = async () => Number.parseInt(await seen(visit.page.locator('main [aria-live=polite]').first()), 10);
    expect(await match.locator('option:checked').textContent()).toBe('at least one of those ticked');
    expect(await chosen()).toMatch(/blackmail\s+or .*entrapment/is);
    const any = await total();
    await match.selectOption({ label: 'all of those ticked' });
    await visit.settled();
    expect(visit.where()).toBe('/search?kind=CASE&violation=BLACKMAIL&violation=ENTRAPMENT_BY_FALSE_DATE&all=violation');
    expect(await chosen()).toMatch(/blackmail\s+and .*entrapment/is);
    const all = await total();
    expect([all > 0, all < any]).toEqual([true, true]);
    const line = (name: RegExp) => violations.locator('label').filter({ hasText: name });
    for (const name of [/^blackmail/i, /^entrapment/i]) expect((await seen(line(name))).trim()).toMatch(new RegExp(`${all}$`));
    // once none of them is chosen, any is enough again
    for (const name of [/^blackmail/i, /^entrapment/i]) await visit.press(line(name));
    expect(visit.where()).toBe('/search?kind=CASE');
  });

  it('opens a case and reads the original beside the public wording, in each language it has', async () => {
    await visit.go('/cases/KZ-2023-SX86V');
    const story = () => visit.page.locator('main .prose').first();
    const press = (name: string) => visit.press(visit.page.locator('main').getByRole('button', { name, exact: true }));
    const original = await seen(story());
    await press('Public wording');
    const published = await seen(story());
    expect(published).not.toBe(original);
    expect(published.length).toBeGreaterThan(100);
    await press('Русский');
    expect([await story().getAttribute('lang'), await seen(story())]).toEqual(['ru', expect.stringMatching(/[а-я]{4}/)]);
    await press('Қазақша');
    expect([await story().getAttribute('lang'), await seen(story())]).toEqual(['kk', expect.stringMatching(/[әғқңөұүһі]/)]);
    await press('Original');
    expect(await visit.text()).toContain('May be used for');
  });

  it('takes away how to cite the case: its code, the version read, and that it is invented', async () => {
    await visit.press(visit.page.getByRole('button', { name: 'Cite' }));
    const citation = await seen(visit.page.locator('.citation'));
    expect(citation).toMatch(
      /case KZ-2023-SX86V, version \d+\. Dalel\. http:\S+\/cases\/KZ-2023-SX86V \(read \d+ \w+ \d{4}\) \[synthetic\]/,
    );
  });

  it('sees on no page an error, but for the sign-in that was refused', () => {
    expect(site.troubles().filter((trouble) => !/status of 401/.test(trouble))).toEqual([]);
  });
});

/** The figures of the published release for everyone; what a person may see for those who are signed in. */
describe('the figures', () => {
  const site = withSite();
  const table = (visit: Visit): Promise<string[]> =>
    visit.page.locator('main table tbody tr').evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children]
          .slice(0, 3)
          .map(({ textContent }) => textContent)
          .join(' '),
      ),
    );

  it('are near those of the report for the public, with the report’s own beside them', async () => {
    const visit = await site.visit();
    await visit.go('/statistics?by=PERPETRATOR_TYPE');
    const text = await visit.text();
    expect(text).toMatch(/About \d+[05] cases in all/);
    expect(text).toMatch(/Published release .*\(ECOM-2023\)/);
    expect(text).toContain('Published figures are blurred');
    expect(text).toMatch(/What the source itself published[\s\S]*documented cases of rights violations: 83 cases \(ECOM, 2023\)/);
    expect(text).toContain('share with private individuals as perpetrators: more than 50% (ECOM, 2023)');
    expect(text).toMatch(/Worked out from it[\s\S]*cases with law enforcement: about 17 cases/);
    for (const [index, name] of ['private individual', 'law enforcement', 'healthcare provider', 'others'].entries())
      expect((await table(visit))[index]?.toLowerCase()).toMatch(new RegExp(`^${name} \\d*[05] [\\d.]+%$`));
  });

  it.each([
    ['kk', 'құжатталған құқық бұзу оқиғалары: 83 оқиға', 'қызметкерлері қатысқан оқиғалар: шамамен 17 оқиға'],
    ['ru', 'задокументированные случаи нарушения прав: 83 случая', 'правоохранительных органов: примерно 17 случаев'],
  ] as const)('are told with the report’s own in %s', async (language, ...words) => {
    const visit = await site.visit(undefined, { language });
    await visit.go('/statistics');
    for (const each of words) expect(await visit.text()).toContain(each);
  });

  it.each([
    ['kk', '55,4'],
    ['ru', '55,4'],
  ] as const)('write their shares as %s does', async (language, share) => {
    const visit = await site.visit('reviewer', { language });
    await visit.go('/statistics');
    expect(await visit.text('main table')).toContain(share);
  });

  it('come out whole, live, for a reviewer cleared for all', async () => {
    const visit = await site.visit('reviewer');
    await visit.go('/statistics?by=PERPETRATOR_TYPE');
    expect(await visit.text()).toMatch(/83 cases in all/);
    expect((await table(visit)).join('\n')).toMatch(/46 55\.4%.*17 20\.5%.*12 14\.5%/s);
  });

  it('are those of the release for a reader, who reads no consents', async () => {
    const visit = await site.visit('reader');
    await visit.go('/statistics?by=PERPETRATOR_TYPE');
    const text = await visit.text();
    expect(text).toMatch(/About \d+[05] cases in all/);
    expect(text).toMatch(/Published release .*\(ECOM-2023\)/);
    expect(await visit.text('body')).toMatch(/You see cases up to the level .public./i);
  });

  it('have no error on any page', () => expect(site.troubles()).toEqual([]));
});
