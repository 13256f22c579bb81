import { AsyncResource } from 'node:async_hooks';
import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config, READ_POOL, ViewerContext } from '#libs/platform';
import { addressGroup } from './address-group.js';
import { onlyProtects } from './asked-mutations.js';
import { InProgress } from './in-progress.js';

/** Requests that wait for a connection beyond which the public, and who has asked already, are turned away at once. */
const MOST_WAITING = 500;
/** So many of one person are answered at once: as many as a browser asks. The others wait. */
const AT_ONCE = 6;
/** More people than one may ask from an address. */
const AT_ONCE_BY_ADDRESS = 20;

/**
 * Holds back who asks too often (S24): each person by all their sessions and tokens together, who has no account by address (an IPv6 one by its /64, as at
 * sign-in). Withdrawals are counted by themselves, and none is turned away for what others ask. In the memory of this process: the limit is per process of the API.
 */
@Injectable()
export class RequestLimit implements NestMiddleware {
  private readonly ofPeople: Limit;
  private readonly ofAddresses: Limit;
  private readonly withdrawals: Limit;

  constructor(
    private readonly context: ViewerContext,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(READ_POOL) private readonly pool: Pool,
  ) {
    const { requestsPerMinute } = config;
    this.ofPeople = limitOf(requestsPerMinute, AT_ONCE);
    this.ofAddresses = limitOf(Math.ceil(requestsPerMinute / 2), AT_ONCE_BY_ADDRESS);
    this.withdrawals = limitOf(requestsPerMinute, AT_ONCE);
  }

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    const { personId } = this.context.viewer;
    const address = addressGroup(request.ip ?? '');
    this.context.comesFrom(address);
    const withdraws = personId !== null && onlyProtects(request.body);
    const { perMinute, inProgress } = withdraws ? this.withdrawals : personId ? this.ofPeople : this.ofAddresses;
    const asker = personId ?? address;
    if (!withdraws && this.pool.waitingCount > MOST_WAITING && (!personId || inProgress.has(asker))) {
      turnAway(response, 503, 1, 'UNAVAILABLE', 'Too many people ask at this moment. Try again in a second.');
      return;
    }
    if (this.config.requestsPerMinute === 0) {
      next();
      return;
    }
    try {
      await perMinute.consume(asker);
    } catch (limit) {
      if (!(limit instanceof RateLimiterRes)) {
        next(limit);
        return;
      }
      const seconds = Math.ceil(limit.msBeforeNext / 1000);
      turnAway(response, 429, seconds, 'RATE_LIMITED', `Too many requests. Wait ${seconds} seconds.`);
      return;
    }
    const begin = AsyncResource.bind(next);
    inProgress.take(asker, (over) => {
      if (response.closed) over();
      else {
        response.once('close', over);
        begin();
      }
    });
  }
}

interface Limit {
  perMinute: RateLimiterMemory;
  inProgress: InProgress;
}

const limitOf = (points: number, atOnce: number): Limit => ({
  perMinute: new RateLimiterMemory({ points, duration: 60 }),
  inProgress: new InProgress(atOnce),
});

function turnAway(response: Response, status: number, seconds: number, code: 'RATE_LIMITED' | 'UNAVAILABLE', message: string): void {
  response
    .status(status)
    .setHeader('Retry-After', String(seconds))
    .json({ errors: [{ message, extensions: { code, retryAfter: seconds } }] });
}
