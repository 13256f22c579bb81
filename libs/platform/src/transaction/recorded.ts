import type { EntityManager } from 'typeorm';

const recorded = new WeakSet<EntityManager>();

/** Something was recorded in this transaction. */
export const noteRecorded = (transaction: EntityManager): void => void recorded.add(transaction);

/** A new writer cannot forget the audit (S33): PostgreSQL gives a transaction its number when it first changes something. @throws where that was not recorded */
export async function refuseUnrecorded(transaction: EntityManager): Promise<void> {
  if (recorded.has(transaction)) return;
  const [{ changed }] = await transaction.query('SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS changed');
  if (changed) throw new Error('a change that left nothing in the audit is refused: record it (Writes.record)');
}
