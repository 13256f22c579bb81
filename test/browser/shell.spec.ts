import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';
import { say } from './words.js';

/** What stands around every page: reached by keyboard, in three languages, and left at once. */
describe('the shell of the pages', () => {
  const site = withSite();
  const focused = (visit: Visit): Promise<string> =>
    visit.page.evaluate(() => {
      const at = document.activeElement;
      return at?.id || at?.getAttribute('aria-label') || at?.getAttribute('name') || at?.textContent?.trim() || at?.tagName || '';
    });

  it('skips to the content with the first key, and then goes on within it', async () => {
    const visit = await site.visit();
    await visit.go('/recommendations');
    await visit.page.keyboard.press('Tab');
    expect(await focused(visit)).toBe('Skip to the content');
    const skip = visit.page.getByRole('link', { name: 'Skip to the content' });
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await visit.page.keyboard.press('Enter');
    await visit.settled();
    expect(await focused(visit)).toBe('main');
    await visit.page.keyboard.press('Tab');
    expect(await visit.page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
    await visit.close();
  });

  it('searches by keyboard alone, and takes the focus to the heading of what was found', async () => {
    const visit = await site.visit();
    await visit.go('/');
    for (let presses = 0; presses < 5 && (await focused(visit)) !== 'words'; presses += 1) {
      await visit.page.keyboard.press('Tab');
      if (await visit.page.evaluate(() => document.activeElement?.getAttribute('name') === 'words')) break;
    }
    await visit.page.keyboard.type('blackmail');
    await visit.page.keyboard.press('Enter');
    await visit.page.getByRole('heading', { level: 1, name: 'Search: blackmail' }).waitFor();
    await visit.settled();
    expect(await focused(visit)).toBe('Search: blackmail');
    await visit.page.keyboard.press('Tab');
    expect(await visit.page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
    await visit.close();
  });

  it('changes the language of a page where one stands, and keeps it', async () => {
    const visit = await site.visit();
    await visit.go('/recommendations/ECOM-2023-R1');
    for (const [name, code] of [
      ['Русский', 'ru'],
      ['Қазақша', 'kk'],
    ] as const) {
      await visit.press(visit.page.getByRole('button', { name, exact: true }));
      for (const again of [false, true]) {
        if (again) await visit.page.reload();
        await visit.settled();
        expect(await visit.page.getAttribute('html', 'lang')).toBe(code);
        expect(await visit.text()).toContain(say(code, 'recommendation.whoSays'));
        expect(await seen(visit.page.locator('header nav').first())).toContain(say(code, 'statistics.name'));
      }
    }
    expect(visit.where()).toBe('/recommendations/ECOM-2023-R1');
    await visit.close();
  });

  it('folds its menu on a narrow screen, and opens it', async () => {
    const visit = await site.visit(undefined, { viewport: { width: 360, height: 740 } });
    await visit.go('/');
    const law = visit.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Law' });
    expect(await law.isVisible()).toBe(false);
    await visit.page.getByRole('button', { name: 'Menu' }).click();
    await visit.press(law);
    expect([visit.where(), await law.isVisible()]).toEqual(['/law', false]);
    await visit.close();
  });

  it.each(['the button', 'three presses of Escape'])('leaves at once by %s: the page is gone and the session ended', async (way) => {
    const visit = await site.visit();
    await visit.page.context().route('https://www.google.com/**', (route) => route.fulfill({ body: '<title>elsewhere</title>' }));
    await visit.client.data(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }',
      {
        email: 'partner@demo.example',
        password: process.env['TEST_DEMO_PASSWORD'],
      },
    );
    await visit.page.context().addCookies(visit.client.cookieList);
    await visit.go('/cases/KZ-2023-SX86V');
    expect(await visit.text('header')).toContain('Demo partner');
    if (way === 'the button') await visit.page.getByRole('button', { name: 'Leave now' }).click();
    else for (let press = 0; press < 3; press += 1) await visit.page.keyboard.press('Escape');
    await visit.page.waitForURL('https://www.google.com/');
    expect(await visit.page.title()).toBe('elsewhere');
    await visit.go('/');
    expect(await visit.text('header')).toContain('Sign in');
    expect(await visit.client.data('{ viewer { person { id } } }')).toEqual({ viewer: null });
    // The one address elsewhere that the pages ever open.
    expect([...new Set(visit.troubles.splice(0))]).toEqual(['request to https://www.google.com']);
    await visit.close();
  });

  it('has no error', () => expect(site.troubles()).toEqual([]));
});
