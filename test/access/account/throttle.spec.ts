import { type Answer, TestClient } from '../../kit/client.js';
import { withServer } from '../../kit/scene.js';
import type { TestServer } from '../../kit/server.js';
import { addPerson, type Made, SIGN_IN, STEP_UP, withPassword } from './account-work.js';

/** How many tries for one account are looked at in a quarter of an hour. */
const TRIES = 5;

describe('a thousand passwords (S13)', () => {
  const { owner, server, another } = withServer();
  // two processes of the API, as far as a count in memory could tell
  const servers: TestServer[] = [server];
  let person: Made;

  beforeAll(async () => {
    servers.push(await another());
  });
  beforeEach(async () => {
    await owner.query('DELETE FROM sign_in_limit');
    person = await addPerson(owner, ['READER'], 0);
  });

  /** Tries that were looked at: each leaves its entry. */
  const looked = async () =>
    Number(
      (await owner.query(`SELECT count(*) AS n FROM audit_entry WHERE action = 'session.refused' AND person_id = $1`, [person.id])).rows[0]
        .n,
    );
  const rightIsHeldBack = async () => {
    const reply = await new TestClient(servers[1]!.url).request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SIGN_IN, variables: { email: person.email, password: person.password } }),
    });
    const { errors } = (await reply.json()) as Answer<unknown>;
    expect(errors?.[0]?.extensions?.code).toBe('RATE_LIMITED');
    expect(Number(reply.headers.get('retry-after'))).toBe(errors?.[0]?.extensions?.['retryAfter']);
  };

  it.each([2, 10, 100])(
    'by aliases, %i a request: each is refused whole, looks at none of them, and counts as a request',
    async (aliases) => {
      const guarded = await another({ requestsPerMinute: 20 });
      const client = new TestClient(guarded.url);
      const ask = (request: number) => {
        const tries = Array.from(
          { length: aliases },
          (_, i) => `t${i}: signIn(email: "${person.email}", password: "guess ${request} ${i}") { __typename }`,
        );
        return client.request('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `mutation { ${tries.join('\n')} }` }),
        });
      };
      for (let request = 0; request < 10; request++) {
        const { data, errors } = (await (await ask(request)).json()) as Answer<unknown>;
        expect([data ?? null, errors?.map(({ extensions }) => extensions?.code)]).toEqual([null, ['BAD_USER_INPUT']]);
      }
      expect((await ask(10)).status).toBe(429);
      expect(await looked()).toBe(0);
      await new TestClient(servers[1]!.url).data(SIGN_IN, { email: person.email, password: person.password });
    },
  );

  it('by batches', async () => {
    for (let request = 0; request < 10; request++) {
      const body = Array.from({ length: 100 }, (_, i) => ({
        query: SIGN_IN,
        variables: { email: person.email, password: `guess ${request} ${i}` },
      }));
      const reply = await new TestClient(servers[0]!.url).request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(reply.status).toBeGreaterThanOrEqual(400);
    }
    expect(await looked()).toBe(0);
  });

  it('by many connections to two processes at once, under every spelling of the address', async () => {
    const spellings = [person.email, person.email.toUpperCase(), person.email.replace('p', 'P')];
    let next = 0;
    const guesser = async (_: unknown, worker: number) => {
      const client = new TestClient(servers[worker % 2]!.url);
      while (next < 1000) {
        const attempt = next++;
        const code = await client.errorCode(SIGN_IN, { email: spellings[attempt % 3], password: `guess ${attempt}` });
        expect(['UNAUTHENTICATED', 'RATE_LIMITED']).toContain(code);
      }
    };
    await Promise.all(Array.from({ length: 20 }, guesser));
    expect(await looked()).toBe(TRIES);
    await rightIsHeldBack();
  }, 120_000);

  it('by the step up of a stolen session', async () => {
    const client = await withPassword(servers[0]!.url, person);
    for (let attempt = 0; attempt < 20; attempt++) await client.errorCode(STEP_UP, { input: { password: `guess ${attempt}` } });
    expect(await looked()).toBe(TRIES);
    expect(await client.errorCode(STEP_UP, { input: { password: person.password } })).toBe('RATE_LIMITED');
  });

  it('over many accounts from one address: after fifty that failed, none of them', async () => {
    const client = new TestClient(servers[0]!.url);
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 60; attempt++)
      codes.push(await client.errorCode(SIGN_IN, { email: `somebody${attempt}@example.org`, password: 'Spring2026!!' }));
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(50);
    await rightIsHeldBack();
  });

  it('and whoever goes on waits longer each time, up to a day; their own sign-in ends that', async () => {
    const client = new TestClient(servers[0]!.url);
    const waits: number[] = [];
    for (let round = 0; round < 9; round++) {
      for (let attempt = 0; attempt < TRIES; attempt++)
        await client.errorCode(SIGN_IN, { email: person.email, password: `guess ${attempt}` });
      const { errors } = await client.query(SIGN_IN, { email: person.email, password: 'one more' });
      waits.push(errors?.[0]?.extensions?.['retryAfter'] as number);
      await owner.query(`DELETE FROM sign_in_limit WHERE key NOT LIKE 'strikes%'`); // that time has passed
    }
    expect(waits).toEqual([900, 1800, 3600, 7200, 14_400, 28_800, 57_600, 86_400, 86_400]);
    await client.data(SIGN_IN, { email: person.email, password: person.password });
    expect((await owner.query('SELECT 1 FROM sign_in_limit WHERE points > 0')).rows).toEqual([]);
  });

  it('what is counted names nobody', async () => {
    await new TestClient(servers[0]!.url).errorCode(SIGN_IN, { email: person.email, password: 'guess' });
    const { rows } = await owner.query('SELECT string_agg(l::text, $1) AS text FROM sign_in_limit l', [' ']);
    expect(rows[0].text).toMatch(/account:/);
    expect(rows[0].text).not.toMatch(new RegExp(`${person.email}|${person.id}|127\\.0\\.0\\.1`));
  });
});
