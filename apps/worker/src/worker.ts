import { Logger } from '@nestjs/common';
import { Pool } from 'pg';
import { auditSealJob } from '#libs/audit';
import { consentCoverJob } from '#libs/cases';
import { type Config, JobRunner, refuseOwner } from '#libs/platform';
import { searchJobs } from '#libs/search';
import { linkLetters } from '#libs/sign-in';

export interface Worker {
  /** Finishes what is under way; what does not finish is left to another worker. */
  stop(): Promise<void>;
}

/**
 * Runs the background jobs of every library until it is stopped.
 * @param everySeconds how often to look for jobs, where that is not each handler's to say
 */
export async function startWorker(config: Config, everySeconds?: number): Promise<Worker> {
  const pool = new Pool({ connectionString: config.databaseUrl, max: 4, application_name: 'dalel-worker', maxLifetimeSeconds: 1800 });
  pool.on('error', (error) => new Logger('Database').warn(`a connection was lost: ${(error as { code?: string }).code ?? error.name}`));
  await refuseOwner(pool);
  const meilisearch = config.meiliUrl ? { url: config.meiliUrl, key: config.meiliKey ?? '', houseKey: config.meiliHouseKey } : undefined;
  const handlers = [
    ...searchJobs({ pool, synthetic: config.demonstration, meilisearch }),
    consentCoverJob(pool),
    auditSealJob(pool),
    ...linkLetters(pool, config),
  ].map((handler) => ({ ...handler, everySeconds: everySeconds ?? handler.everySeconds }));
  const runner = new JobRunner(config.databaseUrl, handlers);
  await runner.start();
  return {
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}
