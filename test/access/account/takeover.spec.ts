import type { TestClient } from '../../kit/client.js';
import { withServer } from '../../kit/scene.js';
import { ADD_PASSKEY, addPerson, codeOf, MAKE_TOKEN, stepUp, WHO, WITH_FACTOR, withPassword, withTotp } from './account-work.js';
import { SoftwarePasskey } from './software-passkey.js';

describe('a factor is not taken over by the password (D24)', () => {
  const { server, owner, app } = withServer({ database: 'empty', settings: { demonstration: false } });
  beforeEach(() => owner.query('DELETE FROM sign_in_limit'));

  const REMOVE = 'mutation { removeTotp { email } }';
  const isOpen = async (client: TestClient) => (await client.data(WHO)).viewer !== null;
  const token = async (client: TestClient) =>
    (await client.data(MAKE_TOKEN, { input: { name: 'a script', days: 1 } })).createAccessToken.token as string;
  /** Beside a factor that there is: the session showed it. */
  const addPasskey = async (client: TestClient) => {
    const { startPasskey } = await client.data('mutation { startPasskey }');
    return client.data(ADD_PASSKEY, { name: 'A phone', response: new SoftwarePasskey(server.url).create(startPasskey) });
  };
  const opens = async (bearer: string) =>
    (
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ query: WHO }),
      })
    ).status === 200;

  it('a session that stepped up before there was a factor ends with it', async () => {
    const person = await addPerson(owner);
    const thief = await withPassword(server.url, person);
    await stepUp(thief, { password: person.password });
    const client = await withPassword(server.url, person);
    await withTotp(client, person.password);
    expect(await isOpen(thief)).toBe(false);
    expect(await thief.errorCode(REMOVE)).toBe('UNAUTHENTICATED');
    expect(await isOpen(client)).toBe(true);
    expect((await client.data('{ account { totp } }')).account.totp).toBe(true);
  });

  it('every change of a factor or the password ends all other sessions, and every token', async () => {
    const person = await addPerson(owner);
    const client = await withPassword(server.url, person);
    const { secret } = await withTotp(client, person.password);
    let steps = 0;
    const others = async () => {
      await owner.query('DELETE FROM sign_in_limit');
      await owner.query('UPDATE totp_factor SET last_step = 0 WHERE person_id = $1', [person.id]);
      const other = await withPassword(server.url, person);
      await other.data(WITH_FACTOR, { input: { code: await codeOf(secret, steps++ % 2) } });
      return { other, bearer: await token(client) };
    };
    const changes: (() => Promise<unknown>)[] = [
      () => addPasskey(client),
      async () => {
        const { account } = await client.data('{ account { passkeys { id } } }');
        return client.data('mutation ($id: ID!) { removePasskey(id: $id) { email } }', { id: account.passkeys[0].id });
      },
      () => client.data('mutation { renewRecoveryCodes }'),
      async () => {
        const next = 'copper lantern beneath 4 snowfields';
        await client.data('mutation ($a: String!, $b: String!) { changePassword(present: $a, password: $b) { email } }', { a: person.password, b: next }); // biome-ignore format: one line
        person.password = next;
      },
      () => client.data(REMOVE),
    ];
    for (const [place, change] of changes.entries()) {
      const { other, bearer } = await others();
      expect({ place, before: [await isOpen(other), await opens(bearer)] }).toEqual({ place, before: [true, true] });
      await change();
      expect({ place, after: [await isOpen(other), await opens(bearer), await isOpen(client)] }).toEqual({
        place,
        after: [false, false, true],
      });
    }
  });

  it('the database takes a change of a factor from a session alone that showed one', async () => {
    const person = await addPerson(owner);
    const client = await withPassword(server.url, person);
    await withTotp(client, person.password);
    await addPasskey(client);
    const session = async () =>
      (await owner.query('SELECT id FROM session WHERE person_id = $1 AND ended_at IS NULL', [person.id])).rows[0].id as string;
    const attempt = async (of: string, text: string, values: unknown[]) => {
      await app.query('BEGIN; SET LOCAL ROLE dalel_sign_in');
      await app.query(`SELECT set_config('app.session', $1, true)`, [of]);
      const state = await app.query(text, values).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
      await app.query('ROLLBACK');
      return state;
    };
    const changes: [string, unknown[]][] = [
      ['DELETE FROM totp_factor WHERE person_id = $1', [person.id]],
      [`UPDATE totp_factor SET sealed_secret = '\\x00' WHERE person_id = $1`, [person.id]],
      ['DELETE FROM passkey WHERE person_id = $1', [person.id]],
      [`INSERT INTO passkey (person_id, credential_id, public_key, counter, name) VALUES ($1, 'x', '\\x00', 0, 'x')`, [person.id]],
      ['DELETE FROM recovery_code WHERE person_id = $1', [person.id]],
      [`INSERT INTO recovery_code (person_id, code_hash) VALUES ($1, sha256('x'))`, [person.id]],
    ];
    const states = async (of: string) => {
      const found = new Set<string | undefined>();
      for (const [text, values] of changes) found.add(await attempt(of, text, values));
      return [...found];
    };
    const own = await session();
    expect(await states(own)).toEqual(['done']);
    expect(await states('')).toEqual(['42501']);
    const stranger = await addPerson(owner);
    await stepUp(await withPassword(server.url, stranger), { password: stranger.password });
    const { rows } = await owner.query('SELECT id FROM session WHERE person_id = $1', [stranger.id]);
    expect(await states(rows[0].id)).toEqual(['42501']);
    await owner.query('UPDATE session SET second_factor = false WHERE id = $1', [own]);
    expect(await states(own)).toEqual(['42501']);
    await owner.query(`UPDATE session SET second_factor = true, stepped_up_until = now() - interval '1 second' WHERE id = $1`, [own]);
    expect(await states(own)).toEqual(['42501']);
  });
});
