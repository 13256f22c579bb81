import type { TestClient } from './client.js';

/** Milliseconds of work in this process so far, the API in it included. They do not pass while the machine works for others. */
export function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How much work came before an answer of /health/live at most, while something else went on. */
export async function slowestBeat(nobody: TestClient, during: Promise<unknown>): Promise<number> {
  let slowest = 0;
  let over = false;
  const ended = during.finally(() => {
    over = true;
  });
  do {
    const before = workedMs();
    expect((await nobody.request('/health/live')).status).toBe(200);
    slowest = Math.max(slowest, workedMs() - before);
  } while (!over);
  await ended;
  return slowest;
}
