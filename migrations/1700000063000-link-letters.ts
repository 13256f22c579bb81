import type { MigrationInterface, QueryRunner } from 'typeorm';

const QUEUE = {
  policy: 'standard',
  retryLimit: 8,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
  // who asked an hour ago has asked again
  retentionSeconds: 3600,
  deleteAfterSeconds: 3600,
};
/** What a job's row needs of its queue when it is sent, as for staff (migration jobs). */
const QUEUE_SETTINGS =
  'name, policy, expire_seconds, deletion_seconds, retention_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, dead_letter, heartbeat_seconds';

/** Letters with one-time links: the door may ask for one, in the transaction that wants it, and for no other job. */
export class LinkLetters1700000063000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('SELECT pgboss.create_queue($1, $2)', ['mail.link', QUEUE]);
    await db.query(`
      GRANT USAGE ON SCHEMA pgboss TO dalel_door;
      GRANT EXECUTE ON FUNCTION pgboss.job_now() TO dalel_door;
      GRANT SELECT (${QUEUE_SETTINGS}) ON pgboss.queue TO dalel_door;
      GRANT INSERT, SELECT (id, created_on) ON pgboss.job_common TO dalel_door;
      CREATE POLICY door_send ON pgboss.job_common FOR INSERT TO dalel_door WITH CHECK (state = 'created' AND name = 'mail.link');
      CREATE POLICY door_own ON pgboss.job_common FOR SELECT TO dalel_door USING (created_on = (SELECT now()) AND name = 'mail.link');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY door_send ON pgboss.job_common;
      DROP POLICY door_own ON pgboss.job_common;
      REVOKE INSERT, SELECT (id, created_on) ON pgboss.job_common FROM dalel_door;
      REVOKE SELECT (${QUEUE_SETTINGS}) ON pgboss.queue FROM dalel_door;
      REVOKE EXECUTE ON FUNCTION pgboss.job_now() FROM dalel_door;
      REVOKE USAGE ON SCHEMA pgboss FROM dalel_door;
      SELECT pgboss.delete_queue('mail.link');
    `);
  }
}
