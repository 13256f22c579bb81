import { caseInput, done } from '../cases/case-work.js';
import type { DemoPerson } from '../kit/client.js';
import { Site } from './site.js';
import { seen, type Visit } from './visit.js';

/** A sealed case by clicks: another is proposed, confirmed by one who does not see the case, reads it, and is taken away from it. */
describe('people named to a sealed case, by page', () => {
  let site: Site;
  let code: string;
  const visits = new Map<DemoPerson, Visit>();
  const visit = (person: DemoPerson): Visit => visits.get(person)!;
  const main = (person: DemoPerson) => visit(person).page.locator('main');
  const button = (person: DemoPerson, name: string | RegExp) => main(person).getByRole('button', { name, exact: true });
  const named = (person: DemoPerson) => visit(person).page.getByRole('region', { name: 'Named people', exact: true });

  const clean = async (person: DemoPerson): Promise<void> => expect(await visit(person).faults()).toEqual([]);

  beforeAll(async () => {
    site = await Site.open();
    ({ code } = await done(await site.clientOf('documenter'), 'createCase', caseInput({ confidentiality: 'SEALED' })));
    for (const person of ['documenter', 'lawyer', 'admin'] as const) visits.set(person, await site.visit(person));
  });
  afterAll(async () => await site?.close());

  it('one who works on it proposes another, once they proved who they are', async () => {
    expect(await visit('lawyer').goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
    await visit('documenter').go(`/cases/${code}`);
    expect(await seen(named('documenter'))).toMatch(/Demo documenter\s+Documented the case that was sealed, without end/);
    await visit('documenter').press(button('documenter', 'Propose to name a colleague'));
    await visit('documenter').prove();
    await visit('documenter').press(button('documenter', 'Propose'));
    expect(await seen(named('documenter'))).toMatch(/Please choose one\.[\s\S]*Say why\./);
    expect(await main('documenter').getByRole('combobox', { name: 'Colleague' }).locator('option').allTextContents()).not.toContain(
      'Demo documenter',
    );
    await main('documenter').getByRole('combobox', { name: 'Colleague' }).selectOption({ label: 'Demo lawyer' });
    await main('documenter').getByRole('textbox', { name: 'Reason', exact: true }).fill('takes it to court');
    await main('documenter').getByLabel('For how many days').fill('91');
    await visit('documenter').press(button('documenter', 'Propose'));
    expect(await seen(named('documenter'))).toContain('A number from 1 to 90.');
    await main('documenter').getByLabel('For how many days').fill('14');
    await clean('documenter');
    await visit('documenter').press(button('documenter', 'Propose'));
    expect(await seen(named('documenter'))).toMatch(
      /Demo lawyer\s+Proposed until [\s\S]*takes it to court[\s\S]*You proposed it: another person has to confirm it\.[\s\S]*Proposed: it counts once/,
    );
    await clean('documenter');
  });

  it('an administrator confirms it and sees no case by that; then the one who is named does', async () => {
    await visit('admin').go('/');
    await visit('admin').press(visit('admin').page.getByRole('link', { name: 'Inbox' }));
    expect(await visit('admin').text()).toMatch(/Demo lawyer: a case that you do not see\s+Proposed until/);
    expect(await visit('admin').page.content()).not.toContain(code);
    expect(await button('admin', /^Confirm\s*: Demo lawyer/).count()).toBe(0);
    await clean('admin');
    await visit('admin').prove();
    await visit('admin').press(button('admin', /^Confirm\s*: Demo lawyer/));
    expect(await visit('admin').text()).toMatch(/Named until [\s\S]*confirmed by Demo administrator/);
    expect(await visit('admin').page.content()).not.toContain(code);
    expect(await visit('admin').goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');

    await visit('lawyer').go('/search?kind=CASE');
    await visit('lawyer').press(button('lawyer', 'Show those that you are named to'));
    await clean('lawyer');
    await visit('lawyer').press(visit('lawyer').page.getByRole('region', { name: 'Sealed cases that you are named to' }).getByRole('link'));
    expect(visit('lawyer').where()).toBe(`/cases/${code}`);
    expect(await visit('lawyer').text()).toContain('The original story, as it was told.');
    expect(await seen(named('lawyer'))).toMatch(/Demo lawyer\s+Named until/);
    expect(await button('lawyer', /^Take back/).count()).toBe(0);
    await clean('lawyer');
  });

  it('is taken back once the consequence was named, and the case is gone for them', async () => {
    await visit('documenter').go(`/cases/${code}`);
    await visit('documenter').press(button('documenter', /^Take back\s*: Demo lawyer/));
    expect(await seen(named('documenter'))).toContain('From this moment Demo lawyer sees the case no more.');
    await clean('documenter');
    await visit('documenter').press(button('documenter', 'Take it back now'));
    expect(await seen(named('documenter'))).toMatch(/Demo lawyer\s+Taken back by Demo documenter/);
    expect(await visit('lawyer').goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
  });

  it('has no error on any of these pages', () => expect(site.troubles).toEqual([]));
});
