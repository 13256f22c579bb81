import { publishedCase, REVISE } from '../cases/case-work.js';
import type { DemoPerson } from '../kit/client.js';
import { Site } from './site.js';
import { seen, type Visit } from './visit.js';

/** A published case by clicks: other law and another wording are proposed, and count once a reviewer who saw both approves them. */
describe('a published case revised, by page', () => {
  let site: Site;
  let code: string;
  const visits = new Map<DemoPerson, Visit>();
  const visit = (person: DemoPerson): Visit => visits.get(person)!;
  const main = (person: DemoPerson) => visit(person).page.locator('main');
  const button = (person: DemoPerson, name: string | RegExp) => main(person).getByRole('button', { name, exact: true });
  const stands = (person: DemoPerson) => visit(person).page.getByRole('region', { name: 'Where the case stands', exact: true });
  const waiting = () => visit('reviewer').page.locator('main article article').filter({ hasText: code });
  const clean = async (person: DemoPerson): Promise<void> => expect(await visit(person).faults()).toEqual([]);

  beforeAll(async () => {
    site = await Site.open();
    ({ code } = await publishedCase(await site.clientOf('documenter'), await site.clientOf('reviewer')));
    for (const person of ['documenter', 'lawyer', 'reviewer'] as const) visits.set(person, await site.visit(person));
  });
  afterAll(async () => await site?.close());

  it('the lawyer proposes another provision, and nothing else meanwhile', async () => {
    await visit('lawyer').go(`/cases/${code}`);
    await visit('lawyer').press(button('lawyer', 'Add a provision'));
    expect(await visit('lawyer').text()).toContain('this counts once a reviewer approves it');
    await main('lawyer').getByLabel('Look for a provision').fill('extortion');
    await visit('lawyer').press(main('lawyer').getByRole('region', { name: 'Add a provision' }).getByRole('button', { name: 'Search' }));
    await main('lawyer').getByRole('radio').first().check();
    await clean('lawyer');
    await visit('lawyer').press(button('lawyer', 'Propose this version'));
    expect(await seen(stands('lawyer'))).toMatch(/A new version waits for a second person \(proposed by Demo lawyer/);
    expect(await button('lawyer', 'Add a provision').count()).toBe(0);
    await visit('documenter').go(`/cases/${code}/publication`);
    expect(await visit('documenter').text()).toContain('A new version of this case waits for a second person already.');
  });

  it('the reviewer rejects it with reasons, and the case stays as it was', async () => {
    await visit('reviewer').go('/inbox');
    expect(await seen(waiting())).toMatch(
      /New version of a published case, proposed by Demo lawyer[\s\S]*Law\s+What the public reads now: —\s+Proposed: Art\. \d+[^\n]*, [^\n]+ \(/i,
    );
    await clean('reviewer');
    await visit('reviewer').press(waiting().getByRole('button', { name: 'Reject with reasons' }));
    expect(await seen(waiting())).toContain('the public goes on reading what it reads now');
    await waiting().getByRole('textbox', { name: 'Reasons' }).fill('it is another article');
    await visit('reviewer').press(waiting().getByRole('button', { name: 'Reject it now' }));
    expect(await waiting().count()).toBe(0);
  });

  it('the reviewer sees in words all that other acts change, and a story that goes', async () => {
    const documenter = await site.clientOf('documenter');
    const { case: of } = await documenter.data('query ($code: String!) { case(code: $code) { version } }', { code });
    const revision = {
      narrative: { en: 'The public wording, made anew.' },
      acts: [
        {
          violationType: 'BLACKMAIL',
          biasMotives: ['GENDER_IDENTITY'],
          setting: 'POLICE_STATION',
          perpetrators: [{ type: 'LAW_ENFORCEMENT', role: 'FAILED_TO_ACT' }],
        },
      ],
    };
    await documenter.data(REVISE, { input: { code, version: of.version, ...revision } });
    await visit('reviewer').go('/inbox');
    const shown = await seen(waiting());
    for (const line of [
      /Account · Русский\s+What the public reads now: Публичный текст\.\s+Proposed: —/,
      /What happened, 1 · Bias motives\s+What the public reads now: Sexual orientation\s+Proposed: Gender identity/i,
      /What happened, 1 · Setting\s+What the public reads now: online\s+Proposed: at a police station/i,
      /What happened, 1 · who did it, 1 · Role in this act\s+What the public reads now: Perpetrator\s+Proposed: Failed to act/i,
      /What happened, 2 · Violation\s+What the public reads now: [^:]+\s+Proposed: —/i,
    ])
      expect(shown).toMatch(line);
    await clean('reviewer');
    await visit('reviewer').press(waiting().getByRole('button', { name: 'Reject with reasons' }));
    await waiting().getByRole('textbox', { name: 'Reasons' }).fill('an invented reason');
    await visit('reviewer').press(waiting().getByRole('button', { name: 'Reject it now' }));
  });

  it('the documenter proposes another wording; what is read now stands beside it, and it counts once approved', async () => {
    await visit('documenter').go(`/cases/${code}`);
    await visit('documenter').press(main('documenter').getByRole('link', { name: 'Propose a new version of the wording' }));
    const english = main('documenter').getByRole('region', { name: 'English' });
    await english.getByRole('textbox', { name: 'Title' }).fill('The second public title');
    await clean('documenter');
    await visit('documenter').page.waitForTimeout(600);
    await visit('documenter').settled();
    await visit('documenter').press(button('documenter', 'Propose this version'));
    const after = await visit('documenter').text();
    expect(after).toContain('The new version was proposed');
    expect(after).toContain('The public reads the new version once a reviewer approves it');
    expect(after).not.toContain('waits for a second person already');
    await clean('documenter');
    await visit('documenter').go(`/cases/${code}/publication`);
    expect(await visit('documenter').text()).toContain('A new version of this case waits for a second person already');
    await visit('reviewer').go('/inbox');
    expect(await seen(waiting())).toMatch(
      /What the public reads now · English\s+The public title[\s\S]*Proposed · English\s+The second public title[\s\S]*No facts change/,
    );
    await clean('reviewer');
    await visit('reviewer').press(waiting().getByRole('button', { name: 'Approve for the public' }));
    const visitor = await site.visit();
    await visitor.go(`/cases/${code}`);
    expect(await visitor.text()).toContain('The second public title');
  });

  it('has no error on any of these pages', () => expect(site.troubles).toEqual([]));
});
