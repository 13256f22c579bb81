import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { type JobData, type JobHandler, jobKind, Transactions } from '#libs/platform';
import { sealAuditDays } from './audit-seals.repository.js';
import { readSealKeys } from './seal-key.js';

export const AUDIT_SEAL = jobKind('audit.seal', {
  policy: 'stately',
  retryLimit: 5,
  retryDelay: 60,
  retryBackoff: true,
  expireInSeconds: 300,
});

/** Seals the days of the audit that are over, soon after midnight in UTC; a worker that was down catches up when it starts. */
export function auditSealJob(pool: Pool): JobHandler<JobData<typeof AUDIT_SEAL>> {
  const [key] = readSealKeys(process.env);
  return {
    kind: AUDIT_SEAL,
    everySeconds: 10,
    cron: '20 5 * * *',
    wantedAtStart: async () => true,
    handle: async () => {
      const sealed = await Transactions.on(pool).together({ role: 'jobs' }, (ask) => sealAuditDays(ask, key));
      if (sealed.length > 0) new Logger('Audit').log(`sealed: ${sealed.map(({ day }) => day).join(', ')}`);
    },
  };
}
