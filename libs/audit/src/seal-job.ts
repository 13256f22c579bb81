import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { type JobHandler, Transactions } from '#libs/platform';
import { sealAuditDays } from './audit-seals.js';
import { readSealKeys } from './seal-key.js';

/** Seals the days of the audit that are over, soon after midnight in UTC; a worker that was down catches up when it starts. */
export function auditSealJob(pool: Pool): JobHandler {
  const [key] = readSealKeys(process.env);
  const handler: JobHandler<'audit.seal'> = {
    name: 'audit.seal',
    everySeconds: 10,
    cron: '20 5 * * *',
    wantedAtStart: async () => true,
    handle: async () => {
      const sealed = await Transactions.on(pool).together({ role: 'jobs' }, (ask) => sealAuditDays(ask, key));
      if (sealed.length > 0) new Logger('Audit').log(`sealed: ${sealed.map(({ day }) => day).join(', ')}`);
    },
  };
  return handler as JobHandler;
}
