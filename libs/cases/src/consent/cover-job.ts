import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { type JobData, type JobHandler, jobKind } from '#libs/platform';
import { refreshExpiredCover } from './consent.repository.js';

export const CONSENT_REFRESH = jobKind('consent.refresh', {
  policy: 'stately',
  retryLimit: 5,
  retryDelay: 30,
  retryBackoff: true,
  expireInSeconds: 600,
});

/**
 * Reads are exact without it: past the earliest expiry the policies ask the consent rows themselves. This brings the masks up
 * to date, so that they need not be asked (docs/privacy.md), and search and lists agree.
 */
export function consentCoverJob(pool: Pool): JobHandler<JobData<typeof CONSENT_REFRESH>> {
  return {
    kind: CONSENT_REFRESH,
    everySeconds: 10,
    cron: '5 0 * * *',
    handle: async () => {
      const refreshed = await refreshExpiredCover(pool);
      if (refreshed > 0) new Logger('Consent').log(`${refreshed} cases had an expired purpose`);
    },
  };
}
