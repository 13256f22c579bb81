import type { Pool, PoolClient } from 'pg';
import { DalelError } from '../errors/dalel-error.js';
import type { Connections } from '../transaction/transactions.js';
import type { QueryCanceller } from './query-canceller.js';

/** A statement that ends by itself within this time is not worth a cancelling. */
const LEFT_TO_END_MS = 100;

/**
 * The connections on which one request's statements run, so that they can be stopped in the server when nobody waits for them any
 * more. A connection goes back to the pool only when its stopping is over: the next to use it is not hit by what was meant for this one.
 */
export class RunningQueries implements Connections {
  private readonly clients = new Set<PoolClient>();
  private cancelling?: Promise<void>;
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly canceller: Pick<QueryCanceller, 'cancel'>,
  ) {}

  /** @throws QUERY_TOO_COMPLEX where nobody waits for the answer any more, or its time is over */
  requireWanted(): void {
    if (this.stopped) throw new DalelError('QUERY_TOO_COMPLEX', 'The question took too long and was stopped. Ask for less at once.');
  }

  async take(): Promise<PoolClient> {
    this.requireWanted();
    const client = await this.pool.connect();
    if (this.stopped) client.release(); // while it waited
    this.requireWanted();
    this.clients.add(client);
    return client;
  }

  async give(client: PoolClient, broken?: Error): Promise<void> {
    this.clients.delete(client);
    await this.cancelling;
    client.release(broken);
  }

  /** Lets nothing more begin, and stops what does not end by itself at once. */
  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.cancelLater();
  }

  /** Again where that ended nothing: on a busy machine the statement may begin after it. */
  private cancelLater(): void {
    if (this.clients.size > 0) setTimeout(() => this.cancel(), LEFT_TO_END_MS).unref();
  }

  private cancel(): void {
    const processes = [...this.clients].map((client) => (client as unknown as { processID: number }).processID);
    if (processes.length > 0) this.cancelling = this.canceller.cancel(processes).then(() => this.cancelLater());
  }
}
