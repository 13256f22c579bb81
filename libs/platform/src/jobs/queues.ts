import type { Client } from 'pg';
import { getConstructionPlans } from 'pg-boss';
import type { JobName } from './job-data.js';

interface QueueSettings {
  policy: 'standard' | 'short' | 'stately';
  retryLimit: number;
  /** Seconds, here and below. */
  retryDelay: number;
  retryBackoff?: true;
  retryDelayMax?: number;
  expireInSeconds: number;
  retentionSeconds?: number;
  deleteAfterSeconds?: number;
}

/** A job whose worker was killed is taken up again when its heartbeat has been missing this long. */
const DEFAULTS = { heartbeatSeconds: 10, retentionSeconds: 1_209_600, deleteAfterSeconds: 86_400 };
const LETTER = { policy: 'standard', retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 120 } as const;

const QUEUES: Record<JobName, QueueSettings> = {
  'search.index': { policy: 'standard', retryLimit: 12, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, expireInSeconds: 300 },
  'search.push': { policy: 'short', retryLimit: 3, retryDelay: 2, retryBackoff: true, retryDelayMax: 10, expireInSeconds: 600 },
  'search.check': { policy: 'stately', retryLimit: 2, retryDelay: 60, expireInSeconds: 7200 },
  'consent.refresh': { policy: 'stately', retryLimit: 5, retryDelay: 30, retryBackoff: true, expireInSeconds: 600 },
  'audit.seal': { policy: 'stately', retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 300 },
  // who asked an hour ago has asked again
  'mail.link': { ...LETTER, retentionSeconds: 3600, deleteAfterSeconds: 3600 },
  'mail.notice': { ...LETTER, retentionSeconds: 86_400, deleteAfterSeconds: 3600 },
};

/** pg-boss brings a transaction of its own; ours is one already. */
const within = (plan: string) => plan.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');

/**
 * Background jobs: pg-boss in a schema of its own, made by its own plans, so that a job is written in the transaction of the change that
 * wants it (docs/architecture.md). At run time nothing is created or altered. Runs in the caller's transaction, as the owner.
 */
export async function makeQueues(owner: Client): Promise<void> {
  // a newer version of pg-boss brings a step of migrations/ with its own migration plan
  const { rows } = await owner.query<{ present: boolean }>(`SELECT to_regclass('pgboss.version') IS NOT NULL AS present`);
  if (!rows[0]?.present) await owner.query(within(getConstructionPlans('pgboss')));
  for (const [name, settings] of Object.entries(QUEUES))
    await owner.query('SELECT pgboss.create_queue($1, $2) WHERE NOT EXISTS (SELECT FROM pgboss.queue WHERE name = $1)', [
      name,
      { ...DEFAULTS, ...settings },
    ]);
}
