import { withSite } from './site.js';

/** With production's settings the public sends the pages' own documents and nothing else (S25), under the strict policy (S23). */
describe('the pages in production', () => {
  const site = withSite({ people: ['visitor'], settings: { production: true, secureCookies: false, requestsPerMinute: 6000 } });
  const { visitor: visit } = site;

  it.each([
    ['/', /about \d+\s+cases documented/],
    ['/search', /\d+/],
    ['/cases/KZ-2023-SX86V', 'KZ-2023-SX86V'],
    ['/law', 'Criminal Code'],
    ['/law/kz/criminal-code/art/194', '194'],
    ['/recommendations', /27/],
    ['/recommendations/ECOM-2023-R1', 'ECOM-2023-R1'],
    ['/statistics?by=REGION', /About \d+ cases in all/],
  ])('shows %s to a visitor, whose every question is one of the pages’ own', async (path, text) => {
    await visit.go(path);
    expect(await visit.text()).toMatch(text);
  });

  it('signs people in', async () => {
    await visit.go('/sign-in');
    await visit.page.getByLabel('E-mail').fill('lawyer@demo.example');
    await visit.page
      .getByLabel('Password')
      .first()
      .fill(process.env['TEST_DEMO_PASSWORD'] ?? '');
    await visit.press(visit.page.locator('main').getByRole('button', { name: 'Sign in' }));
    await visit.go('/account');
    expect(await visit.text()).toContain('Demo lawyer');
  });

  it('without an error, a breach of the policy or a request to another host', () => {
    expect(site.troubles()).toEqual([]);
  });
});
