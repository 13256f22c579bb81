import type { Client } from 'pg';

/** Writes a job as a service does in the transaction of its change, with what its queue says of it; one that waits already serves. */
export const sendJob = (owner: Client, queue: string, data: object = {}) =>
  owner.query(
    `INSERT INTO pgboss.job_common (name, data, policy, retry_limit, retry_delay, expire_seconds, heartbeat_seconds)
     SELECT name, $2, policy, retry_limit, retry_delay, expire_seconds, heartbeat_seconds FROM pgboss.queue WHERE name = $1 ON CONFLICT DO NOTHING`,
    [queue, data],
  );

/** The same for what is written past the services: its search document is made anew. */
export const sendCaseChanged = async (owner: Client, code: string) => {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM "case" WHERE code = $1', [code]);
  return sendJob(owner, 'subject.changed', { kind: 'case', id: rows[0]!.id });
};
