import { accessibilityProblems } from '../kit/browser.js';
import { signedInAs } from '../kit/client.js';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

describe('the page of the audit', () => {
  const site = withSite();
  let visit: Visit;
  const main = () => visit.page.locator('main');
  const lines = () =>
    main()
      .getByRole('listitem')
      .filter({ hasText: ':' })
      .filter({ has: visit.page.locator('.line-title') });

  beforeAll(async () => {
    const lawyer = await site.as('lawyer');
    await signedInAs(lawyer.url, 'lawyer');
    await lawyer.data('{ evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION) { totalCount } }');
    await lawyer.query('{ auditEntries { totalCount } }');
    const documenter = await site.as('documenter');
    await documenter.data('{ case(code: "KZ-2023-SX86V") { survivors { pseudonym } } }');
    visit = await site.visit('admin');
    await visit.go('/admin/audit');
  });

  it('shows who did what, in words, with its heads to print and keep', async () => {
    const text = await visit.text();
    expect(text).toContain('Demo lawyer: looked for evidence');
    expect(text).toContain('Demo lawyer: was refused');
    expect(text).toContain('newest entries were computed anew just now: as recorded');
    const { auditChain } = await visit.client.data('{ auditChain { head } }');
    expect(text).toMatch(/\d{4}-\d\d-\d\d:\d+:[0-9a-f]{64}/);
    expect(auditChain.head).toMatch(/^\d{4}-\d\d-\d\d:\d+:[0-9a-f]{64}$/);
    await expect(main().getByRole('button', { name: 'Print' }).count()).resolves.toBe(1);
    expect(await accessibilityProblems(visit.page)).toEqual([]);
  });

  it('is filtered by keyboard; the filters are in the address and back takes them off', async () => {
    const who = main().getByLabel('Who', { exact: true });
    await who.focus();
    await who.selectOption({ label: 'Demo lawyer' });
    await visit.settled();
    for (const line of await lines().all()) expect(await seen(line)).toContain('Demo lawyer');
    await main().getByLabel('Refusals only').press('Space');
    await visit.settled();
    expect(visit.where()).toMatch(/\/admin\/audit\?who=[0-9a-f-]{36}&refused=yes/);
    expect(await seen(main().locator('.lines'))).toContain('was refused');
    expect(await seen(main().locator('.lines'))).not.toContain('looked for evidence');
    await visit.page.goBack();
    await visit.settled();
    expect(await seen(main().locator('.lines'))).toContain('looked for evidence');
    await visit.press(main().getByRole('button', { name: 'Remove all filters' }));
    expect(visit.where()).toBe('/admin/audit');
  });

  it('finds by the code of a case, and says what a code looks like', async () => {
    const code = main().getByLabel('Code of the record');
    await code.fill('somebody');
    await code.press('Enter');
    expect(await visit.text()).toContain('Write a code such as KZ-2023-7Q4M2.');
    expect(visit.where()).toBe('/admin/audit');
    await code.fill('kz-2023-sx86v');
    await code.press('Enter');
    await visit.settled();
    expect(visit.where()).toBe('/admin/audit?code=KZ-2023-SX86V');
    expect(await seen(main().locator('.lines'))).toContain('Demo documenter: read particulars of a case');
  });

  it('goes on page by page', async () => {
    for (let n = 0; n < 45; n++)
      await visit.client.query('mutation { confirmVaultGrant(id: "0198c0de-0000-7000-8000-000000000001") { id } }');
    await visit.go('/admin/audit');
    const before = await lines().count();
    await visit.press(main().getByRole('button', { name: 'Show more' }));
    expect(before).toBe(40);
    expect(await lines().count()).toBeGreaterThan(before);
  });

  it('leaves no filter in an address in discreet mode', async () => {
    await visit.page.context().addCookies([{ name: 'dalel_discreet', value: '1', url: visit.client.url }]);
    await visit.go('/admin/audit');
    await main().getByLabel('What was done').selectOption({ label: 'Sessions' });
    await visit.settled();
    expect(visit.where()).toBe('/admin/audit');
    expect(await visit.page.title()).toBe('Documents');
    expect(await seen(main().locator('.lines'))).toContain('signed in');
    expect(await seen(main().locator('.lines'))).not.toContain('looked for evidence');
  });

  it('is refused to others', async () => {
    const other = await site.visit('lawyer');
    await other.go('/admin/audit');
    expect(await other.text()).toContain('This page is for other roles');
  });
});
