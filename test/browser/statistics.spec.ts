import { withSite } from './site.js';
import { seen } from './visit.js';
import { say } from './words.js';

describe('figures', () => {
  const site = withSite({ people: ['visitor', 'reviewer', 'lawyer'] });
  const { visitor, reviewer, lawyer } = site;
  const rows = (visit: typeof reviewer) => visit.main.locator('table tbody tr');

  it('of a live table lead, cell by cell, to as many cases as they count', async () => {
    await reviewer.go('/statistics?by=VIOLATION_TYPE,REGION');
    const cells = reviewer.main.locator('tbody td a');
    const names = await cells.evaluateAll((all) => all.map((each) => [each.getAttribute('aria-label'), each.getAttribute('href')]));
    expect(names.length).toBeGreaterThan(50);
    // the first, one of the middle, and the total of the last row
    for (const at of [0, Math.floor(names.length / 2), names.length - 2]) {
      const [name, address] = names[at]!;
      const count = Number(/\d+$/.exec(name!)![0]);
      await reviewer.follow(address!);
      expect(await seen(reviewer.main.locator('[role=status], [aria-live=polite]').first())).toMatch(new RegExp(`^${count} `));
      await reviewer.go('/statistics?by=VIOLATION_TYPE,REGION');
    }
  });

  it('have totals of rows and columns that count each case once', async () => {
    await reviewer.go('/statistics?by=REGION,VIOLATION_TYPE');
    const last = await rows(reviewer).last().locator('th, td').allTextContents();
    expect([last[0], last.at(-1)]).toEqual(['All cases', '83']);
    const almaty = rows(reviewer).filter({ hasText: 'Almaty city' }).first();
    const numbers = (await almaty.locator('td').allTextContents()).map(Number);
    const [total, sum] = [numbers.at(-1)!, numbers.slice(0, -1).reduce((one, other) => one + other, 0)];
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(sum);
    await reviewer.go('/statistics?by=REGION');
    expect(await rows(reviewer).filter({ hasText: 'Almaty city' }).first().locator('td').first().textContent()).toBe(String(total));
    expect(await reviewer.main.locator('tfoot td').first().textContent()).toBe('83');
  });

  it.each([
    ['REGION', 'once'],
    ['VIOLATION_TYPE', 'rows'],
    ['PERPETRATOR_TYPE,REGION', 'once'],
    ['REGION,RESPONSE', 'columns'],
    ['VIOLATION_TYPE,RESPONSE', 'both'],
  ])('by %s are explained by one note, which says the truth', async (by, counts) => {
    await reviewer.go(`/statistics?by=${by}`);
    const text = await reviewer.text();
    const notes = ['once', 'rows', 'columns', 'both'].filter((each) => text.includes(say('en', `statistics.counts.${each}`)));
    expect(notes).toEqual([counts]);
    expect(text.includes(say('en', 'statistics.principal'))).toBe(by.includes('PERPETRATOR'));
    expect(await reviewer.main.locator('section p.muted').count()).toBe(1);
  });

  it('of a release lead from no number, region or gap to cases', async () => {
    for (const by of ['REGION', 'VIOLATION_TYPE']) {
      await visitor.go(`/statistics?by=${by}`);
      expect(await visitor.main.locator('table td a, ul[aria-label] a').count()).toBe(0);
    }
    expect(await seen(visitor.main.locator('tfoot'))).toMatch(/All cases\s+about \d+[05]/i);
  });

  it('say to who sees other numbers than the release why they differ', async () => {
    await lawyer.go('/statistics');
    const text = await lawyer.text();
    expect(text).toMatch(/76 cases in all/);
    expect(text).toContain('counts every case whose consent covers statistics, those that you may not see too');
    await visitor.go('/statistics');
    expect(await visitor.text()).toContain('Figures count every case whose survivors agreed to statistics.');
  });

  it('of two dimensions are cards on a telephone, without what is nothing', async () => {
    await reviewer.page.setViewportSize({ width: 380, height: 780 });
    await reviewer.go('/statistics?by=REGION,PERPETRATOR_TYPE');
    const shown = await rows(reviewer)
      .first()
      .locator('td')
      .evaluateAll((all) =>
        all.filter((each) => each.getClientRects().length > 0).map((each) => [each.getAttribute('data-name'), each.textContent]),
      );
    expect(shown.at(-1)![0]).toBe('All cases');
    expect(shown.map(([, number]) => number)).not.toContain('0');
    expect(await reviewer.faults()).toEqual([]);
    await reviewer.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('have no error on any page', () => expect(site.troubles()).toEqual([]));
});
