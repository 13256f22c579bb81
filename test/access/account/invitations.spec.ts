import { Role } from '#libs/platform';
import { inviteByOperator, resetByOperator } from '#libs/sign-in';
import { TestClient } from '../../kit/client.js';
import { asRole, sqlStateOf } from '../../kit/roles.js';
import { withServer } from '../../kit/scene.js';
import { administrator, CONFIRM_ACCESS, INVITE, INVITE_AGAIN, type Made, SET_PASSWORD, SIGN_IN, secretIn, WHO } from './account-work.js'; // biome-ignore format: one line

/** Addresses of one mailbox each: providers that take dots for nothing, or have several names. */
const SAME_MAILBOXES: [string, ...string[]][] = [
  ['some.body@gmail.com', 'somebody@gmail.com', 's.o.m.e.body+x@GoogleMail.com'],
  ['some.body@yandex.kz', 'some-body@ya.ru', 'Some.Body+1@yandex.ru'],
  ['some_body@proton.me', 'somebody@protonmail.com', 'some.body@pm.me'],
  ['some.body@icloud.com', 'some.body@me.com', 'Some.Body+x@mac.com'],
  ['somebody@fastmail.com', 'x@somebody.fastmail.com'],
  ['some.body@tuta.com', 'some.body@tutanota.com'],
];

