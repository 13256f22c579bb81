import type { Ask } from '#libs/platform';
import type { DayHead, LedgerHead, SealKey } from './chain-hash.js';

/** Days of the audit that are over and not sealed yet, by their last entry. */
export const unsealedDays = (ask: Ask) =>
  ask<DayHead>(`SELECT to_char(day, 'YYYY-MM-DD') AS day, place::float8 AS place, head FROM unsealed_audit_days()`);

/**
 * Seals every day of the audit that is over and not sealed yet, and what the ledger holds now, with the operator's key where there is one. Doing it twice seals
 * once. @returns the heads that were sealed
 */
export async function sealAuditDays(ask: Ask, key: SealKey | undefined): Promise<DayHead[]> {
  const rows = await unsealedDays(ask);
  if (rows.length === 0) return rows;
  const [ledger] = await ask<LedgerHead>('SELECT entries::float8 AS entries, head FROM ledger_head(NULL)');
  for (const head of rows)
    await ask('SELECT seal_audit_day($1, $2, $3, $4, $5, $6, $7)', [
      head.day,
      head.place,
      head.head,
      ledger.entries,
      ledger.head,
      key?.id ?? null,
      key?.seal(head, ledger) ?? null,
    ]);
  return rows;
}
