import { until } from '../kit/until.js';
import { withSite } from './site.js';
import type { Visit } from './visit.js';

const WORDS = 'шантаж полиция';
/** What no title, address or referrer may hold: words of content, in the codes and languages of the pages. */
const TELLING = /blackmail|violation|purpose|law_enforcement|criminal|const-|шантаж|полиц|KZ-75|dalel/i;
const ELSEWHERE = 'https://www.google.com/';

/** Discreet mode and quick exit: whoever looks at the tab, its history or the screen later learns nothing of what was read. */
describe('a person who is watched', () => {
  const site = withSite();
  const elsewhere = (visit: Visit) =>
    visit.page.context().route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }));
  const tab = (visit: Visit) =>
    visit.page.evaluate(() => [document.title, document.querySelector<HTMLLinkElement>('link[rel=icon]')?.getAttribute('href')]);
  const leave = async (visit: Visit): Promise<void> => {
    await visit.page.getByRole('button', { name: 'Leave now' }).click();
    await visit.page.waitForURL(ELSEWHERE);
  };

  it('chooses it at the foot of any page, signed in or not; tab and icon follow at once, and back again', async () => {
    const visit = await site.visit();
    await visit.go('/law');
    const law = await tab(visit);
    expect(law).toEqual([expect.stringContaining(' · Dalel'), '/favicon.svg']);
    const footer = visit.page.getByRole('contentinfo');
    await footer.getByText('Discreet mode').click();
    const choice = footer.getByLabel('Tabs and addresses say nothing of what is read');
    await choice.check();
    expect(await tab(visit)).toEqual(['Documents', '/blank.svg']);
    await visit.page.reload();
    await visit.settled();
    expect(await tab(visit)).toEqual(['Documents', '/blank.svg']);
    await footer.getByText('Discreet mode').click();
    await choice.uncheck();
    expect(await tab(visit)).toEqual(law);
    await visit.close();
  });

  it('leaves no word of content in titles, addresses and referrers, while filters, back and reload work (S23)', async () => {
    const visit = await site.visit('lawyer');
    const referrers: (string | undefined)[] = [];
    visit.page.on('request', (request) => referrers.push(request.headers()['referer']));
    await visit.page.context().addCookies([{ name: 'dalel_discreet', value: '1', url: visit.client.url }]);
    const titles: string[] = [];
    const look = async (): Promise<void> => {
      titles.push(`${await visit.page.title()} ${visit.where()}`);
    };
    await visit.go('/search?kind=CASE&violation=BLACKMAIL');
    await look();
    expect(visit.where()).toBe('/search');
    expect(await visit.heading()).toBe('Cases');
    const found = await visit.text('main [aria-live=polite]');

    const region = visit.page.getByRole('group', { name: 'Region' }).getByRole('checkbox').first();
    await visit.press(region);
    expect(await visit.text('main [aria-live=polite]')).not.toBe(found);
    await visit.page.goBack();
    await visit.settled();
    expect(await visit.text('main [aria-live=polite]')).toBe(found);
    await visit.page.reload();
    await visit.settled();
    expect(await visit.text('main [aria-live=polite]')).toBe(found);
    await look();

    await visit.page.getByRole('searchbox').first().fill(WORDS);
    await visit.page.getByRole('searchbox').first().press('Enter');
    await visit.page.getByRole('heading', { level: 1, name: `Search: ${WORDS}` }).waitFor();
    await visit.settled();
    await look();
    await visit.page.reload();
    await visit.settled();
    expect(await visit.heading()).toBe(`Search: ${WORDS}`);

    for (const path of [
      '/law/kz/criminal-code/art/145?on=2023-05-01',
      '/recommendations?status=NO_ACTION',
      '/statistics?by=REGION',
      '/inbox',
    ])
      for (const way of ['typed', 'followed']) {
        if (way === 'typed') await visit.go(path);
        else {
          await visit.go('/');
          await visit.page.evaluate((to) => {
            const { __TSR_ROUTER__: router } = window as unknown as { __TSR_ROUTER__: { history: { push(path: string): void } } };
            router.history.push(to);
          }, path);
          await visit.settled();
        }
        await look();
      }
    await visit.go('/law/kz/criminal-code/art/145?on=2023-05-01');
    expect([visit.where(), await visit.text()]).toEqual(['/law', expect.stringContaining('In force on 1 May 2023')]);
    await visit.go('/recommendations/ECOM-2023-R1?purpose=UN_SUBMISSION');
    await look();
    expect(await visit.page.locator('main select').first().inputValue()).toBe('UN_SUBMISSION');
    expect(titles.filter((each) => TELLING.test(each) || !each.startsWith('Documents '))).toEqual([]);
    expect(referrers.filter(Boolean)).toEqual([]);
    await visit.close();
  });

  it('comes back from signing in to where they were, by an address that says nothing', async () => {
    const visit = await site.visit();
    await visit.page.context().addCookies([{ name: 'dalel_discreet', value: '1', url: visit.client.url }]);
    await visit.go('/search?kind=CASE&violation=BLACKMAIL');
    await visit.press(visit.page.getByRole('link', { name: 'Sign in' }).first());
    expect(visit.where()).toBe('/sign-in');
    const form = visit.page.locator('main form');
    await form.getByLabel('E-mail').fill('partner@demo.example');
    await form.getByLabel('Password', { exact: true }).fill(process.env['TEST_DEMO_PASSWORD'] ?? '');
    await form.getByLabel('Password', { exact: true }).press('Enter');
    await visit.page.getByRole('link', { name: 'Demo partner' }).waitFor();
    await visit.settled();
    expect([visit.where(), await visit.heading()]).toEqual(['/search', 'Cases']);
    expect(await visit.page.getByRole('button', { name: /Remove filter: blackmail/i }).count()).toBe(1);
    await visit.close();
  });

  it.each([
    '/',
    '/search?kind=CASE',
    '/cases/KZ-2023-SX86V',
    '/cases/KZ-1999-99999',
    '/law',
    '/statistics',
    '/sign-in',
    '/forgot-password',
    '/set-password',
    '/account',
    '/no/such/page',
  ])('leaves %s at once: going back shows no such page of theirs', async (path) => {
    const visit = await site.visit();
    await elsewhere(visit);
    await visit.go('/recommendations');
    await visit.go(path);
    await leave(visit);
    expect(await visit.page.title()).toBe('elsewhere');
    await visit.page.goBack();
    await visit.settled();
    expect(visit.where()).toBe('/recommendations');
    expect([...new Set(visit.troubles.splice(0))].filter((trouble) => !trouble.includes('404'))).toEqual([
      `request to ${new URL(ELSEWHERE).origin}`,
    ]);
    await visit.close();
  });

  it('leaves a page that broke, too', async () => {
    const visit = await site.visit();
    await elsewhere(visit);
    await visit.page.route('**/assets/StatisticsPage*.js', (route) => route.abort());
    await visit.page.goto('/statistics');
    await visit.page.getByText('This page could not be shown').first().waitFor();
    await leave(visit);
    visit.troubles.splice(0);
    await visit.close();
  });

  it('leaves a half-written case unasked, and neither it nor a word searched for is there afterwards; the session is over', async () => {
    const visit = await site.visit('documenter');
    await elsewhere(visit);
    visit.page.on('dialog', (dialog) => {
      visit.troubles.push(`asked: ${dialog.message()}`);
      void dialog.accept();
    });
    await visit.go('/');
    await visit.page.getByRole('searchbox').first().fill(WORDS);
    await visit.page.getByRole('searchbox').first().press('Enter');
    await visit.page.getByRole('heading', { level: 1, name: `Search: ${WORDS}` }).waitFor();
    await visit.press(visit.page.getByRole('link', { name: 'New case' }));
    await visit.page.getByRole('group', { name: 'What happened' }).getByLabel('English').fill('A story nobody may find.');
    await leave(visit);
    await until(
      () => visit.client.data('{ viewer { person { id } } }'),
      ({ viewer }) => viewer === null,
    );
    await visit.page.goBack();
    await visit.settled();
    expect([visit.where(), await visit.heading()]).toEqual(['/search', 'Search']);
    expect(await visit.page.getByRole('searchbox').first().inputValue()).toBe('');
    expect(await visit.text('body')).not.toMatch(/шантаж|Demo documenter/);
    expect([...new Set(visit.troubles.splice(0))]).toEqual([`request to ${new URL(ELSEWHERE).origin}`]);
    await visit.close();
  });

  it('has no other error on any of these pages', () => expect(site.troubles()).toEqual([]));
});
