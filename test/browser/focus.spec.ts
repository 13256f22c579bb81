import { withSite } from './site.js';
import type { Visit } from './visit.js';
import { say } from './words.js';

/** By keyboard alone, in Russian on a telephone: after each step one is at what comes of it, and at what is wrong. */
describe('the focus', () => {
  const site = withSite();
  const PHONE = { language: 'ru', viewport: { width: 380, height: 780 } } as const;
  const word = (key: string, values?: Record<string, string>) => say('ru', key, values);
  /** Waits until what has the focus, or its label, holds this text. */
  const isAt = (visit: Visit, text: string) =>
    visit.page.waitForFunction((wanted) => {
      const focused = document.activeElement as HTMLInputElement | null;
      if (!focused || focused === document.body) return false;
      return (focused.labels?.[0] ?? focused).textContent?.includes(wanted);
    }, text);
  const press = async (visit: Visit, name: string, within = visit.main): Promise<void> => {
    await within.getByRole('button', { name, exact: true }).first().focus();
    await visit.page.keyboard.press('Enter');
    await visit.settled();
  };
  const clean = async (visit: Visit): Promise<void> => expect(await visit.faults()).toEqual([]);
  const summary = (visit: Visit) => visit.main.getByRole('alert').filter({ hasText: word('field.summary') });

  it('goes to the first wrong field of an assessment, then to its preview, then to what is said of it', async () => {
    const visit = await site.visit('advocate', PHONE);
    await visit.go('/recommendations/ECOM-2023-R2/assess');
    await press(visit, word('assessment.toPreview'));
    await isAt(visit, word('assessment.implementation'));
    await summary(visit).waitFor();
    expect(await summary(visit).getByRole('link').count()).toBe(3);
    // in red, with a sign
    expect(await visit.main.locator('[role=alert] svg').count()).toBe(1);
    expect(await summary(visit).evaluate((box) => getComputedStyle(box).borderLeftColor)).toBe('rgb(155, 28, 46)');
    await clean(visit);
    await summary(visit).getByRole('link').nth(2).focus();
    await visit.page.keyboard.press('Enter');
    await isAt(visit, word('assessment.sourceTitle', { number: '1' }));
    await visit.page.keyboard.type('Протокол (придуман)');
    await visit.field('Русский').fill('Закон готовится.');
    await visit.field(word('assessment.implementation')).selectOption('IN_PROGRESS');
    await press(visit, word('assessment.toPreview'));
    await isAt(visit, word('assessment.current'));
    await press(visit, word('assessment.change'));
    await isAt(visit, word('assessment.title'));
    await press(visit, word('assessment.toPreview'));
    await press(visit, word('assessment.propose'));
    await isAt(visit, word('assessment.proposed'));
    await clean(visit);
  });

  it('goes to the reasons that a reviewer owes, and to what was decided', async () => {
    const visit = await site.visit('reviewer', PHONE);
    await visit.go('/inbox');
    const waiting = visit.main.locator('article article').filter({ hasText: 'ECOM-2023-R2' });
    await press(visit, word('inbox.return'), waiting);
    await isAt(visit, word('inbox.note'));
    await press(visit, word('inbox.confirm'), waiting);
    await isAt(visit, word('inbox.confirmed'));
    await clean(visit);
  });

  it('goes to what was done to a case, to the question before it is returned, and to its reasons', async () => {
    const { code } = await site.enteredCase();
    const maker = await site.visit('documenter', PHONE);
    await maker.go(`/cases/${code}/work`);
    await press(maker, word('casework.submit'));
    await isAt(maker, word('casework.done.submit'));
    const consent = maker.region(word('consent.title'));
    await consent
      .getByRole('button', { name: new RegExp(`^${word('consent.record')}`) })
      .first()
      .focus();
    await maker.page.keyboard.press('Enter');
    await press(maker, word('consent.recordDo'));
    await isAt(maker, word('consent.mode'));
    await summary(maker).waitFor();
    await clean(maker);
    await maker.field(word('consent.mode')).selectOption({ index: 1 });
    await maker.field(word('consent.way')).fill('устно, при двух коллегах');
    await press(maker, word('consent.recordDo'));
    await isAt(maker, word('consent.done.record', { purpose: '' }).slice(0, 12));

    const reviewer = await site.visit('reviewer', PHONE);
    await reviewer.go(`/cases/${code}/work`);
    await press(reviewer, word('casework.return'));
    await isAt(reviewer, word('casework.returnMeaning'));
    await press(reviewer, word('common.cancel'));
    await isAt(reviewer, word('casework.title'));
    await press(reviewer, word('casework.return'));
    await press(reviewer, word('casework.returnDo'));
    await isAt(reviewer, word('casework.reasons'));
    await clean(reviewer);
    await reviewer.page.keyboard.type('Это был май?');
    await press(reviewer, word('casework.returnDo'));
    await isAt(reviewer, word('casework.done.return'));
  });

  it('goes on when one has proved who one is, and to the first wrong field of an invitation', async () => {
    const visit = await site.visit('admin', PHONE);
    await visit.go('/admin/people');
    await visit.field(word('signIn.password'), { exact: true }).fill(process.env['TEST_DEMO_PASSWORD'] ?? '');
    await press(visit, word('prove.do'));
    await isAt(visit, word('people.invite'));
    await press(visit, word('people.inviteDo'));
    await isAt(visit, word('signIn.email'));
    await summary(visit).waitFor();
    expect(await summary(visit).getByRole('link').count()).toBe(2);
    await clean(visit);
  });
});
