import { Inject, Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { LRUCache } from 'lru-cache';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config-token.js';
import { DalelError } from './errors/dalel-error.js';
import { Turns } from './turns.js';
import { ViewerContext } from './viewer/viewer-context.js';

const MINUTE_MS = 60_000;
/** So much of this process one person has within a minute for long work, and beside it for work over what others wrote. */
const MOST_MS = { own: 10_000, others: 20_000 };
const PEOPLE = 20_000;

/** Long work of a request: in turns with other people's, bounded for each person over what they ask by themselves, and never while the request holds a connection. */
@Injectable()
export class LongWork {
  private readonly turns = new Turns();
  private readonly spent = new LRUCache<string, { ms: number }>({ max: PEOPLE, ttl: MINUTE_MS });

  constructor(
    private readonly context: ViewerContext,
    private readonly writing: TransactionHost<TransactionalAdapterTypeOrm>,
    @Inject(CONFIG) private readonly config: Pick<Config, 'requestsPerMinute'>,
  ) {}

  /**
   * The request's read session gives its connection back by itself.
   * @param over what somebody else wrote: it must not use up the asker's own time
   * @throws RATE_LIMITED for who had much of it within the minute
   */
  async run<Result>(work: Generator<void, Result>, over: 'own' | 'others' = 'own'): Promise<Result> {
    if (this.writing.isTransactionActive()) throw new Error('long work is waited for in an open transaction');
    const { asker } = this.context;
    const mayGoOn = () => {
      this.context.requireWanted();
      this.refuseTooMuch(asker, over);
    };
    mayGoOn();
    return this.turns.take(asker, work, mayGoOn, (ms) => this.add(asker, over, ms));
  }

  private refuseTooMuch(asker: string, over: keyof typeof MOST_MS): void {
    const key = `${over} ${asker}`;
    if (this.config.requestsPerMinute === 0 || (this.spent.get(key)?.ms ?? 0) < MOST_MS[over]) return;
    const seconds = Math.ceil(this.spent.getRemainingTTL(key) / 1000);
    throw new DalelError('RATE_LIMITED', `You asked for much that takes long. Wait ${seconds} seconds.`, { retryAfter: seconds });
  }

  private add(asker: string, over: keyof typeof MOST_MS, ms: number): void {
    const key = `${over} ${asker}`;
    const spent = this.spent.get(key) ?? { ms: 0 };
    spent.ms += ms;
    // counted for a minute from its first work on
    if (!this.spent.has(key)) this.spent.set(key, spent);
  }
}
