import { randomBytes } from 'node:crypto';
import { TestClient } from '../../kit/client.js';
import { withServer } from '../../kit/scene.js';
import { startServer } from '../../kit/server.js';
import { addPerson, codeOf, type Made, SIGN_IN, STEP_UP, WITH_FACTOR, withPassword, withTotp } from './account-work.js';

const TRIES = 5;
const COOKIE = 'dalel_browser';

describe('browsers in which somebody signed in before (S13)', () => {
  const { database, server, owner } = withServer({ database: 'empty', settings: { demonstration: false } });
  let person: Made;

  beforeEach(async () => {
    await owner.query('DELETE FROM sign_in_limit');
    person = await addPerson(owner, ['READER'], 0);
  });

  const known = (client: TestClient) => client.cookieList.find(({ name }) => name === COOKIE)?.value ?? '';
  /** Signs in from a browser that has this cookie alone. */
  async function from(cookie: string, password = person.password, url = server.url): Promise<string> {
    const reply = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `${COOKIE}=${cookie}` },
      body: JSON.stringify({ query: SIGN_IN, variables: { email: person.email, password } }),
    });
    const { errors } = (await reply.json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? 'in';
  }
  async function lockOut(): Promise<void> {
    const stranger = new TestClient(server.url);
    for (let attempt = 0; attempt <= TRIES; attempt++)
      await stranger.errorCode(SIGN_IN, { email: person.email, password: `guess ${attempt}` });
    expect(await stranger.errorCode(SIGN_IN, { email: person.email, password: person.password })).toBe('RATE_LIMITED');
  }

  it('let their owner in while others are held back by wrong passwords', async () => {
    const cookie = known(await withPassword(server.url, person));
    await lockOut();
    expect(await from(cookie)).toBe('in');
    // which opens the door for nobody else
    expect(await from('')).toBe('RATE_LIMITED');
  });

  it('carry their owner through the second factor, and a step up, too', async () => {
    const client = await withPassword(server.url, person);
    const { secret } = await withTotp(client, person.password);
    await client.data('mutation { signOut }');
    expect(known(client)).not.toBe('');
    await lockOut();
    const { signIn } = await client.data(SIGN_IN, { email: person.email, password: person.password });
    expect(signIn.secondFactor).toContain('TOTP');
    expect((await client.data(WITH_FACTOR, { input: { code: await codeOf(secret) } })).signInWithFactor.viewer).not.toBeNull();
    await owner.query(`UPDATE totp_factor SET last_step = 0`);
    expect((await client.data(STEP_UP, { input: { password: person.password, code: await codeOf(secret) } })).stepUp).not.toBeNull();
  });

  it('have five tries of their own, and wait longer each time like everybody', async () => {
    const cookie = known(await withPassword(server.url, person));
    for (let attempt = 0; attempt < TRIES; attempt++) expect(await from(cookie, `guess ${attempt}`)).toBe('UNAUTHENTICATED');
    expect(await from(cookie)).toBe('RATE_LIMITED');
    // the account itself is not held back by that
    expect(await from('')).toBe('in');
  });

  it.each([
    ['made up', () => `${randomBytes(16).toString('base64url')}.${randomBytes(32).toString('base64url')}`],
    ['of another form', () => `x' OR 1=1`],
    ['much too long', () => 'A'.repeat(6000)],
  ])('are known by the server’s mark: a cookie %s counts for nothing', async (_, cookie) => {
    await lockOut();
    expect(await from(cookie())).toBe('RATE_LIMITED');
  });

  it('are known for one person: another’s cookie, and one of another key, count for nothing', async () => {
    const other = known(await withPassword(server.url, await addPerson(owner, ['READER'], 0)));
    const own = known(await withPassword(server.url, person));
    await lockOut();
    expect(await from(other)).toBe('RATE_LIMITED');
    const elsewhere = await startServer(database.appUrl, { demonstration: false, signInKey: randomBytes(32) });
    expect(await from(own, person.password, elsewhere.url)).toBe('RATE_LIMITED');
    await elsewhere.close();
    expect(await from(own)).toBe('in');
  });

  it('get the cookie for a whole sign-in alone, hidden from scripts; it opens nothing and names nobody', async () => {
    const refused = new TestClient(server.url);
    await refused.errorCode(SIGN_IN, { email: person.email, password: 'wrong' });
    expect(refused.cookieList).toEqual([]);
    const reply = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SIGN_IN, variables: { email: person.email, password: person.password } }),
    });
    const line = reply.headers.getSetCookie().find((each) => each.startsWith(COOKIE)) ?? '';
    expect(line).toMatch(/^dalel_browser=[\w-]{22}\.[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(line).not.toContain(person.id);
    const alone = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: line.split(';')[0]! },
      body: JSON.stringify({ query: '{ viewer { clearance } }' }),
    });
    expect(await alone.json()).toEqual({ data: { viewer: null } });
    // a browser that waits for its second factor is not known yet
    const client = await withPassword(server.url, person);
    await withTotp(client, person.password);
    const fresh = new TestClient(server.url);
    await fresh.data(SIGN_IN, { email: person.email, password: person.password });
    expect(known(fresh)).toBe('');
  });
});
