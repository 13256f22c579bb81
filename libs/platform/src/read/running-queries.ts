import type { PoolClient } from 'pg';
import type { QueryCanceller } from './query-canceller.js';

/** A statement that ends by itself within this time is not worth a cancelling. */
const LEFT_TO_END_MS = 100;

/**
 * The connections on which one request's statements run, so that they can be stopped in the server when nobody waits for them any
 * more. A connection goes back to the pool only when its stopping is over: the next to use it is not hit by what was meant for this one.
 */
export class RunningQueries {
  private readonly clients = new Set<PoolClient>();
  private cancelling?: Promise<void>;
  stopped = false;

  constructor(private readonly canceller: Pick<QueryCanceller, 'cancel'>) {}

  add(client: PoolClient): void {
    this.clients.add(client);
  }

  /** @param unclean why the connection cannot be used again */
  async release(client: PoolClient, unclean?: Error): Promise<void> {
    this.clients.delete(client);
    await this.cancelling;
    client.release(unclean);
  }

  /** Lets nothing more begin, and stops what does not end by itself at once. */
  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    if (this.clients.size > 0) setTimeout(() => this.cancel(), LEFT_TO_END_MS).unref();
  }

  private cancel(): void {
    const processes = [...this.clients].map((client) => (client as unknown as { processID: number }).processID);
    if (processes.length > 0) this.cancelling = this.canceller.cancel(processes);
  }
}
