import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

/** A sealed case by clicks: another is proposed, confirmed by one who does not see the case, reads it, and is taken away from it. */
describe('people named to a sealed case, by page', () => {
  const site = withSite({ people: ['documenter', 'lawyer', 'admin'] });
  const { documenter, lawyer, admin } = site;
  let code: string;
  const named = (visit: Visit) => visit.region('Named people');

  const clean = async (visit: Visit) => expect(await visit.faults()).toEqual([]);

  beforeAll(async () => {
    ({ code } = await site.enteredCase({ confidentiality: 'SEALED' }));
  });

  it('one who works on it proposes another, once they proved who they are', async () => {
    expect(await lawyer.goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
    await documenter.go(`/cases/${code}/work`);
    expect(await seen(named(documenter))).toMatch(/Demo documenter\s+Documented the case that was sealed, without end/);
    await documenter.press(documenter.button('Propose to name a colleague'));
    await documenter.prove();
    await documenter.press(documenter.button('Propose'));
    expect(await seen(named(documenter))).toMatch(/Please choose one\.[\s\S]*Say why\./);
    expect(await documenter.main.getByRole('combobox', { name: 'Colleague' }).locator('option').allTextContents()).not.toContain(
      'Demo documenter',
    );
    await documenter.main.getByRole('combobox', { name: 'Colleague' }).selectOption({ label: 'Demo lawyer' });
    await documenter.main.getByRole('textbox', { name: 'Reason', exact: true }).fill('takes it to court');
    await documenter.field('For how many days').fill('91');
    await documenter.press(documenter.button('Propose'));
    expect(await seen(named(documenter))).toContain('A number from 1 to 90.');
    await documenter.field('For how many days').fill('14');
    await clean(documenter);
    await documenter.press(documenter.button('Propose'));
    expect(await seen(named(documenter))).toMatch(
      /Demo lawyer\s+Proposed until [\s\S]*takes it to court[\s\S]*You proposed it: another person has to confirm it\.[\s\S]*Proposed: it counts once/,
    );
    await clean(documenter);
  });

  it('an administrator confirms it and sees no case by that; then the one who is named does', async () => {
    await admin.go('/');
    await admin.press(admin.page.getByRole('link', { name: 'Inbox' }));
    expect(await admin.text()).toMatch(/Demo lawyer: a case that you do not see\s+Proposed until/);
    expect(await admin.page.content()).not.toContain(code);
    expect(await admin.button(/^Confirm\s*: Demo lawyer/).count()).toBe(0);
    await clean(admin);
    await admin.prove();
    await admin.press(admin.button(/^Confirm\s*: Demo lawyer/));
    expect(await admin.text()).toMatch(/Named until [\s\S]*confirmed by Demo administrator/);
    expect(await admin.page.content()).not.toContain(code);
    expect(await admin.goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');

    await lawyer.go('/search?kind=CASE');
    await lawyer.press(lawyer.button('Show those that you are named to'));
    await clean(lawyer);
    await lawyer.press(lawyer.page.getByRole('region', { name: 'Sealed cases that you are named to' }).getByRole('link'));
    expect(lawyer.where()).toBe(`/cases/${code}`);
    expect(await lawyer.text()).toContain('The original story, as it was told.');
    await lawyer.press(lawyer.main.getByRole('link', { name: 'Work on this case' }));
    expect(await seen(named(lawyer))).toMatch(/Demo lawyer\s+Named until/);
    expect(await lawyer.button(/^Take back/).count()).toBe(0);
    await clean(lawyer);
  });

  it('is taken back once the consequence was named, and the case is gone for them', async () => {
    await documenter.go(`/cases/${code}/work`);
    await documenter.press(documenter.button(/^Take back\s*: Demo lawyer/));
    expect(await seen(named(documenter))).toContain('From this moment Demo lawyer sees the case no more.');
    await clean(documenter);
    await documenter.press(documenter.button('Take it back now'));
    expect(await seen(named(documenter))).toMatch(/Demo lawyer\s+Taken back by Demo documenter/);
    expect(await lawyer.goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
  });

  it('has no error on any of these pages', () => expect(site.troubles()).toEqual([]));
});
