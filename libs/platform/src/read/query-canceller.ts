import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';
import { READ_POOL } from './read-pool.js';

/** Longer than this no cancelling may take: whoever waits for it holds a connection. */
const CANCEL_MS = 2000;

/**
 * Ends statements that nobody waits for, on one connection of its own, however many askers go away at once. The pool for reading
 * may be what is used up, and a connection for each cancelling would be the load that it is meant to end.
 */
@Injectable()
export class QueryCanceller implements OnModuleDestroy {
  private readonly channel: Pool;
  private waiting: number[] = [];
  private underWay: Promise<unknown> = Promise.resolve();
  private next?: Promise<void>;

  constructor(@Inject(READ_POOL) pool: Pick<Pool, 'options'>) {
    this.channel = new Pool({
      ...pool.options,
      max: 1,
      application_name: 'dalel-cancel',
      connectionTimeoutMillis: CANCEL_MS,
      query_timeout: CANCEL_MS,
      statement_timeout: CANCEL_MS,
    });
    this.channel.on('error', () => undefined); // the next cancelling connects anew
  }

  /** Resolves when no signal to this server process is on its way any more. All who come while one round is under way go together in the next. */
  cancel(processes: readonly number[]): Promise<void> {
    this.waiting.push(...processes);
    this.next ??= this.underWay.then(() => this.send());
    return this.next;
  }

  async onModuleDestroy(): Promise<void> {
    await this.channel.end();
  }

  private async send(): Promise<void> {
    this.next = undefined;
    const processes = this.waiting.splice(0);
    // where it fails, the statements' own time limit ends them
    this.underWay = this.channel.query('SELECT pg_cancel_backend(p) FROM unnest($1::int[]) p', [processes]).catch(() => undefined);
    await this.underWay;
  }
}
