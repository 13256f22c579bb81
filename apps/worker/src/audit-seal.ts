import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { readSealKeys, sealAuditDays } from '#libs/audit';
import type { JobHandler } from '#libs/platform';

/** Seals the days of the audit that are over, soon after midnight in UTC; a worker that was down catches up when it starts. */
export function auditSeal(pool: Pool): JobHandler {
  const [key] = readSealKeys(process.env);
  const handler: JobHandler<'audit.seal'> = {
    name: 'audit.seal',
    everySeconds: 10,
    cron: '20 5 * * *',
    wantedAtStart: async () => true,
    handle: async () => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN; SET LOCAL ROLE dalel_jobs');
        const sealed = await sealAuditDays(client, key);
        await client.query('COMMIT');
        if (sealed.length > 0) new Logger('Audit').log(`sealed: ${sealed.map(({ day }) => day).join(', ')}`);
        client.release();
      } catch (error) {
        client.release(error as Error);
        throw error;
      }
    },
  };
  return handler as JobHandler;
}
