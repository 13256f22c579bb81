import type { Locator } from 'playwright-core';
import { withSite } from './site.js';
import { seen } from './visit.js';

/** The public, without an account: what happened, what was asked, what was done, and every number with its table. */
describe('a visitor without an account', () => {
  const site = withSite({ people: ['visitor'] });
  const { visitor: visit } = site;
  const link = (name: string | RegExp): Locator =>
    visit.page
      .locator('main')
      .getByRole('link', { name, exact: typeof name === 'string' })
      .first();
  const count = async (text: Promise<string | null>): Promise<number> => Number(/\d+/.exec((await text) ?? '')?.[0]);
  const status = (): Promise<number> => count(visit.page.locator('main [role=status], main [aria-live=polite]').first().textContent());

  it('sees how many cases and by whom, and comes from the number to its table', async () => {
    await visit.go('/');
    expect(await visit.text()).toMatch(/about \d+\s+cases documented/);
    await visit.press(link(/about \d+\s+cases documented/));
    expect(visit.where()).toBe('/statistics?by=PERPETRATOR_TYPE');
    expect(await visit.text()).toMatch(/About \d+ cases in all/);
    expect(await visit.text()).toContain('A row leads to those among them that are published');
    expect(await visit.page.getByLabel('Count by').locator('option').count()).toBe(6);
    expect(await visit.page.getByLabel('and by').count()).toBe(0);
  });

  it('comes from each status on the overview to as many recommendations', async () => {
    await visit.go('/');
    const states = visit.page.getByRole('link', {
      name: /^(Fully implemented|Partially implemented|In progress|No action|Not assessed) \d+$/i,
    });
    expect(await states.count()).toBe(5);
    const labels = await states.allTextContents();
    for (const [at, name] of labels.entries()) {
      await visit.go('/');
      await visit.press(states.nth(at));
      const expected = await count(Promise.resolve(name));
      if (expected === 0) expect(await visit.text()).toContain('No recommendation matches');
      else expect([name, await status(), await visit.page.locator('main li.line').count()]).toEqual([name, expected, expected]);
    }
    await visit.go('/');
    await visit.press(link(/27\s+recommendations/));
    expect([visit.where(), await status()]).toEqual(['/recommendations', 27]);
  });

  it('comes from a bar to the published cases behind it', async () => {
    await visit.go('/');
    await visit.press(link(/^law enforcement$/i));
    expect(visit.where()).toBe('/search?kind=CASE&perpetrator=LAW_ENFORCEMENT');
    expect(await status()).toBeGreaterThan(0);
    const more = visit.page.getByRole('button', { name: 'Show more' });
    while (await more.isVisible()) await visit.press(more);
    expect(await visit.page.locator('main article article').count()).toBe(await status());
  });

  it('narrows the cases by violation type: as many come as the facet said', async () => {
    await visit.go('/');
    await visit.press(visit.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases' }));
    const all = await status();
    const box = visit.page.getByRole('group', { name: 'Violation' }).getByRole('checkbox', { name: /^blackmail/i });
    const expected = await count(
      visit.page
        .getByRole('group', { name: 'Violation' })
        .getByText(/^blackmail/i)
        .first()
        .locator('..')
        .textContent(),
    );
    await visit.press(box);
    expect(visit.where()).toBe('/search?kind=CASE&violation=BLACKMAIL');
    expect(expected).toBeLessThan(all);
    expect([await status(), await visit.page.locator('main article article').count()]).toEqual([expected, expected]);
  });

  it('reads of a renumbered provision how many cases engage it under its former number', async () => {
    await visit.go('/law/kz/const-2026/art/20');
    const before = link(/^\d+ cases? that you may see under its former number$/);
    expect(await count(before.textContent())).toBeGreaterThan(0);
    await visit.press(before);
    expect(visit.where()).toMatch(/^\/law\/kz\/const-1995\//);
  });

  it('opens a case, reads the law of that day, and comes to the recommendation it is evidence for', async () => {
    await visit.go('/search?kind=CASE&violation=BLACKMAIL');
    await visit.press(visit.page.locator('main article article h2 a').last());
    expect(visit.where()).toMatch(/^\/cases\/KZ-2023-S\w{4}$/);
    const address = visit.where();
    const law = visit.page.getByRole('region', { name: 'The law of that day' });
    await visit.press(law.locator('a[href*="?on="]').first());
    expect(visit.where()).toMatch(/^\/law\/kz\/[\w-]+\/art\/[^?]+\?on=2023-\d\d-01$/);
    expect(await visit.text()).toMatch(/In force on 1 \w+ 2023/);
    await visit.page.goBack();
    await visit.settled();
    expect(visit.where()).toBe(address);
    await visit.press(visit.page.getByRole('region', { name: 'Evidence for recommendations' }).getByRole('link').first());
    expect(visit.where()).toMatch(/^\/recommendations\//);
    for (const part of ['Who says what', 'Timeline of assessments', 'About the recommendation', 'Evidence']) {
      expect(await visit.page.getByRole('region', { name: part, exact: true }).count()).toBe(1);
    }
    const more = visit.page.getByRole('button', { name: 'Show more' });
    while (!(await visit.links('main')).includes(address) && (await more.isVisible())) await visit.press(more);
    expect(await visit.links('main')).toContain(address);
  });

  it('reads on UPR-2-2014-B what the State says beside what we say, each with its source, neither in place of the other', async () => {
    await visit.go('/recommendations/UPR-2-2014-B');
    const voice = (title: string): Promise<string> => seen(visit.page.getByRole('heading', { name: title, exact: true }).locator('..'));
    const [state, ours] = [await voice('The State says'), await voice('We say')];
    expect(state).toMatch(/supported, already implemented/i);
    expect(state).toMatch(/fully implemented\s+30 October 2014/i);
    expect(state).toContain('A/HRC/28/10');
    expect(ours).toMatch(/no action/i);
    expect(ours).not.toMatch(/implemented/i);
    for (const title of ['The State says', 'We say']) {
      expect(
        await visit.page.getByRole('heading', { name: title, exact: true }).locator('..').locator('a[href^=http]').count(),
      ).toBeGreaterThan(0);
    }
    expect(await visit.text()).toContain('The accounts differ: by the State’s account it is “fully implemented”, by ours “no action”.');
    const timeline = await seen(visit.page.getByRole('region', { name: 'Timeline of assessments' }));
    expect(timeline).toMatch(/our assessment.*Kazakhstan, reply in the second cycle/is);
  });

  it('reads an article as of a day: in force in 2023, replaced since, and what replaced it', async () => {
    await visit.go('/law/kz/const-1995/art/14?on=2023-05-01');
    expect(await visit.text()).toContain('In force on 1 May 2023');
    await visit.go('/law/kz/const-1995/art/14?on=2026-08-01');
    expect(await visit.text()).toContain('No longer in force on 1 August 2026');
    await visit.press(visit.page.getByText('Replaced by').getByRole('link'));
    expect(visit.where()).toMatch(/^\/law\/kz\/const-2026\/art\/16\?on=2026-08-01$/);
    expect(await visit.text()).toContain('In force on 1 August 2026');
    await visit.page.getByLabel('Read as of another day').fill('2026-06-30');
    await visit.press(visit.page.getByRole('button', { name: 'Show' }));
    expect(visit.where()).toMatch(/\?on=2026-06-30$/);
    expect(await visit.text()).toContain('Not yet in force on 30 June 2026');
  });

  it('has no error on any of these pages', () => expect(site.troubles()).toEqual([]));
});