describe('an invitation', () => {
  const { database, server, owner, app } = withServer();
  let one: { person: Made; client: TestClient };
  let two: { person: Made; client: TestClient };

  beforeAll(async () => {
    [one, two] = [await administrator(owner, server.url), await administrator(owner, server.url)];
  });
  beforeEach(() => owner.query('DELETE FROM sign_in_limit'));

  const hindrance = async (email: string) => {
    const { people } = await two.client.data('{ people { email proposed { hindrance } } }');
    return people.find((each: { email: string }) => each.email === email).proposed.hindrance;
  };

  const NO_ADDRESS = {
    'an unseen character': 'new\u200b@example.org',
    'a Cyrillic letter': 'n\u0435w@example.org',
    'a Cyrillic letter in the domain': 'new@ex\u0430mple.org',
    'a full-width letter': '\uff4eew@example.org',
    'a combining mark': 'ne\u0301w@example.org',
    'two addresses': 'new@example.org,other@example.org',
    'two addresses with a space': 'new@example.org, other@example.org',
    'a name beside it': 'New <new@example.org>',
    'a quoted name': '"new@example.org other"@example.com',
    'a comment': 'new(other)@example.org',
    'no domain': 'new@localhost',
  };

  it('an invitation lets in with the least; what more was wanted waits for another administrator', async () => {
    const input = { email: 'new@example.org', name: 'New colleague', roles: ['LAWYER'], clearance: 'RESTRICTED' };
    const { invitePerson } = await one.client.data(INVITE, { input });
    expect(invitePerson.person).toMatchObject({ roles: ['READER'], clearance: 'PUBLIC', accepted: false, proposed: { roles: ['LAWYER'] } });
    expect(invitePerson.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/set-password#[\w-]{43}$/);
    const { rows } = await owner.query('SELECT string_agg(l::text, $1) AS text FROM one_time_link l', ['']);
    expect(rows[0].text).not.toContain(secretIn(invitePerson.link));
    expect(await one.client.errorCode(INVITE, { input: { ...input, email: 'NEW@example.org' } })).toBe('CONFLICT');
    // accepting: once, by the rules for passwords
    const nobody = new TestClient(server.url);
    const secret = secretIn(invitePerson.link);
    expect(await nobody.errorCode(SET_PASSWORD, { secret, password: 'short' })).toBe('BAD_USER_INPUT');
    expect(await nobody.errorCode(SET_PASSWORD, { secret, password: 'New colleague 2026' })).toBe('BAD_USER_INPUT');
    const password = 'thirteen herons over the dam';
    const answers = await Promise.all([1, 2, 3].map(() => nobody.query(SET_PASSWORD, { secret, password })));
    expect(answers.filter(({ data }) => data?.setPassword === true)).toHaveLength(1);
    expect((await nobody.data(SIGN_IN, { email: 'new@example.org', password })).signIn.viewer.clearance).toBe('PUBLIC');
    expect(await one.client.errorCode(CONFIRM_ACCESS, { id: invitePerson.person.proposed.id })).toBe('FORBIDDEN');
    // A7 who was shown the link may be the one who used it, and would then be two: the operator's link makes it another's
    expect(await hindrance('new@example.org')).toBe('LINK_SHOWN');
    expect(await two.client.errorCode(CONFIRM_ACCESS, { id: invitePerson.person.proposed.id })).toBe('FORBIDDEN');
    const { secret: ownSecret } = await resetByOperator(database.ownerUrl, 'new@example.org', false);
    await nobody.data(SET_PASSWORD, { secret: ownSecret, password });
    await nobody.data(SIGN_IN, { email: 'new@example.org', password });
    const { confirmAccess } = await two.client.data(CONFIRM_ACCESS, { id: invitePerson.person.proposed.id });
    expect(confirmAccess).toMatchObject({ roles: ['LAWYER'], clearance: 'RESTRICTED', proposed: null });
    expect((await nobody.data(WHO)).viewer).toMatchObject({ clearance: 'PARTNER', needsSecondFactor: true });
  });

  it('a link is good for its time, and a new one can be made until it was used', async () => {
    const { invitePerson } = await one.client.data(INVITE, { input: { email: 'late@example.org', name: 'Late' } });
    await owner.query(`UPDATE one_time_link SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [invitePerson.person.id]);
    const password = 'thirteen herons over the dam';
    const nobody = new TestClient(server.url);
    const refused = [secretIn(invitePerson.link), 'x', '', 'A'.repeat(43)];
    const answers = await Promise.all(refused.map((secret) => nobody.query(SET_PASSWORD, { secret, password })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { inviteAgain } = await one.client.data(INVITE_AGAIN, { input: { person: invitePerson.person.id, version: 1 } });
    expect((await nobody.data(SET_PASSWORD, { secret: secretIn(inviteAgain.link), password })).setPassword).toBe(true);
    expect(await one.client.errorCode(INVITE_AGAIN, { input: { person: invitePerson.person.id, version: 1 } })).toBe('BAD_USER_INPUT');
  });

  it.each(Object.entries(NO_ADDRESS))('nobody is invited by %s: an address is one, bare and in ASCII (D28)', async (_, email) => {
    expect(await one.client.errorCode(INVITE, { input: { email, name: 'Looks alike' } })).toBe('BAD_USER_INPUT');
    await expect(inviteByOperator(database.ownerUrl, { email, name: 'X', roles: [Role.READER], clearance: 0, partner: false })).rejects.toThrow(/one whole e-mail/); // biome-ignore format: one line
    await asRole(app, 'dalel_sign_in', { person: one.person.id, roles: ',ADMIN,' }, async () => {
      const text = `INSERT INTO person (email, name, roles, clearance, purpose) VALUES ($1, 'X', ARRAY['READER'], 0, 'INTERNAL')`;
      expect(await sqlStateOf(app, text, [email])).toBe('23514');
    });
  });

  it('an address is taken without the space around it, whatever its case, once (D28)', async () => {
    const invite = (email: string) => one.client.errorCode(INVITE, { input: { email, name: 'Somebody' } });
    expect(await invite("  some.o'body+dalel@mail-1.xn--e1afmkfd.example ")).toBeUndefined();
    expect(await invite("SOME.O'Body+dalel@mail-1.xn--e1afmkfd.EXAMPLE")).toBe('CONFLICT');
  });

  it('one mailbox has one account: what follows a plus sign is no other person (D28)', async () => {
    const invite = (email: string) => one.client.errorCode(INVITE, { input: { email, name: 'Somebody' } });
    expect(await invite('mailbox@example.org')).toBeUndefined();
    for (const email of ['mailbox+1@example.org', 'MailBox+a+b@Example.org', 'mailbox+@example.org'])
      expect(await invite(email)).toBe('CONFLICT');
    // an address that begins with one has no other name before it
    expect(await invite('+one@example.org')).toBeUndefined();
    expect(await invite('+two@example.org')).toBeUndefined();
    expect(await invite('+one+x@example.org')).toBe('CONFLICT');
    for (const [first, ...same] of SAME_MAILBOXES) {
      expect(await invite(first)).toBeUndefined();
      for (const email of same) expect([email, await invite(email)]).toEqual([email, 'CONFLICT']);
    }
    expect(await invite('two.parts@example.org')).toBeUndefined();
    expect(await invite('twoparts@example.org')).toBeUndefined(); // whose dots count
    expect(await invite('tagged+1@example.org')).toBeUndefined();
    for (const email of ['tagged@example.org', 'tagged+2@example.org']) {
      expect(await invite(email)).toBe('CONFLICT');
      const invitation = { email, name: 'X', roles: [Role.READER], clearance: 0, partner: false };
      await expect(inviteByOperator(database.ownerUrl, invitation)).rejects.toThrow(/there is an account/);
      await asRole(app, 'dalel_sign_in', { person: one.person.id, roles: ',ADMIN,' }, async () => {
        const text = `INSERT INTO person (email, name, roles, clearance, purpose) VALUES ($1, 'X', ARRAY['READER'], 0, 'INTERNAL')`;
        expect(await sqlStateOf(app, text, [email])).toBe('23505');
      });
    }
    // an account that is closed may be opened again: nobody takes its mailbox meanwhile
    await owner.query(`UPDATE person SET active = false WHERE email = 'mailbox@example.org'`);
    expect(await invite('mailbox+2@example.org')).toBe('CONFLICT');
    expect(await invite('mailbox+1@example.com')).toBeUndefined();
  });
});
