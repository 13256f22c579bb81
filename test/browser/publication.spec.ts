import type { Locator } from 'playwright-core';
import { verifiedCase } from '../cases/case-work.js';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

const STORY = 'The original story, as it was told.';

/** By clicks, of a case that was checked: proposed, rejected, approved, read by the public, and taken back. */
describe('a wording for the public', () => {
  const site = withSite({ people: ['documenter', 'reviewer', 'visitor'] });
  const { documenter, reviewer, visitor } = site;
  let code: string;
  const page = () => `/cases/${code}`;
  const clean = async (visit: Visit) => expect(await visit.faults()).toEqual([]);
  const consentOf = (visit: Visit, purpose: string): Locator =>
    visit
      .region('Consent')
      .getByRole('row', { name: new RegExp(`^${purpose} `, 'i') })
      .first();

  beforeAll(async () => {
    ({ code } = await verifiedCase(await site.as('documenter'), await site.as('reviewer')));
  });

  it('gets a wording for the public beside the original; what could point to a person is shown, and some of it refused', async () => {
    await documenter.go(`${page()}/work`);
    await documenter.press(documenter.page.getByRole('link', { name: 'Propose a public wording' }));
    expect(documenter.where()).toBe(`${page()}/publication`);
    const english = documenter.region('English');
    expect(await seen(english)).toContain(STORY);
    await english.getByLabel('Title').fill('A threat in May');
    await english.getByLabel('What happened').fill('Write to someone@example.org about it. It happened on 14 May 2023.');
    await documenter.page.getByText('No public wording holds this').waitFor();
    expect(await seen(english)).toMatch(/an e-mail address: someone@example\.org/);
    expect(await documenter.button('Propose to a reviewer').isDisabled()).toBe(true);
    await english.getByLabel('What happened').fill('A young man was threatened online. It happened on 14 May 2023.');
    await documenter.page.getByText('place could point to a person').waitFor();
    expect(await documenter.button('Propose to a reviewer').isDisabled()).toBe(true);
    await clean(documenter);
    await documenter.field(/I looked at all of these/).check();
    await documenter.press(documenter.button('Propose to a reviewer'));
    expect(await documenter.text()).toContain('A reviewer finds it in their inbox');
    expect(documenter.requested.filter((url) => /example|threat|young/i.test(url))).toEqual([]);
  });

  it('has its wording rejected with reasons that its maker reads, and another one proposed', async () => {
    await reviewer.go('/inbox');
    const waiting = reviewer.page.locator('main article article').filter({ hasText: code });
    expect(await seen(waiting)).toContain('Proposed by Demo documenter');
    expect(await seen(waiting)).toMatch(
      /What becomes public with this wording[\s\S]*as the public reads it\s+\w+ 20\d\d\s+Region[\s\S]*What happened, 1/,
    );
    await reviewer.press(waiting.getByRole('button', { name: 'Reject with reasons' }));
    await waiting.getByRole('textbox', { name: 'Reasons' }).fill('The invented day points to one person.');
    await clean(reviewer);
    await reviewer.press(waiting.getByRole('button', { name: 'Reject it now' }));
    expect(await reviewer.text()).toContain('Rejected with your reasons');
    expect(await waiting.count()).toBe(0);
    const notice = documenter.page.getByRole('note').filter({ hasText: 'The proposed wording was rejected' });
    await documenter.go(`${page()}/work`);
    expect(await seen(notice)).toMatch(/The invented day points to one person\.[\s\S]*Demo reviewer/);
    await documenter.press(documenter.page.getByRole('link', { name: 'Propose a public wording' }));
    expect(await seen(notice)).toContain('The invented day points to one person.');
    await clean(documenter);
    await documenter.region('English').getByLabel('What happened').fill('A young man was threatened online. It happened on 15 May 2023.');
    await documenter.page.getByText('place could point to a person').waitFor();
    await documenter.field(/I looked at all of these/).check();
    await documenter.press(documenter.button('Propose to a reviewer'));
    await documenter.go(`${page()}/work`);
    expect(await seen(documenter.region('Where the case stands'))).toContain('A public wording is proposed and waits for a reviewer.');
    expect(await notice.count()).toBe(0);
  });

  it('is approved by the reviewer, read by the public, and withdrawn from it once the consequence was named', async () => {
    expect(await visitor.goAstray(page())).toContain('There is nothing here that you can see');
    await reviewer.go('/inbox');
    const waiting = reviewer.page.locator('main article article').filter({ hasText: code });
    await waiting.getByLabel(/I looked at all of these/).check();
    await reviewer.press(waiting.getByRole('button', { name: 'Approve for the public' }));
    await visitor.go(page());
    expect(await visitor.text()).toContain('A young man was threatened online.');
    await reviewer.go(`${page()}/work`);
    await reviewer.press(reviewer.button('Withdraw from the public'));
    expect(await reviewer.text()).toContain('from this moment the public finds the case on no page, in no search and in no evidence');
    await clean(reviewer);
    await reviewer.press(reviewer.button('Withdraw it now'));
    expect(await seen(reviewer.region('Where the case stands'))).toContain('Withdrawn: the public finds it no more.');
    expect(await visitor.goAstray(page())).toContain('There is nothing here that you can see');
  });

  it('is read by nobody once consent to internal work is withdrawn, and its page says so', async () => {
    await documenter.go(`${page()}/work`);
    await documenter.press(consentOf(documenter, 'internal work').getByRole('button', { name: /^Withdraw/ }));
    expect(await documenter.text()).toContain('nobody reads this case any more, you included');
    await documenter.press(documenter.button('Withdraw this consent now'));
    expect(await documenter.text()).toContain('Nobody reads the case any more');
    expect(await reviewer.goAstray(page())).toContain('There is nothing here that you can see');
  });
});
