import { withSite } from './site.js';
import { seen } from './visit.js';
import { LANGUAGES, say } from './words.js';

const ENGLISH_NAMES = 'tbody tr:first-child td';

describe('recommendations on the overview and in the tracker', () => {
  const site = withSite({ people: ['visitor'] });
  const { visitor: visit } = site;
  const matrix = () => visit.page.getByRole('table', { name: say('en', 'overview.matrixCaption') });
  const codes = () => visit.page.locator('main li.line .code').allTextContents();

  it.each(LANGUAGES)('stand in a matrix that fits a page of 1280 px, in %s', async (language) => {
    await visit.speak(language);
    await visit.go('/');
    const table = visit.page.getByRole('table', { name: say(language, 'overview.matrixCaption') });
    expect(await table.evaluate(({ scrollWidth, parentElement }) => scrollWidth - (parentElement?.clientWidth ?? 0))).toBeLessThanOrEqual(
      0,
    );
    await visit.speak('en');
  });

  it('stand below short names of bodies, each with its whole name, and the cycles of one review below one', async () => {
    await visit.go('/');
    const heads = matrix().getByRole('columnheader');
    const cycles = matrix().locator('td[data-name="Universal Periodic Review"]');
    const cat = heads.getByRole('link', { name: 'Committee against Torture', exact: true });
    expect([await cat.getAttribute('title'), (await seen(cat)).split('\n')[0]]).toEqual(['Committee against Torture', 'CAT']);
    expect(await heads.filter({ hasText: 'UPR' }).count()).toBe(1);
    const first = (await seen(cycles.first())).match(/cycle \d/g);
    expect(first).toEqual(['cycle 2', 'cycle 2', 'cycle 4']);
    await visit.press(heads.getByRole('link', { name: 'Universal Periodic Review' }));
    expect(await seen(visit.main.getByRole('status').first())).toBe('5 recommendations');
    expect(await visit.field('Issuing body').locator('option:checked').textContent()).toBe('Universal Periodic Review');
  });

  it('are a list on a telephone: each theme with the bodies that asked, named whole', async () => {
    await visit.page.setViewportSize({ width: 380, height: 780 });
    await visit.go('/');
    const cells = matrix().locator(ENGLISH_NAMES);
    const shown = await cells.evaluateAll((all) =>
      all.filter((each) => each.getClientRects().length > 0).map((each) => each.getAttribute('data-name')),
    );
    expect(shown).toEqual([
      'Human Rights Committee',
      'Committee on Economic, Social and Cultural Rights',
      'Universal Periodic Review',
      'ECOM',
    ]);
    const lefts = await cells.evaluateAll((all) =>
      all.filter((each) => each.getClientRects().length > 0).map((each) => each.getBoundingClientRect().left),
    );
    expect(new Set(lefts).size).toBe(1);
    expect(await visit.faults()).toEqual([]);
    await visit.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('come newest first, and in another order by the address, which keeps it beside the filters', async () => {
    await visit.go('/recommendations');
    const newest = await codes();
    expect(newest).toHaveLength(27);
    await visit.field('Order').selectOption({ label: 'oldest first' });
    await visit.settled();
    expect(visit.where()).toBe('/recommendations?sort=DATE_ASC');
    expect(await codes()).toEqual([...newest].reverse());
    await visit.field('Order').selectOption({ label: 'status: furthest first' });
    await visit.settled();
    const marks = await visit.page.locator('main li.line .status-word').allTextContents();
    expect(marks.slice(0, 5)).toEqual(['no action', 'no action', 'no action', 'no action', 'not assessed']);
    await visit.press(visit.button(/^no action/));
    await visit.page.reload();
    await visit.settled();
    expect(visit.where()).toBe('/recommendations?sort=STATUS_DESC&status=NO_ACTION');
    expect(await visit.field('Order').inputValue()).toBe('STATUS_DESC');
    await visit.press(visit.button(say('en', 'search.takeOffAll')));
    expect(visit.where()).toBe('/recommendations?sort=STATUS_DESC');
  });

  it('say an assessment’s reasons once', async () => {
    await visit.go('/recommendations/UPR-2-2014-B');
    const ours = await seen(visit.page.getByRole('heading', { name: 'We say', exact: true }).locator('..').locator('p').nth(1));
    expect(ours.length).toBeGreaterThan(50);
    expect((await visit.text()).split(ours)).toHaveLength(2);
    expect(await seen(visit.region('Timeline of assessments'))).toMatch(/No action[\s\S]*stand above/i);
  });

  it('have no error on any page', () => expect(site.troubles()).toEqual([]));
});
