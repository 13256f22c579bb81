import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config, READ_POOL, ViewerContext } from '#libs/platform';
import { addressGroup } from './address-group.js';

/** Requests that wait for a connection beyond which new ones are turned away at once: they would wait until nobody is there. */
const MOST_WAITING = 500;

/**
 * Holds back who asks too often (S24): each session and token by itself, who has neither by address (an IPv6 one by its /64, as at sign-in); and everybody while the
 * database cannot keep up. In the memory of this process: the limit is per process of the API.
 */
@Injectable()
export class RequestLimit implements NestMiddleware {
  private readonly ofPeople?: RateLimiterMemory;
  private readonly ofAddresses?: RateLimiterMemory;

  constructor(
    private readonly context: ViewerContext,
    @Inject(CONFIG) { requestsPerMinute }: Config,
    @Inject(READ_POOL) private readonly pool: Pool,
  ) {
    if (requestsPerMinute === 0) return;
    this.ofPeople = new RateLimiterMemory({ keyPrefix: 'people', points: requestsPerMinute, duration: 60 });
    this.ofAddresses = new RateLimiterMemory({ keyPrefix: 'addresses', points: Math.ceil(requestsPerMinute / 2), duration: 60 });
  }

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    if (this.pool.waitingCount > MOST_WAITING) {
      turnAway(response, 503, 1, 'UNAVAILABLE', 'Too many people ask at this moment. Try again in a second.');
      return;
    }
    const { session, token, personId } = this.context.viewer;
    const address = addressGroup(request.ip ?? '');
    this.context.comesFrom(address);
    try {
      if (personId) await this.ofPeople?.consume(session?.id ?? token?.id ?? personId);
      else await this.ofAddresses?.consume(address);
      next();
    } catch (limit) {
      if (!(limit instanceof RateLimiterRes)) {
        next(limit);
        return;
      }
      const seconds = Math.ceil(limit.msBeforeNext / 1000);
      turnAway(response, 429, seconds, 'RATE_LIMITED', `Too many requests. Wait ${seconds} seconds.`);
    }
  }
}

function turnAway(response: Response, status: number, seconds: number, code: 'RATE_LIMITED' | 'UNAVAILABLE', message: string): void {
  response
    .status(status)
    .setHeader('Retry-After', String(seconds))
    .json({ errors: [{ message, extensions: { code, retryAfter: seconds } }] });
}
