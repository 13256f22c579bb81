import { LongWork } from './long-work.js';

describe('long work of one person', () => {
  const { now } = performance;
  let later = 0;

  beforeEach(() => {
    later = 0;
    performance.now = () => now.call(performance) + later;
  });
  afterEach(() => {
    performance.now = now;
  });

  /** The cache looks at the clock once a millisecond. */
  const nextLookAtTheClock = () => new Promise((done) => setTimeout(done, 10));

  /** Takes so long. */
  function* lasting(ms: number): Generator<void, string> {
    if (ms < 0) yield;
    later += ms;
    return 'done';
  }
  const longWork = ({ requestsPerMinute = 600, inTransaction = false } = {}) => {
    const context = { asker: 'one', requireWanted: () => undefined };
    return {
      context,
      work: new LongWork(context as never, { isTransactionActive: () => inTransaction } as never, { requestsPerMinute }),
    };
  };

  it('is refused beyond ten seconds within a minute, with how long to wait; another’s is not', async () => {
    const { work, context } = longWork();
    for (let n = 0; n < 3; n += 1) await expect(work.run(lasting(4000))).resolves.toBe('done');
    await nextLookAtTheClock();
    await expect(work.run(lasting(1))).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: expect.any(Number) } });
    context.asker = 'other';
    await expect(work.run(lasting(1))).resolves.toBe('done');
    context.asker = 'one';
    later += 57_000;
    await nextLookAtTheClock();
    await expect(work.run(lasting(1))).resolves.toBe('done');
  });

  it('is refused while it waits, too: what was asked at once counts together', async () => {
    const { work } = longWork();
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => work.run(lasting(5000))));
    expect(attempts.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected']);
  });

  it('over what somebody else wrote uses up nothing of the asker’s, is done where theirs is used up, and has a bound of its own', async () => {
    const { work } = longWork();
    await work.run(lasting(9000), 'others');
    await work.run(lasting(11_000));
    await expect(work.run(lasting(1))).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(work.run(lasting(11_000), 'others')).resolves.toBe('done');
    await nextLookAtTheClock();
    await expect(work.run(lasting(1), 'others')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('is not bounded where requests are not', async () => {
    const { work } = longWork({ requestsPerMinute: 0 });
    for (let n = 0; n < 4; n += 1) await work.run(lasting(9000));
  });

  it('is not waited for in an open transaction', async () => {
    await expect(longWork({ inTransaction: true }).work.run(lasting(1))).rejects.toThrow('open transaction');
  });
});
