import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { JobHandler } from '#libs/platform';

/**
 * Reads are exact without it: past the earliest expiry the policies ask the consent rows themselves. This brings the masks up
 * to date, so that they need not be asked (docs/privacy.md), and search and lists agree.
 */
export function consentCover(pool: Pool): JobHandler {
  const handler: JobHandler<'consent.refresh'> = {
    name: 'consent.refresh',
    everySeconds: 10,
    cron: '5 0 * * *',
    handle: async () => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN; SET LOCAL ROLE dalel_indexer');
        const { rows } = await client.query<{ refreshed: number }>('SELECT refresh_expired_cover() AS refreshed');
        await client.query('COMMIT');
        if (rows[0].refreshed > 0) new Logger('Consent').log(`${rows[0].refreshed} cases had an expired purpose`);
        client.release();
      } catch (error) {
        client.release(error as Error);
        throw error;
      }
    },
  };
  return handler as JobHandler;
}
