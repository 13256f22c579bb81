import { addPerson, codeOf, type Made } from '../access/account/account-work.js';
import { accessibilityProblems } from '../kit/browser.js';
import { withSite } from './site.js';
import { seen } from './visit.js';

const PASSWORD = 'copper lantern beneath 4 snowfields';

/** Somebody's own account, and the administration of people, as they are done on pages. */
describe('an account', () => {
  const site = withSite({ people: ['visitor'] });
  const { visitor: visit, owner } = site;
  let person: Made;
  let secret: string;

  beforeAll(async () => {
    person = await addPerson(owner);
  });
  beforeEach(() => owner.query('DELETE FROM sign_in_limit'));

  /** Passkeys need a name for a host: the loopback's, not its number. */
  const local = (path: string) => `${visit.client.url.replace('127.0.0.1', 'localhost')}${path}`;
  async function givePassword(password = person.password): Promise<void> {
    await visit.page.goto(local('/sign-in?return=/account'));
    await visit.settled();
    await visit.field('E-mail', { exact: true }).fill(person.email);
    await visit.field('Password', { exact: true }).fill(password);
    await visit.press(visit.button('Sign in'));
  }
  const axe = async () => expect(await accessibilityProblems(visit.page)).toEqual([]);

  it('of someone who reads much asks for a second factor, sets it up with a picture drawn here, and hands out recovery codes once', async () => {
    await givePassword();
    expect(await visit.text('aside')).toContain('Set up or show a second factor to use all that is open to you.');
    expect(await visit.text()).toContain('PARTNER'.toLowerCase());
    await axe();
    expect(await visit.button('Set up an authenticator app').count()).toBe(0);
    await visit.field('Password', { exact: true }).fill(person.password);
    await visit.press(visit.button('Confirm'));
    await visit.press(visit.button('Set up an authenticator app'));
    await visit.main.getByRole('img', { name: 'Picture with the key for the authenticator app' }).waitFor();
    await axe();
    secret = ((await visit.text()).match(/Key: ([A-Z2-7 ]+)/)?.[1] ?? '').replaceAll(' ', '');
    await visit.field('Code of your authenticator app', { exact: true }).fill('000000');
    await visit.press(visit.button('Confirm the code'));
    expect(await visit.text()).toContain('This is not the code that the app shows now.');
    await visit.field('Code of your authenticator app', { exact: true }).fill(await codeOf(secret, -1));
    await visit.press(visit.button('Confirm the code'));
    const codes = (await visit.text()).match(/\b[a-z2-9]{4}(-[a-z2-9]{4}){3}\b/g) ?? [];
    expect(codes).toHaveLength(10);
    await axe();
    await visit.press(visit.button('I have put them away'));
    expect(await visit.text()).not.toContain(codes[0]);
    expect(await visit.text()).toContain('10 left');
    expect(await visit.text('body')).not.toContain('Set up a second factor to read');
  });

  it('takes a passkey, asks for the second factor at the next sign-in, and opens with either', async () => {
    const cdp = await visit.page.context().newCDPSession(visit.page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    });
    await visit.field('Name of the new passkey', { exact: true }).fill('A laptop');
    await visit.press(visit.button('Add a passkey'));
    await visit.main.getByText('A laptop', { exact: true }).waitFor();
    await visit.press(visit.main.getByRole('button', { name: 'Sign out' }));
    await givePassword();
    expect(await visit.heading()).toBe('One more step');
    await axe();
    await visit.field('Code of your authenticator app', { exact: true }).fill('12');
    await visit.press(visit.button('Go on'));
    expect(await visit.text()).toContain('Write the six digits.');
    await visit.field('Code of your authenticator app', { exact: true }).fill('000000');
    await visit.press(visit.button('Go on'));
    expect(await visit.text()).toContain('This was not right, or it was used before.');
    await visit.field('Code of your authenticator app', { exact: true }).fill(await codeOf(secret));
    await visit.press(visit.button('Go on'));
    expect(await visit.heading()).toBe('Your account');
    await visit.press(visit.main.getByRole('button', { name: 'Sign out' }));
    await owner.query('DELETE FROM sign_in_limit');
    await givePassword();
    await visit.press(visit.button('Use a passkey'));
    await visit.main.getByRole('heading', { name: 'Your account' }).waitFor();
    await visit.settled();
    await visit.press(visit.button('Use a passkey')); // proves it anew, too
    await visit.button('Make a token').waitFor();
  });

  it('lets them in by the passkey alone, without address and password', async () => {
    await visit.press(visit.main.getByRole('button', { name: 'Sign out' }));
    await visit.page.goto(local('/sign-in?return=/account'));
    await visit.settled();
    await axe();
    await visit.press(visit.button('Use a passkey'));
    await visit.main.getByRole('heading', { name: 'Your account' }).waitFor();
    await visit.settled();
    await visit.press(visit.button('Use a passkey'));
    await visit.button('Make a token').waitFor();
  });

  it('makes a token and shows it once; ends sessions', async () => {
    await visit.field('What is it for?', { exact: true }).fill('monthly figures');
    await visit.press(visit.button('Make a token'));
    const token = (await visit.text()).match(/dalel_[\w-]{43}/)?.[0] ?? '';
    const reply = await fetch(`${visit.client.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { clearance } }' }),
    });
    expect(await reply.json()).toMatchObject({ data: { viewer: { clearance: 'PUBLIC' } } });
    await axe();
    await visit.page.reload();
    await visit.settled();
    expect(await visit.text()).toContain('monthly figures');
    expect(await visit.text()).not.toContain(token);
    await visit.press(visit.main.getByRole('button', { name: 'End the token monthly figures' }));
    expect(await visit.text()).toContain('You have no token.');
  });

  it('of somebody new begins with an administrator’s link', async () => {
    const admin = await site.visit('admin');
    const work = admin.page.locator('main');
    await admin.go('/admin/people');
    expect(await admin.text()).toContain(person.email);
    expect(await accessibilityProblems(admin.page)).toEqual([]);
    await work.getByLabel('Password', { exact: true }).fill(process.env['TEST_DEMO_PASSWORD'] ?? '');
    await admin.press(work.getByRole('button', { name: 'Confirm', exact: true }));
    await work.getByLabel('E-mail').fill('newcomer@example.org');
    await work.getByLabel('Name', { exact: true }).fill('New colleague');
    // a partner organisation's account is offered no role of the house
    await work.getByLabel('Reads for').selectOption('PARTNER_SHARING');
    expect(await work.getByLabel('lawyer', { exact: true }).count()).toBe(0);
    await work.getByLabel('Reads for').selectOption('INTERNAL');
    await work.getByLabel('lawyer', { exact: true }).first().check();
    await admin.press(work.getByRole('button', { name: 'Invite', exact: true }));
    expect(await accessibilityProblems(admin.page)).toEqual([]);
    const link = (await seen(work.getByRole('alert'))).match(/http:\S+/)?.[0] ?? '';
    expect(await admin.text()).toContain('Waits for another administrator: reader, lawyer, up to');
    const newcomer = await site.visit();
    await newcomer.go(link.slice(newcomer.client.url.length));
    expect(newcomer.where()).toBe('/set-password'); // the secret is not left in the address
    const form = newcomer.page.locator('main');
    await form.getByLabel('New password', { exact: true }).fill('colleague12');
    await newcomer.press(form.getByRole('button', { name: 'Set the password' }));
    expect(await newcomer.text()).toContain('Twelve characters or more.');
    await form.getByLabel('New password', { exact: true }).fill('newcolleague2026');
    await newcomer.press(form.getByRole('button', { name: 'Set the password' }));
    expect(await newcomer.text()).toContain('This password is among those that are guessed first');
    await form.getByLabel('New password', { exact: true }).fill(PASSWORD);
    await newcomer.press(form.getByRole('button', { name: 'Set the password' }));
    await newcomer.press(form.getByRole('link', { name: 'Sign in' }));
    await form.getByLabel('E-mail').fill('newcomer@example.org');
    await form.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await newcomer.press(form.getByRole('button', { name: 'Sign in' }));
    await newcomer.page.getByRole('link', { name: 'New colleague' }).waitFor();
    await newcomer.go('/admin/people');
    expect(await newcomer.text()).toContain('This page is for other roles');
    expect(newcomer.requested.filter((url) => url.includes(link.split('#')[1] ?? 'none'))).toEqual([]);
    // and can be closed again, with the consequence named
    const line = work.getByRole('listitem').filter({ hasText: 'newcomer@example.org' });
    await admin.press(line.getByRole('button', { name: 'Close the account' }));
    expect(await seen(line)).toContain('is signed out everywhere at once');
    await admin.press(line.getByRole('button', { name: 'Close the account' }));
    expect(await seen(line)).toContain('closed');
  });

  it('leaves no trouble behind, and asks no other host', () => {
    expect(site.troubles().filter((trouble) => !/40[0-9]|Failed to load resource|^request to http:\/\/localhost:/.test(trouble))).toEqual(
      [],
    );
  });
});
