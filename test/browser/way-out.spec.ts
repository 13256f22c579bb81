import { accessibilityProblems } from '../kit/browser.js';
import { until } from '../kit/until.js';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';
import { LANGUAGES, type LanguageCode, say } from './words.js';

const ELSEWHERE = 'https://www.google.com/';
/** Whose session ends. */
const PEOPLE = { kk: 'partner', ru: 'reader', en: 'lawyer' } as const;
const PHONE = { width: 380, height: 780 };
const DESKTOP = { width: 1280, height: 780 };
const LONG_PAGE = '/search?kind=CASE';
/** More stops than the header and the filters of the long page have. */
const STOPS = 60;

/** Whoever may have to leave at once: the way out is there before the scripts, and stays while one reads; on a phone, too. */
describe('the way out', () => {
  const site = withSite();
  const exit = (visit: Visit, language: LanguageCode) => visit.page.getByRole('button', { name: say(language, 'shell.quickExit') });
  const elsewhere = (visit: Visit) =>
    visit.page.context().route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }));
  /** The one address elsewhere that the pages ever open. */
  const onlyElsewhere = (visit: Visit) =>
    expect([...new Set(visit.troubles.splice(0))]).toEqual([`request to ${new URL(ELSEWHERE).origin}`]);

  describe.each(LANGUAGES)('in %s', (language) => {
    it('stands in the document itself, with the name and what the site is, and ends the session without a script', async () => {
      const visit = await site.visit(PEOPLE[language], { language, viewport: PHONE, javaScriptEnabled: false });
      await elsewhere(visit);
      await visit.page.goto('/recommendations');
      await visit.page.goto('/law');
      expect(await visit.text('body')).toContain(say(language, 'common.product'));
      expect(await visit.text('main')).toContain(say(language, 'shell.purpose'));
      await exit(visit, language).click();
      await visit.page.waitForURL(ELSEWHERE);
      const cookies = (await visit.page.context().cookies(visit.client.url)).map(({ name }) => name);
      expect(cookies).toEqual(expect.arrayContaining(['dalel_left']));
      expect(cookies).not.toContain('dalel');
      await until(
        () => visit.client.data('{ viewer { person { id } } }'),
        ({ viewer }) => viewer === null,
      );
      await visit.page.goBack();
      expect(visit.where()).toBe('/law');
      onlyElsewhere(visit);
      await visit.close();
    });

    it.each([PHONE, DESKTOP])('stays on screen and covers nothing that has the focus, at $width px', async (viewport) => {
      const visit = await site.visit(undefined, { language, viewport });
      await visit.go(LONG_PAGE);
      const top = (await exit(visit, language).boundingBox())?.y;
      await visit.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      expect((await exit(visit, language).boundingBox())?.y).toBe(top);
      for (const key of ['Shift+Tab', 'Tab'])
        for (let stop = 0; stop < STOPS; stop += 1) {
          await visit.page.keyboard.press(key);
          expect(await covered(visit)).toBeUndefined();
        }
      await visit.close();
    });
  });

  it('is not named by the document in discreet mode, nor what the site is', async () => {
    const visit = await site.visit(undefined, { language: 'ru', javaScriptEnabled: false });
    await visit.page.context().addCookies([{ name: 'dalel_discreet', value: '1', url: visit.client.url }]);
    const answer = await visit.page.goto('/law');
    expect(await answer?.text()).not.toMatch(/Dalel|Дәлел|ЛГБТ/i);
    expect(await exit(visit, 'ru').isVisible()).toBe(true);
    expect(await visit.text('body')).toContain(say('ru', 'discreet.name'));
    await visit.close();
  });

  it.each(['index', 'LawPage', 'InstrumentsPage'])('works while the script %s does not come', async (script) => {
    const visit = await site.visit(undefined, { language: 'kk', viewport: PHONE });
    await elsewhere(visit);
    await visit.page.route(`**/assets/${script}*.js`, () => undefined);
    await visit.page.goto('/law', { waitUntil: 'commit' });
    await exit(visit, 'kk').waitFor();
    expect(await accessibilityProblems(visit.page)).toEqual([]);
    await exit(visit, 'kk').click();
    await visit.page.waitForURL(ELSEWHERE);
    onlyElsewhere(visit);
    await visit.close();
  });

  it('leaves the page its room on a phone: one line above it, one for the notices, which open', async () => {
    const visit = await site.visit(undefined, { language: 'ru', viewport: PHONE });
    await visit.go('/');
    const main = await visit.page.locator('main').boundingBox();
    expect(main?.y).toBeLessThan(110);
    const short = visit.page.getByRole('button', { name: say('ru', 'shell.syntheticShort') });
    expect(await seen(short)).toContain(say('ru', 'shell.partShort'));
    const notices = visit.page.getByRole('complementary', { name: say('ru', 'shell.notices') });
    expect(await seen(notices)).not.toContain(say('ru', 'shell.seesPublic'));
    await short.click();
    expect(await short.getAttribute('aria-expanded')).toBe('true');
    expect(await seen(notices)).toContain(say('ru', 'shell.syntheticData'));
    expect(await seen(notices)).toContain(say('ru', 'shell.seesPublic'));
    expect(await visit.faults()).toEqual([]);
    await visit.close();
  });

  it('unfolds a menu with search, languages and the way in, which folds when the focus leaves it', async () => {
    const visit = await site.visit(undefined, { language: 'kk', viewport: PHONE });
    await visit.go('/law');
    const menu = visit.page.getByRole('button', { name: say('kk', 'shell.menu') });
    await menu.click();
    const search = visit.page.getByRole('searchbox');
    expect(await search.isVisible()).toBe(true);
    expect(await visit.page.getByRole('button', { name: 'Русский' }).isVisible()).toBe(true);
    expect(await visit.faults()).toEqual([]);
    await visit.page.getByRole('navigation').getByRole('link').last().focus();
    await visit.page.keyboard.press('Tab');
    expect([await menu.getAttribute('aria-expanded'), await search.isVisible()]).toEqual(['false', false]);
    await visit.close();
  });

  it('shows that something moves from the click on, until the other page stands', async () => {
    const visit = await site.visit(undefined, { language: 'ru', viewport: DESKTOP });
    await visit.go('/');
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await visit.page.route('**/assets/StatisticsPage*.js', async (route) => {
      await held;
      await route.continue();
    });
    const bar = visit.page.getByRole('progressbar', { name: say('ru', 'common.loading') });
    expect([await bar.count(), await visit.page.getAttribute('main', 'aria-busy')]).toEqual([0, 'false']);
    await visit.page
      .getByRole('navigation')
      .getByRole('link', { name: say('ru', 'statistics.name') })
      .click();
    await bar.waitFor();
    expect(await visit.page.getAttribute('main', 'aria-busy')).toBe('true');
    go();
    await visit.page.getByRole('heading', { level: 1, name: say('ru', 'statistics.title') }).waitFor();
    await visit.settled();
    expect([await bar.count(), await visit.page.getAttribute('main', 'aria-busy')]).toEqual([0, 'false']);
    await visit.close();
  });

  it('says beside the filters on a phone how many results there are, and leads to them', async () => {
    const visit = await site.visit(undefined, { language: 'ru', viewport: PHONE });
    await visit.go(LONG_PAGE);
    await visit.press(visit.page.getByText(say('ru', 'search.narrow'), { exact: true }));
    const region = visit.page.getByRole('group', { name: 'Регион' }).getByRole('checkbox').first();
    await visit.press(region);
    const found = /\d+/.exec(await visit.text('main [aria-live=polite]'))?.[0] ?? '';
    const show = visit.page.getByRole('button', { name: say('ru', 'search.show', { count: found }), exact: true });
    expect(await covered(visit)).toBeUndefined();
    expect(await visit.faults()).toEqual([]);
    await show.click();
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe('results');
    const first = await visit.page.locator('main article article h2').first().boundingBox();
    expect(first?.y).toBeLessThan(PHONE.height / 2);
    await visit.close();
  });

  it('has no error on any of these pages', () => expect(site.troubles()).toEqual([]));
});

/** What stands over the middle of what has the focus, if anything else does (WCAG 2.2, 2.4.11). */
const covered = (visit: Visit): Promise<string | undefined> =>
  visit.page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return undefined;
    const { left, top, width, height } = at.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + Math.min(height, 20) / 2);
    return over && (at.contains(over) || over.contains(at))
      ? undefined
      : `${at.outerHTML.slice(0, 80)} below ${over?.outerHTML.slice(0, 80)}`;
  });
