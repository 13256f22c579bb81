/** The part of autocannon that the load uses; the package itself is installed with the benchmark alone. */
declare module 'autocannon' {
  interface Options {
    url: string;
    method: 'POST';
    headers: Record<string, string>;
    body: string;
    connections: number;
    duration: number;
  }
  interface Result {
    errors: number;
    non2xx: number;
    requests: { average: number; total: number };
    latency: { p50: number; p97_5: number; p99: number };
  }
  export default function autocannon(options: Options): Promise<Result>;
}
