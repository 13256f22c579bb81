import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seconds. A job whose worker was killed is taken up again when its heartbeat has been missing this long. */
const HEARTBEAT = 10;
const QUEUES = {
  'search.index': { policy: 'standard', retryLimit: 12, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, expireInSeconds: 300 },
  'search.push': { policy: 'short', retryLimit: 3, retryDelay: 2, retryBackoff: true, retryDelayMax: 10, expireInSeconds: 600 },
  'search.check': { policy: 'stately', retryLimit: 2, retryDelay: 60, expireInSeconds: 7200 },
  'consent.refresh': { policy: 'stately', retryLimit: 5, retryDelay: 30, retryBackoff: true, expireInSeconds: 600 },
};

/** What a job's row needs of its queue when it is sent. */
const QUEUE_SETTINGS =
  'name, policy, expire_seconds, deletion_seconds, retention_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, dead_letter, heartbeat_seconds';

/**
 * Background jobs: pg-boss in a schema of its own, made by its own plans, so that a job is written in the transaction of
 * the change that wants it (docs/architecture.md). At run time nothing is created or altered: the worker's role `dalel_jobs` reads and
 * writes rows, `dalel_staff` may only add a job and sees none but those of its own transaction, the public has no right at all.
 */
export class Jobs1700000009000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$
      BEGIN
        CREATE ROLE dalel_jobs NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT dalel_jobs TO dalel_app WITH INHERIT FALSE, SET TRUE;
    `);
    // This migration is a transaction already: the plans' own BEGIN and COMMIT would end it.
    await db.query(
      getConstructionPlans('pgboss')
        .replace(/^\s*BEGIN;/, '')
        .replace(/COMMIT;\s*$/, ''),
    );
    for (const [name, options] of Object.entries(QUEUES)) {
      await db.query('SELECT pgboss.create_queue($1, $2)', [
        name,
        { ...options, heartbeatSeconds: HEARTBEAT, retentionSeconds: 1_209_600, deleteAfterSeconds: 86_400 },
      ]);
    }
    await db.query(`
      GRANT USAGE ON SCHEMA pgboss TO dalel_jobs, dalel_staff;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO dalel_jobs;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO dalel_jobs;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO dalel_jobs;
      GRANT EXECUTE ON FUNCTION pgboss.job_now() TO dalel_staff;
      GRANT SELECT (${QUEUE_SETTINGS}) ON pgboss.queue TO dalel_staff;
      GRANT INSERT, SELECT (id, created_on) ON pgboss.job_common TO dalel_staff;
    `);
    // Payloads hold ids, and an id leads to a case: a sender sees its own transaction's jobs (INSERT … RETURNING must), nobody else's.
    for (const table of ['pgboss.job', 'pgboss.job_common']) {
      await db.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CALL owner_may('${table}');
        CREATE POLICY jobs ON ${table} TO dalel_jobs USING (true) WITH CHECK (true);
        CREATE POLICY staff_send ON ${table} FOR INSERT TO dalel_staff WITH CHECK (state = 'created' AND name = 'search.index');
        CREATE POLICY staff_own ON ${table} FOR SELECT TO dalel_staff USING (created_on = (SELECT now()));
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA pgboss CASCADE');
  }
}
