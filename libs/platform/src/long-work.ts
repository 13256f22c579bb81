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
/** So much of this process one person has within a minute for long work. */
const MOST_MS = 10_000;
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
   * @param charged false for work over what somebody else wrote: it must not use up the asker's time
   * @throws RATE_LIMITED for who had much of it within the minute
   */
  async run<Result>(work: Generator<void, Result>, { charged = true } = {}): Promise<Result> {
    if (this.writing.isTransactionActive()) throw new Error('long work is waited for in an open transaction');
    const { asker } = this.context;
    const mayGoOn = () => {
      this.context.requireWanted();
      if (charged) this.refuseTooMuch(asker);
    };
    mayGoOn();
    return this.turns.take(asker, work, mayGoOn, (ms) => charged && this.add(asker, ms));
  }

  private refuseTooMuch(asker: string): void {
    if (this.config.requestsPerMinute === 0 || (this.spent.get(asker)?.ms ?? 0) < MOST_MS) return;
    const seconds = Math.ceil(this.spent.getRemainingTTL(asker) / 1000);
    throw new DalelError('RATE_LIMITED', `You asked for much that takes long. Wait ${seconds} seconds.`, { retryAfter: seconds });
  }

  private add(asker: string, ms: number): void {
    const spent = this.spent.get(asker) ?? { ms: 0 };
    spent.ms += ms;
    // counted for a minute from its first work on
    if (!this.spent.has(asker)) this.spent.set(asker, spent);
  }
}
