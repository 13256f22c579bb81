import { readdirSync, readFileSync } from 'node:fs';
import autocannon from 'autocannon';

export interface Round {
  rps: number;
  /** ms */
  p50: number;
  p95: number;
  p99: number;
  /** Processor time of the server and of the database's processes, ms a request. */
  cpuMs: number;
  dbMs: number;
}

const WARM_UP_SECONDS = 3;
/** Of Linux: /proc counts processor time in hundredths of a second. */
const TICK_MS = 10;

export const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** One round of load from this machine. @param pids of the server and of the database's postmaster @throws when any answer was no success */
export async function measure(
  { url, headers, body }: { url: string; headers: Record<string, string>; body: string },
  pids: { server: number; postmaster: number },
  { seconds, connections, warmUp }: { seconds: number; connections: number; warmUp: boolean },
): Promise<Round> {
  const shot = { url, method: 'POST' as const, headers: { 'content-type': 'application/json', ...headers }, body, connections };
  if (warmUp) await autocannon({ ...shot, duration: WARM_UP_SECONDS });
  const spent = () => [cpuOf(pids.server, 'OWN'), databaseCpu(pids.postmaster)];
  const before = spent();
  const times: number[] = [];
  const load = autocannon({ ...shot, duration: seconds });
  load.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  const result = await load;
  const after = spent();
  if (result.errors || result.non2xx) throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} refusals`);
  const each = (i: number) => Math.round(((after[i]! - before[i]!) / result.requests.total) * 100) / 100;
  times.sort((a, b) => a - b);
  const percentile = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    rps: result.requests.average,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    cpuMs: each(0),
    dbMs: each(1),
  };
}

/** Places in /proc/PID/stat, behind the command's name: time of the process with its threads, and of its children that have ended. */
const TIMES = { OWN: [11, 12], ENDED_CHILDREN: [13, 14] };

const cpuOf = (pid: number, whose: keyof typeof TIMES): number => {
  const fields = statOf(pid);
  return fields ? TIMES[whose].reduce((sum, place) => sum + Number(fields[place]) * TICK_MS, 0) : 0;
};

/** A connection that ends hands its time to the postmaster. */
const databaseCpu = (postmaster: number): number =>
  childrenOf(postmaster).reduce((sum, pid) => sum + cpuOf(pid, 'OWN'), cpuOf(postmaster, 'ENDED_CHILDREN'));

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && Number(statOf(pid)?.[1]) === parent);

/** Fields of /proc/PID/stat behind the command's name; nothing where the process has ended, or there is no /proc. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
  } catch {
    return undefined;
  }
}
