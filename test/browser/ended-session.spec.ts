import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

/** A session that ends while its person reads and types. */
describe('a session that ends', () => {
  const site = withSite();
  let visit: Visit;
  const end = () => site.sql('DELETE FROM session');

  it('says so at the next click, takes down the name, and shows no public text as the original', async () => {
    visit = await site.visit('documenter', { language: 'ru' });
    await visit.go('/cases/KZ-2023-SX86V');
    expect(await visit.text('header')).toContain('Demo documenter');
    expect(await visit.text('main')).toContain('Оригинал');
    await end();
    await visit.press(visit.page.getByRole('link', { name: 'Рекомендации' }).first());
    expect(await seen(visit.page.getByRole('alert'))).toContain('Ваш сеанс закончился');
    expect(await visit.text('header')).not.toContain('Demo documenter');
    await visit.page.goBack();
    await visit.main.getByText('KZ-2023-SX86V').first().waitFor();
    await visit.settled();
    expect(await visit.text('main')).not.toMatch(/Оригинал|Можно использовать/);
    expect((await visit.faults()).filter((fault) => !/status of 401/.test(fault))).toEqual([]);
    visit.troubles.splice(0);
  });

  it('says so to who comes back to the tab, too, and what was typed into a case is there after signing in anew', async () => {
    visit = await site.visit('lawyer', { language: 'ru' });
    await visit.go('/cases/new');
    const title = () => visit.page.getByRole('group', { name: 'Заголовок' }).getByLabel('Русский');
    await title().fill('Набрано до конца сеанса');
    await end();
    await visit.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await visit.page.getByText('Ваш сеанс закончился').waitFor();
    await visit.settled();
    expect(await visit.main.getByRole('group', { name: 'Заголовок' }).count()).toBe(0);
    await visit.press(visit.page.getByRole('alert').first().getByRole('link', { name: 'Войти' }));
    await visit.page.getByLabel('Электронная почта').fill('lawyer@demo.example');
    await visit.page.getByLabel('Пароль', { exact: true }).fill(process.env['TEST_DEMO_PASSWORD'] ?? '');
    await visit.press(visit.main.getByRole('button', { name: 'Войти' }));
    await title().waitFor();
    expect(visit.where()).toBe('/cases/new');
    expect(await title().inputValue()).toBe('Набрано до конца сеанса');
    visit.troubles.splice(0);
  });
});
