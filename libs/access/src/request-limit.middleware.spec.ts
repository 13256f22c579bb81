import { EventEmitter } from 'node:events';
import { RequestLimit } from './request-limit.middleware.js';

const WITHDRAWAL = 'mutation W($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { purpose } }';

describe('S24 requests of many at once', () => {
  function limitOf({ waitingCount = 0, requestsPerMinute = 600 } = {}) {
    const context = { viewer: { personId: null as string | null }, comesFrom: () => undefined };
    const limit = new RequestLimit(context as never, { requestsPerMinute } as never, { waitingCount } as never);
    /** @returns what becomes of a request: its status where it is turned away */
    const ask = async (personId: string | null, query = '{ cases { totalCount } }') => {
      context.viewer = { personId };
      const asked = { begun: false, status: 0, over: () => response.emit('close') };
      const response: EventEmitter = Object.assign(new EventEmitter(), {
        status: (status: number) => {
          asked.status = status;
          return response;
        },
        setHeader: () => response,
        json: () => response,
      });
      await limit.use({ ip: '192.0.2.1', body: { query } } as never, response as never, () => {
        asked.begun = true;
      });
      return asked;
    };
    return { ask };
  }

  it('no more than six of one person are answered at once; another’s, the public’s and a withdrawal of theirs do not wait', async () => {
    const { ask } = limitOf();
    const asked = await Promise.all(Array.from({ length: 8 }, () => ask('one')));
    expect(asked.map(({ begun }) => begun)).toEqual([true, true, true, true, true, true, false, false]);
    expect((await ask('other')).begun).toBe(true);
    expect((await ask(null)).begun).toBe(true);
    expect((await ask('one', WITHDRAWAL)).begun).toBe(true);
    asked[0]!.over();
    expect(asked.map(({ begun }) => begun)).toEqual([true, true, true, true, true, true, true, false]);
  });

  it('while the database cannot keep up, who has a request in progress and the public are turned away, never a withdrawal', async () => {
    const { ask } = limitOf({ waitingCount: 501 });
    expect((await ask('one')).begun).toBe(true);
    expect((await ask('one')).status).toBe(503);
    expect((await ask('one', WITHDRAWAL)).begun).toBe(true);
    expect((await ask('one', WITHDRAWAL)).begun).toBe(true);
    expect((await ask('other')).begun).toBe(true);
    expect((await ask(null)).status).toBe(503);
  });

  it('what does not only protect is held back as the rest, and who has no account protects nothing', async () => {
    const { ask } = limitOf({ requestsPerMinute: 1 });
    await ask('one');
    expect((await ask('one')).status).toBe(429);
    expect((await ask('one', WITHDRAWAL)).status).toBe(0);
    expect((await ask(null, WITHDRAWAL)).begun).toBe(true);
    expect((await ask(null, WITHDRAWAL)).status).toBe(429);
  });
});
