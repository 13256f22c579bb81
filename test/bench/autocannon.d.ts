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
  }
  /** Of a load that goes on; each answer is told of, with its time in ms. */
  interface Load extends Promise<Result> {
    on(event: 'response', heard: (client: unknown, status: number, bytes: number, ms: number) => void): void;
  }
  export default function autocannon(options: Options): Load;
}
