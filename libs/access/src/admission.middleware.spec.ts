import { EventEmitter } from 'node:events';
import { Admission } from './admission.middleware.js';
import { Authenticator } from './authenticator.js';

const READ = '{ cases { totalCount } }';
const WITHDRAWAL = 'mutation W($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { purpose } }';
const SIGN_IN = 'mutation { signIn(email: "a@example.org", password: "a") { secondFactor } }';

interface Asked {
  session?: string;
  token?: string;
  query?: string;
  address?: string;
}

describe('admission (S24)', () => {
  /** Sessions and tokens are alive whose name has a person: `one-1`, `one-2`. */
  function admission(requestsPerMinute = 600) {
    const lookedUp: string[] = [];
    const holder = (secret: string) => {
      lookedUp.push(secret);
      const [person, number] = secret.split('-');
      return Promise.resolve(number ? { id: person, session_id: secret, token_id: secret } : undefined);
    };
    const context = { comesFrom: () => undefined, readIn: () => undefined, become: () => undefined };
    const authenticator = new Authenticator({ holder, holderOfToken: holder } as never);
    const admits = new Admission(authenticator, context as never, { requestsPerMinute, secureCookies: false } as never);
    const ask = async ({ session, token, query = READ, address = '192.0.2.1' }: Asked) => {
      const request = { begun: false, status: 0, answer: () => response.end(), leave: () => response.emit('close') };
      const response = Object.assign(new EventEmitter(), {
        closed: false,
        status: (status: number) => {
          request.status = status;
          return response;
        },
        setHeader: () => response,
        json: () => response,
        end: () => undefined,
      });
      const headers = { ...(session && { cookie: `dalel=${session}` }), ...(token && { authorization: `Bearer ${token}` }) };
      void admits.use({ ip: address, method: 'POST', headers, body: { query } } as never, response as never, (error?: unknown) => {
        if (error) request.status = 401;
        else request.begun = true;
      });
      await new Promise((done) => setTimeout(done, 2));
      return request;
    };
    const statuses = async (times: number, each: Asked) => {
      const found: number[] = [];
      for (let i = 0; i < times; i += 1) {
        const request = await ask(each);
        request.answer();
        found.push(request.status);
      }
      return found;
    };
    return { ask, statuses, lookedUp };
  }
  const begun = (requests: { begun: boolean }[]) => requests.map((each) => each.begun);

  it('no more than six of one person are answered at once; another’s, the public’s, their tokens’ and a withdrawal do not wait', async () => {
    const { ask } = admission();
    const requests = await Promise.all(Array.from({ length: 8 }, () => ask({ session: 'one-1' })));
    expect(begun(requests)).toEqual([true, true, true, true, true, true, false, false]);
    const others = [{ session: 'other-1' }, {}, { token: 'one-2' }, { session: 'one-1', query: WITHDRAWAL }];
    expect(begun(await Promise.all(others.map(ask)))).toEqual([true, true, true, true]);
    requests[0]!.answer();
    await new Promise((done) => setTimeout(done, 2));
    expect(begun(requests)).toEqual([true, true, true, true, true, true, true, false]);
  });

  it('whoever does not read what was answered keeps nobody waiting', async () => {
    const { ask } = admission();
    const unread = await Promise.all(Array.from({ length: 20 }, () => ask({})));
    expect((await ask({})).begun).toBe(false);
    for (const { answer } of unread) answer();
    expect((await ask({})).begun).toBe(true);
  });

  it('signed-in people do not stand in the line of their address, and signing in has its own', async () => {
    const { ask } = admission();
    await Promise.all(Array.from({ length: 60 }, () => ask({})));
    expect(begun(await Promise.all([{ session: 'one-1' }, { query: SIGN_IN }, {}].map(ask)))).toEqual([true, true, false]);
  });

  it('what shows an unknown session or token is counted by its address before anything is looked up; who was here before is not', async () => {
    const { ask, statuses, lookedUp } = admission(20);
    await ask({ session: 'one-1' });
    lookedUp.length = 0;
    expect(await statuses(12, { token: 'unknown' })).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect(lookedUp).toHaveLength(10);
    expect(await statuses(1, { session: 'stale' })).toEqual([429]);
    expect(lookedUp).toHaveLength(10);
    // with a stale cookie, too
    expect(await statuses(1, { session: 'stale', query: SIGN_IN })).toEqual([0]);
    expect(await statuses(1, { session: 'one-1' })).toEqual([0]);
    expect(await statuses(1, {})).toEqual([0]);
    expect(await statuses(1, { token: 'unknown', address: '192.0.2.2' })).toEqual([401]);
  });

  it('new sessions of people use up nothing of their address', async () => {
    const { statuses } = admission(20);
    for (let i = 1; i <= 15; i += 1) expect(await statuses(1, { session: `person${i}-1` })).toEqual([0]);
  });

  it('whoever has a token of somebody does not silence them, nor reach what protects', async () => {
    const { statuses } = admission(20);
    await statuses(1, { session: 'one-1' });
    expect(new Set(await statuses(20, { token: 'one-2' }))).toEqual(new Set([0]));
    expect(await statuses(1, { token: 'one-2' })).toEqual([429]);
    expect(await statuses(1, { token: 'one-3', query: WITHDRAWAL })).toEqual([429]);
    expect(await statuses(2, { session: 'one-1' })).toEqual([0, 0]);
  });

  it('beyond the count a session still protects, and an address signs in; what they try is read no more at four times as much', async () => {
    const { statuses } = admission(10);
    await statuses(1, { session: 'one-1' });
    for (const [each, never, most] of [
      [{ session: 'one-1' }, WITHDRAWAL, 10],
      [{}, SIGN_IN, 5],
    ] as const) {
      await statuses(most + 1, each);
      expect(await statuses(1, each)).toEqual([429]);
      expect(await statuses(1, { ...each, query: never })).toEqual([0]);
      await statuses(most * 3, each);
      expect(await statuses(1, { ...each, query: never })).toEqual([429]);
    }
    // who has no session protects nothing, and who has one does not sign in by it
    expect(await statuses(6, { address: '192.0.2.3', query: WITHDRAWAL })).toEqual([0, 0, 0, 0, 0, 429]);
  });
});
