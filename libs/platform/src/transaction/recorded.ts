import type { EntityManager } from 'typeorm';

const UNRECORDED = `SELECT pg_current_xact_id_if_assigned()::text <> coalesce(current_setting('app.recorded', true), '') AS unrecorded`;

/**
 * A new writer cannot forget the audit (S33): PostgreSQL gives a transaction its number when it first changes something, and an entry
 * notes that number (trigger `noted` of audit_entry). @throws where something was changed and nothing recorded
 */
export async function refuseUnrecorded(transaction: EntityManager): Promise<void> {
  const [{ unrecorded }] = await transaction.query(UNRECORDED);
  if (unrecorded) throw new Error('a change that left nothing in the audit is refused: record it (Writes.record)');
}
