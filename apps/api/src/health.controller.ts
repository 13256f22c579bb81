import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { Pool } from 'pg';
import { AllowAnonymous } from '#libs/access';
import { READ_POOL } from '#libs/platform';

/** For supervisors: alive, and ready to answer. */
@Controller('health')
export class HealthController {
  constructor(@Inject(READ_POOL) private readonly pool: Pool) {}

  @AllowAnonymous()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @AllowAnonymous()
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    try {
      await this.pool.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
  }
}
