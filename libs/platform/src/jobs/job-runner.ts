import { Logger } from '@nestjs/common';
import type { Job, JobResult, PgBoss } from 'pg-boss';
import { TIME_ZONE } from '../almaty.js';
import { jobsBoss } from './boss.js';
import type { JobKind } from './job-kind.js';

/** What a library does when one of its jobs comes. A job comes at least once: what it does twice must be as if done once. */
export interface JobHandler<Data = unknown> {
  kind: JobKind<Data>;
  /** Jobs taken at once; `handle` gets them together. */
  batchSize?: number;
  /** How often to look for new jobs. */
  everySeconds?: number;
  /** When it comes by itself, as cron, at the clock of Almaty. */
  cron?: string;
  /** Is it to be done when a worker starts, without waiting for its time? */
  wantedAtStart?(): Promise<boolean>;
  handle(data: Data[], signal: AbortSignal): Promise<void>;
}

const PATIENCE_MS = 15_000;

/** Takes jobs and has them done. Any number may run on one database; one that is killed leaves its jobs to the others. */
export class JobRunner {
  private readonly log = new Logger('Jobs');
  private readonly boss: PgBoss;

  constructor(
    databaseUrl: string,
    private readonly handlers: readonly JobHandler[],
    supervision: { superviseIntervalSeconds?: number; monitorIntervalSeconds?: number } = {},
  ) {
    this.boss = jobsBoss(databaseUrl, {
      max: 4,
      schedule: true,
      supervise: true,
      superviseIntervalSeconds: 10,
      monitorIntervalSeconds: 10,
      ...supervision,
    });
  }

  async start(): Promise<void> {
    await this.boss.start({ attempts: 10 });
    for (const handler of this.handlers) {
      const { name } = handler.kind;
      if (handler.cron) await this.boss.schedule(name, handler.cron, {}, { tz: TIME_ZONE });
      else await this.boss.unschedule(name);
      const options = {
        batchSize: handler.batchSize ?? 1,
        pollingIntervalSeconds: handler.everySeconds ?? 2,
        perJobResults: true as const,
      };
      if (await handler.wantedAtStart?.()) await this.boss.send(name, {});
      await this.boss.work<object>(name, options, (jobs) => this.handle(handler, jobs));
    }
  }

  /** Finishes what is under way, takes nothing more; what does not finish in time is another worker's. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: PATIENCE_MS });
  }

  /** Jobs are done together; when that fails, one by one, so that a bad one spoils no other. */
  private async handle(handler: JobHandler, jobs: Job[]): Promise<JobResult[]> {
    const together = await this.attempt(handler, jobs);
    if (jobs.length === 1 || together.status === 'completed') return jobs.map(({ id }) => ({ ...together, id }));
    const results: JobResult[] = [];
    for (const job of jobs) results.push({ ...(await this.attempt(handler, [job])), id: job.id });
    return results;
  }

  private async attempt(handler: JobHandler, jobs: Job[]): Promise<Omit<JobResult, 'id'>> {
    try {
      await handler.handle(
        jobs.map(({ data }) => data),
        jobs[0].signal,
      );
      return { status: 'completed' };
    } catch (error) {
      // Of an error only its kind is kept: its text may repeat what a case says (S22).
      const { code, name } = error as { code?: string; name?: string };
      this.log.warn(`${handler.kind.name} failed and will be tried again: ${code ?? name}`);
      return { status: 'failed', output: { error: code ?? name ?? 'unknown' } };
    }
  }
}
