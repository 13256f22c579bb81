import { consent, LINK } from '../cases/case-work.js';
import { withSite } from './site.js';
import { seen } from './visit.js';

/** From evidence for one use into a case, and out of it: nothing but what was agreed to for that use is shown, cited or printed. */
describe('a purpose is carried by page', () => {
  const site = withSite({ people: ['lawyer'] });
  const { lawyer: visit } = site;
  const codes: Record<'generalised' | 'pseudonym', string> = { generalised: '', pseudonym: '' };
  const clean = async (): Promise<void> => expect(await visit.faults()).toEqual([]);
  const address = (code: string) => `/cases/${code}?purpose=UN_SUBMISSION`;
  const cited = async (): Promise<string> => {
    await visit.press(visit.main.getByRole('button', { name: 'Cite' }));
    return seen(visit.main.locator('.citation'));
  };

  beforeAll(async () => {
    const documenter = await site.as('documenter');
    for (const [name, identityMode] of [
      ['generalised', 'GENERALISED'],
      ['pseudonym', 'PSEUDONYM'],
    ] as const) {
      const consents = [0, 1].flatMap((survivor) => [consent('INTERNAL', survivor), consent('UN_SUBMISSION', survivor, { identityMode })]);
      const title = { ru: '«Капитан», который звонил' };
      const { code, version } = await site.enteredCase({ consents, title });
      await documenter.data(LINK, { input: { case: code, version, recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES', strength: 5 } });
      codes[name] = code;
    }
  });

  it('from the evidence into the case, which says in words what it is read for', async () => {
    await visit.go('/recommendations/ECOM-2023-R1?purpose=UN_SUBMISSION');
    await visit.press(visit.main.getByRole('link', { name: new RegExp(codes.generalised) }));
    expect(visit.where()).toBe(address(codes.generalised));
    const text = await visit.text('main');
    expect(text).toMatch(/Read for: submission published by the UN[\s\S]*None of its texts may be used for this purpose/i);
    expect(text).not.toMatch(/original story|invented cinema|14 May|signed form|Submit for review|Add a provision/);
    expect(await visit.heading()).toBe(`Case ${codes.generalised}`);
    expect(text).not.toMatch(/\binternal\b(?! work)/);
    expect(await cited()).toMatch(/^case KZ-2023-S\w+\. Dalel\. .*\[Synthetic\] \[Read for: submission published by the UN\]$/i);
    await clean();
  });

  it('on paper as on screen, with the day and the address', async () => {
    await visit.page.emulateMedia({ media: 'print' });
    const printed = await visit.text('body');
    await visit.page.emulateMedia({ media: 'screen' });
    expect(printed).toMatch(/Read for: submission published by the UN/i);
    expect(printed).toMatch(new RegExp(`Printed on \\d+ \\w+ \\d{4} from http\\S+/cases/${codes.generalised}\\?purpose=UN_SUBMISSION`));
  });

  it('on to the recommendations of the case, and off when it is put off', async () => {
    await visit.press(visit.main.getByRole('link', { name: /^ECOM-2023-R1/ }));
    expect(visit.where()).toBe('/recommendations/ECOM-2023-R1?purpose=UN_SUBMISSION');
    await visit.go(address(codes.pseudonym));
    expect(await visit.text('main')).toMatch(
      /Капитан[\s\S]*in Russian[\s\S]*Read for: submission published by the UN[\s\S]*original story/i,
    );
    await visit.press(visit.main.getByRole('link', { name: /^Put this purpose off/ }));
    expect(visit.where()).toBe(`/cases/${codes.pseudonym}`);
    expect(await visit.text('main')).toMatch(/internal[\s\S]*original story[\s\S]*May be used for/);
    expect(await cited()).toMatch(/^“‘Капитан’, который звонил \[in Russian\]”, case .*\[Synthetic\] \[internal, not for outside use\]$/i);
    await clean();
  });

  it('every row of the evidence onto paper, and chosen rows as citations', async () => {
    const { page, main } = visit;
    await visit.go('/recommendations/ECOM-2023-R1?purpose=UN_SUBMISSION');
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', String(document.querySelectorAll('.choice').length));
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(document.body.setAttribute('data-copied', text)) },
      });
    });
    const print = main.getByRole('button', { name: /^Print all \d+$/ });
    const total = Number((await seen(print)).match(/\d+/)?.[0]);
    expect(total).toBeGreaterThan(10);
    expect(await main.locator('.choice').count()).toBe(10);
    const copy = main.getByRole('button', { name: /^Copy as a list|^Copied/ });
    expect(await copy.isDisabled()).toBe(true);

    await main.getByRole('checkbox', { name: `Select case ${codes.generalised}` }).focus();
    await page.keyboard.press('Space');
    await print.focus();
    await page.keyboard.press('Enter');
    await visit.settled();
    await main.locator('.choice').nth(10).waitFor();
    expect(await page.locator('body').getAttribute('data-printed')).toBe(String(total));
    expect(await print.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const printed = await visit.text('body');
    await page.emulateMedia({ media: 'screen' });
    expect(printed).toMatch(
      new RegExp(`Read for: submission published by the UN[\\s\\S]*${total} cases[\\s\\S]*Printed on .*ECOM-2023-R1`, 'i'),
    );

    expect(await seen(copy)).toBe('Copy as a list with citations (1)');
    await main.getByRole('checkbox', { name: `Select all shown (${total})` }).check();
    await copy.focus();
    await page.keyboard.press('Enter');
    await main.getByText('Copied', { exact: true }).waitFor();
    const lines = ((await page.locator('body').getAttribute('data-copied')) ?? '').split('\n');
    expect(lines).toHaveLength(total);
    expect(lines.filter((line) => !/\[Read for: submission published by the UN\]$/i.test(line))).toEqual([]);
    const [line] = lines.filter((each) => each.includes(codes.generalised));
    await clean();
    await visit.go(address(codes.generalised));
    expect(await cited()).toBe(line);
  });

  it('evidence for our own work is cited as internal', async () => {
    const { main } = visit;
    await visit.go('/recommendations/ECOM-2023-R1');
    await visit.page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(document.body.setAttribute('data-copied', text)) },
      }),
    );
    await main.getByRole('checkbox', { name: `Select case ${codes.pseudonym}` }).check();
    await visit.press(main.getByRole('button', { name: 'Copy as a list with citations (1)' }));
    const copied = await visit.page.locator('body').getAttribute('data-copied');
    expect(copied).toMatch(/version \d+.*\[internal, not for outside use\]$/);
    await visit.go(`/cases/${codes.pseudonym}`);
    expect(await cited()).toBe(copied);
  });

  it('a case that may not be used for it is not there', async () => {
    await visit.go(`/cases/${codes.pseudonym}?purpose=MEDIA`);
    expect(await visit.text('main')).not.toMatch(/original story|Капитан/);
    expect(await visit.main.getByRole('link', { name: /^Put this purpose off/ }).count()).toBe(1);
    visit.troubles.splice(0);
  });
});
