import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Inject, NotFoundException, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { AllowAnonymous } from '#libs/access';
import { CONFIG, type Config, READ_POOL } from '#libs/platform';

const matches = (token: string, wanted: string) =>
  token.length === wanted.length && timingSafeEqual(Buffer.from(token), Buffer.from(wanted));

/** For the operator's monitoring: how the process does, nothing of what it holds. Absent unless METRICS_TOKEN is set, and for whoever lacks it. */
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(READ_POOL) pool: Pool,
  ) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'dalel_database_connections',
      help: 'Connections for reading, by state',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        this.set({ state: 'waited for' }, pool.waitingCount);
      },
    });
  }

  @AllowAnonymous()
  @Get()
  async metrics(@Headers('authorization') authorization: string | undefined, @Res() response: Response): Promise<void> {
    const { metricsToken } = this.config;
    if (!metricsToken || !matches(authorization ?? '', `Bearer ${metricsToken}`)) throw new NotFoundException();
    response.type(this.registry.contentType).send(await this.registry.metrics());
  }
}
