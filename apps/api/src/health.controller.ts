import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { Pool } from 'pg';
import { AllowAnonymous } from '#libs/access';
import { READ_POOL, THE_PUBLIC, Transactions, viewerRole } from '#libs/platform';

/** So long one answer of the database is everybody's. */
const SHARED_MS = 1000;

/** For supervisors: alive, and ready to answer. */
@Controller('health')
export class HealthController {
  private readonly transactions: Transactions;
  private answer: Promise<unknown> | undefined;

  constructor(@Inject(READ_POOL) pool: Pool) {
    this.transactions = Transactions.on(pool);
  }

  @AllowAnonymous()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready is who answers the public: a row is asked for as the public asks, once a second at most, however many ask. */
  @AllowAnonymous()
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    try {
      this.answer ??= this.ask();
      await this.answer;
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
  }

  private ask(): Promise<unknown> {
    return this.transactions.alone(viewerRole(THE_PUBLIC, false), { text: 'SELECT FROM "case" LIMIT 1' }).finally(() => {
      setTimeout(() => {
        this.answer = undefined;
      }, SHARED_MS).unref();
    });
  }
}
