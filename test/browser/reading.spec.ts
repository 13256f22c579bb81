import { verifiedCase } from '../cases/case-work.js';
import { operationId } from '../kit/persisted.js';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

/** The page of a case is for reading; what is done to the case stands apart. */
describe('reading a case', () => {
  const site = withSite({ people: ['documenter', 'reviewer', 'lawyer', 'visitor'] });
  const { documenter, reviewer, lawyer, visitor } = site;
  const CODE = 'KZ-2023-SX86V';
  const toWork = (visit: Visit) => visit.main.getByRole('link', { name: 'Work on this case' });
  const offered = (visit: Visit) =>
    seen(visit.main.getByRole('note').filter({ has: visit.page.getByRole('link', { name: 'Work on this case' }) }));
  const toReading = (visit: Visit, code = CODE) => visit.main.getByRole('link', { name: `Case ${code}` });

  it('shows no field to fill in and no button that changes anything, to whoever may change it', async () => {
    for (const visit of [documenter, reviewer]) {
      await visit.go(`/cases/${CODE}`);
      expect(await visit.main.locator('form, input, select, textarea, table').count()).toBe(0);
      const buttons = await visit.main.getByRole('button').allInnerTexts();
      expect(buttons.sort()).toEqual(['Cite', 'English', 'Original', 'Public wording', 'Қазақша', 'Русский'].sort());
    }
    await visitor.go(`/cases/${CODE}`);
    expect(await toWork(visitor).count()).toBe(0);
  });

  it('offers the work in one link, which says what waits there, and for whom', async () => {
    const { code } = await site.enteredCase();
    await documenter.go(`/cases/${code}`);
    expect(await offered(documenter)).toContain('A draft: it is not submitted for review yet.');
    await documenter.press(toWork(documenter));
    await documenter.press(documenter.button('Submit for review'));
    await documenter.press(toReading(documenter, code));
    expect(await offered(documenter)).toContain('It waits for another person to check it.');
    await reviewer.go(`/cases/${code}`);
    expect(await offered(reviewer)).toContain('It waits for you to check it.');
    const checked = await verifiedCase(await site.as('documenter'), await site.as('reviewer'));
    await documenter.go(`/cases/${checked.code}`);
    expect(await offered(documenter)).toContain('It is checked: a public wording can be proposed.');
    await lawyer.go(`/cases/${CODE}`);
    expect(await offered(lawyer)).toContain('Nothing waits.');
    expect(await lawyer.faults()).toEqual([]);
  });

  it('goes on where it was left, for what it was read for, when one comes back from the work', async () => {
    const address = `/cases/${CODE}?purpose=UN_SUBMISSION`;
    await documenter.go(address);
    expect(await offered(documenter)).not.toMatch(/draft|checked/);
    await documenter.press(toWork(documenter));
    expect(documenter.where()).toBe(`/cases/${CODE}/work?purpose=UN_SUBMISSION`);
    await documenter.press(toReading(documenter));
    expect(documenter.where()).toBe(address);

    await documenter.go(`/cases/${CODE}`);
    await documenter.page.evaluate(() => window.scrollTo({ top: 260, behavior: 'instant' }));
    // clicked where it is, without being scrolled to
    await toWork(documenter).evaluate((link: HTMLElement) => link.click());
    await documenter.settled();
    expect(documenter.where()).toBe(`/cases/${CODE}/work`);
    await documenter.press(toReading(documenter));
    await documenter.page.waitForFunction(() => window.scrollY === 260);
    expect(documenter.where()).toBe(`/cases/${CODE}`);
  });

  it('leads from the work to its pages and back to the work', async () => {
    await documenter.go(`/cases/${CODE}/vault`);
    await documenter.press(toWork(documenter));
    expect(documenter.where()).toBe(`/cases/${CODE}/work`);
    expect(await documenter.faults()).toEqual([]);
  });

  it('leads from a provision that the case engages to the cases that engage it, too', async () => {
    await lawyer.go(`/cases/${CODE}`);
    const law = lawyer.region('The law of that day');
    const link = law.getByRole('link', { name: /^Cases that engage it/ }).first();
    await lawyer.press(link);
    expect(decodeURIComponent(lawyer.where())).toMatch(/^\/search\?kind=CASE&provision=kz\//);
    expect(await lawyer.main.locator('a[href^="/cases/"]').count()).toBeGreaterThan(1);
  });

  it.each([
    [1280, 900],
    [380, 780],
  ])('keeps the place of similar cases free below the case until they come, so that nothing moves, at %d px', async (width, height) => {
    const { page } = lawyer;
    await page.setViewportSize({ width, height });
    const held = ['Case', 'SimilarCases'].map(operationId).map((query) => {
      let resolve = (): void => undefined;
      const promise = new Promise<void>((release) => {
        resolve = release;
      });
      return { query, promise, resolve: () => resolve() };
    });
    await lawyer.go('/search?kind=CASE');
    await page.route('**/graphql', async (route) => {
      await held.find(({ query }) => route.request().postData()?.includes(query))?.promise;
      await route.continue();
    });
    await page.evaluate((path) => window.history.pushState(null, '', path), `/cases/${CODE}`);
    await lawyer.main.getByRole('status').first().waitFor();
    const similar = lawyer.region('Similar cases');
    expect(await similar.count()).toBe(0);
    held[0]!.resolve();
    await similar.waitFor();
    await similar.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.evaluate(() => {
      const moved: number[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
    const foot = () => page.evaluate(() => document.querySelector('footer')!.getBoundingClientRect().top + window.scrollY);
    const before = await foot();
    held[1]!.resolve();
    await similar.locator('.line').nth(4).waitFor();
    await lawyer.settled();
    expect(await foot()).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
    await page.unroute('**/graphql');
  });
});
