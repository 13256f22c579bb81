import { type ClientBase } from 'pg';
import type { DayHead, SealKey } from './chain-hash.js';

/**
 * Seals every day of the audit that is over and not sealed yet, with the operator's key where there is one. Doing it twice seals
 * once. @returns the heads that were sealed
 */
export async function sealAuditDays(client: ClientBase, key: SealKey | undefined): Promise<DayHead[]> {
  const { rows } = await client.query<DayHead>(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, place::float8 AS place, head FROM unsealed_audit_days()`,
  );
  for (const head of rows)
    await client.query('SELECT seal_audit_day($1, $2, $3, $4, $5)', [
      head.day,
      head.place,
      head.head,
      key?.id ?? null,
      key?.seal(head) ?? null,
    ]);
  return rows;
}
