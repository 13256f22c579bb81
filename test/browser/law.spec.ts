import { withSite } from './site.js';
import { seen } from './visit.js';
import { type LanguageCode, say } from './words.js';

const ITEM = 'kz/criminal-code/art/54/part/1/item/16';

describe('a provision', () => {
  const site = withSite({ people: ['visitor', 'lawyer'] });
  const { visitor: visit, lawyer } = site;
  const official = () => visit.main.locator('a[target=_blank]').first().getAttribute('href');
  async function citation(language: LanguageCode): Promise<string> {
    await visit.press(visit.button(say(language, 'case.cite')));
    return seen(visit.region(say(language, 'case.cite')).locator('.citation'));
  }

  it.each([
    [
      'en',
      'https://adilet.zan.kz/rus/docs/K1400000226',
      /^Art\. 54\(1\)\(16\) CC\. Criminal Code of the Republic of Kazakhstan No\. 226-V of 3 July 2014 \(as in force on 12 January 2023\)\. /,
    ],
    [
      'ru',
      'https://adilet.zan.kz/rus/docs/K1400000226',
      /^П\. 16\) ч\. 1 ст\. 54 УК РК\. Уголовный кодекс Республики Казахстан \(3 июля 2014 г\., № 226-V\) \(в редакции, действующей на 12 января 2023 г\.\)\. /,
    ],
    [
      'kk',
      'https://adilet.zan.kz/kaz/docs/K1400000226',
      /^ҚК 54-бабы 1-бөлігінің 16\) тармағы\. Қазақстан Республикасының Қылмыстық кодексі \(2014 жылғы 3 шілде, № 226-V\) \(редакция күні: 2023 жылғы 12 қаңтар\)\. /,
    ],
  ] as const)('leads to its official text and is cited as lawyers do, in %s', async (language, address, cited) => {
    await visit.speak(language);
    await visit.go(`/law/${ITEM}?on=2023-01-12`);
    expect(await official()).toBe(address);
    expect(await visit.text()).toContain(say(language, 'law.wholeAct'));
    const text = await citation(language);
    expect(text).toMatch(cited);
    expect(text.endsWith(address)).toBe(true);
    expect(await visit.faults()).toEqual([]);
  });

  it('of a treaty leads to the article on the page of the United Nations; one that has no page is cited by its address here', async () => {
    await visit.speak('en');
    await visit.go('/law/un/iccpr/art/26');
    expect(await official()).toBe(
      'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-covenant-civil-and-political-rights#article-26',
    );
    await visit.go('/law/kz/const-2026/art/16?on=2026-08-01');
    expect(await citation('en')).toMatch(/\/law\/kz\/const-2026\/art\/16\?on=2026-08-01/);
    await visit.go('/law/kz/const-2026/art/16?on=2023-05-01');
    expect(await citation('en')).toContain('(Not yet in force on 1 May 2023)');
  });

  it('says in its name what tells it from its neighbours', async () => {
    await visit.speak('ru');
    await visit.go('/law/kz/criminal-code');
    const links = await visit.main.locator('a[href*="/art/54/part/1/item/"]').allTextContents();
    const headings = links.map((text) => text.split('. ').at(-1));
    expect(headings.length).toBe(6);
    expect(new Set(headings).size).toBe(6);
    await visit.speak('en');
  });

  it('is opened from a case as of its day, which stands in no address, and leads on to today', async () => {
    const [found] = await site.sql(
      `SELECT c.code, p.occurred_on::text AS day FROM "case" c JOIN case_particulars p ON p.case_id = c.id JOIN engagement e ON e.case_id = c.id
        WHERE c.level <= 2 AND p.occurred_on IS NOT NULL AND extract(day FROM p.occurred_on) > 1 ORDER BY c.code LIMIT 1`,
    );
    await lawyer.go(`/cases/${found!['code']}`);
    await lawyer.press(lawyer.region('The law of that day').locator('.line-title a').first());
    const [year, , day] = String(found!['day']).split('-').map(Number);
    expect(lawyer.where()).toMatch(/\?on=\d{4}-\d\d-01$/);
    expect(await lawyer.text()).toMatch(new RegExp(`on ${day} [A-Z][a-z]+ ${year}`));
    expect(await lawyer.text()).toContain(say('en', 'law.dayOfCase.day'));
    expect(lawyer.requested.filter((address) => address.includes(String(found!['day'])))).toEqual([]);
    await lawyer.page.reload();
    await lawyer.settled();
    expect(await lawyer.text()).toContain(say('en', 'law.dayOfCase.day'));
    await lawyer.press(lawyer.main.getByRole('link', { name: say('en', 'law.today') }));
    expect(lawyer.where()).not.toContain('on=');
    expect(await lawyer.text()).not.toContain(say('en', 'law.dayOfCase.day'));
  });

  it('opened by a visitor says of the first day of the month that it is that', async () => {
    await visit.go('/cases/KZ-2023-SYF1P');
    await visit.press(visit.region('The law of that day').locator('a[href*="?on="]').first());
    expect(await visit.text()).toContain(say('en', 'law.dayOfCase.month'));
  });

  it('has no error on any page', () => expect(site.troubles()).toEqual([]));
});
