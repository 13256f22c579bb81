import { consent, RECORD_CONSENT, WITHDRAW_CONSENT } from '../cases/case-work.js';
import { operationId } from '../kit/persisted.js';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';
import { say } from './words.js';

/** A sealed case by clicks: a lower level is proposed, confirmed by one who does not see the case; another is refused; it is shared with partners. */
describe('a case made less confidential, by page', () => {
  const site = withSite({ people: ['documenter', 'reviewer', 'admin', 'partner'] });
  const { documenter, reviewer, admin, partner } = site;
  let code: string;
  const level = (visit: Visit) => visit.region('Confidentiality');
  const waiting = (visit: Visit) => visit.region('Cases to become less confidential or to be shared');
  /** How much waits for them, by the menu. */
  const inMenu = async (visit: Visit) => Number(/\d+/.exec(await seen(visit.page.locator('nav a[href="/inbox"]')))?.[0] ?? 0);
  let waited: number;
  let waitedForReviewer: number;
  const clean = async (visit: Visit) => expect(await visit.faults()).toEqual([]);

  async function propose(visit: Visit, to: string, reason: string): Promise<void> {
    await visit.main.getByRole('combobox', { name: 'What is proposed' }).selectOption({ label: to });
    await visit.main.getByRole('textbox', { name: 'Reason', exact: true }).fill(reason);
    await visit.press(visit.button('Propose'));
  }

  beforeAll(async () => {
    const consents = [0, 1].flatMap((survivor) => ['INTERNAL', 'PARTNER_SHARING'].map((purpose) => consent(purpose, survivor)));
    ({ code } = await site.enteredCase({ confidentiality: 'SEALED', consents }));
  });

  it('adds to what waits for others: of that nobody asks who has no inbox', async () => {
    await admin.go('/');
    waited = await inMenu(admin);
    await reviewer.go('/');
    waitedForReviewer = await inMenu(reviewer);
    expect(await admin.main.locator('a[href="/inbox"]').count()).toBe(Math.sign(waited));
    const asked: string[] = [];
    partner.page.on('request', (request) => asked.push(request.postData() ?? ''));
    await partner.go('/');
    expect(asked.some((body) => body.includes(operationId('Session')))).toBe(true);
    expect(asked.filter((body) => body.includes(operationId('Waiting')))).toEqual([]);
    expect(await partner.page.locator('a[href="/inbox"]').count()).toBe(0);
  });

  it('one who works on it proposes a lower level, once they proved who they are', async () => {
    await documenter.go(`/cases/${code}/work`);
    expect(await seen(level(documenter))).toContain('Level now: sealed.');
    await documenter.press(documenter.button('Propose a lower level or sharing'));
    await documenter.prove();
    await documenter.press(documenter.button('Propose'));
    expect(await seen(level(documenter))).toMatch(/Please choose one\.[\s\S]*Say why\./);
    expect(await documenter.main.getByRole('combobox', { name: 'What is proposed' }).locator('option:enabled').allTextContents()).toEqual([
      'lower level: partners',
      'lower level: restricted',
      'share with partners; the level stays: sealed',
    ]);
    await clean(documenter);
    await propose(documenter, 'lower level: restricted', 'the danger is over');
    expect(await seen(level(documenter))).toMatch(
      /from sealed to restricted\s+Waits for a second person\s+the danger is over[\s\S]*another person has to confirm it\.[\s\S]*Proposed: it counts once/,
    );
    expect(await documenter.button('Propose a lower level or sharing').count()).toBe(0);
    await clean(documenter);
  });

  it('is counted in the menu of a reviewer whose pages were open before, once they go on, and asked for no more often than it may be', async () => {
    const asked: string[] = [];
    reviewer.page.on('request', (request) => {
      if (request.postData()?.includes(operationId('Waiting'))) asked.push(request.url());
    });
    // a minute later, at a clock that stands
    await reviewer.page.evaluate(() => {
      const later = Date.now() + 60_000;
      Date.now = () => later;
    });
    await reviewer.follow('/law');
    expect(await inMenu(reviewer)).toBe(waitedForReviewer + 1);
    expect(asked).toHaveLength(1);
    await reviewer.follow('/statistics');
    await reviewer.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await reviewer.settled();
    expect(asked).toHaveLength(1);
  });

  it('an administrator confirms it from the inbox and sees no case by that', async () => {
    await admin.speak('kk');
    await admin.go('/');
    expect(await inMenu(admin)).toBe(waited + 1);
    expect(await seen(admin.main.locator('a[href="/inbox"]'))).toBe(say('kk', 'inbox.waiting', { count: waited + 1 }));
    await clean(admin);
    await admin.press(admin.main.locator('a[href="/inbox"]'));
    expect(await admin.heading()).toBe(say('kk', 'inbox.name'));
    await admin.speak('en');
    await admin.go('/');
    await admin.press(admin.main.getByRole('link', { name: 'for you' }));
    expect(await seen(waiting(admin))).toMatch(/a case that you do not see: from sealed to restricted\s+Waits[\s\S]*the danger is over/);
    expect(await admin.button(/^Confirm\s*: from sealed/).count()).toBe(0);
    await clean(admin);
    await admin.prove();
    await admin.press(admin.button(/^Confirm\s*: from sealed to restricted/));
    expect(await seen(waiting(admin))).toMatch(/Confirmed: it counts from now on\.\s+Nothing is proposed\./);
    expect(await inMenu(admin)).toBe(waited);
    expect(await admin.page.content()).not.toContain(code);
    await clean(admin);
    await reviewer.go(`/cases/${code}/work`);
    expect(await seen(level(reviewer))).toMatch(/Level now: restricted\.[\s\S]*Counts since [\s\S]*confirmed by Demo administrator/);
    await reviewer.press(reviewer.main.getByRole('link', { name: `Case ${code}` }));
    expect(await reviewer.text()).toContain('The original story, as it was told.');
  });

  it('a reviewer refuses another once the consequence was named, and partners go on not seeing the case', async () => {
    await documenter.go(`/cases/${code}/work`);
    await documenter.press(documenter.button('Propose a lower level or sharing'));
    await propose(documenter, 'lower level: partners', 'they ask for it');
    await reviewer.go('/inbox');
    await reviewer.press(reviewer.button(/^Refuse\s*: from restricted to partners/));
    expect(await seen(waiting(reviewer))).toContain('The case stays as confidential as it is. It can be proposed again.');
    await clean(reviewer);
    await reviewer.press(reviewer.button('Refuse it now'));
    expect(await seen(waiting(reviewer))).toMatch(/Refused or taken back: everything stays as it was\.\s+Nothing is proposed\./);
    await documenter.go(`/cases/${code}/work`);
    expect(await seen(level(documenter))).toMatch(/Level now: restricted\.[\s\S]*from restricted to partners\s+Taken back or refused/);
    expect(await partner.goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
  });

  it('two people share it with partners, who then read it', async () => {
    await documenter.press(documenter.button('Propose a lower level or sharing'));
    await propose(documenter, 'lower level: partners', 'they can help');
    await admin.go('/inbox');
    await admin.press(admin.button(/^Confirm\s*: from restricted to partners/));
    await documenter.go(`/cases/${code}/work`);
    expect(await seen(level(documenter))).toMatch(/Level now: partners\.\s+Partners who are cleared for this level read it\./);
    expect(await documenter.button('Propose a lower level or sharing').count()).toBe(0);

    const lawyer = await site.as('lawyer');
    const { survivors } = (await lawyer.data('query ($code: String!) { case(code: $code) { survivors { id } } }', { code })).case;
    const input = { survivor: survivors[0].id, purpose: 'PARTNER_SHARING' };
    const terms = { identityMode: 'PSEUDONYM', givenOn: '2024-02-01', way: 'in words', language: 'RU' };
    await lawyer.data(WITHDRAW_CONSENT, { input });
    await lawyer.data(RECORD_CONSENT, { input: { ...input, ...terms } });
    expect(await partner.goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
    await documenter.go(`/cases/${code}/work`);
    expect(await seen(level(documenter))).toContain('Not shared with partners.');
    await documenter.press(documenter.button('Propose a lower level or sharing'));
    await propose(documenter, 'share with partners; the level stays: partners', 'they agree again');
    expect(await seen(level(documenter))).toMatch(/share with partners, at the level: partners\s+Waits for a second person/);
    await clean(documenter);
    await admin.go('/inbox');
    await admin.press(admin.button(/^Confirm\s*: share with partners/));
    expect(await seen(waiting(admin))).toMatch(/Confirmed: it counts from now on\./);
    await partner.go(`/cases/${code}`);
    expect(await partner.text()).toContain('The original story, as it was told.');
  });

  it('whoever works on it seals it at once, after reading what that means, and others find it no more', async () => {
    await documenter.go(`/cases/${code}/work`);
    await documenter.press(documenter.button('Make it “sealed” now'));
    expect(await seen(level(documenter))).toContain('leaves search, lists and figures for everybody else at once');
    await clean(documenter);
    await documenter.press(documenter.button('Set this level now'));
    expect(await seen(level(documenter))).toContain('Level now: sealed.');
    expect(await documenter.button(/^Make it/).count()).toBe(0);
    expect(await reviewer.goAstray(`/cases/${code}`)).toContain('There is nothing here that you can see');
  });

  it('has no error on any of these pages', () => expect(site.troubles()).toEqual([]));
});
