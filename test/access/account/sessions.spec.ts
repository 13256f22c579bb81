import { TestClient } from '../../kit/client.js';
import { withServer } from '../../kit/scene.js';
import { startServer } from '../../kit/server.js';
import { until } from '../../kit/until.js';
import { ACCOUNT, addPerson, codeIn, GOOD_PASSWORD, MAKE_TOKEN, SET_PASSWORD, SIGN_IN, WHO, withPassword, withTotp } from './account-work.js'; // biome-ignore format: one line

describe('one’s own account', () => {
  const { database, server, owner, sql } = withServer();

  beforeEach(() => owner.query('DELETE FROM sign_in_limit'));

  const answerTo = async (headers: Record<string, string>, query: string, variables: object = {}) => {
    const reply = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return {
      status: reply.status,
      ...((await reply.json()) as { data?: Record<string, never>; errors?: { extensions: { code: string } }[] }),
    };
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const cookieOf = (client: TestClient) => client.cookieList[0]!.value;

  describe('sessions (S11)', () => {
    it('are listed to their owner, by browser and without an address, and ended one by one or all', async () => {
      const person = await addPerson(owner, ['READER'], 0);
      const here = new TestClient(server.url);
      const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
      await here.request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': agent },
        body: JSON.stringify({ query: SIGN_IN, variables: person }),
      });
      const [there, elsewhere] = [await withPassword(server.url, person), await withPassword(server.url, person)];
      const { account } = await here.data(ACCOUNT);
      expect(account.sessions).toHaveLength(3);
      expect(account.sessions.filter(({ current }: { current: boolean }) => current)).toEqual([
        { id: expect.any(String), current: true, device: 'Firefox, Windows' },
      ]);
      const ids = (await there.data(ACCOUNT)).account.sessions as { id: string; current: boolean }[];
      const own = ids.find(({ current }) => current)!.id;
      await here.data('mutation ($id: ID!) { endSession(id: $id) { email } }', { id: own });
      expect((await there.data(WHO)).viewer).toBeNull();
      expect((await elsewhere.data(WHO)).viewer).not.toBeNull();
      await here.data('mutation { endOtherSessions { email } }');
      expect((await elsewhere.data(WHO)).viewer).toBeNull();
      expect((await here.data(ACCOUNT)).account.sessions).toHaveLength(1);
      // another's session is as if it were not there
      const stranger = await withPassword(server.url, await addPerson(owner, ['READER'], 0));
      const id = account.sessions[0].id;
      const answers = [id, '01890000-0000-7000-8000-000000000000', 'x'].map((each) =>
        stranger.query('mutation ($id: ID!) { endSession(id: $id) { email } }', { id: each }),
      );
      expect(new Set((await Promise.all(answers)).map((answer) => JSON.stringify(answer))).size).toBe(1);
      const { rows } = await owner.query('SELECT string_agg(s::text, $1) AS text FROM session s', ['']);
      expect(rows[0].text).not.toMatch(/127\.0\.0\.1|Mozilla/);
    });

    it('a planted session is ended when its victim signs in, and the token changes hands with nobody', async () => {
      const [attacker, victim] = [await addPerson(owner, ['READER'], 0), await addPerson(owner, ['READER'], 0)];
      const planted = await withPassword(server.url, attacker);
      const token = cookieOf(planted);
      await planted.data(SIGN_IN, { email: victim.email, password: victim.password });
      expect(cookieOf(planted)).not.toBe(token);
      expect((await answerTo({ cookie: `dalel=${token}` }, WHO)).data).toEqual({ viewer: null });
    });

    it('live as long as the operator says', async () => {
      const short = await startServer(database.appUrl, { sessionIdleMinutes: 5, sessionHours: 1 });
      const person = await addPerson(owner, ['READER'], 0);
      const client = await withPassword(short.url, person);
      const { rows } = await owner.query('SELECT expires_at - created_at AS lives FROM session WHERE person_id = $1', [person.id]);
      expect(rows[0].lives).toMatchObject({ hours: 1 });
      await owner.query(`UPDATE session SET seen_at = now() - interval '6 minutes' WHERE person_id = $1`, [person.id]);
      expect((await client.data(WHO)).viewer).toBeNull();
      await short.close();
    });
  });

  describe('tokens for scripts (S12)', () => {
    const token = async (person: Awaited<ReturnType<typeof addPerson>>, input: object = {}) => {
      const client = await withPassword(server.url, person);
      await withTotp(client, person.password);
      const { createAccessToken } = await client.data(MAKE_TOKEN, { input: { name: 'figures', days: 30, ...input } });
      return { client, token: createAccessToken.token as string };
    };

    it('are not made for a purpose that they could never read for', async () => {
      const { client } = await token(await addPerson(owner));
      const made = (input: object) => client.errorCode(MAKE_TOKEN, { input: { name: 'figures', days: 1, ...input } });
      expect(await made({ purposes: ['UN_SUBMISSION'] })).toBe('BAD_USER_INPUT');
      expect(await made({ clearance: 'PUBLIC', purposes: ['STATISTICS', 'MEDIA'] })).toBe('BAD_USER_INPUT');
      expect(await made({ clearance: 'PARTNER', purposes: ['STATISTICS'] })).toBe('BAD_USER_INPUT');
      expect(await made({ clearance: 'RESTRICTED', purposes: ['STATISTICS'] })).toBeUndefined();
      expect(await made({ clearance: 'PARTNER', purposes: ['UN_SUBMISSION'] })).toBeUndefined();
    });

    it('read as far as they were made for, and change nothing', async () => {
      const { token: plain } = await token(await addPerson(owner));
      const { token: wide, client } = await token(await addPerson(owner), { clearance: 'RESTRICTED', purposes: ['UN_SUBMISSION'] });
      const count = async (held: string) =>
        (await answerTo(bearer(held), '{ cases { totalCount } }')).data!['cases']['totalCount'] as number;
      expect(await count(plain)).toBeLessThan(await count(wide));
      expect(await count(wide)).toBe((await client.data('{ cases { totalCount } }')).cases.totalCount);
      const evidence = 'query ($purpose: Purpose!) { evidence(recommendation: "ECOM-2023-R2", purpose: $purpose) { totalCount } }';
      expect((await answerTo(bearer(wide), evidence, { purpose: 'UN_SUBMISSION' })).errors).toBeUndefined();
      for (const purpose of ['MEDIA', 'STATISTICS'])
        expect((await answerTo(bearer(wide), evidence, { purpose })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await answerTo(bearer(plain), evidence, { purpose: 'UN_SUBMISSION' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      for (const mutation of [
        'mutation { signOut }',
        'mutation { endOtherSessions { email } }',
        'mutation { stepUp(input: {password: "x"}) { __typename } }',
        'mutation { signIn(email: "a@example.org", password: "x") { __typename } }',
        'mutation { createAccessToken(input: {name: "more", days: 1}) { token } }',
      ])
        expect({ mutation, code: (await answerTo(bearer(wide), mutation)).errors?.[0]?.extensions.code }).toEqual({
          mutation,
          code: 'FORBIDDEN',
        });
      expect((await answerTo(bearer(wide), ACCOUNT)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('never carry the roles that take a second factor', async () => {
      const person = await addPerson(owner, ['ADMIN', 'REVIEWER', 'LAWYER'], 2);
      const { token: held } = await token(person, { clearance: 'RESTRICTED' });
      expect((await answerTo(bearer(held), '{ viewer { roles } }')).data).toEqual({ viewer: { roles: ['LAWYER'] } });
      for (const query of ['{ people { email } }', '{ auditEntries(first: 1) { totalCount } }', '{ proposedPublications { code } }'])
        expect((await answerTo(bearer(held), query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('never reach a sealed case by their owner’s grant', async () => {
      const person = await addPerson(owner);
      const sealed = (await owner.query(`SELECT id, code FROM "case" WHERE level = 3 AND (consented_purposes & 1) <> 0 LIMIT 1`)).rows[0];
      await owner.query(`INSERT INTO case_grant (case_id, person_id, reason, confirmed_at) VALUES ($1, $2, 'works on it', now())`, [
        sealed.id,
        person.id,
      ]);
      const { token: held, client } = await token(person, { clearance: 'RESTRICTED' });
      const look = 'query ($code: String!) { case(code: $code) { code } }';
      expect((await client.data(look, { code: sealed.code })).case).toEqual({ code: sealed.code });
      expect((await answerTo(bearer(held), look, { code: sealed.code })).errors?.[0]?.extensions.code ?? 'NOT_FOUND').toBe('NOT_FOUND');
    });

    it('are nothing when they are over, ended, made up, or their person is gone; a script is told so', async () => {
      const person = await addPerson(owner);
      const { client, token: held } = await token(person);
      const who = async (value: string) => (await answerTo(bearer(value), WHO)).status;
      expect(await who(held)).toBe(200);
      for (const value of [held.slice(0, -1), `${held}x`, 'dalel_', 'x'.repeat(5000), cookieOf(client)]) expect(await who(value)).toBe(401);
      expect((await answerTo(bearer('made-up'), WHO)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      // nor is a token a cookie
      expect((await answerTo({ cookie: `dalel=${held}` }, WHO)).data).toEqual({ viewer: null });
      await owner.query('UPDATE person SET active = false WHERE id = $1', [person.id]);
      expect(await who(held)).toBe(401);
      await owner.query('UPDATE person SET active = true WHERE id = $1', [person.id]);
      await owner.query(
        `UPDATE access_token SET created_at = now() - interval '3 days', expires_at = now() - interval '1 second' WHERE person_id = $1`,
        [person.id],
      );
      expect(await who(held)).toBe(401);
      await owner.query(`UPDATE access_token SET expires_at = now() + interval '1 day' WHERE person_id = $1`, [person.id]);
      expect(await who(held)).toBe(200);
      const { account } = await client.data('{ account { tokens { id lastUsedAt clearance purposes } } }');
      expect(account.tokens[0].lastUsedAt).not.toBeNull();
      await client.data('mutation ($id: ID!) { revokeAccessToken(id: $id) { email } }', { id: account.tokens[0].id });
      expect(await who(held)).toBe(401);
      const { rows } = await owner.query('SELECT string_agg(t::text, $1) AS text FROM access_token t', ['']);
      expect(rows[0].text).not.toContain(held.slice('dalel_'.length));
    });

    it('are not made without a fresh step up, beyond their owner, or for ever', async () => {
      const client = await withPassword(server.url, await addPerson(owner, ['READER'], 1));
      const make = (input: object) => client.errorCode(MAKE_TOKEN, { input: { name: 'x', days: 1, ...input } });
      expect(await make({})).toBe('FORBIDDEN');
      await client.data('mutation ($p: String!) { stepUp(input: {password: $p}) { __typename } }', { p: GOOD_PASSWORD });
      expect(await make({ clearance: 'RESTRICTED' })).toBe('FORBIDDEN');
      expect(await make({ clearance: 'SEALED' })).toBe('FORBIDDEN');
      expect(await make({ days: 367 })).toBe('BAD_USER_INPUT');
      expect(await make({ days: 0 })).toBe('BAD_USER_INPUT');
      expect(await make({ name: '' })).toBe('BAD_USER_INPUT');
      expect(await make({ clearance: 'PARTNER' })).toBeUndefined();
    });
  });

  describe('passwords (S10, S13)', () => {
    const CHANGE = 'mutation ($a: String!, $b: String!) { changePassword(present: $a, password: $b) { email } }';

    it('are changed with the present one, by the rules; other sessions end', async () => {
      const person = await addPerson(owner, ['READER'], 0);
      const [client, other] = [await withPassword(server.url, person), await withPassword(server.url, person)];
      const next = 'copper lantern beneath 4 snowfields';
      expect(await client.errorCode(CHANGE, { a: 'wrong', b: next })).toBe('UNAUTHENTICATED');
      expect(await client.errorCode(CHANGE, { a: person.password, b: 'password1234' })).toBe('BAD_USER_INPUT');
      await client.data(CHANGE, { a: person.password, b: next });
      expect((await client.data(WHO)).viewer).not.toBeNull();
      expect((await other.data(WHO)).viewer).toBeNull();
      expect(await other.errorCode(SIGN_IN, person as never)).toBe('UNAUTHENTICATED');
      expect((await other.data(SIGN_IN, { email: person.email, password: next })).signIn.viewer).not.toBeNull();
      for (let attempt = 0; attempt < 6; attempt++) await client.errorCode(CHANGE, { a: `guess ${attempt}`, b: next });
      expect(await client.errorCode(CHANGE, { a: next, b: GOOD_PASSWORD })).toBe('RATE_LIMITED');
    });

    it('the answer to a forgotten one does not tell who has an account; the link works once and ends what was open', async () => {
      const person = await addPerson(owner);
      const client = await withPassword(server.url, person);
      await withTotp(client, person.password);
      const { createAccessToken } = await client.data(MAKE_TOKEN, { input: { name: 'x', days: 1 } });
      const ask = (email: string) =>
        new TestClient(server.url).query('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email });
      const answers = await Promise.all(['nobody@example.org', person.email, 'reader@demo.example', '', 'x'.repeat(400)].map(ask));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      // the answer did not wait for the letter
      const links = () =>
        sql('SELECT p.email, l.kind, l.expires_at - l.created_at AS lives FROM one_time_link l JOIN person p ON p.id = l.person_id');
      expect(await until(links, ({ length }) => length > 0)).toEqual([
        { email: person.email, kind: 'RESET', lives: expect.objectContaining({ hours: 1 }) },
      ]);
      // not more than some letters in an hour, and that is not told either
      for (let attempt = 0; attempt < 5; attempt++) expect(await ask(person.email)).toEqual(answers[0]);
      expect(await until(links, ({ length }) => length >= 3)).toHaveLength(3);
      await owner.query(
        `INSERT INTO one_time_link (person_id, kind, secret_hash, expires_at) VALUES ($1, 'RESET', sha256('known'), now() + interval '1 hour')`,
        [person.id],
      );
      const nobody = new TestClient(server.url);
      expect((await nobody.data(SET_PASSWORD, { secret: 'known', password: 'copper lantern beneath 4 snowfields' })).setPassword).toBe(
        true,
      );
      expect(await nobody.errorCode(SET_PASSWORD, { secret: 'known', password: 'copper lantern beneath 4 snowfields' })).toBe(
        'BAD_USER_INPUT',
      );
      expect((await client.data(WHO)).viewer).toBeNull();
      expect((await answerTo(bearer(createAccessToken.token), WHO)).status).toBe(401);
      // a reset is no way past the second factor
      const { signIn } = await nobody.data(SIGN_IN, { email: person.email, password: 'copper lantern beneath 4 snowfields' });
      expect(signIn).toMatchObject({ viewer: null, secondFactor: ['TOTP', 'RECOVERY_CODE'] });
      // every other link of theirs went with it
      expect(Number((await owner.query('SELECT count(*) AS n FROM one_time_link WHERE used_at IS NULL')).rows[0].n)).toBe(0);
    });

    it('in production no link is made while there is nobody to carry it', async () => {
      const real = await startServer(database.appUrl, {
        production: true,
        demonstration: false,
        origin: 'https://dalel.example',
        openApi: true,
      });
      const person = await addPerson(owner);
      const before = Number((await owner.query('SELECT count(*) AS n FROM one_time_link')).rows[0].n);
      await new TestClient(real.url).data('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email: person.email });
      const recorded = () => sql(`SELECT FROM audit_entry WHERE action = 'password.reset-asked' AND person_id = $1`, [person.id]);
      expect(await until(recorded, ({ length }) => length > 0)).toHaveLength(1);
      expect(Number((await owner.query('SELECT count(*) AS n FROM one_time_link')).rows[0].n)).toBe(before);
      await real.close();
    });

    it('the demonstration’s shared password is changed by nobody from within', async () => {
      const reader = await withPassword(server.url, { id: '', email: 'reader@demo.example', password: process.env['TEST_DEMO_PASSWORD']! });
      expect(codeIn(await reader.query(CHANGE, { a: process.env['TEST_DEMO_PASSWORD'], b: GOOD_PASSWORD }))).toBe('FORBIDDEN');
    });
  });
});
