import { signedInAs, TestClient } from '../../kit/client.js';
import { withServer } from '../../kit/scene.js';
import { startServer } from '../../kit/server.js';
import { ACCOUNT, ADD_PASSKEY, addPerson, CONFIRM_TOTP, codeIn, codeOf, SIGN_IN, STEP_UP, stepUp, WHO, WITH_FACTOR, withPasskey, withPassword, withTotp } from './account-work.js'; // biome-ignore format: one line
import { SoftwarePasskey } from './software-passkey.js';

describe('the second factor (S12)', () => {
  const { database, server, owner } = withServer();

  beforeEach(() => owner.query('DELETE FROM sign_in_limit'));

  const cases = async (client: TestClient) => (await client.data('{ cases(first: 1) { totalCount } }')).cases.totalCount as number;
  const secret = async (person: string) =>
    (await owner.query('SELECT * FROM totp_factor WHERE person_id = $1', [person])).rows[0].sealed_secret as Buffer;

  it('is compulsory for who reads RESTRICTED: until it is there, the session reads up to PARTNER and is told so', async () => {
    const person = await addPerson(owner);
    const client = await withPassword(server.url, person);
    expect((await client.data(WHO)).viewer).toMatchObject({ clearance: 'PARTNER', needsSecondFactor: true });
    const partly = await cases(client);
    await withTotp(client, person.password);
    expect((await client.data(WHO)).viewer).toMatchObject({ clearance: 'RESTRICTED', needsSecondFactor: false });
    expect(await cases(client)).toBeGreaterThan(partly);
    // another session of theirs, opened before, has shown none
    const lawyer = await cases(await signedInAs(server.url, 'lawyer'));
    expect(await cases(client)).toBe(lawyer);
  });

  it('and before a grant opens anything: without it the sealed case is not there, with it it is', async () => {
    const person = await addPerson(owner);
    const sealed = (await owner.query(`SELECT id, code FROM "case" WHERE level = 3 AND (consented_purposes & 1) <> 0 LIMIT 1`)).rows[0];
    await owner.query(`INSERT INTO case_grant (case_id, person_id, reason, confirmed_at) VALUES ($1, $2, 'works on it', now())`, [
      sealed.id,
      person.id,
    ]);
    const client = await withPassword(server.url, person);
    const look = () => client.query('query ($code: String!) { case(code: $code) { code } }', { code: sealed.code });
    expect((await client.data(WHO)).viewer.needsSecondFactor).toBe(true);
    expect((await look()).data?.case ?? null).toBeNull();
    await withTotp(client, person.password);
    expect((await look()).data?.case).toEqual({ code: sealed.code });
  });

  it('is due from whoever reviews or administers, whatever their clearance: until it is shown neither role is there', async () => {
    const person = await addPerson(owner, ['ADMIN', 'REVIEWER', 'ADVOCATE'], 0);
    const client = await withPassword(server.url, person);
    const roles = async () => (await client.data('{ viewer { roles } }')).viewer.roles as string[];
    const questions = ['{ people { email } }', '{ auditEntries(first: 1) { totalCount } }', '{ proposedPublications { code } }', '{ caseGrants(first: 1) { totalCount } }']; // biome-ignore format: one line
    const refusals = () => Promise.all(questions.map(async (query) => (await client.query(query)).errors?.[0]?.extensions));
    expect((await client.data(WHO)).viewer).toMatchObject({ needsSecondFactor: true });
    expect(await roles()).toEqual(['ADVOCATE']);
    expect(await refusals()).toEqual(questions.map(() => ({ code: 'FORBIDDEN', secondFactor: true })));
    // having proved the password once more is not it
    await stepUp(client, { password: person.password });
    expect(await refusals()).toEqual(questions.map(() => ({ code: 'FORBIDDEN', secondFactor: true })));
    expect((await client.query('mutation { confirmCaseGrant(id: "01890000-0000-7000-8000-000000000000") { id } }')).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', secondFactor: true }); // biome-ignore format: one line
    await withTotp(client, person.password);
    expect(await roles()).toEqual(['ADMIN', 'REVIEWER', 'ADVOCATE']);
    expect(await refusals()).toEqual(questions.map(() => undefined));
  });

  it('is due from whoever has one: a session that did not show it is limited, whatever opened it', async () => {
    const person = await addPerson(owner, ['READER', 'ADVOCATE'], 1);
    const client = await withPassword(server.url, person);
    expect((await client.data(WHO)).viewer.needsSecondFactor).toBe(false);
    await withTotp(client, person.password);
    await owner.query('UPDATE session SET second_factor = false WHERE person_id = $1', [person.id]);
    expect((await client.data(WHO)).viewer.needsSecondFactor).toBe(true);
  });

  it('is asked for at the next sign-in; until it is given the session is nobody’s', async () => {
    const person = await addPerson(owner);
    const first = await withPassword(server.url, person);
    const { secret: own } = await withTotp(first, person.password);
    const client = new TestClient(server.url);
    const { signIn } = await client.data(SIGN_IN, { email: person.email, password: person.password });
    expect(signIn).toEqual({ viewer: null, secondFactor: ['TOTP', 'RECOVERY_CODE'] });
    expect((await client.data(WHO)).viewer).toBeNull();
    expect(await client.errorCode(ACCOUNT)).toBe('UNAUTHENTICATED');
    expect(await client.errorCode('mutation { endOtherSessions { email } }')).toBe('UNAUTHENTICATED');
    const before = client.cookieList[0]!.value;
    expect(await client.errorCode(WITH_FACTOR, { input: { code: '000000' } })).toBe('UNAUTHENTICATED');
    expect(await client.errorCode(WITH_FACTOR, { input: {} })).toBe('BAD_USER_INPUT');
    const { signInWithFactor } = await client.data(WITH_FACTOR, { input: { code: await codeOf(own) } });
    expect(signInWithFactor).toEqual({ viewer: { clearance: 'RESTRICTED', needsSecondFactor: false }, secondFactor: null });
    // S11: a new token at the second half, and the old one is nothing
    expect(client.cookieList[0]!.value).not.toBe(before);
    const stolen = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `dalel=${before}` },
      body: JSON.stringify({ query: WHO }),
    });
    expect(await stolen.json()).toEqual({ data: { viewer: null } });
    // nor is the password's half good for ever
    const late = await withPassword(server.url, person);
    await owner.query(`UPDATE session SET expires_at = now() - interval '1 second' WHERE awaits_factor AND person_id = $1`, [person.id]);
    expect(await late.errorCode(WITH_FACTOR, { input: { code: await codeOf(own, 1) } })).toBe('UNAUTHENTICATED');
  });

  it('a code is taken once: not again, not one before it, not by two at the same time', async () => {
    const person = await addPerson(owner);
    const { secret: own } = await withTotp(await withPassword(server.url, person), person.password);
    const code = await codeOf(own);
    const clients = await Promise.all([1, 2, 3].map(() => withPassword(server.url, person)));
    const answers = await Promise.all(clients.map((client) => client.query(WITH_FACTOR, { input: { code } })));
    expect(answers.map(codeIn).filter((each) => each === undefined)).toHaveLength(1);
    await owner.query('DELETE FROM sign_in_limit');
    const later = await withPassword(server.url, person);
    expect(await later.errorCode(WITH_FACTOR, { input: { code } })).toBe('UNAUTHENTICATED');
    expect(await later.errorCode(WITH_FACTOR, { input: { code: await codeOf(own, -1) } })).toBe('UNAUTHENTICATED');
    expect((await later.data(WITH_FACTOR, { input: { code: await codeOf(own, 1) } })).signInWithFactor.viewer).not.toBeNull();
  });

  it('codes cannot be guessed: after five tries the account waits, whatever the session', async () => {
    const person = await addPerson(owner);
    const { secret: own } = await withTotp(await withPassword(server.url, person), person.password);
    await owner.query('DELETE FROM sign_in_limit');
    const codes: (string | undefined)[] = [];
    const client = await withPassword(server.url, person);
    for (let attempt = 0; attempt < 8; attempt++)
      codes.push(await client.errorCode(WITH_FACTOR, { input: { code: String(100_000 + attempt) } }));
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(4); // the password was the first try
    expect(await client.errorCode(WITH_FACTOR, { input: { code: await codeOf(own) } })).toBe('RATE_LIMITED');
    expect(codeIn(await new TestClient(server.url).query(SIGN_IN, { email: person.email, password: person.password }))).toBe(
      'RATE_LIMITED',
    );
  });

  it('a recovery code opens once, however it is written; new ones take the place of all', async () => {
    const person = await addPerson(owner);
    const client = await withPassword(server.url, person);
    const { recoveryCodes } = await withTotp(client, person.password);
    expect(recoveryCodes).toHaveLength(10);
    const [code, second] = recoveryCodes as [string, string];
    const first = await withPassword(server.url, person);
    const written = { input: { recoveryCode: ` ${code.toUpperCase().replaceAll('-', ' ')} ` } };
    expect((await first.data(WITH_FACTOR, written)).signInWithFactor.viewer).not.toBeNull();
    expect((await first.data(ACCOUNT)).account.recoveryCodesLeft).toBe(9);
    const again = await withPassword(server.url, person);
    expect(await again.errorCode(WITH_FACTOR, { input: { recoveryCode: code } })).toBe('UNAUTHENTICATED');
    const renewed = (await client.data('mutation { renewRecoveryCodes }')).renewRecoveryCodes as string[];
    expect(renewed).toHaveLength(10);
    // what waited for its second factor ended with them
    expect(await again.errorCode(WITH_FACTOR, { input: { recoveryCode: renewed[0] } })).toBe('UNAUTHENTICATED');
    const later = await withPassword(server.url, person);
    expect(await later.errorCode(WITH_FACTOR, { input: { recoveryCode: second } })).toBe('UNAUTHENTICATED');
    expect((await later.data(WITH_FACTOR, { input: { recoveryCode: renewed[0] } })).signInWithFactor.viewer).not.toBeNull();
  });

  it('neither its secret nor a recovery code stands in the database, and a secret opens for its own person alone', async () => {
    const [one, other] = [await addPerson(owner), await addPerson(owner)];
    const { secret: own, recoveryCodes } = await withTotp(await withPassword(server.url, one), one.password);
    await withTotp(await withPassword(server.url, other), other.password);
    const { rows } = await owner.query(
      `SELECT string_agg(t::text, '') || (SELECT string_agg(encode(sealed_secret, 'escape'), '') FROM totp_factor) || (SELECT string_agg(r::text, '') FROM recovery_code r) AS dump FROM totp_factor t`,
    );
    for (const word of [own, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(rows[0].dump).not.toContain(word);
    await owner.query('UPDATE totp_factor SET sealed_secret = $2 WHERE person_id = $1', [other.id, await secret(one.id)]);
    const thief = await withPassword(server.url, other);
    expect(await thief.errorCode(WITH_FACTOR, { input: { code: await codeOf(own) } })).toBe('INTERNAL');
    expect((await thief.data(WHO)).viewer).toBeNull();
  });

  it('a passkey: its whole ceremony, and each way of cheating at it', async () => {
    const person = await addPerson(owner);
    const client = await withPassword(server.url, person);
    const passkey = await withPasskey(client, person.password);
    expect((await client.data(WHO)).viewer).toMatchObject({ clearance: 'RESTRICTED', needsSecondFactor: false });
    const ask = async (who: TestClient) => (await who.data('mutation { passkeyQuestion }')).passkeyQuestion as string;
    const enter = async (answer: (options: string) => string) => {
      await owner.query('DELETE FROM sign_in_limit');
      const visitor = await withPassword(server.url, person);
      return codeIn(await visitor.query(WITH_FACTOR, { input: { passkey: answer(await ask(visitor)) } }));
    };
    expect(await enter((options) => passkey.get(options))).toBeUndefined();
    expect(await enter((options) => passkey.get(options, { origin: 'https://dalel.example.evil' }))).toBe('UNAUTHENTICATED');
    expect(await enter((options) => passkey.get(options, { rpId: 'evil' }))).toBe('UNAUTHENTICATED');
    expect(await enter((options) => passkey.get(options, { unverified: true }))).toBe('UNAUTHENTICATED');
    expect(await enter((options) => passkey.get(options, { counter: 1 }))).toBe('UNAUTHENTICATED');
    expect(await enter((options) => passkey.get(options, { challenge: Buffer.alloc(32, 1).toString('base64url') }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await enter((options) => new SoftwarePasskey(server.url).get(options))).toBe('UNAUTHENTICATED');
    expect(await enter(() => '{"id": 1}')).toBe('BAD_USER_INPUT');
    // another key under this one's name
    expect(await enter((options) => new SoftwarePasskey(server.url).get(options).replace(/"(id|rawId)":"[^"]+"/g, `"$1":"${passkey.id.toString('base64url')}"`))).toBe('UNAUTHENTICATED'); // biome-ignore format: one line
    // an answer is good for its one question, in its one session
    await owner.query('DELETE FROM sign_in_limit');
    const visitor = await withPassword(server.url, person);
    const answer = passkey.get(await ask(visitor));
    const other = await withPassword(server.url, person);
    await ask(other);
    expect(await other.errorCode(WITH_FACTOR, { input: { passkey: answer } })).toBe('UNAUTHENTICATED');
    expect((await visitor.data(WITH_FACTOR, { input: { passkey: answer } })).signInWithFactor.viewer).not.toBeNull();
    expect(await visitor.errorCode(STEP_UP, { input: { passkey: answer } })).toBe('UNAUTHENTICATED');
    // it proves its owner anew by itself
    expect((await visitor.data(STEP_UP, { input: { passkey: passkey.get(await ask(visitor)) } })).stepUp.steppedUpUntil).not.toBeNull();
    // it cannot be entered twice, nor by an answer to nothing
    const { startPasskey } = await visitor.data('mutation { startPasskey }');
    expect(await visitor.errorCode(ADD_PASSKEY, { name: 'again', response: passkey.create(startPasskey) })).toBe('CONFLICT');
    expect(await visitor.errorCode(ADD_PASSKEY, { name: 'again', response: new SoftwarePasskey(server.url).create(startPasskey) })).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('nothing is set up, changed or taken away without a fresh step up, which takes the factor where there is one', async () => {
    const person = await addPerson(owner);
    const client = await withPassword(server.url, person);
    const refusal = async (document: string) => (await client.query(document)).errors?.[0]?.extensions;
    for (const document of [
      'mutation { startTotp { secret } }',
      'mutation { startPasskey }',
      'mutation { removeTotp { email } }',
      'mutation { renewRecoveryCodes }',
    ])
      expect(await refusal(document)).toEqual({ code: 'FORBIDDEN', stepUp: true });
    expect(await client.errorCode(STEP_UP, { input: { password: 'wrong' } })).toBe('UNAUTHENTICATED');
    expect(await client.errorCode(STEP_UP, { input: {} })).toBe('UNAUTHENTICATED');
    expect(await client.errorCode(STEP_UP, { input: { passkey: '{"id":"none"}' } })).toBe('UNAUTHENTICATED');
    expect(await client.errorCode(CONFIRM_TOTP, { code: '123456' })).toBe('FORBIDDEN');
    const { secret: own } = await withTotp(client, person.password);
    await owner.query('UPDATE session SET stepped_up_until = NULL');
    await owner.query('DELETE FROM sign_in_limit');
    expect(await refusal('mutation { removeTotp { email } }')).toEqual({ code: 'FORBIDDEN', stepUp: true });
    // the password alone is no longer enough
    expect(await client.errorCode(STEP_UP, { input: { password: person.password } })).toBe('BAD_USER_INPUT');
    expect(await client.errorCode(STEP_UP, { input: { code: await codeOf(own) } })).toBe('UNAUTHENTICATED');
    const before = client.cookieList[0]!.value;
    await stepUp(client, { password: person.password, code: await codeOf(own) });
    expect(client.cookieList[0]!.value).not.toBe(before); // S11
    expect(await refusal('mutation { startTotp { secret } }')).toMatchObject({ code: 'CONFLICT' });
    await client.data('mutation { removeTotp { email } }');
    expect((await client.data(WHO)).viewer).toMatchObject({ clearance: 'PARTNER', needsSecondFactor: true });
    expect((await client.data(ACCOUNT)).account).toMatchObject({ totp: false, recoveryCodesLeft: 0 });
  });

  it('is taken away together with what stood on it, or not at all', async () => {
    const person = await addPerson(owner);
    const client = await withPassword(server.url, person);
    await withTotp(client, person.password);
    await owner.query(`
      CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
      CREATE TRIGGER fails BEFORE DELETE ON recovery_code FOR EACH ROW EXECUTE FUNCTION fails()`);
    expect(await client.errorCode('mutation { removeTotp { email } }')).toBe('INTERNAL');
    await owner.query('DROP FUNCTION fails() CASCADE');
    expect((await client.data(ACCOUNT)).account).toMatchObject({ totp: true, recoveryCodesLeft: 10 });
    await client.data('mutation { removeTotp { email } }');
    expect((await client.data(ACCOUNT)).account).toMatchObject({ totp: false, recoveryCodesLeft: 0 });
  });

  it('is waived for the demonstration’s people in the demonstration alone', async () => {
    const reviewer = await signedInAs(server.url, 'reviewer');
    expect((await reviewer.data(WHO)).viewer).toMatchObject({ clearance: 'RESTRICTED', needsSecondFactor: false });
    const real = await startServer(database.appUrl, { demonstration: false });
    // their session of the demonstration is nobody's where real cases are
    const reply = await fetch(`${real.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `dalel=${reviewer.cookieList[0]!.value}` },
      body: JSON.stringify({ query: WHO }),
    });
    expect(await reply.json()).toEqual({ data: { viewer: null } });
    await real.close();
  });
});
