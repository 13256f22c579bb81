import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { addressGroup, SignInDatabase } from '#libs/access';
import { DalelError } from '#libs/platform';

const QUARTER = 15 * 60;
const DAY = 24 * 60 * 60;
/** Tries for one account in a quarter of an hour, from wherever they come (S13). */
export const TRIES = 5;
/** Tries that failed from one address over all accounts, in the same time. */
export const TRIES_OF_ADDRESS = 50;
/** Letters that ask for a new password, of one account in an hour. */
const LETTERS = 3;

const keyOf = (what: string) => createHash('sha256').update(what).digest('base64url');

/**
 * Holds back who guesses: passwords, codes and recovery codes count alike. Each try is counted in the database before it is
 * looked at, so that aliases, batches, connections and processes share one count. Who goes on past the limit waits longer
 * each time: a quarter of an hour, half an hour, an hour, up to a day.
 */
@Injectable()
export class SignInThrottle {
  private readonly ofAccount: RateLimiterPostgres;
  private readonly ofAddress: RateLimiterPostgres;
  private readonly strikes: RateLimiterPostgres;
  private readonly letters: RateLimiterPostgres;

  constructor(database: SignInDatabase) {
    const counted = (keyPrefix: string, points: number, duration: number, clearExpiredByTimeout = false) =>
      new RateLimiterPostgres({
        storeClient: database.client,
        storeType: 'client',
        tableName: 'sign_in_limit',
        tableCreated: true,
        clearExpiredByTimeout,
        keyPrefix,
        points,
        duration,
      });
    this.ofAccount = counted('account', TRIES, QUARTER, true);
    this.ofAddress = counted('address', TRIES_OF_ADDRESS, QUARTER);
    this.strikes = counted('strikes', Number.MAX_SAFE_INTEGER, DAY);
    this.letters = counted('letters', LETTERS, DAY / 24);
  }

  /** @param account its person's id, or the e-mail address where there is no such account: both are counted alike @throws RATE_LIMITED */
  async count(account: string, address: string): Promise<void> {
    await this.take(this.ofAddress, addressGroup(address));
    await this.take(this.ofAccount, account, () => this.blockLonger(account));
  }

  /** A try that names no account: counted by address alone. @throws RATE_LIMITED */
  async countAddress(address: string): Promise<void> {
    await this.take(this.ofAddress, addressGroup(address));
  }

  /** It was no guess: it is not held against the address. */
  async forgetAddress(address: string): Promise<void> {
    await this.ofAddress.reward(keyOf(addressGroup(address)));
  }

  /** It was its owner: the count begins anew, and this try is not held against the address. */
  async forget(account: string, address: string): Promise<void> {
    await Promise.all([
      this.ofAccount.delete(keyOf(account)),
      this.strikes.delete(keyOf(account)),
      this.ofAddress.reward(keyOf(addressGroup(address))),
    ]);
  }

  /** May a letter go out for this account? Never says so to who asks. @throws RATE_LIMITED by address alone */
  async mayWrite(account: string, address: string): Promise<boolean> {
    await this.take(this.ofAddress, addressGroup(address));
    return this.letters.consume(keyOf(account)).then(
      () => true,
      (limit: unknown) => {
        if (limit instanceof RateLimiterRes) return false;
        throw limit;
      },
    );
  }

  private async take(limiter: RateLimiterPostgres, what: string, onFirstOver?: () => Promise<number>): Promise<void> {
    try {
      await limiter.consume(keyOf(what));
    } catch (limit) {
      if (!(limit instanceof RateLimiterRes)) throw limit;
      const longer = limit.consumedPoints === limiter.points + 1 ? await onFirstOver?.() : undefined;
      const seconds = longer ?? Math.ceil(limit.msBeforeNext / 1000);
      throw new DalelError('RATE_LIMITED', `Too many tries. Wait ${seconds} seconds.`, { retryAfter: seconds });
    }
  }

  /** The wait of an account that went past its limit again within a day. @returns seconds */
  private async blockLonger(account: string): Promise<number> {
    const { consumedPoints } = await this.strikes.consume(keyOf(account));
    const seconds = Math.min(QUARTER * 2 ** (consumedPoints - 1), DAY);
    await this.ofAccount.block(keyOf(account), seconds);
    return seconds;
  }
}
