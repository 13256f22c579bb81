import { verifiedCase } from '../cases/case-work.js';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

const ASSESS = '/recommendations/ECOM-2023-R4/assess';
const TYPED = 'Закон ещё не подготовлен.';
const PHONE = { language: 'ru', viewport: { width: 380, height: 780 } } as const;

/** What is typed is its writer's, in this tab alone: there again after an ended session, never for anybody else. */
describe('what was typed and not sent', () => {
  const site = withSite();
  const end = () => site.sql('DELETE FROM session');
  const story = (visit: Visit) => visit.field('Русский');
  async function fromMenu(visit: Visit, link: string): Promise<void> {
    await visit.press(visit.page.locator('header').getByRole('button', { name: 'Меню' }));
    await visit.press(visit.page.locator('header').locator(link));
  }
  async function signIn(visit: Visit, person: string): Promise<void> {
    await fromMenu(visit, 'a[href^="/sign-in"]');
    await visit.page.getByLabel('Электронная почта').fill(`${person}@demo.example`);
    await visit.page.getByLabel('Пароль', { exact: true }).fill(process.env['TEST_DEMO_PASSWORD'] ?? '');
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForURL(({ pathname }) => pathname !== '/sign-in');
    await visit.settled();
  }
  async function signOut(visit: Visit): Promise<void> {
    await fromMenu(visit, 'a[href="/account"]');
    await visit.press(visit.button('Выйти'));
  }

  it('into an assessment is there, at the same step, once its writer signed in anew; and nowhere once it was sent', async () => {
    const visit = await site.visit('advocate', PHONE);
    await visit.go(ASSESS);
    await visit.field('Насколько выполнено?').selectOption('NO_ACTION');
    await story(visit).fill(TYPED);
    await visit.field('Источник 1: название').fill('Протокол (придуман)');
    await visit.press(visit.button('Предпросмотр'));
    await end();
    await visit.press(visit.button('Предложить'));
    await visit.page.getByText('Ваш сеанс закончился').waitFor();
    await visit.settled();
    expect(await visit.text()).not.toContain(TYPED);
    await signIn(visit, 'advocate');
    expect(visit.where()).toBe(ASSESS);
    expect(await visit.text()).toContain(TYPED);
    expect(await visit.faults()).toEqual([]);
    await visit.press(visit.button('Предложить'));
    await visit.main.getByRole('status').getByRole('link').waitFor();
    expect(await site.sql(`SELECT 1 FROM assessment WHERE summary->>'ru' = '${TYPED}'`)).toHaveLength(1);
    await visit.follow('/statistics');
    await visit.follow(ASSESS);
    expect(await story(visit).inputValue()).toBe('');
    expect(await visit.page.evaluate((typed) => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]).includes(typed), TYPED)).toBe(
      false,
    );
    visit.troubles.splice(0);
  });

  it('is forgotten when its writer signs out, and when another person signs in', async () => {
    const visit = await site.visit(undefined, PHONE);
    await visit.go('/statistics');
    await signIn(visit, 'advocate');
    for (const leave of [
      async () => {
        await signOut(visit);
        expect(await visit.text('body')).not.toContain('Ваш сеанс закончился');
      },
      async () => {
        await end();
        await visit.press(visit.page.getByRole('link', { name: 'Статистика' }).first());
        await signIn(visit, 'advocate2');
        await visit.follow(ASSESS);
        expect(await story(visit).inputValue()).toBe('');
        await signOut(visit);
      },
    ]) {
      await visit.go(ASSESS);
      await story(visit).fill(TYPED);
      await leave();
      await signIn(visit, 'advocate');
      await visit.follow(ASSESS);
      expect(await story(visit).inputValue()).toBe('');
    }
    visit.troubles.splice(0);
  });

  it('into a wording for the public is there again for whoever left, who is told when the case changed meanwhile', async () => {
    const { code } = await verifiedCase(await site.as('documenter'), await site.as('reviewer'));
    const page = `/cases/${code}/publication`;
    const visit = await site.visit('documenter', PHONE);
    const title = () => visit.region('Русский').getByLabel('Заголовок');
    await visit.go(page);
    await title().fill('Угроза в мае');
    await visit.press(visit.page.getByRole('link', { name: code }).first());
    await visit.page.goBack();
    await title().waitFor();
    expect(await title().inputValue()).toBe('Угроза в мае');
    await visit.follow('/statistics');
    await site.sql(
      `UPDATE case_text SET title = title || '{"ru": "Другое название"}' WHERE case_id = (SELECT id FROM "case" WHERE code = '${code}')`,
    );
    await site.sql(`UPDATE "case" SET version = version + 1 WHERE code = '${code}'`);
    await visit.follow(page);
    const changed = visit.main.getByRole('alert').filter({ hasText: 'Над ним работал кто-то ещё' });
    await changed.waitFor();
    expect(await seen(changed)).toMatch(/Заголовок\s+Когда вы начали: Исходное название\s+Сейчас: Другое название/i);
    expect(await title().inputValue()).toBe('Угроза в мае');
    await visit.press(changed.getByRole('button'));
    expect(await changed.count()).toBe(0);
    expect(await title().inputValue()).toBe('Угроза в мае');
    expect(await visit.faults()).toEqual([]);
    visit.troubles.splice(0);
  });
});
