import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { PgBoss } from 'pg-boss';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config-token.js';
import { jobsBoss } from './boss.js';
import type { JobData, JobName } from './job-data.js';

/** Sends jobs with the change that wants them: both are there after COMMIT, or neither (docs/architecture.md). */
@Injectable()
export class Jobs implements OnModuleInit, OnModuleDestroy {
  private readonly boss: PgBoss;

  constructor(
    private readonly writing: TransactionHost<TransactionalAdapterTypeOrm>,
    @Inject(CONFIG) config: Config,
  ) {
    this.boss = jobsBoss(config.databaseUrl, { max: 1, supervise: false, schedule: false, registerInstance: false });
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start({ attempts: 5 });
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }

  /** Writes the job in the transaction in progress, as the viewer. */
  async send<Name extends JobName>(name: Name, data: JobData[Name]): Promise<void> {
    if (!this.writing.isTransactionActive()) throw new Error(`the job ${name} is sent outside a transaction`);
    const { tx } = this.writing;
    await this.sendBy((text, values) => tx.query(text, values), name, data);
  }

  /** Writes the job by statements of another transaction in progress: of sign-in. */
  async sendBy<Name extends JobName>(
    ask: (text: string, values: unknown[]) => Promise<unknown[]>,
    name: Name,
    data: JobData[Name],
  ): Promise<void> {
    await this.boss.send(name, data, { db: { executeSql: async (text, values) => ({ rows: await ask(text, values ?? []) }) } });
  }
}
