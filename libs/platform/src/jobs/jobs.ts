import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config-token.js';
import type { Ask } from '../transaction/transactions.js';
import { jobsBoss } from './boss.js';
import type { JobKind } from './job-kind.js';

/** Sends jobs with the change that wants them: both are there after COMMIT, or neither (docs/architecture.md). */
@Injectable()
export class Jobs implements OnModuleInit, OnModuleDestroy {
  private readonly boss: PgBoss;

  constructor(@Inject(CONFIG) config: Config) {
    this.boss = jobsBoss(config.databaseUrl, { max: 1, supervise: false, schedule: false, registerInstance: false });
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start({ attempts: 5 });
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }

  /** Writes the job in the transaction in progress. */
  async send<Data extends object>(ask: Ask, { name }: JobKind<Data>, data: Data): Promise<void> {
    await this.boss.send(name, data, { db: { executeSql: (text, values) => ask(text, values ?? []).then((rows) => ({ rows })) } });
  }
}
