import { publishedCase, REVISE } from '../cases/case-work.js';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

/** A published case by clicks: other law and another wording are proposed, and count once a reviewer who saw both approves them. */
describe('a published case revised, by page', () => {
  const site = withSite({ people: ['documenter', 'lawyer', 'reviewer'] });
  const { documenter, lawyer, reviewer } = site;
  let code: string;
  const stands = (visit: Visit) => visit.region('Where the case stands');
  const waiting = () => reviewer.page.locator('main article article').filter({ hasText: code });
  const clean = async (visit: Visit) => expect(await visit.faults()).toEqual([]);

  beforeAll(async () => {
    ({ code } = await publishedCase(await site.as('documenter'), await site.as('reviewer')));
  });

  it('the lawyer proposes another provision, and nothing else meanwhile', async () => {
    await lawyer.go(`/cases/${code}/work`);
    await lawyer.press(lawyer.button('Add a provision'));
    expect(await lawyer.text()).toContain('this counts once a reviewer approves it');
    await lawyer.field('Look for a provision').fill('extortion');
    await lawyer.press(lawyer.main.getByRole('region', { name: 'Add a provision' }).getByRole('button', { name: 'Search' }));
    await lawyer.main.getByRole('radio').first().check();
    await clean(lawyer);
    await lawyer.press(lawyer.button('Propose this version'));
    expect(await seen(stands(lawyer))).toMatch(/A new version waits for a second person \(proposed by Demo lawyer/);
    expect(await lawyer.button('Add a provision').count()).toBe(0);
    await documenter.go(`/cases/${code}/publication`);
    expect(await documenter.text()).toContain('A new version of this case waits for a second person already.');
  });

  it('the reviewer rejects it with reasons, and the case stays as it was', async () => {
    await reviewer.go('/inbox');
    expect(await seen(waiting())).toMatch(
      /New version of a published case, proposed by Demo lawyer[\s\S]*Law\s+What the public reads now: —\s+Proposed: Art\. \d+[^\n]*, [^\n]+ \(/i,
    );
    await clean(reviewer);
    await reviewer.press(waiting().getByRole('button', { name: 'Reject with reasons' }));
    expect(await seen(waiting())).toContain('the public goes on reading what it reads now');
    await waiting().getByRole('textbox', { name: 'Reasons' }).fill('it is another article');
    await reviewer.press(waiting().getByRole('button', { name: 'Reject it now' }));
    expect(await waiting().count()).toBe(0);
  });

  it('the reviewer sees in words all that other acts change, and a story that goes', async () => {
    const documenter = await site.as('documenter');
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
    await reviewer.go('/inbox');
    const text = await seen(waiting());
    for (const line of [
      /Account · Русский\s+What the public reads now: Публичный текст\.\s+Proposed: —/,
      /What happened, 1 · Bias motives\s+What the public reads now: Sexual orientation\s+Proposed: Gender identity/i,
      /What happened, 1 · Setting\s+What the public reads now: online\s+Proposed: at a police station/i,
      /What happened, 1 · who did it, 1 · Role in this act\s+What the public reads now: Perpetrator\s+Proposed: Failed to act/i,
      /What happened, 2 · Violation\s+What the public reads now: [^:]+\s+Proposed: —/i,
    ])
      expect(text).toMatch(line);
    await clean(reviewer);
    await reviewer.press(waiting().getByRole('button', { name: 'Reject with reasons' }));
    await waiting().getByRole('textbox', { name: 'Reasons' }).fill('an invented reason');
    await reviewer.press(waiting().getByRole('button', { name: 'Reject it now' }));
  });

  it('the documenter proposes another wording; what is read now stands beside it, and it counts once approved', async () => {
    await documenter.go(`/cases/${code}/work`);
    await documenter.press(documenter.main.getByRole('link', { name: 'Propose a new version of the wording' }));
    const english = documenter.main.getByRole('region', { name: 'English' });
    await english.getByRole('textbox', { name: 'Title' }).fill('The second public title');
    await clean(documenter);
    await documenter.page.waitForTimeout(600);
    await documenter.settled();
    await documenter.press(documenter.button('Propose this version'));
    const after = await documenter.text();
    expect(after).toContain('The new version was proposed');
    expect(after).toContain('The public reads the new version once a reviewer approves it');
    expect(after).not.toContain('waits for a second person already');
    await clean(documenter);
    await documenter.go(`/cases/${code}/publication`);
    expect(await documenter.text()).toContain('A new version of this case waits for a second person already');
    await reviewer.go('/inbox');
    expect(await seen(waiting())).toMatch(
      /What the public reads now · English\s+The public title[\s\S]*Proposed · English\s+The second public title[\s\S]*No facts change/,
    );
    await clean(reviewer);
    await reviewer.press(waiting().getByRole('button', { name: 'Approve for the public' }));
    const visitor = await site.visit();
    await visitor.go(`/cases/${code}`);
    expect(await visitor.text()).toContain('The second public title');
  });

  it('has no error on any of these pages', () => expect(site.troubles()).toEqual([]));
});
