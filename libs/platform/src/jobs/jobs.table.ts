import { allow, everyRow, type Policy, type Schema } from '../schema/declarations.js';
import type { JobKind } from './job-kind.js';

/** What a job's row needs of its queue when it is sent. */
const QUEUE_SETTINGS =
  'SELECT (name, policy, expire_seconds, deletion_seconds, retention_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, dead_letter, heartbeat_seconds)';

/** Payloads hold ids, and an id leads to a case: a sender sees its own transaction's jobs (INSERT … RETURNING must), nobody else's. */
function sends(role: NonNullable<JobKind['sentBy']>, kinds: readonly JobKind[]): Record<string, Policy> {
  const names = kinds.filter(({ sentBy }) => sentBy === role).map(({ name }) => `'${name}'`);
  const own = `name IN (${names.join(', ')})`;
  return {
    [`${role}_send`]: allow('INSERT', role, { check: `state = 'created' AND ${own}` }),
    [`${role}_own`]: allow('SELECT', role, { using: `created_on = (SELECT now()) AND ${own}` }),
  };
}

const SENDER = 'SELECT (id, created_on), INSERT';

/** @throws where two libraries declare a kind of one name */
function eachOnce(kinds: readonly JobKind[]): readonly JobKind[] {
  const twice = kinds.find(({ name }, at) => kinds.findIndex((each) => each.name === name) < at);
  if (twice) throw new Error(`the job ${twice.name} is declared twice`);
  return kinds;
}

/**
 * The queues of every kind of job that the libraries declare. The worker's role reads and writes jobs; who sends one may add it, in the
 * transaction that wants it; the public has no right at all.
 */
export const jobsSchema = (kinds: readonly JobKind[]): Schema => ({
  tables: [
    { name: 'pgboss.job', rows: 'by policy', rights: {}, policies: { jobs: everyRow('jobs') } },
    // what is sent goes into the partition, and takes no right on the table above it
    {
      name: 'pgboss.job_common',
      rows: 'by policy',
      rights: { staff: SENDER, sign_in: SENDER },
      policies: { jobs: everyRow('jobs'), ...sends('staff', eachOnce(kinds)), ...sends('sign_in', kinds) },
    },
    { name: 'pgboss.queue', rows: 'open', rights: { staff: QUEUE_SETTINGS, sign_in: QUEUE_SETTINGS } },
  ],
  otherRights: [
    'GRANT USAGE ON SCHEMA pgboss TO dalel_jobs, dalel_staff, dalel_sign_in',
    'GRANT EXECUTE ON FUNCTION pgboss.job_now() TO dalel_staff, dalel_sign_in',
    'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO dalel_jobs',
    'GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO dalel_jobs',
    'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO dalel_jobs',
  ],
});
