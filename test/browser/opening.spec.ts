import { caseInput, consent, done, RECORD_CONSENT, WITHDRAW_CONSENT } from '../cases/case-work.js';
import type { DemoPerson } from '../kit/client.js';
import { Site } from './site.js';
import { seen, type Visit } from './visit.js';

/** A sealed case by clicks: a lower level is proposed, confirmed by one who does not see the case; another is refused; it is shared with partners. */
describe('a case made less confidential, by page', () => {
  let site: Site;
  let code: string;
  const visits = new Map<DemoPerson, Visit>();
  const visit = (person: DemoPerson): Visit => visits.get(person)!;
  const main = (person: DemoPerson) => visit(person).page.locator('main');
  const button = (person: DemoPerson, name: string | RegExp) => main(person).getByRole('button', { name, exact: true });
  const region = (person: DemoPerson, name: string) => visit(person).page.getByRole('region', { name, exact: true });
  const level = (person: DemoPerson) => region(person, 'Confidentiality');
  const waiting = (person: DemoPerson) => region(person, 'Cases to become less confidential or to be shared');
  const clean = async (person: DemoPerson): Promise<void> => expect(await visit(person).faults()).toEqual([]);

  async function propose(person: DemoPerson, to: string, reason: string): Promise<void> {
    await main(person).getByRole('combobox', { name: 'What is proposed' }).selectOption({ label: to });
    await main(person).getByRole('textbox', { name: 'Reason', exact: true }).fill(reason);
    await visit(person).press(button(person, 'Propose'));
  }

  beforeAll(async () => {
    site = await Site.open();
    const consents = [0, 1].flatMap((survivor) => ['INTERNAL', 'PARTNER_SHARING'].map((purpose) => consent(purpose, survivor)));
    ({ code } = await done(await site.clientOf('documenter'), 'createCase', caseInput({ confidentiality: 'SEALED', consents })));
    for (const person of ['documenter', 'reviewer', 'admin', 'partner'] as const) visits.set(person, await site.visit(person));
  });
  afterAll(async () => await site?.close());

  it('one who works on it proposes a lower level, once they proved who they are', async () => {
    await visit('documenter').go(`/cases/${code}`);
    expect(await seen(level('documenter'))).toContain('Level now: sealed.');
    await visit('documenter').press(button('documenter', 'Propose a lower level or sharing'));
    await visit('documenter').prove();
    await visit('documenter').press(button('documenter', 'Propose'));
    expect(await seen(level('documenter'))).toMatch(/Please choose one\.[\s\S]*Say why\./);
    expect(
      await main('documenter').getByRole('combobox', { name: 'What is proposed' }).locator('option:enabled').allTextContents(),
    ).toEqual(['lower level: partners', 'lower level: restricted', 'share with partners; the level stays: sealed']);
    await clean('documenter');
    await propose('documenter', 'lower level: restricted', 'the danger is over');
    expect(await seen(level('documenter'))).toMatch(
      /from sealed to restricted\s+Waits for a second person\s+the danger is over[\s\S]*another person has to confirm it\.[\s\S]*Proposed: it counts once/,
    );
    expect(await button('documenter', 'Propose a lower level or sharing').count()).toBe(0);
    await clean('documenter');
  });

  it('an administrator confirms it from the inbox and sees no case by that', async () => {
    await visit('admin').go('/');
    await visit('admin').press(visit('admin').page.getByRole('link', { name: 'Inbox' }));
    expect(await seen(waiting('admin'))).toMatch(/a case that you do not see: from sealed to restricted\s+Waits[\s\S]*the danger is over/);
    expect(await button('admin', /^Confirm\s*: from sealed/).count()).toBe(0);
    await clean('admin');
    await visit('admin').prove();
    await visit('admin').press(button('admin', /^Confirm\s*: from sealed to restricted/));
    expect(await seen(waiting('admin'))).toMatch(/Confirmed: it counts from now on\.\s+Nothing is proposed\./);
    expect(await visit('admin').page.content()).not.toContain(code);
    await clean('admin');
    await visit('reviewer').go(`/cases/${code}`);
    expect(await seen(level('reviewer'))).toMatch(/Level now: restricted\.[\s\S]*Counts since [\s\S]*confirmed by Demo administrator/);
    expect(await visit('reviewer').text()).toContain('The original story, as it was told.');
  });

  it('a reviewer refuses another once the consequence was named, and partners go on not seeing the case', async () => {
    await visit('documenter').go(`/cases/${code}`);
    await visit('documenter').press(button('documenter', 'Propose a lower level or sharing'));
    await propose('documenter', 'lower level: partners', 'they ask for it');
    await visit('reviewer').go('/inbox');
    await visit('reviewer').press(button('reviewer', /^Refuse\s*: from restricted to partners/));
    expect(await seen(waiting('reviewer'))).toContain('The case stays as confidential as it is. It can be proposed again.');
    await clean('reviewer');
    await visit('reviewer').press(button('reviewer', 'Refuse it now'));
    expect(await seen(waiting('reviewer'))).toMatch(/Refused or taken back: everything stays as it was\.\s+Nothing is proposed\./);
    await visit('documenter').go(`/cases/${code}`);
    expect(await seen(level('documenter'))).toMatch(/Level now: restricted\.[\s\S]*from restricted to partners\s+Taken back or refused/);
    expect(await visit('partner').goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
  });

  it('two people share it with partners, who then read it', async () => {
    await visit('documenter').press(button('documenter', 'Propose a lower level or sharing'));
    await propose('documenter', 'lower level: partners', 'they can help');
    await visit('admin').go('/inbox');
    await visit('admin').press(button('admin', /^Confirm\s*: from restricted to partners/));
    await visit('documenter').go(`/cases/${code}`);
    expect(await seen(level('documenter'))).toMatch(/Level now: partners\.\s+Partners who are cleared for this level read it\./);
    expect(await button('documenter', 'Propose a lower level or sharing').count()).toBe(0);

    const lawyer = await site.clientOf('lawyer');
    const { survivors } = (await lawyer.data('query ($code: String!) { case(code: $code) { survivors { id } } }', { code })).case;
    const input = { survivor: survivors[0].id, purpose: 'PARTNER_SHARING' };
    const terms = { identityMode: 'PSEUDONYM', givenOn: '2024-02-01', way: 'in words', language: 'RU' };
    await lawyer.data(WITHDRAW_CONSENT, { input });
    await lawyer.data(RECORD_CONSENT, { input: { ...input, ...terms } });
    expect(await visit('partner').goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
    await visit('documenter').go(`/cases/${code}`);
    expect(await seen(level('documenter'))).toContain('Not shared with partners.');
    await visit('documenter').press(button('documenter', 'Propose a lower level or sharing'));
    await propose('documenter', 'share with partners; the level stays: partners', 'they agree again');
    expect(await seen(level('documenter'))).toMatch(/share with partners, at the level: partners\s+Waits for a second person/);
    await clean('documenter');
    await visit('admin').go('/inbox');
    await visit('admin').press(button('admin', /^Confirm\s*: share with partners/));
    expect(await seen(waiting('admin'))).toMatch(/Confirmed: it counts from now on\./);
    await visit('partner').go(`/cases/${code}`);
    expect(await visit('partner').text()).toContain('The original story, as it was told.');
  });

  it('whoever works on it seals it at once, after reading what that means, and others find it no more', async () => {
    await visit('documenter').go(`/cases/${code}`);
    await visit('documenter').press(button('documenter', 'Make it “sealed” now'));
    expect(await seen(level('documenter'))).toContain('leaves search, lists and figures for everybody else at once');
    await clean('documenter');
    await visit('documenter').press(button('documenter', 'Set this level now'));
    expect(await seen(level('documenter'))).toContain('Level now: sealed.');
    expect(await button('documenter', /^Make it/).count()).toBe(0);
    expect(await visit('reviewer').goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
  });

  it('has no error on any of these pages', () => expect(site.troubles).toEqual([]));
});
