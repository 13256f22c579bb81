import { accessibilityProblems } from '../kit/browser.js';
import type { DemoPerson } from '../kit/client.js';
import { asOwner } from '../kit/database.js';
import { NAMES } from '../vault/vault-work.js';
import { Site } from './site.js';
import { seen, type Visit } from './visit.js';

describe('the vault, by page', () => {
  let site: Site;
  let code: string;
  let path: string;
  const visits = new Map<DemoPerson, Visit>();
  const visit = (person: DemoPerson): Visit => visits.get(person)!;
  const main = (person: DemoPerson) => visit(person).page.locator('main');
  const button = (person: DemoPerson, name: string | RegExp) => main(person).getByRole('button', { name, exact: true });

  async function prove(person: DemoPerson): Promise<void> {
    await main(person)
      .getByLabel('Password', { exact: true })
      .fill(process.env['TEST_DEMO_PASSWORD'] ?? '');
    await visit(person).press(button(person, 'Confirm'));
  }
  /** What the tab keeps of its own, besides what is drawn. */
  const kept = (person: DemoPerson) =>
    visit(person).page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.history.state, document.cookie, window.location.href]),
    );

  beforeAll(async () => {
    site = await Site.open();
    // one that an administrator, cleared for what is public alone, does not see
    const restricted = `SELECT c.code FROM "case" c JOIN survivor s ON s.case_id = c.id WHERE c.level = 2 ORDER BY 1 LIMIT 1`;
    code = (await asOwner(site.database, (owner) => owner.query(restricted))).rows[0].code;
    path = `/cases/${code}/vault`;
    for (const person of ['documenter', 'lawyer', 'reviewer', 'admin'] as const) visits.set(person, await site.visit(person));
  });
  afterAll(async () => await site?.close());

  it('is reached from the case by who works on it', async () => {
    await visit('documenter').go(`/cases/${code}`);
    await visit('documenter').press(main('documenter').getByRole('link', { name: 'The vault of this case' }));
    expect(visit('documenter').where()).toBe(path);
    expect(await visit('documenter').text()).toContain('You hold no grant for this vault.');
    expect(await accessibilityProblems(visit('documenter').page)).toEqual([]);
  });

  it('takes an entry and does not show it back', async () => {
    await visit('documenter').press(button('documenter', 'Seal and add'));
    expect(await visit('documenter').text()).toContain('Write what is to be kept.');
    await main('documenter').getByLabel('Text', { exact: true }).fill(NAMES[0]!);
    await visit('documenter').press(button('documenter', 'Seal and add'));
    expect(await visit('documenter').text()).toContain('Sealed and added.');
    await main('documenter').getByLabel('Of whom').selectOption({ label: 'a witness' });
    await main('documenter').getByLabel('What it is').selectOption({ label: 'contact' });
    await main('documenter').getByLabel('Number of the witness').fill('x');
    await main('documenter').getByLabel('Text', { exact: true }).fill('+7 700 000 17 71');
    await visit('documenter').press(button('documenter', 'Seal and add'));
    expect(await visit('documenter').text()).toContain('A number from 1 to 99.');
    await main('documenter').getByLabel('Number of the witness').fill('2');
    await visit('documenter').press(button('documenter', 'Seal and add'));
    expect(await main('documenter').getByLabel('Text', { exact: true }).inputValue()).toBe('');
    expect(await visit('documenter').page.content()).not.toContain(NAMES[0]);
    expect(await kept('documenter')).not.toContain(NAMES[0]);
  });

  it('leave to read is proposed by a reviewer who proved who they are', async () => {
    await visit('reviewer').go(path);
    expect(await button('reviewer', 'Propose a grant').count()).toBe(0);
    await prove('reviewer');
    await visit('reviewer').press(button('reviewer', 'Propose a grant'));
    await visit('reviewer').press(button('reviewer', 'Propose'));
    expect(await visit('reviewer').text()).toContain('Please choose one.');
    expect(await accessibilityProblems(visit('reviewer').page)).toEqual([]);
    const who = main('reviewer').getByLabel('Colleague');
    expect(await seen(who)).not.toContain('Demo reader');
    await who.selectOption({ label: 'Demo lawyer' });
    await main('reviewer').getByRole('textbox', { name: 'Reason', exact: true }).fill('accompanies them to court');
    await visit('reviewer').press(button('reviewer', 'Propose'));
    const text = await visit('reviewer').text();
    expect(text).toContain('Proposed: it counts once a reviewer or administrator confirms it.');
    expect(text).toContain('You proposed it: another person has to confirm it.');
    expect(await button('reviewer', /^Confirm/).count()).toBe(0);
  });

  it('and confirmed by an administrator, who is not told the case', async () => {
    await visit('lawyer').go(path);
    expect(await visit('lawyer').text()).toContain('You hold no grant for this vault.');
    await visit('admin').go('/vault');
    expect(await visit('admin').text()).toContain('Demo lawyer: a case that you do not see');
    await prove('admin');
    await visit('admin').press(button('admin', /^Confirm\s*: Demo lawyer/));
    expect(await visit('admin').text()).toContain('confirmed by Demo administrator');
    expect(await visit('admin').page.content()).not.toContain(code);
    expect(await accessibilityProblems(visit('admin').page)).toEqual([]);
  });

  describe('is read by who holds the grant', () => {
    async function openVault(reason: string): Promise<void> {
      await main('lawyer').getByLabel('Why do you read it?').fill(reason);
      await visit('lawyer').press(button('lawyer', 'Read the vault'));
      await main('lawyer').getByText(NAMES[0]!).waitFor();
    }
    const isShown = () => main('lawyer').getByText(NAMES[0]!).count();

    it('with a reason, once they proved who they are', async () => {
      await visit('lawyer').go(path);
      expect(await button('lawyer', 'Read the vault').count()).toBe(0);
      await prove('lawyer');
      await visit('lawyer').press(button('lawyer', 'Read the vault'));
      expect(await visit('lawyer').text()).toContain('Say why.');
      await openVault('to find the witness');
      const text = await visit('lawyer').text();
      expect(text).toContain(NAMES[0]);
      expect(text).toContain('Witness 2');
      expect(text).toContain('+7 700 000 17 71');
      expect(await accessibilityProblems(visit('lawyer').page)).toEqual([]);
      expect(await kept('lawyer')).not.toContain(NAMES[0]);
      expect(await visit('lawyer').page.title()).not.toContain(NAMES[0]);
    });

    it('until they hide it, turn to another tab, go to another page, or two minutes are over', async () => {
      await visit('lawyer').press(button('lawyer', 'Hide it now'));
      expect(await isShown()).toBe(0);
      expect(await visit('lawyer').text()).toContain('It was hidden again.');

      await openVault('to call them back');
      await visit('lawyer').page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      expect(await isShown()).toBe(0);
      await visit('lawyer').page.evaluate(() =>
        Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true }),
      );

      await openVault('before the hearing');
      await visit('lawyer').press(main('lawyer').getByRole('navigation', { name: 'You are here' }).getByRole('link'));
      await visit('lawyer').page.goBack();
      await visit('lawyer').settled();
      expect(await isShown()).toBe(0);

      await visit('lawyer').page.clock.install();
      await openVault('the address');
      await visit('lawyer').page.clock.runFor(100_000);
      expect(await isShown()).toBe(1);
      await visit('lawyer').press(button('lawyer', 'Two more minutes'));
      await visit('lawyer').page.clock.runFor(100_000);
      expect(await isShown()).toBe(1);
      await visit('lawyer').page.clock.runFor(30_000);
      expect(await isShown()).toBe(0);
    });

    it('and each reading is told with its reason, to them and to who gives grants', async () => {
      for (const person of ['lawyer', 'reviewer'] as const) {
        await visit(person).go(path);
        const text = await visit(person).text();
        for (const reason of ['to find the witness', 'to call them back', 'before the hearing', 'the address'])
          expect(text).toContain(reason);
        expect(text).not.toContain(NAMES[0]);
      }
    });

    it('no address ever held a word of it', () => {
      expect(visit('lawyer').asked.filter((address) => /700|reason|hearing/.test(decodeURIComponent(address)))).toEqual([]);
    });
  });

  it('a grant ends at once, with the consequence named; the reader is told what helps', async () => {
    await visit('lawyer').go(path);
    await main('lawyer').getByLabel('Why do you read it?').fill('once more');
    const line = main('reviewer').getByRole('listitem').filter({ hasText: 'reads until' });
    await visit('reviewer').press(line.getByRole('button', { name: 'Take back' }));
    expect(await seen(line)).toContain('Demo lawyer can read this vault no more, at once.');
    await visit('reviewer').press(line.getByRole('button', { name: 'Take it back now' }));
    expect(await visit('reviewer').text()).toContain('No grant is open.');
    await visit('lawyer').press(button('lawyer', 'Read the vault'));
    expect(await visit('lawyer').text()).toContain('You hold no grant for this vault. A reviewer can propose one');
  });

  const erasures = (person: DemoPerson) => main(person).getByRole('region', { name: 'Erase', exact: true });

  it('its erasure is proposed by one once the code was typed', async () => {
    await visit('reviewer').go(path);
    await visit('reviewer').press(button('reviewer', 'Propose to erase it'));
    await main('reviewer').getByLabel('Why is it to be erased?').fill('the survivor asked for it');
    await main('reviewer').getByLabel('To go on, write the code').fill('KZ-1999-S9998');
    await visit('reviewer').press(erasures('reviewer').getByRole('button', { name: 'Propose', exact: true }));
    expect(await visit('reviewer').text()).toContain('This is not the code of the case.');
    expect(await accessibilityProblems(visit('reviewer').page)).toEqual([]);
    await main('reviewer').getByLabel('To go on, write the code').fill(code);
    await visit('reviewer').press(erasures('reviewer').getByRole('button', { name: 'Propose', exact: true }));
    expect(await seen(erasures('reviewer'))).toContain('Waits for a second person');
    expect(await button('reviewer', /^Erase for good/).count()).toBe(0);
  });

  it('and carried out by another, with the consequence named; both have the certificate', async () => {
    await visit('admin').go('/vault');
    await visit('admin').press(button('admin', /^Erase for good/));
    expect(await seen(erasures('admin'))).toContain('it cannot be undone.');
    expect(await accessibilityProblems(visit('admin').page)).toEqual([]);
    await visit('admin').press(button('admin', /^Erase for good/));
    await visit('admin').press(button('admin', 'The certificate'));
    expect(await seen(erasures('admin'))).toMatch(/[0-9a-f]{64}/);
    expect(await visit('admin').page.content()).not.toContain(code);
    await visit('reviewer').go(path);
    await visit('reviewer').press(button('reviewer', 'The certificate'));
    const certificate = await seen(main('reviewer').getByRole('region', { name: 'Erased. The certificate' }));
    expect(certificate).toMatch(/[0-9a-f]{64}/);
    expect(certificate).toContain(code);
    expect(await accessibilityProblems(visit('reviewer').page)).toEqual([]);
  });

  it('is no page for a reader', async () => {
    const reader = await site.visit('reader');
    // of a case that they do not find, the server says so
    expect(await reader.goAstray(path)).toContain('This page is for other roles');
    await reader.go('/vault');
    expect(await reader.text()).toContain('This page is for other roles');
  });

  it('leaves no trouble behind', () => expect(site.troubles).toEqual([]));
});
