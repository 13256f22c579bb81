import { accessibilityProblems } from '../kit/browser.js';
import { NAMES } from '../vault/vault-work.js';
import { withSite } from './site.js';
import { seen, type Visit } from './visit.js';

describe('the vault, by page', () => {
  const site = withSite({ people: ['documenter', 'lawyer', 'reviewer', 'admin'] });
  const { documenter, lawyer, reviewer, admin } = site;
  let code: string;
  let path: string;

  /** What the tab keeps of its own, besides what is drawn. */
  const kept = (visit: Visit) =>
    visit.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.history.state, document.cookie, window.location.href]),
    );

  beforeAll(async () => {
    // one that an administrator, cleared for what is public alone, does not see
    const restricted = `SELECT c.code FROM "case" c JOIN survivor s ON s.case_id = c.id WHERE c.level = 2 ORDER BY 1 LIMIT 1`;
    [{ code }] = await site.sql(restricted);
    path = `/cases/${code}/vault`;
  });

  it('is reached from the case by who works on it', async () => {
    await documenter.go(`/cases/${code}/work`);
    await documenter.press(documenter.main.getByRole('link', { name: 'The vault of this case' }));
    expect(documenter.where()).toBe(path);
    expect(await documenter.text()).toContain('You hold no grant for this vault.');
    expect(await accessibilityProblems(documenter.page)).toEqual([]);
  });

  it('takes an entry and does not show it back', async () => {
    await documenter.press(documenter.button('Seal and add'));
    expect(await documenter.text()).toContain('Write what is to be kept.');
    await documenter.field('Text', { exact: true }).fill(NAMES[0]!);
    await documenter.press(documenter.button('Seal and add'));
    expect(await documenter.text()).toContain('Sealed and added.');
    await documenter.field('Of whom').selectOption({ label: 'a witness' });
    await documenter.field('What it is').selectOption({ label: 'contact' });
    await documenter.field('Number of the witness').fill('x');
    await documenter.field('Text', { exact: true }).fill('+7 700 000 17 71');
    await documenter.press(documenter.button('Seal and add'));
    expect(await documenter.text()).toContain('A number from 1 to 99.');
    await documenter.field('Number of the witness').fill('2');
    await documenter.press(documenter.button('Seal and add'));
    expect(await documenter.field('Text', { exact: true }).inputValue()).toBe('');
    expect(await documenter.page.content()).not.toContain(NAMES[0]);
    expect(await kept(documenter)).not.toContain(NAMES[0]);
  });

  it('leave to read is proposed by a reviewer who proved who they are', async () => {
    await reviewer.go(path);
    expect(await reviewer.button('Propose a grant').count()).toBe(0);
    await reviewer.prove();
    await reviewer.press(reviewer.button('Propose a grant'));
    await reviewer.press(reviewer.button('Propose'));
    expect(await reviewer.text()).toContain('Please choose one.');
    expect(await accessibilityProblems(reviewer.page)).toEqual([]);
    const who = reviewer.field('Colleague');
    expect(await seen(who)).not.toContain('Demo reader');
    await who.selectOption({ label: 'Demo lawyer' });
    await reviewer.main.getByRole('textbox', { name: 'Reason', exact: true }).fill('accompanies them to court');
    await reviewer.press(reviewer.button('Propose'));
    const text = await reviewer.text();
    expect(text).toContain('Proposed: it counts once a reviewer or administrator confirms it.');
    expect(text).toContain('You proposed it: another person has to confirm it.');
    expect(await reviewer.button(/^Confirm/).count()).toBe(0);
  });

  it('and confirmed by an administrator, who is not told the case', async () => {
    await lawyer.go(path);
    expect(await lawyer.text()).toContain('You hold no grant for this vault.');
    await admin.go('/vault');
    expect(await admin.text()).toContain('Demo lawyer: a case that you do not see');
    await admin.prove();
    await admin.press(admin.button(/^Confirm\s*: Demo lawyer/));
    expect(await admin.text()).toContain('confirmed by Demo administrator');
    expect(await admin.page.content()).not.toContain(code);
    expect(await accessibilityProblems(admin.page)).toEqual([]);
  });

  describe('is read by who holds the grant', () => {
    async function openVault(reason: string): Promise<void> {
      await lawyer.field('Why do you read it?').fill(reason);
      await lawyer.press(lawyer.button('Read the vault'));
      await lawyer.main.getByText(NAMES[0]!).waitFor();
    }
    const isShown = () => lawyer.main.getByText(NAMES[0]!).count();

    it('with a reason, once they proved who they are', async () => {
      await lawyer.go(path);
      expect(await lawyer.button('Read the vault').count()).toBe(0);
      await lawyer.prove();
      await lawyer.press(lawyer.button('Read the vault'));
      expect(await lawyer.text()).toContain('Say why.');
      await openVault('to find the witness');
      const text = await lawyer.text();
      expect(text).toContain(NAMES[0]);
      expect(text).toContain('Witness 2');
      expect(text).toContain('+7 700 000 17 71');
      expect(await accessibilityProblems(lawyer.page)).toEqual([]);
      expect(await kept(lawyer)).not.toContain(NAMES[0]);
      expect(await lawyer.page.title()).not.toContain(NAMES[0]);
    });

    it('until they hide it, turn to another tab, go to another page, or two minutes are over', async () => {
      await lawyer.press(lawyer.button('Hide it now'));
      expect(await isShown()).toBe(0);
      expect(await lawyer.text()).toContain('It was hidden again.');

      await openVault('to call them back');
      await lawyer.page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      expect(await isShown()).toBe(0);
      await lawyer.page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true }));

      await openVault('before the hearing');
      await lawyer.press(lawyer.main.getByRole('navigation', { name: 'You are here' }).getByRole('link').first());
      await lawyer.page.goBack();
      await lawyer.settled();
      expect(await isShown()).toBe(0);

      await lawyer.page.clock.install();
      await openVault('the address');
      await lawyer.page.clock.runFor(100_000);
      expect(await isShown()).toBe(1);
      await lawyer.press(lawyer.button('Two more minutes'));
      await lawyer.page.clock.runFor(100_000);
      expect(await isShown()).toBe(1);
      await lawyer.page.clock.runFor(30_000);
      expect(await isShown()).toBe(0);
    });

    it('and each reading is told with its reason, to them and to who gives grants', async () => {
      for (const visit of [lawyer, reviewer]) {
        await visit.go(path);
        const text = await visit.text();
        for (const reason of ['to find the witness', 'to call them back', 'before the hearing', 'the address'])
          expect(text).toContain(reason);
        expect(text).not.toContain(NAMES[0]);
      }
    });

    it('no address ever held a word of it', () => {
      expect(lawyer.requested.filter((address) => /700|reason|hearing/.test(decodeURIComponent(address)))).toEqual([]);
    });
  });

  it('a grant ends at once, with the consequence named; the reader is told what helps', async () => {
    await lawyer.go(path);
    await lawyer.field('Why do you read it?').fill('once more');
    const line = reviewer.main.getByRole('listitem').filter({ hasText: 'reads until' });
    await reviewer.press(line.getByRole('button', { name: 'Take back' }));
    expect(await seen(line)).toContain('Demo lawyer can read this vault no more, at once.');
    await reviewer.press(line.getByRole('button', { name: 'Take it back now' }));
    expect(await reviewer.text()).toContain('No grant is open.');
    await lawyer.press(lawyer.button('Read the vault'));
    expect(await lawyer.text()).toContain('You hold no grant for this vault. A reviewer can propose one');
  });

  const erasures = (visit: Visit) => visit.main.getByRole('region', { name: 'Erase', exact: true });

  it('its erasure is proposed by one once the code was typed', async () => {
    await reviewer.go(path);
    await reviewer.press(reviewer.button('Propose to erase it'));
    await reviewer.field('Why is it to be erased?').fill('the survivor asked for it');
    await reviewer.field('To go on, write the code').fill('KZ-1999-S9998');
    await reviewer.press(erasures(reviewer).getByRole('button', { name: 'Propose', exact: true }));
    expect(await reviewer.text()).toContain('This is not the code of the case.');
    expect(await accessibilityProblems(reviewer.page)).toEqual([]);
    await reviewer.field('To go on, write the code').fill(code);
    await reviewer.press(erasures(reviewer).getByRole('button', { name: 'Propose', exact: true }));
    expect(await seen(erasures(reviewer))).toContain('Waits for a second person');
    expect(await reviewer.button(/^Erase for good/).count()).toBe(0);
  });

  it('and carried out by another, with the consequence named; both have the certificate', async () => {
    await admin.go('/vault');
    await admin.press(admin.button(/^Erase for good/));
    expect(await seen(erasures(admin))).toContain('it cannot be undone.');
    expect(await accessibilityProblems(admin.page)).toEqual([]);
    await admin.press(admin.button(/^Erase for good/));
    await admin.press(admin.button('The certificate'));
    expect(await seen(erasures(admin))).toMatch(/[0-9a-f]{64}/);
    expect(await admin.page.content()).not.toContain(code);
    await reviewer.go(path);
    await reviewer.press(reviewer.button('The certificate'));
    const certificate = await seen(reviewer.main.getByRole('region', { name: 'Erased. The certificate' }));
    expect(certificate).toMatch(/[0-9a-f]{64}/);
    expect(certificate).toContain(code);
    expect(await accessibilityProblems(reviewer.page)).toEqual([]);
  });

  it('is no page for a reader', async () => {
    const reader = await site.visit('reader');
    // of a case that they do not find, the server says so
    expect(await reader.goAstray(path)).toContain('This page is for other roles');
    await reader.go('/vault');
    expect(await reader.text()).toContain('This page is for other roles');
  });

  it('leaves no trouble behind', () => expect(site.troubles()).toEqual([]));
});
