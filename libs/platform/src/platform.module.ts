import { randomUUID } from 'node:crypto';
import { type DynamicModule, Global, Inject, Logger, Module, type OnModuleDestroy } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { ClsModule, ClsServiceManager } from 'nestjs-cls';
import { Pool } from 'pg';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AuditTrail } from './audit/audit-trail.js';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config-token.js';
import { LIMITS } from './graphql/limits/limits.js';
import { Jobs } from './jobs/jobs.js';
import { LongWork } from './long-work.js';
import { QueryCanceller } from './read/query-canceller.js';
import { READ_POOL, SYNTHETIC_WORLD } from './read/read-pool.js';
import { Reads } from './read/reads.js';
import { PLAN_LIFETIME_SECONDS } from './read/statement-cache.js';
import { WaitingRepository } from './read/waiting.repository.js';
import { refuseOwner } from './schema/refuse-owner.js';
import { SlowChanges } from './transaction/slow-statements.js';
import { ViewerTransactionAdapter } from './transaction/viewer-transaction.adapter.js';
import { Writes } from './transaction/writes.js';
import { ViewerChange } from './viewer/viewer-change.js';
import { ViewerContext } from './viewer/viewer-context.js';

/** Ends the pool with the application, so that the database is the last to stop. */
class ReadPoolEnd implements OnModuleDestroy {
  constructor(@Inject(READ_POOL) private readonly pool: Pool) {}

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}

/** Configuration, database, transactions with the viewer's settings, reading: what every room of the house stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, entities: EntityTarget<ObjectLiteral>[]): DynamicModule {
    const context = new ViewerContext(ClsServiceManager.getClsService());
    const { milliseconds: statement_timeout } = config.operationLimits ?? LIMITS;
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.databaseUrl,
          entities: entities as (new () => object)[],
          synchronize: false,
          applicationName: 'dalel',
          poolSize: Math.max(2, Math.ceil(config.databasePool / 2)),
          // a change that hangs is given up like a question (S20)
          extra: { statement_timeout },
          ...SlowChanges.options,
          retryAttempts: 3,
          retryDelay: 1000,
          poolErrorHandler: (error: Error) => new Logger('Database').warn(`a connection was lost: ${error.message}`),
        }),
        ClsModule.forRoot({
          global: true,
          middleware: {
            mount: true,
            // what a person tells an administrator, and what stands in the log (S22)
            generateId: true,
            idGenerator: () => randomUUID(),
            setup: (cls, _request, response: { setHeader(name: string, value: string): void }) =>
              response.setHeader('X-Request-Id', cls.getId()),
          },
          plugins: [
            new ClsPluginTransactional({
              imports: [TypeOrmModule],
              adapter: new ViewerTransactionAdapter(getDataSourceToken(), () => context, config.demonstration),
            }),
          ],
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SYNTHETIC_WORLD, useValue: config.demonstration },
        {
          provide: READ_POOL,
          useFactory: async () => {
            const pool = new Pool({
              connectionString: config.databaseUrl,
              max: config.databasePool,
              application_name: 'dalel-read',
              pipeline: true,
              maxLifetimeSeconds: PLAN_LIFETIME_SECONDS,
              statement_timeout,
            } as ConstructorParameters<typeof Pool>[0]);
            pool.on('error', (error) => new Logger('Database').warn(`a connection was lost: ${error.message}`));
            await refuseOwner(pool);
            return pool;
          },
        },
        { provide: ViewerContext, useValue: context },
        QueryCanceller,
        Reads,
        WaitingRepository,
        Writes,
        AuditTrail,
        ViewerChange,
        LongWork,
        Jobs,
        ReadPoolEnd,
      ],
      exports: [
        CONFIG,
        SYNTHETIC_WORLD,
        READ_POOL,
        ViewerContext,
        Reads,
        WaitingRepository,
        Writes,
        AuditTrail,
        ViewerChange,
        LongWork,
        Jobs,
      ],
    };
  }
}
