import { Client, type Pool, type PoolClient } from 'pg';

/**
 * The connections on which one request's statements run, so that they can be stopped in the server when nobody waits for them any
 * more. A connection goes back to the pool only when its stopping is over: the next to use it is not hit by what was meant for this one.
 */
export class RunningQueries {
  private readonly clients = new Set<PoolClient>();
  private stopping: Promise<unknown> = Promise.resolve();
  stopped = false;

  constructor(private readonly pool: Pool) {}

  add(client: PoolClient): void {
    this.clients.add(client);
  }

  async release(client: PoolClient, error?: Error): Promise<void> {
    this.clients.delete(client);
    if (this.stopped) await this.stopping;
    client.release(error);
  }

  /** Stops what runs, and lets nothing more begin. */
  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    const processes = [...this.clients].map((client) => (client as unknown as { processID: number }).processID);
    if (processes.length > 0) this.stopping = this.cancel(processes).catch(() => undefined); // the server's own time limit ends them
  }

  /** On a connection of its own: the pool may be what is used up. */
  private async cancel(processes: number[]): Promise<void> {
    const client = new Client({ ...this.pool.options, statement_timeout: 2000 } as ConstructorParameters<typeof Client>[0]);
    await client.connect();
    try {
      await client.query('SELECT pg_cancel_backend(p) FROM unnest($1::int[]) p', [processes]);
    } finally {
      await client.end();
    }
  }
}
