import type { Ask } from '#libs/platform';
import type { WrappedKey } from './key-wrapper.js';

export interface DataKeyPlace {
  caseId: string;
  version: number;
}

/** Until the transaction ends, nobody wraps a data key. */
export async function holdMasterKeys(ask: Ask): Promise<void> {
  await ask('LOCK TABLE vault_key IN SHARE ROW EXCLUSIVE MODE');
}

/** How many data keys are wrapped by another master key. */
export async function underAnother(ask: Ask, masterKeyId: string): Promise<number> {
  return (await ask<{ n: number }>('SELECT count(*)::int AS n FROM vault_key WHERE master_key_id <> $1', [masterKeyId]))[0].n;
}

/** @param but cases that are passed over */
export async function nextUnderAnother(ask: Ask, masterKeyId: string, but: readonly string[]): Promise<DataKeyPlace | undefined> {
  const rows = await ask<DataKeyPlace>(
    `SELECT case_id AS "caseId", version FROM vault_key WHERE master_key_id <> $1 AND NOT case_id = ANY ($2::uuid[]) ORDER BY case_id LIMIT 1`,
    [masterKeyId, but],
  );
  return rows.at(0);
}

/** Held until the transaction ends; nothing where it was erased. */
export async function dataKeyToRewrap(ask: Ask, { caseId, version }: DataKeyPlace): Promise<WrappedKey | undefined> {
  const rows = await ask<WrappedKey>(
    'SELECT master_key_id AS "masterKeyId", wrapped FROM vault_key WHERE case_id = $1 AND version = $2 AND wrapped IS NOT NULL FOR UPDATE',
    [caseId, version],
  );
  return rows.at(0);
}

export async function keepRewrapped(ask: Ask, { caseId, version }: DataKeyPlace, { masterKeyId, wrapped }: WrappedKey): Promise<void> {
  await ask('UPDATE vault_key SET master_key_id = $3, wrapped = $4, rewrapped_at = now() WHERE case_id = $1 AND version = $2', [
    caseId,
    version,
    masterKeyId,
    wrapped,
  ]);
}

/** How many data keys stand under each master key. */
export async function dataKeysByMasterKey(ask: Ask): Promise<Map<string, number>> {
  const rows = await ask<{ id: string; n: number }>(
    'SELECT master_key_id AS id, count(*)::int AS n FROM vault_key WHERE wrapped IS NOT NULL GROUP BY 1 ORDER BY 1',
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

export async function vaultTotals(ask: Ask): Promise<{ entries: number; erased: number }> {
  const [totals] = await ask<{ entries: number; erased: number }>(
    'SELECT (SELECT count(*)::int FROM vault_entry) AS entries, (SELECT count(*)::int FROM vault_key WHERE erased_at IS NOT NULL) AS erased',
  );
  return totals!;
}
