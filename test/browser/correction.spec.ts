import { DELETE_DRAFT, done, refused, type Shown, step } from '../cases/case-work.js';
import { withSite } from './site.js';
import { seen } from './visit.js';

/** A case that was sent back is corrected by clicks, beside somebody who changes it too; a draft is deleted. */
describe('a case is corrected by page', () => {
  const site = withSite({ people: ['documenter'] });
  const { documenter: visit } = site;
  let returned: Shown;
  const steps = () => visit.page.getByRole('navigation', { name: 'Steps of entering a case' });
  const toStep = (name: RegExp) => visit.press(steps().getByRole('link', { name }));
  const title = () => visit.page.getByRole('group', { name: 'Title' }).getByLabel('English');
  const clean = async (): Promise<void> => expect(await visit.faults()).toEqual([]);
  const read = async (selection: string) =>
    (await visit.client.data(`query ($code: String!) { case(code: $code) { ${selection} } }`, { code: returned.code })).case;

  beforeAll(async () => {
    const { code } = await step(visit.client, 'submitCase', await site.enteredCase());
    returned = await done(await site.as('reviewer'), 'returnCase', { code, reasons: 'Was it May?' });
  });

  it('with the reasons for its return above the steps, each step as it was entered', async () => {
    await visit.go('/inbox');
    await visit.press(visit.main.getByRole('link', { name: new RegExp(`^Change\\s*: ${returned.code}`) }));
    expect(visit.where()).toBe(`/cases/${returned.code}/change`);
    expect(await visit.text('main')).toMatch(/Returned by a reviewer[\s\S]*Was it May\?[\s\S]*What happened/);
    expect([await title().inputValue(), await visit.field('Year and month').inputValue(), await visit.field('Notes').inputValue()]).toEqual(
      ['The original title', '2023-05', 'the invented note'],
    );
    await clean();
    await toStep(/Acts/);
    expect(await visit.page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await visit.field('What was done').first().inputValue()).toBe('BLACKMAIL');
    expect(await visit.field('sexual orientation').first().isChecked()).toBe(true);
    await clean();
    await toStep(/People/);
    expect(await visit.field('Pseudonym').first().inputValue()).toBe('Survivor A');
    expect(await visit.field('Day on which it was given').count()).toBe(0);
    await toStep(/Responses/);
    expect(await visit.field('In words').first().inputValue()).toBe('The invented officer said no.');
  });

  it('with what is wrong listed above, the first of it in focus', async () => {
    await toStep(/What happened/);
    for (const language of ['English', 'Русский']) await visit.page.getByRole('group', { name: 'Title' }).getByLabel(language).fill('');
    await visit.field('Year and month').fill('');
    await visit.press(visit.button('Next'));
    expect(await seen(visit.main.getByRole('alert'))).toMatch(
      /Some of it needs a look\s+Title, English: Write it in one language at least\.\s+Year and month: Give year and month/,
    );
    expect(await visit.page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe('English');
    await clean();
    await title().fill('The corrected title');
    await visit.field('Year and month').fill('2023-06');
    await visit.field(/^Day, where/).fill('');
    await visit.press(visit.button('Next'));
    expect(visit.where()).toContain('step=acts');
    expect(await visit.main.getByRole('alert').count()).toBe(0);
  });

  it('keeps what was typed while its person is elsewhere, and shows all of it before it is saved', async () => {
    await visit.press(visit.page.getByRole('link', { name: 'Recommendations' }).first());
    await visit.page.goBack();
    await visit.page.getByRole('heading', { name: 'Acts', level: 2 }).waitFor();
    await toStep(/People/);
    await visit.field('Pseudonym').nth(1).fill('Survivor Z');
    await toStep(/Check and save/);
    expect(await visit.text('main form')).toMatch(
      /The corrected title[\s\S]*June 2023[\s\S]*the invented note[\s\S]*blackmail[\s\S]*Survivor Z[\s\S]*The invented officer said no\.[\s\S]*an invented lawyer/i,
    );
    await clean();
  });

  it('by a person who is added with what they agreed to, and by acts that come and go', async () => {
    await toStep(/People/);
    await visit.press(visit.button('Add a person'));
    await visit.press(visit.button('Next'));
    expect(await seen(visit.main.getByRole('alert'))).toMatch(/Pseudonym: Please fill this in\./);
    await visit.field('Pseudonym').nth(2).fill('Survivor C');
    await visit.press(visit.button('Next'));
    expect(await seen(visit.main.getByRole('alert'))).toMatch(/internal work: Without consent to internal work nothing may be kept\./i);
    await visit.field('How it was given').fill('in words');
    await visit.field('internal work').selectOption('PSEUDONYM');
    await clean();
    await visit.press(visit.button('Next'));
    await toStep(/Acts/);
    await visit.press(visit.button('Take out act 2'));
    await visit.press(visit.button('Add an act'));
    await visit.field('What was done').nth(1).selectOption('OUTING');
    await visit.field('Type, never a name').nth(1).selectOption('PRIVATE_INDIVIDUAL');
    await toStep(/Check and save/);
    expect(await visit.text('main form')).toMatch(/outing[\s\S]*Survivor C[\s\S]*internal work: under a pseudonym, in words/i);
    await clean();
  });

  it('beside somebody who changed something else meanwhile: nobody’s change is lost', async () => {
    const lawyer = await site.as('lawyer');
    await done(lawyer, 'updateCase', { code: returned.code, version: returned.version, region: 'KZ-71' });
    await visit.press(visit.button('Save the changes'));
    expect(await seen(visit.main.getByRole('alert'))).toMatch(
      /The case has changed since you read it[\s\S]*not saved yet[\s\S]*Region\s+When you began: Almaty city\s+Now: Astana city$/i,
    );
    expect(await visit.text('main form')).toMatch(/The corrected title[\s\S]*Astana/);
    await visit.press(visit.button('Save the changes'));
    expect(await visit.text('main')).toMatch(/Saved[\s\S]*submit it for review/);
    await clean();
    expect(await read('title(lang: EN) region occurredOn notes survivors { pseudonym } acts { violationType } usableFor')).toEqual({
      title: 'The corrected title',
      region: 'KZ-71',
      occurredOn: '2023-06',
      notes: 'the invented note',
      survivors: [{ pseudonym: 'Survivor A' }, { pseudonym: 'Survivor Z' }, { pseudonym: 'Survivor C' }],
      acts: [{ violationType: 'BLACKMAIL' }, { violationType: 'OUTING' }],
      usableFor: ['INTERNAL'],
    });
    visit.troubles.splice(0);
  });

  it('and a draft is deleted by who made it, after it was asked', async () => {
    await visit.press(visit.main.getByRole('link', { name: 'Work on this case' }).last());
    await visit.press(visit.button('Delete this draft'));
    expect(await visit.text('main')).toContain('cannot be had back');
    await clean();
    await visit.press(visit.button('Delete it for good'));
    await visit.main.getByText(`${returned.code} is deleted.`).waitFor();
    expect(await refused(visit.client, 'updateCase', { code: returned.code, version: 1, region: 'KZ-75' })).toBe('NOT_FOUND');
    expect(await visit.client.errorCode(DELETE_DRAFT, { input: { code: returned.code, version: 1 } })).toBe('NOT_FOUND');
    visit.troubles.splice(0);
  });
});
