import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

const PAGE = '/recommendations/ECOM-2023-R2';
const STORY = 'A working group of the Ministry of Justice discussed article 54 in open session; no draft was published.';
const SOURCE = { title: 'Minutes of the working group (invented for this test)', url: 'https://example.org/minutes' };

const timeline = (visit: Visit): Promise<string> => seen(visit.page.getByRole('region', { name: 'Timeline of assessments' }));
const statusLine = (visit: Visit): Promise<string> => seen(visit.page.locator('main p[class*=statusLine]'));

async function write(visit: Visit, implementation: string, story: string): Promise<void> {
  await visit.field('How far has it come?').selectOption(implementation);
  await visit.field('English').fill(story);
  await visit.field('Source 1: title').fill(SOURCE.title);
  await visit.field(/^Address/).fill(SOURCE.url);
}

/** Status moves by two people: one proposes with a source, another confirms; everybody then reads it. */
describe('progress on a recommendation', () => {
  const site = withSite({ people: ['advocate', 'advocate2', 'reviewer', 'visitor'] });
  const { advocate, advocate2: second, reviewer, visitor } = site;

  it('is not offered to the public, who are asked to sign in', async () => {
    await visitor.go(PAGE);
    expect(await visitor.page.getByRole('link', { name: 'New assessment' }).count()).toBe(0);
    await visitor.go(`${PAGE}/assess`);
    expect(await visitor.text('main [role=alert]')).toContain('Please sign in');
  });

  it('says what to do about bad input, and keeps what was typed', async () => {
    await advocate.go(PAGE);
    await advocate.press(advocate.page.getByRole('link', { name: 'New assessment' }));
    expect(advocate.where()).toBe(`${PAGE}/assess`);
    await advocate.press(advocate.button('Preview'));
    const text = await advocate.text();
    for (const advice of ['Say how far it has come.', 'Say what happened, in one language at least.', 'Name the source.'])
      expect(text).toContain(advice);
    await write(advocate, 'IN_PROGRESS', STORY);
    await advocate.field(/^Address/).fill('example.org');
    await advocate.field('As of which day?').fill('2999-01-01');
    await advocate.press(advocate.button('Preview'));
    expect(await advocate.text()).toContain('Write the whole address, beginning with https://');
    expect(await advocate.text()).toContain('This day has not come yet.');
    expect(await advocate.field('English').inputValue()).toBe(STORY);
    expect(await advocate.field('How far has it come?').inputValue()).toBe('IN_PROGRESS');
    expect(await advocate.field(/^Address/).inputValue()).toBe('example.org');
  });

  it('is there again for whoever left by a link and came back', async () => {
    await advocate.press(advocate.page.getByRole('link', { name: 'Statistics' }).first());
    expect(advocate.where()).toBe('/statistics');
    await advocate.page.goBack();
    await advocate.field('Source 1: title').waitFor();
    expect(await advocate.field('English').inputValue()).toBe(STORY);
    expect(await advocate.field('Source 1: title').inputValue()).toBe(SOURCE.title);
  });

  it('is previewed beside what counts now, and proposed', async () => {
    await advocate.field(/^Address/).fill(SOURCE.url);
    await advocate.field('As of which day?').fill('2026-11-20');
    await advocate.press(advocate.button('Preview'));
    const preview = await seen(advocate.page.getByRole('region', { name: 'Preview' }));
    expect(preview).toMatch(/What counts now\s+no action/i);
    expect(preview).toMatch(/Your proposal.*In progress/s);
    await advocate.press(advocate.button('Change'));
    expect(await advocate.field('English').inputValue()).toBe(STORY);
    await advocate.press(advocate.button('Preview'));
    await advocate.press(advocate.button('Propose'));
    await advocate.page.getByText('A reviewer will compare it').waitFor();
    await advocate.press(advocate.page.getByRole('link', { name: 'Back to ECOM-2023-R2' }));
    expect(await timeline(advocate)).toMatch(/proposed, not yet confirmed.*In progress/s);
    expect(await statusLine(advocate)).toMatch(/no action/i);
    await visitor.go(PAGE);
    expect(await visitor.text()).not.toContain(STORY);
  });

  it('cannot be confirmed by the one who proposed it', async () => {
    await advocate.go('/inbox');
    expect(await advocate.page.getByRole('button', { name: 'Confirm', exact: true }).count()).toBe(0);
    expect(await seen(advocate.page.getByRole('region', { name: 'My assessments' }))).toMatch(
      /ECOM-2023-R2[\s\S]*waits for a second person/i,
    );
    const [{ id, version }] = await site.sql("SELECT id, version FROM assessment WHERE state = 'PROPOSED'");
    const confirm = 'mutation ($input: ReviewAssessmentInput!) { confirmAssessment(input: $input) { id } }';
    expect(await advocate.client.errorCode(confirm, { input: { id, version } })).toBe('FORBIDDEN');
    // Nor by one who may do both: in their inbox their own waits for somebody else.
    await site.sql("UPDATE person SET roles = '{LAWYER,REVIEWER}' WHERE email = 'lawyer@demo.example'");
    const both = await site.visit('lawyer');
    await both.go('/recommendations/ECOM-2023-R3/assess');
    await write(both, 'NO_ACTION', 'No training has been announced.');
    await both.press(both.button('Preview'));
    await both.press(both.button('Propose'));
    await both.page.getByText('A reviewer will compare it').waitFor();
    await both.go('/inbox');
    const own = both.page.locator('main article article').filter({ hasText: 'ECOM-2023-R3' });
    expect(await seen(own)).toContain('You proposed this one: another person has to confirm it.');
    expect(await own.getByRole('button').count()).toBe(0);
  });

  it('waits in the reviewer’s inbox, who must say why to return it, and confirms', async () => {
    // Meanwhile another advocate has begun to write.
    await second.go(`${PAGE}/assess`);
    await write(second, 'PARTIALLY_IMPLEMENTED', 'What the second advocate saw.');

    await reviewer.go('/');
    await reviewer.press(reviewer.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Inbox' }));
    const waiting = reviewer.page.locator('main article article').filter({ hasText: 'ECOM-2023-R2' });
    expect(await seen(waiting)).toMatch(/proposed by Demo advocate.*No action.*In progress.*Minutes of the working group/is);
    await waiting.getByRole('button', { name: 'Return with reasons' }).click();
    expect(await seen(waiting)).toContain('Say why you return it.');
    await reviewer.press(waiting.getByRole('button', { name: 'Confirm' }));
    await reviewer.page.getByText('Confirmed: it counts from now on.').waitFor();
    await reviewer.settled();
    expect(await waiting.count()).toBe(0);
  });

  it('is read by the advocate and the public alike, on the page, in the tracker and on the overview', async () => {
    for (const visit of [advocate, visitor]) {
      await visit.go(PAGE);
      expect(await statusLine(visit)).toMatch(/In progress.*20 November 2026.*Minutes of the working group/is);
      expect(await timeline(visit)).toMatch(/In progress.*No action/is);
      await visit.go('/recommendations?status=IN_PROGRESS');
      expect(await visit.text('main li.line')).toMatch(/ECOM-2023-R2.*In progress/is);
    }
    await visitor.go('/');
    expect(await visitor.text()).toMatch(/In progress\s+1\b/i);
    expect(await seen(visitor.page.getByRole('region', { name: 'Latest assessments' }).getByRole('listitem').first())).toContain(
      'ECOM-2023-R2',
    );
  });

  it('leaves an entry in the audit for the proposal and for the confirmation', async () => {
    const entries = await site.sql(
      "SELECT action, p.email FROM audit_entry a JOIN person p ON p.id = a.person_id WHERE action LIKE 'assessment.%' ORDER BY at",
    );
    expect(entries).toEqual([
      { action: 'assessment.proposed', email: 'advocate@demo.example' },
      { action: 'assessment.proposed', email: 'lawyer@demo.example' },
      { action: 'assessment.confirmed', email: 'reviewer@demo.example' },
    ]);
  });

  it('stops a form that was begun before: it shows what changed, keeps the text, and lets one go on', async () => {
    await second.press(second.button('Preview'));
    await second.press(second.button('Propose'));
    const notice = second.page.getByRole('alert').filter({ hasText: 'The recommendation has changed while you were writing' });
    await notice.waitFor();
    await second.settled();
    expect(await seen(notice)).toMatch(
      /Your text is kept.*Implementation\s+When you began: No action, stalled\s+Now: In progress.*Waiting for a second person\s+When you began: Demo advocate.*A newer assessment counts since 20 November 2026/is,
    );
    expect(await second.text()).toContain('What the second advocate saw.');
    expect(await second.button('Propose').isDisabled()).toBe(true);
    await second.press(second.button('I have seen it; go on with my text'));
    await second.press(second.button('Propose'));
    await second.page.getByText('A reviewer will compare it').waitFor();
  });

  it('has no error on any of these pages', () => expect(site.troubles()).toEqual([]));
});
