import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DalelError } from '#libs/platform';

/** Tries per account and address in a quarter of an hour (S13): counted by try, so that aliases and batches count like requests. */
const TRIES = { points: 5, duration: 15 * 60 };
/** Tries from one address over all accounts. */
const TRIES_OF_ADDRESS = { points: 50, duration: 15 * 60 };

/** Holds back who guesses passwords. In the memory of this process: the limit is per process of the API. */
@Injectable()
export class SignInThrottle {
  private readonly ofAccount = new RateLimiterMemory({ keyPrefix: 'account', ...TRIES });
  private readonly ofAddress = new RateLimiterMemory({ keyPrefix: 'address', ...TRIES_OF_ADDRESS });

  /** @throws RATE_LIMITED */
  async count(email: string, address: string): Promise<void> {
    try {
      await this.ofAddress.consume(address);
      await this.ofAccount.consume(`${email.toLowerCase()} ${address}`);
    } catch (limit) {
      const seconds = Math.ceil(((limit as { msBeforeNext?: number }).msBeforeNext ?? 60_000) / 1000);
      throw new DalelError('RATE_LIMITED', `Too many tries. Wait ${seconds} seconds.`, { retryAfter: seconds });
    }
  }

  async forget(email: string, address: string): Promise<void> {
    await this.ofAccount.delete(`${email.toLowerCase()} ${address}`);
  }
}
