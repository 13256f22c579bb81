import type { Client } from 'pg';
import { getConstructionPlans } from 'pg-boss';
import type { JobKind } from '../jobs/job-kind.js';
import { hasTable } from './has-table.js';

/** A job whose worker was killed is taken up again when its heartbeat has been missing this long. */
const DEFAULTS = { heartbeatSeconds: 10, retentionSeconds: 1_209_600, deleteAfterSeconds: 86_400 };

/** pg-boss brings a transaction of its own; ours is one already. */
const within = (plan: string) => plan.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');

/**
 * Background jobs: pg-boss in a schema of its own, made by its own plans, so that a job is written in the transaction of the change that
 * wants it (docs/architecture.md). At run time nothing is created or altered. Runs in the caller's transaction, as the owner.
 */
export async function makeQueues(owner: Client, kinds: readonly JobKind[]): Promise<void> {
  // a newer version of pg-boss brings a step of migrations/ with its own migration plan
  if (!(await hasTable(owner, 'pgboss.version'))) await owner.query(within(getConstructionPlans('pgboss')));
  for (const { name, queue } of kinds)
    await owner.query('SELECT pgboss.create_queue($1, $2) WHERE NOT EXISTS (SELECT FROM pgboss.queue WHERE name = $1)', [
      name,
      { ...DEFAULTS, ...queue },
    ]);
}
