import { setTimeout as pause } from 'node:timers/promises';

/** How long anything may take on a busy machine, and less than a test's own time: only what fails waits so long. */
const PATIENCE_MS = 50_000;
const TICK_MS = 20;

/** Asks again and again until the answer is as wanted. @returns the answer @throws with the last one */
export async function until<Answer>(ask: () => Answer | Promise<Answer>, wanted: (answer: Answer) => unknown = Boolean): Promise<Answer> {
  for (const end = performance.now() + PATIENCE_MS; ; await pause(TICK_MS)) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (performance.now() > end) throw new Error(`It did not come about; the last answer was ${JSON.stringify(answer)?.slice(0, 300)}`);
  }
}
