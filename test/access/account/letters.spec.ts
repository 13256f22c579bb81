import { Client } from 'pg';
import type { MailSettings } from '#libs/platform';
import { loadConfig } from '#libs/platform';
import { startWorker, type Worker } from '../../../apps/worker/src/worker.js';
import { TestClient } from '../../kit/client.js';
import { createTestDatabase, type TestDatabase } from '../../kit/database.js';
import { leastTimes, taken } from '../../kit/least-times.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { until } from '../../kit/until.js';
import {
  addPerson,
  administrator,
  GOOD_PASSWORD,
  INVITE,
  INVITE_AGAIN,
  SET_PASSWORD,
  SIGN_IN,
  secretIn,
  withPassword,
  withTotp,
} from './account-work.js';
import { Mailbox } from './mailbox.js';

const ORIGIN = 'https://documents.example';
const RESET = 'mutation ($email: String!, $lang: Language!) { requestPasswordReset(email: $email, lang: $lang) }';
/** Words that would tell what the letter is about. */
const TELLING = /dalel|дәлел|lgbt|лгбт|password|пароль|құпиясөз|invit|приглаш|шақыр|account|case|случа|оқиға|reset/i;

describe('letters with one-time links', () => {
  let database: TestDatabase;
  let server: TestServer;
  let owner: Client;
  let mailbox: Mailbox;
  let worker: Worker | undefined;

  const mail = (): MailSettings => ({
    host: '127.0.0.1',
    port: mailbox.port,
    secure: false,
    loopback: true,
    from: 'post@documents.example',
  });
  const config = () => ({ ...loadConfig({ DATABASE_URL: database.appUrl }), mail: mail(), origin: ORIGIN });
  const linkIn = (text: string) => /https:\/\/documents\.example\/set-password#[\w-]{43}/.exec(text)?.[0] ?? '';
  const ask = (email: string, lang = 'EN') => new TestClient(server.url).data(RESET, { email, lang });
  const jobs = async () =>
    (await owner.query(`SELECT data, state, output FROM pgboss.job WHERE name = 'mail.link' ORDER BY created_on`)).rows;

  beforeAll(async () => {
    database = await createTestDatabase('empty');
    mailbox = await Mailbox.open();
    server = await startServer(database.appUrl, { demonstration: false, mail: mail(), origin: ORIGIN });
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await worker?.stop();
    await server?.close();
    await owner?.end();
    await mailbox?.close();
    await database?.drop();
  });

  it('a reset is asked for with the same trace whether or not there is such an account (S13)', async () => {
    const person = await addPerson(owner);
    expect(await ask(person.email, 'KK')).toEqual({ requestPasswordReset: true });
    expect(await ask('nobody-like-this@example.org')).toEqual({ requestPasswordReset: true });
    expect((await jobs()).map(({ data, state }) => [data, state])).toEqual([
      [{ person: person.id, kind: 'RESET', language: 'KK', by: null }, 'created'],
      [{ person: null, kind: 'RESET', language: 'EN', by: null }, 'created'],
    ]);
    // nothing else was written by the request: no link, no entry of the audit
    expect((await owner.query('SELECT 1 FROM one_time_link')).rows).toEqual([]);
    expect((await owner.query(`SELECT 1 FROM audit_entry WHERE action LIKE 'password.%'`)).rows).toEqual([]);
  });

  it('and in the same time (S13)', async () => {
    const near = (known: number, unknown: number) => Math.abs(known - unknown) < Math.max(10, 0.5 * unknown);
    const asking = async (email: string) => {
      await owner.query('DELETE FROM sign_in_limit');
      return taken(() => ask(email));
    };
    const ways = [async () => asking((await addPerson(owner)).email), (n: number) => asking(`unknown${n}@example.org`)] as const;
    const times = await leastTimes([...ways], { rounds: 6, near });
    await owner.query(
      `DELETE FROM pgboss.job WHERE name = 'mail.link' AND id NOT IN (SELECT id FROM pgboss.job WHERE name = 'mail.link' ORDER BY created_on LIMIT 2)`,
    );
    expect([times, near(...times)]).toEqual([times, true]);
  });

  it('comes by the mail server, in the language asked for, and says nothing of what it is about; its link works once', async () => {
    worker = await startWorker(config(), 0.5);
    const [letter] = await mailbox.holds(1);
    const { rows } = await owner.query('SELECT id, email FROM person ORDER BY created_at LIMIT 1');
    expect(letter?.to).toEqual([rows[0].email]);
    expect(letter?.subject).toBe('Сілтемеңіз');
    expect(letter?.text).toContain('Сәлеметсіз бе!');
    expect(`${letter?.headers}${letter?.subject}${letter?.text.replace(/https:\S+/, '')}`).not.toMatch(TELLING);
    expect(letter?.headers).toMatch(/^From: post@documents\.example$/m);
    expect(letter?.headers).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(letter?.headers).not.toMatch(/^X-Mailer|nodemailer/im);
    const secret = secretIn(linkIn(letter!.text));
    const client = new TestClient(server.url);
    const password = 'copper lantern beneath 4 snowfields';
    await client.data(SET_PASSWORD, { secret, password });
    expect(await client.errorCode(SET_PASSWORD, { secret, password: GOOD_PASSWORD })).toBe('BAD_USER_INPUT');
    expect((await client.data(SIGN_IN, { email: rows[0].email, password })).signIn.viewer).not.toBeNull();
    const { rows: entries } = await owner.query(`SELECT action FROM audit_entry WHERE person_id = $1 ORDER BY at LIMIT 2`, [rows[0].id]);
    expect(entries.map(({ action }) => action)).toEqual(['password.reset-asked', 'link.made']);
  });

  it('whoever’s password or factors were changed is told so, in all three languages, and not of what (D24)', async () => {
    const person = await addPerson(owner, ['READER'], 0);
    const client = await withPassword(server.url, person);
    await withTotp(client, person.password);
    const own = () => mailbox.notices.filter(({ to }) => to[0] === person.email);
    const letters = (count: number) => until(own, ({ length }) => length >= count);
    // the app, and its recovery codes
    const [letter] = await letters(2);
    expect(letter?.text).toMatch(/Баптауларыңыз.*настройки.*Your settings/s);
    expect(`${letter?.headers}${letter?.subject}${letter?.text}`).not.toMatch(TELLING);
    expect(letter?.text).not.toMatch(/http/);
    await client.data('mutation ($a: String!, $b: String!) { changePassword(present: $a, password: $b) { email } }', {
      a: person.password,
      b: 'copper lantern beneath 4 snowfields',
    });
    expect(await letters(3)).toHaveLength(3);
    await client.data('mutation { removeTotp { email } }');
    expect(await letters(4)).toHaveLength(4);
  });

  it('no secret of it stands in a job, in clear in the database, or in the audit', async () => {
    const secrets = mailbox.received.map(({ text }) => secretIn(linkIn(text)));
    expect(secrets.length).toBeGreaterThan(0);
    for (const table of ['pgboss.job', 'one_time_link', 'audit_entry', 'credential']) {
      const { rows } = await owner.query(`SELECT string_agg(t::text, ' ') AS all FROM ${table} t`);
      for (const secret of secrets) expect(rows[0].all).not.toContain(secret);
    }
  });

  it('goes to nobody where there is no such account, or it was closed meanwhile', async () => {
    const done = await until(jobs, (all) => all.every(({ state }) => state === 'completed'));
    expect(done).toHaveLength(2);
    expect(mailbox.received).toHaveLength(1);
    const leaver = await addPerson(owner);
    await owner.query('UPDATE person SET active = false WHERE id = $1', [leaver.id]);
    await ask(leaver.email);
    expect((await jobs()).at(-1)!.data.person).toBeNull();
  });

  it('an invitation comes so too, and its link is shown to nobody else', async () => {
    const { client } = await administrator(owner, server.url);
    const input = { email: 'newcomer@example.org', name: 'New colleague', language: 'RU' };
    const { invitePerson } = await client.data(INVITE, { input });
    expect(invitePerson).toMatchObject({ link: null, expiresAt: null });
    const letters = await mailbox.holds(2);
    expect(letters[1]).toMatchObject({ to: ['newcomer@example.org'], subject: 'Ваша ссылка' });
    expect(letters[1]!.text.replace(/https:\S+/, '')).not.toMatch(TELLING);
    expect(
      (await client.data(INVITE_AGAIN, { input: { person: invitePerson.person.id, version: 1, language: 'EN' } })).inviteAgain.link,
    ).toBeNull();
    const again = (await mailbox.holds(3))[2]!;
    expect(again.subject).toBe('Your link');
    const newcomer = new TestClient(server.url);
    await newcomer.data(SET_PASSWORD, { secret: secretIn(linkIn(again.text)), password: GOOD_PASSWORD });
    expect((await newcomer.data(SIGN_IN, { email: 'newcomer@example.org', password: GOOD_PASSWORD })).signIn.viewer).not.toBeNull();
    // the first letter's link ended with the second's
    expect(await newcomer.errorCode(SET_PASSWORD, { secret: secretIn(linkIn(letters[1]!.text)), password: GOOD_PASSWORD })).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is tried again where the server turns it away, and what is kept of that names nobody', async () => {
    const person = await addPerson(owner);
    mailbox.turnsAway = true;
    await ask(person.email);
    const failed = await until(async () => (await jobs()).find(({ state }) => state === 'retry'));
    expect(JSON.stringify(failed?.output)).not.toContain('@');
    mailbox.turnsAway = false;
    await owner.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`); // not to wait for its time
    expect((await mailbox.holds(4))[3]!.to).toEqual([person.email]);
  });

  it('nothing is sent without TLS but on loopback', async () => {
    const { Smtp } = await import('../../../libs/sign-in/src/letters/smtp.js');
    const letter = { subject: 'x', text: 'x' };
    const before = mailbox.received.length;
    await expect(new Smtp({ ...mail(), loopback: false }, ORIGIN).send('someone@example.org', letter)).rejects.toThrow(/STARTTLS|TLS/i);
    await expect(new Smtp({ ...mail(), secure: true, loopback: false }, ORIGIN).ready()).rejects.toThrow();
    const offering = await Mailbox.open({ offersTls: true });
    // its certificate is nobody's: TLS that proves nothing is none
    await expect(new Smtp({ ...mail(), port: offering.port, loopback: false }, ORIGIN).send('someone@example.org', letter)).rejects.toThrow(
      /certificate/i,
    );
    expect(offering.received).toEqual([]);
    await offering.close();
    expect(mailbox.received).toHaveLength(before);
  });
});
