import autocannon from 'autocannon';

export interface Round {
  rps: number;
  /** ms */
  p50: number;
  p99: number;
}

const CONNECTIONS = 8;
const WARM_UP_SECONDS = 5;

export const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** One round of load from this machine. @throws when any answer was no success */
export async function measure(
  url: string,
  headers: Record<string, string>,
  body: string,
  seconds: number,
  warmUp: boolean,
): Promise<Round> {
  const shot = {
    url,
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', ...headers },
    body,
    connections: CONNECTIONS,
  };
  if (warmUp) await autocannon({ ...shot, duration: WARM_UP_SECONDS });
  const result = await autocannon({ ...shot, duration: seconds });
  if (result.errors || result.non2xx) throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} refusals`);
  return { rps: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
