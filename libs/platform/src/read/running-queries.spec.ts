import { until } from '../../../../test/kit/until.js';
import { RunningQueries } from './running-queries.js';

describe('statements that nobody waits for', () => {
  it('are cancelled again until they end: the first cancelling may come before a statement begins', async () => {
    const cancelled: number[][] = [];
    let released = 0;
    const client = { processID: 7, release: () => (released += 1) };
    const cancel = async (processes: readonly number[]) => void cancelled.push([...processes]);
    const running = new RunningQueries({ connect: async () => client } as never, { cancel });
    const taken = await running.take();
    running.stop();
    await until(() => cancelled.length >= 3);
    await running.give(taken);
    expect(released).toBe(1);
    const before = cancelled.length;
    await new Promise((done) => setTimeout(done, 250));
    expect(cancelled).toHaveLength(before);
    expect(new Set(cancelled.flat())).toEqual(new Set([7]));
    await expect(running.take()).rejects.toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });
});
