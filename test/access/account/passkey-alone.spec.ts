import { TestClient } from '../../kit/client.js';
import { withServer } from '../../kit/scene.js';
import { startServer } from '../../kit/server.js';
import { addPerson, type Made, SIGN_IN, WHO, withPasskey, withPassword } from './account-work.js';
import { SoftwarePasskey } from './software-passkey.js';

const QUESTION = 'mutation { passkeyQuestion(alone: true) }';
const COME_IN =
  'mutation ($response: String!) { signInWithPasskey(response: $response) { viewer { person { id } clearance needsSecondFactor steppedUpUntil } } }';

describe('signing in by a passkey alone (S12)', () => {
  const { database, server, owner } = withServer({ database: 'empty', settings: { demonstration: false } });
  let person: Made;
  let passkey: SoftwarePasskey;

  beforeEach(async () => {
    await owner.query('DELETE FROM sign_in_limit');
    person = await addPerson(owner);
    passkey = await withPasskey(await withPassword(server.url, person), person.password);
  });

  const ask = async (client: TestClient): Promise<string> => (await client.data(QUESTION)).passkeyQuestion;
  /** How an answer of another form or maker is met. */
  async function refused(response: (question: string) => string): Promise<string | undefined> {
    const client = new TestClient(server.url);
    const code = await client.errorCode(COME_IN, { response: response(await ask(client)) });
    expect(client.cookieList).toEqual([]);
    return code;
  }

  it('names nobody in its question, and lets its owner in with both factors shown', async () => {
    const client = new TestClient(server.url);
    const question = await ask(client);
    expect(JSON.parse(question)).toMatchObject({ userVerification: 'required' });
    expect(JSON.parse(question).allowCredentials ?? []).toEqual([]);
    const { signInWithPasskey } = await client.data(COME_IN, { response: passkey.get(question) });
    expect(signInWithPasskey.viewer).toEqual({
      person: { id: person.id },
      clearance: 'RESTRICTED',
      needsSecondFactor: false,
      steppedUpUntil: null,
    });
    expect((await client.data(WHO)).viewer.person.id).toBe(person.id);
    const { rows } = await owner.query(`SELECT action FROM audit_entry WHERE person_id = $1 ORDER BY at DESC LIMIT 1`, [person.id]);
    expect(rows).toEqual([{ action: 'session.opened' }]);
  });

  it('each question is answered once, and in its time', async () => {
    const client = new TestClient(server.url);
    const question = await ask(client);
    await client.data(COME_IN, { response: passkey.get(question) });
    expect(await new TestClient(server.url).errorCode(COME_IN, { response: passkey.get(question) })).toBe('UNAUTHENTICATED');
    const late = await ask(client);
    await owner.query(`UPDATE passkey_question SET expires_at = now() - interval '1 second'`);
    expect(await new TestClient(server.url).errorCode(COME_IN, { response: passkey.get(late) })).toBe('UNAUTHENTICATED');
    await ask(client);
    expect((await owner.query('SELECT count(*)::int AS n FROM passkey_question')).rows).toEqual([{ n: 1 }]);
  });

  it.each<[string, (question: string) => string]>([
    ['for another site', (question) => passkey.get(question, { origin: 'https://elsewhere.example' })],
    ['of another place', (question) => passkey.get(question, { rpId: 'elsewhere.example' })],
    ['without the person verified', (question) => passkey.get(question, { unverified: true })],
    [
      'to a question that nobody put',
      (question) => passkey.get(question, { challenge: Buffer.from('made up, and long enough').toString('base64url') }),
    ],
    ['that says it is somebody else’s', (question) => passkey.get(question, { userHandle: Buffer.alloc(16, 7).toString('base64url') })],
    ['that does not say whose it is', (question) => passkey.get(question, { userHandle: '' })],
    ['whose counter went back', (question) => passkey.get(question, { counter: 0 })],
    ['of a passkey that is not known', (question) => new SoftwarePasskey(server.url).get(question)],
  ])('an answer %s is refused', async (_, response) => {
    expect(await refused(response)).toBe('UNAUTHENTICATED');
  });

  it.each(['', '{}', 'null', '{"id": 7}', '{"id": "x"}', '[]', 'x'.repeat(30_000)])(
    'what is no answer (%#) is refused',
    async (response) => {
      expect(['UNAUTHENTICATED', 'BAD_USER_INPUT']).toContain(await refused(() => response));
    },
  );

  it('a question put to one who is known is no question to everybody, nor the other way round', async () => {
    const client = await withPassword(server.url, person); // waits for its second factor
    const own = (await client.data('mutation { passkeyQuestion }')).passkeyQuestion as string;
    expect(JSON.parse(own).allowCredentials).toHaveLength(1);
    const answer = JSON.parse(passkey.get(own));
    answer.response.userHandle = Buffer.from(person.id.replaceAll('-', ''), 'hex').toString('base64url');
    expect(await new TestClient(server.url).errorCode(COME_IN, { response: JSON.stringify(answer) })).toBe('UNAUTHENTICATED');
    const open = await ask(client);
    expect(
      await client.errorCode('mutation ($input: FactorInput!) { signInWithFactor(input: $input) { secondFactor } }', {
        input: { passkey: passkey.get(open) },
      }),
    ).toBe('UNAUTHENTICATED');
  });

  it('no closed account comes in', async () => {
    await owner.query('UPDATE person SET active = false WHERE id = $1', [person.id]);
    expect(await refused((question) => passkey.get(question))).toBe('UNAUTHENTICATED');
  });

  it('wrong passwords of others do not stand in its way', async () => {
    const stranger = new TestClient(server.url);
    for (let attempt = 0; attempt < 7; attempt++) await stranger.errorCode(SIGN_IN, { email: person.email, password: `guess ${attempt}` });
    expect(await stranger.errorCode(SIGN_IN, { email: person.email, password: person.password })).toBe('RATE_LIMITED');
    const client = new TestClient(server.url);
    expect((await client.data(COME_IN, { response: passkey.get(await ask(client)) })).signInWithPasskey.viewer).not.toBeNull();
  });

  it('questions are counted by address (S13)', async () => {
    const client = new TestClient(server.url);
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 60; n++) codes.push(await client.errorCode(QUESTION));
    expect(codes.filter((code) => code === undefined).length).toBeLessThanOrEqual(50);
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });

  it('production asks nothing without knowing its own address', async () => {
    const bare = await startServer(database.appUrl, { demonstration: false, production: true, openApi: true });
    expect(await new TestClient(bare.url).errorCode(QUESTION)).toBe('UNAVAILABLE');
    await bare.close();
  });
});
