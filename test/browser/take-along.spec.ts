import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

/** Lists are taken along whole on paper, and chosen rows of them as citations, as evidence is (purpose.spec.ts). */
describe('what is taken along', () => {
  const site = withSite({ people: ['visitor', 'lawyer'] });
  const { visitor, lawyer } = site;

  /** Prints the whole list. @returns how many rows there were to print, and what the paper says */
  async function printed(visit: Visit): Promise<{ rows: number; total: number; paper: string }> {
    await visit.page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', String(document.querySelectorAll('.choice').length));
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(document.body.setAttribute('data-copied', text)) },
      });
    });
    const print = visit.main.getByRole('button', { name: /^Print all \d+$/ });
    const total = Number((await seen(print)).match(/\d+/)?.[0]);
    await visit.press(print);
    await visit.page.waitForFunction(() => document.body.hasAttribute('data-printed'));
    await visit.page.emulateMedia({ media: 'print' });
    const paper = await visit.text('body');
    await visit.page.emulateMedia({ media: 'screen' });
    return { rows: Number(await visit.page.locator('body').getAttribute('data-printed')), total, paper };
  }
  async function copied(visit: Visit, ...names: string[]): Promise<string[]> {
    for (const name of names) await visit.main.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
    await visit.press(visit.main.getByRole('button', { name: `Copy as a list with citations (${names.length})` }));
    return ((await visit.page.locator('body').getAttribute('data-copied')) ?? '').split('\n');
  }

  it('of a search is every result, with its purpose, filters, number, day and address', async () => {
    await lawyer.go('/search?kind=CASE&from=2015-01-01');
    const { rows, total, paper } = await printed(lawyer);
    expect(total).toBeGreaterThan(20);
    expect(rows).toBe(total);
    expect(paper).toMatch(
      new RegExp(
        `${total} results[\\s\\S]*from 1 January 2015[\\s\\S]*Read for: .*\\[internal, not for outside use\\][\\s\\S]*Printed on .*/search\\?kind=CASE&from`,
        'i',
      ),
    );
    const code = (await seen(lawyer.main.locator('article article').first())).match(/KZ-\d{4}-\w+/)?.[0] ?? '';
    const [line] = await copied(lawyer, `case ${code}`);
    expect(await lawyer.faults()).toEqual([]);
    await lawyer.go(`/cases/${code}`);
    await lawyer.press(lawyer.button('Cite'));
    expect(await seen(lawyer.page.locator('.citation'))).toBe(line);
  });

  it('of a search over everything cites law and recommendations by where they stand', async () => {
    await visitor.go('/search?kind=PROVISION&kind=RECOMMENDATION');
    await visitor.page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(document.body.setAttribute('data-copied', text)) },
      }),
    );
    await visitor.main.getByRole('checkbox', { name: /^Select all shown/ }).check();
    await visitor.press(visitor.main.getByRole('button', { name: /^Copy as a list/ }));
    const lines = ((await visitor.page.locator('body').getAttribute('data-copied')) ?? '').split('\n');
    expect(lines).toHaveLength(20);
    expect(lines.filter((line) => !/^.+: “.+”\. Dalel\. http:\S+\/(law|recommendations)\/\S+ \(read \d+ \w+ \d{4}\)$/.test(line))).toEqual(
      [],
    );
  });

  it('of the tracker is every recommendation, with the filters in words', async () => {
    await visitor.go('/recommendations?status=NO_ACTION&status=PARTIALLY_IMPLEMENTED');
    const { rows, total, paper } = await printed(visitor);
    expect([rows > 0, rows]).toEqual([true, total]);
    expect(paper).toMatch(/Filters: .+; .+[\s\S]*Printed on .*\/recommendations\?status=NO_ACTION/i);
    const code = await seen(visitor.main.locator('.line .code').first());
    const [line] = await copied(visitor, code);
    expect(line).toMatch(new RegExp(`^${code}, .+: “.+”\\. Dalel\\. http:\\S+/recommendations/${code} \\(read .+\\)$`));
    expect(await visitor.faults()).toEqual([]);
  });

  it('leaves no trouble', () => {
    expect(site.troubles()).toEqual([]);
  });
});
