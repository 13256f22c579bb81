import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { Pool } from 'pg';
import { AllowAnonymous } from '#libs/access';
import { READ_POOL, THE_PUBLIC, Transactions, viewerRole } from '#libs/platform';

/** For supervisors: alive, and ready to answer. */
@Controller('health')
export class HealthController {
  private readonly transactions: Transactions;

  constructor(@Inject(READ_POOL) pool: Pool) {
    this.transactions = Transactions.on(pool);
  }

  @AllowAnonymous()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready is who answers the public: a row is asked for as the public asks. */
  @AllowAnonymous()
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    try {
      await this.transactions.alone(viewerRole(THE_PUBLIC, false), { text: 'SELECT FROM "case" LIMIT 1' });
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
  }
}
