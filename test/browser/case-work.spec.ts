import type { Locator } from 'playwright-core';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

const STORY = 'The original story, as it was told.';

/** The whole life of a case by clicks: entered, agreed to, linked, submitted and checked. */
describe('work on a case', () => {
  const site = withSite({ people: ['documenter', 'reviewer'] });
  const { documenter, reviewer } = site;
  let code: string;
  const page = () => `/cases/${code}`;
  const work = () => `${page()}/work`;
  const clean = async (visit: Visit) => expect(await visit.faults()).toEqual([]);
  const consentOf = (visit: Visit, purpose: string): Locator =>
    visit
      .region('Consent')
      .getByRole('row', { name: new RegExp(`^${purpose} `, 'i') })
      .first();

  it('is entered in steps that say what is lacking, can be left and resumed, and leave no typed word behind', async () => {
    await documenter.go('/');
    await documenter.press(documenter.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'New case' }));
    const next = (): Promise<void> => documenter.press(documenter.button('Next'));
    await next();
    expect(await documenter.text('main form')).toMatch(
      /Write it in one language at least\.[\s\S]*Give year and month[\s\S]*Please choose one\./,
    );
    await documenter.page.getByRole('group', { name: 'Title' }).getByLabel('English').fill('The original title');
    const story = documenter.page.getByRole('group', { name: 'What happened' }).getByLabel('English');
    const hint = documenter.page.locator('main form').getByRole('status');
    await story.fill('He was stopped in Abay Street, 15. His telephone is 8 701 123 45 67.');
    await hint.getByText('8 701 123 45 67').waitFor();
    expect(await seen(hint)).toMatch(/an address: Abay Street[\s\S]*belong in the vault[\s\S]*You may save it as it is\./);
    await clean(documenter);
    await story.fill(STORY);
    await hint.getByText('8 701 123 45 67').waitFor({ state: 'detached' });
    await documenter.field('Year and month').fill('2023-05');
    await documenter.field(/^Day, where/).fill('2023-06-01');
    await documenter.field('Region').selectOption('KZ-75');
    await documenter.field('Place').fill('a park behind the invented cinema');
    await next();
    expect(await documenter.text('main form')).toContain('This day lies in another month than the one above.');
    await documenter.field(/^Day, where/).fill('2023-05-14');
    await clean(documenter);
    await next();
    expect(documenter.where()).toBe('/cases/new?step=acts');

    await documenter.press(documenter.page.getByRole('link', { name: 'Recommendations' }).first());
    await documenter.press(documenter.page.getByRole('link', { name: 'New case' }));
    expect(await documenter.page.getByRole('group', { name: 'What happened' }).getByLabel('English').inputValue()).toBe(STORY);
    expect(await documenter.page.evaluate(() => [localStorage.length, sessionStorage.length, JSON.stringify(history.state)])).toEqual([
      0,
      0,
      expect.not.stringMatching(/story|cinema|original/i),
    ]);

    await next();
    await documenter.field('What was done').selectOption('BLACKMAIL');
    await documenter.field('sexual orientation').check();
    await documenter.field('Type, never a name').selectOption('HEALTHCARE_PROVIDER');
    await documenter.field('More closely').selectOption('POLYCLINIC_DOCTOR');
    await documenter.field('Type, never a name').selectOption('PRIVATE_INDIVIDUAL');
    expect(await documenter.field('More closely').inputValue()).toBe('');
    const subtypes = await documenter.field('More closely').locator('option').allTextContents();
    expect([subtypes.includes('neighbour'), subtypes.includes('polyclinic doctor')]).toEqual([true, false]);
    await clean(documenter);
    await next();
    await next();
    expect(await documenter.text('main form')).toMatch(
      /Please fill this in\.[\s\S]*Without consent to internal work nothing may be kept\./,
    );
    await documenter.field('Pseudonym').fill('Survivor A');
    await documenter.field('Day on which it was given').fill('2023-06-01');
    await documenter.field('How it was given').fill('signed form');
    for (const [purpose, named] of [
      ['litigation', 1],
      ['statistics', 0],
      ['anonymised publication', 0],
    ] as const)
      expect([purpose, await documenter.field(purpose).locator('option[value=NAMED]').count()]).toEqual([purpose, named]);
    for (const purpose of ['internal work', 'statistics', 'anonymised publication'])
      await documenter.field(purpose).selectOption('PSEUDONYM');
    await clean(documenter);
    await next();
    await documenter.press(documenter.button('Add a response'));
    await documenter.field('What they did').selectOption('COMPLAINT_REFUSED');
    await documenter.field('In words').fill('The invented officer said no.');
    await clean(documenter);
    await next();
    const suggested = documenter.page.getByRole('group', { name: 'Often engaged by cases of this kind' });
    await documenter.press(suggested.getByRole('button').first());
    expect(await documenter.page.getByRole('button', { name: /^Take out/ }).count()).toBe(1);
    await clean(documenter);
    await next();
    expect(await documenter.text('main form')).toMatch(/The original title[\s\S]*blackmail[\s\S]*Survivor A/i);
    await clean(documenter);
  });

  it('stays one case when it is sent twice, and after a line that broke', async () => {
    // The first answer is lost on the way, after the server has kept the case.
    let lost = false;
    await documenter.page.route('**/graphql', async (route) => {
      if (lost || !route.request().postData()?.includes('mutation CreateCase')) return route.continue();
      lost = true;
      await route.fetch();
      return route.abort();
    });
    await documenter.press(documenter.button('Enter the case'));
    expect(await documenter.text('main form')).toContain('The server did not answer. What you typed is kept');
    await documenter.button('Enter the case').dblclick();
    await documenter.page.getByText('It is a draft').waitFor();
    const rows = await site.sql(
      `SELECT c.code, (SELECT count(*)::int FROM engagement e WHERE e.case_id = c.id) AS law FROM "case" c WHERE c.client_key IS NOT NULL`,
    );
    expect(rows).toEqual([{ code: expect.stringMatching(/^KZ-2023-S\w{4}$/), law: 1 }]);
    code = rows[0].code;
    await documenter.press(documenter.page.getByRole('link', { name: 'To the case' }));
    expect(documenter.where()).toBe(page());
    await documenter.press(documenter.page.getByRole('link', { name: 'New case' }));
    expect(await documenter.page.getByRole('group', { name: 'What happened' }).getByLabel('English').inputValue()).toBe('');
    // The broken line is told by the browser too.
    documenter.troubles.splice(0);
  });

  it('shows what the person agreed to for each purpose, and records, narrows and withdraws it', async () => {
    await documenter.go(work());
    expect(await documenter.region('Consent').getByRole('row').count()).toBe(14);
    expect(await seen(consentOf(documenter, 'internal work'))).toMatch(/given\s+under a pseudonym\s+1 June 2023\s+signed form/);
    expect(await seen(consentOf(documenter, 'research'))).toContain('not given');

    await documenter.press(consentOf(documenter, 'research').getByRole('button', { name: /^Record/ }));
    await documenter.press(documenter.button('Record consent'));
    expect(await documenter.text('main form:has(select)')).toMatch(/Please choose one\.[\s\S]*Please fill this in\./);
    await documenter.field('How they may appear').selectOption('PSEUDONYM');
    await documenter.field('How it was given').fill('in words');
    await clean(documenter);
    await documenter.press(documenter.button('Record consent'));
    expect(await seen(consentOf(documenter, 'research'))).toMatch(/given\s+under a pseudonym[\s\S]*in words/);

    await documenter.press(consentOf(documenter, 'research').getByRole('button', { name: /^Narrow/ }));
    const offered = await documenter.field('How they may appear').locator('option').allTextContents();
    expect(offered).toHaveLength(4);
    await documenter.field('How they may appear').selectOption('STATISTICS_ONLY');
    expect(await documenter.text('main form:has(select)')).toContain('For this purpose nothing leaves the organisation');
    await documenter.field('How they may appear').selectOption('GENERALISED');
    expect(await documenter.text('main form:has(select)')).toContain('no more than region and year leave the organisation');
    await clean(documenter);
    await documenter.field('How it was given').fill('a message');
    await documenter.press(documenter.button('Narrow consent'));
    expect(await seen(consentOf(documenter, 'research'))).toMatch(/given[\s\S]*a message/);

    await documenter.press(consentOf(documenter, 'research').getByRole('button', { name: /^Withdraw/ }));
    expect(await documenter.text()).toMatch(/it leaves public pages, search and evidence for this purpose at once/);
    await clean(documenter);
    await documenter.press(documenter.button('Withdraw this consent now'));
    expect(await seen(consentOf(documenter, 'research'))).toContain('withdrawn');
  });

  it('makes a card of each row of a long table on a telephone, which names its values and hides nothing at the side', async () => {
    const size = documenter.page.viewportSize();
    await documenter.page.setViewportSize({ width: 380, height: 780 });
    const row = consentOf(documenter, 'internal work');
    const table = row.locator('xpath=ancestor::table');
    expect(await table.evaluate((each) => each.parentElement!.scrollWidth - each.parentElement!.clientWidth)).toBe(0);
    const named = await row
      .getByRole('cell')
      .evaluateAll((cells) => cells.filter((each) => each.checkVisibility()).map((each) => getComputedStyle(each, '::before').content));
    expect(named.map((each) => each.match(/"(.*?)"/)?.[1] ?? '')).toEqual([
      'Consent',
      'How they may appear',
      'Date',
      'How it was given',
      '',
    ]);
    const [purpose, withdraw] = await Promise.all([row.getByRole('rowheader').boundingBox(), row.getByRole('button').last().boundingBox()]);
    expect(withdraw!.y).toBeGreaterThan(purpose!.y);
    expect(withdraw!.x + withdraw!.width).toBeLessThan(380);
    await clean(documenter);
    if (size) await documenter.page.setViewportSize(size);
  });

  it('is linked to law and to a recommendation picked by search, and taken away again', async () => {
    await documenter.go(work());
    await documenter.press(documenter.button('Add a provision'));
    await documenter.page.getByRole('group', { name: 'Often engaged by cases of this kind' }).waitFor();
    await documenter.field('Look for a provision').fill('145');
    await documenter.field('Look for a provision').press('Enter');
    await documenter.settled();
    await documenter.page
      .getByRole('group', { name: 'Choose one' })
      .getByRole('radio', { name: /^Art\. 145 CC, /i })
      .first()
      .check();
    await clean(documenter);
    await documenter.press(documenter.button('Add this provision'));
    expect(await seen(documenter.region('The law of that day'))).toMatch(/violated[\s\S]*Art\. 145/i);

    await documenter.press(documenter.button('Add a recommendation'));
    await documenter.field('Look for a recommendation').fill('ECOM-2023-R1');
    await documenter.press(documenter.button('Search'));
    await documenter.page
      .getByRole('radio', { name: /^ECOM-2023-R1:/ })
      .first()
      .check();
    await clean(documenter);
    await documenter.press(documenter.button('Link as evidence'));
    expect(await seen(documenter.region('Evidence for recommendations'))).toContain('ECOM-2023-R1');
    await documenter.press(documenter.button(/Take away from evidence/));
    await documenter.press(documenter.button('Take away'));
    await documenter.region('Evidence for recommendations').getByText('ECOM-2023-R1').first().waitFor({ state: 'detached' });
    expect(documenter.where()).toBe(work());

    const law = documenter.region('The law of that day');
    await documenter.press(law.getByRole('button', { name: /^Take away\s*: .*145/i }));
    expect(await seen(law)).toMatch(/no longer engages .*145[\s\S]*The audit keeps that it did/);
    await clean(documenter);
    await documenter.press(documenter.button('Take it away now'));
    expect(await seen(law)).not.toMatch(/art\. 145/i);
  });

  it('is submitted by one and checked by another, with notes; a step on an old reading stops and shows what is new', async () => {
    const [before] = await Promise.all([site.visit('documenter')]);
    await before.go(work());
    await documenter.go(work());
    await documenter.field('Note').fill('ready to be read');
    await documenter.press(documenter.button('Submit for review'));
    expect(await seen(documenter.region('Where the case stands'))).toMatch(
      /submitted[\s\S]*Demo documenter[\s\S]*ready to be read[\s\S]*another person has to check it/i,
    );
    await before.press(before.button('Submit for review'));
    expect(await before.text('main [role=alert]')).toMatch(
      /The case has changed since you read it[\s\S]*Where the case stands\s+When you began: draft\s+Now: submitted$/i,
    );
    expect(await seen(before.region('Where the case stands'))).toContain('ready to be read');

    await reviewer.go('/inbox');
    await reviewer.press(reviewer.region('Cases').locator(`a[href="${page()}"]`));
    expect(await reviewer.text()).toContain('It waits for you to check it.');
    await reviewer.press(reviewer.main.getByRole('link', { name: 'Work on this case' }));
    expect(reviewer.where()).toBe(work());
    await reviewer.press(reviewer.button('Return with reasons'));
    await reviewer.press(reviewer.button('Return it now'));
    expect(await seen(reviewer.region('Where the case stands'))).toContain('Say why.');
    await reviewer.page.getByRole('textbox', { name: 'Reasons' }).fill('The invented setting is missing.');
    await clean(reviewer);
    await reviewer.press(reviewer.button('Return it now'));
    expect(await seen(reviewer.region('Where the case stands'))).toContain('it is a draft again, with your reasons');
    await documenter.go('/inbox');
    const own = documenter.region('My cases').locator('.line').filter({ hasText: code });
    expect(await seen(own)).toMatch(/sent back to you[\s\S]*The invented setting is missing\./i);
    await clean(documenter);
    await documenter.press(own.locator(`a[href="${work()}"]`));
    expect(await seen(documenter.page.getByRole('note').filter({ hasText: 'Returned by a reviewer' }))).toMatch(
      /The invented setting is missing\.[\s\S]*Demo reviewer/,
    );
    await clean(documenter);
    await documenter.press(documenter.button('Submit for review'));

    await reviewer.go(work());
    await reviewer.press(reviewer.button('Confirm that it was checked'));
    expect(await seen(reviewer.region('Where the case stands'))).toContain('Confirmed: the case counts as checked.');
    await clean(reviewer);
  });

  it('has no error on any of these pages', () => expect(site.troubles()).toEqual([]));
});
