import { createHash } from 'node:crypto';
import { signedInAs } from '../kit/client.js';
import { PASSWORD, SIGN_IN, WHO, withServers } from './door.js';

describe('the door', () => {
  const { owner, server, raw, tokenIn } = withServers();
  const entries = async (action: string) =>
    Number((await owner.query('SELECT count(*) AS n FROM audit_entry WHERE action = $1', [action])).rows[0].n);

  it('gives a cookie that scripts do not read and other sites do not send; the database keeps its hash alone (S11)', async () => {
    const { url } = await server();
    const { cookies, text } = await raw(url, SIGN_IN, { email: 'reader@demo.example', password: PASSWORD });
    expect(cookies).toHaveLength(2); // the other one: test/access/account/known-browsers.spec.ts
    expect(cookies[0]).toMatch(/^dalel=[A-Za-z0-9_-]{43}; /);
    expect(cookies[0]!.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    const token = tokenIn(cookies);
    expect(text).not.toContain(token);
    const { rows } = await owner.query('SELECT token_hash, expires_at - created_at AS lives FROM session ORDER BY created_at DESC LIMIT 1');
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest());
    expect(rows[0].lives).toMatchObject({ hours: 12 });
    const dump = await owner.query('SELECT s::text AS text FROM session s');
    expect(dump.rows.map((row) => row.text).join()).not.toContain(token);
  });

  it('a wrong password, an unknown account, a closed one and one of the demonstration elsewhere get the same answer (S13)', async () => {
    await owner.query(`UPDATE person SET active = false WHERE email = 'lawyer@demo.example'`);
    const { url } = await server();
    const refused = new Set<string>();
    for (const variables of [
      { email: 'reader@demo.example', password: 'wrong' },
      { email: 'nobody@demo.example', password: 'wrong' },
      { email: 'nobody@demo.example', password: PASSWORD },
      { email: 'lawyer@demo.example', password: PASSWORD },
      { email: '', password: '' },
      { email: 'x'.repeat(300), password: PASSWORD },
      { email: 'reader@demo.example', password: 'x'.repeat(2000) },
      { email: `reader@demo.example' OR true --`, password: PASSWORD },
      { email: '%@demo.example', password: PASSWORD },
    ]) {
      const { text, cookies } = await raw(url, SIGN_IN, variables);
      expect(cookies).toEqual([]);
      refused.add(text);
    }
    await owner.query(`UPDATE person SET active = true WHERE email = 'lawyer@demo.example'`);
    const real = await server({ demonstration: false });
    refused.add((await raw(real.url, SIGN_IN, { email: 'reader@demo.example', password: PASSWORD })).text);
    expect([...refused]).toHaveLength(1);
    expect(JSON.parse([...refused][0]!).errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('and in the same time, beyond noise (S13)', async () => {
    const times: Record<string, number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 3; round++) {
      const { url } = await server(); // a fresh count of tries
      await raw(url, SIGN_IN, { email: 'warm@demo.example', password: 'up' });
      for (let attempt = 0; attempt < 4; attempt++)
        for (const [kind, email] of Object.entries({ known: 'documenter@demo.example', unknown: 'stranger@demo.example' })) {
          const start = performance.now();
          await raw(url, SIGN_IN, { email, password: 'not the password' });
          times[kind]!.push(performance.now() - start);
        }
    }
    // the least of each: what a busy machine adds to some answers says nothing of the work in them
    const [known, unknown] = [Math.min(...times['known']!), Math.min(...times['unknown']!)];
    // without the work of a hash an unknown account answers in a tenth of the time
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });

  it('holds back after five tries, whoever asks for the account and however it is written (S13)', async () => {
    const { url } = await server();
    const code = async (email: string, password: string) =>
      JSON.parse((await raw(url, SIGN_IN, { email, password })).text).errors?.[0]?.extensions;
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await code('partner@demo.example', `guess ${attempt}`)).code).toBe('UNAUTHENTICATED');
    expect(await code('partner@demo.example', 'guess 6')).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect((await code('PARTNER@demo.example', 'guess 7')).code).toBe('RATE_LIMITED');
    // the right password does not get through either: a guesser would know it by that
    expect((await code('partner@demo.example', PASSWORD)).code).toBe('RATE_LIMITED');
    expect(await code('documenter@demo.example', PASSWORD)).toBeUndefined();
  });

  it('looks at no try of a request that makes several: aliases in one request are no way round (S13)', async () => {
    const { url } = await server();
    const tries = Array.from(
      { length: 14 },
      (_, i) => `t${i}: signIn(email: "reviewer@demo.example", password: "guess ${i}") { __typename }`,
    );
    const codes: string[] = [];
    for (let request = 0; request < 6; request++) {
      const { errors } = JSON.parse((await raw(url, `mutation { ${tries.join(' ')} }`)).text);
      codes.push(...errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code));
    }
    expect(codes).toEqual(Array.from({ length: 6 }, () => 'BAD_USER_INPUT'));
  });

  it('writes down who came, who was refused and who left, and no word of what they typed', async () => {
    const { url } = await server();
    const before = {
      opened: await entries('session.opened'),
      refused: await entries('session.refused'),
      ended: await entries('session.ended'),
    };
    const client = await signedInAs(url, 'advocate');
    await client.query(SIGN_IN, { email: 'advocate@demo.example', password: 'a-secret-guess' });
    await client.data('mutation { signOut }');
    expect({
      opened: await entries('session.opened'),
      refused: await entries('session.refused'),
      ended: await entries('session.ended'),
    }).toEqual({
      opened: before.opened + 1,
      refused: before.refused + 1,
      ended: before.ended + 1,
    });
    const { rows } = await owner.query('SELECT string_agg(a::text, $1) AS text FROM audit_entry a', ['\n']);
    expect(rows[0].text).not.toMatch(/a-secret-guess|advocate@/);
  });

  it('signing out ends the session itself, not merely the cookie (S11)', async () => {
    const { url } = await server();
    const { cookies } = await raw(url, SIGN_IN, { email: 'reader@demo.example', password: PASSWORD });
    const cookie = `dalel=${tokenIn(cookies)}`;
    expect(JSON.parse((await raw(url, WHO, {}, { cookie })).text).data.viewer.person.name).toBe('Demo reader');
    const out = await raw(url, 'mutation { signOut }', {}, { cookie });
    expect(out.cookies[0]).toMatch(/^dalel=; Max-Age=0; /);
    expect(JSON.parse((await raw(url, WHO, {}, { cookie })).text).data.viewer).toBeNull();
    expect(JSON.parse((await raw(url, 'mutation { signOut }')).text)).toEqual({ data: { signOut: true } });
  });

  it.each([
    ['idle for half an hour', `seen_at = now() - interval '31 minutes'`],
    ['twelve hours old', `expires_at = now() - interval '1 second'`],
    ['ended by someone', 'ended_at = now()'],
  ])('a session that is %s is none (S11)', async (_, set) => {
    const { url } = await server();
    const client = await signedInAs(url, 'reader');
    expect((await client.data(WHO)).viewer).not.toBeNull();
    await owner.query(`UPDATE session SET ${set} WHERE person_id = (SELECT id FROM person WHERE email = 'reader@demo.example')`);
    expect((await client.data(WHO)).viewer).toBeNull();
    expect((await client.data('{ cases(first: 1) { totalCount } }')).cases.totalCount).toBeGreaterThan(0); // as the public
  });

  it('an account that is closed, a role that is taken, a clearance that is lowered count from the next request on (S11)', async () => {
    const { url } = await server();
    const client = await signedInAs(url, 'advocate');
    const count = async () => (await client.data('{ cases { totalCount } }')).cases.totalCount;
    const full = await count();
    await owner.query(`UPDATE person SET clearance = 0 WHERE email = 'advocate@demo.example'`);
    expect(await count()).toBeLessThan(full);
    await owner.query(`UPDATE person SET clearance = 2, roles = ARRAY['READER'] WHERE email = 'advocate@demo.example'`);
    expect(await client.errorCode('{ reviewInbox { id } }')).toBe('FORBIDDEN');
    await owner.query(`UPDATE person SET roles = ARRAY['ADVOCATE'], active = false WHERE email = 'advocate@demo.example'`);
    expect((await client.data(WHO)).viewer).toBeNull();
    await owner.query(`UPDATE person SET active = true WHERE email = 'advocate@demo.example'`);
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(10_000), '%00', `' OR true --`])('a made-up cookie (%j) is nobody', async (token) => {
    const { url } = await server();
    const { text } = await raw(url, WHO, {}, { cookie: `dalel=${token}` });
    expect(JSON.parse(text)).toEqual({ data: { viewer: null } });
  });

  it('tells each person what they may do, and the pages ask for nothing else', async () => {
    const { url } = await server();
    const may = async (login: Parameters<typeof signedInAs>[1]) =>
      (await (await signedInAs(url, login)).data('{ viewer { may } }')).viewer.may;
    expect(await may('reader')).toEqual([]);
    expect(await may('documenter')).toEqual(['ENTER_CASES', 'WORK_ON_CASES', 'REVOKE', 'WORK_IN_THE_HOUSE']);
    expect(await may('advocate')).toEqual(['ASSESS', 'REVIEW_ASSESSMENTS', 'WORK_IN_THE_HOUSE']);
    expect(await may('admin')).toEqual(['CONFIRM_FOR_OTHERS', 'REVOKE', 'WORK_IN_THE_HOUSE', 'ADMINISTER']);
  });

  it('two people in one browser after another never share a session', async () => {
    const { url } = await server();
    const first = await signedInAs(url, 'reader');
    const firstCookie = first.cookieList[0]!.value;
    await first.data(SIGN_IN, { email: 'documenter@demo.example', password: PASSWORD });
    expect((await first.data(WHO)).viewer.person.name).toBe('Demo documenter');
    expect(first.cookieList[0]!.value).not.toBe(firstCookie);
  });
});
