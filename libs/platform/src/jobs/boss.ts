import { Logger } from '@nestjs/common';
import { type ConstructorOptions, PgBoss } from 'pg-boss';

/**
 * pg-boss on the application's login, as the role dalel_jobs from its first statement. Nothing is installed, migrated or
 * rebuilt at run time: the schema is of `migrate` and the owner's.
 */
export function jobsBoss(databaseUrl: string, options: ConstructorOptions): PgBoss {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    options: '-c role=dalel_jobs',
    application_name: 'dalel-jobs',
    migrate: false,
    createSchema: false,
    reindex: false,
    openTelemetry: { enabled: false },
    ...options,
  });
  const log = new Logger('Jobs');
  // A database that restarts is passing trouble: pg-boss tries again at its next poll.
  boss.on('error', (error: Error & { code?: string }) => log.warn(`the queue is not reachable: ${error.code ?? error.name}`));
  return boss;
}
