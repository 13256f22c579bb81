import type { Client } from 'pg';
import { inTransaction } from '#libs/platform';
import { addMasterKey, keepCurrentMasterKey } from './master-key-file.js';
import type { MasterKeys } from './master-keys.js';
import { SealBroken } from './seal.js';

/** What a rotation did. */
export interface Rotation {
  /** Was a new master key made, or one taken up that an earlier run left unfinished? */
  begun: boolean;
  masterKeyId: string;
  rewrapped: number;
}
/** Told after each step, for progress and for the test that kills it there. */
export type OnStep = (step: string) => void;

interface DataKeyRow {
  caseId: string;
  version: number;
  masterKeyId: string;
  wrapped: Buffer;
}
const ROW = 'case_id AS "caseId", version, master_key_id AS "masterKeyId", wrapped';

/**
 * Takes a new master key into use: first it goes into the file, before the old ones, where running processes find it; then each data
 * key is opened and wrapped anew, one a transaction. At every moment each data key opens under a key of the file, so that people
 * read and write meanwhile, and a kill at any point loses nothing: the next run goes on where this one stopped.
 * @param client the owner's @param file of the master keys; without it the operator has put a new one first in the environment
 * @throws Error of one line when a data key does not open; the others are done
 */
export async function rotateMasterKey(
  client: Client,
  keys: MasterKeys,
  file: string | undefined,
  onStep: OnStep = () => undefined,
): Promise<Rotation> {
  const begun = (await countOthers(client, await keys.currentKeyId())) === 0;
  if (begun && !file)
    throw new Error(
      'Every data key is under the current master key: put a new one first in DALEL_MASTER_KEY, start Dalel with it, and run this again',
    );
  if (begun && file) addMasterKey(file, onStep);
  const masterKeyId = await keys.currentKeyId();
  let rewrapped = 0;
  const shut: string[] = [];
  for (;;) {
    const { rows } = await client.query<{ caseId: string; version: number }>(
      `SELECT case_id AS "caseId", version FROM vault_key WHERE master_key_id <> $1 AND NOT case_id = ANY ($2::uuid[]) ORDER BY case_id LIMIT 1`,
      [masterKeyId, shut],
    );
    const next = rows.at(0);
    if (!next) break;
    if (await rewrap(client, keys, next, onStep)) rewrapped += 1;
    else shut.push(next.caseId);
  }
  await client.query(`INSERT INTO audit_entry (action, detail) VALUES ('vault.rotated', $1)`, [
    { masterKey: masterKeyId, rewrapped, shut: shut.length },
  ]);
  onStep('all data keys are under the new master key');
  if (shut.length > 0)
    throw new Error(
      `${shut.length} data keys do not open under any master key here: bring back the one they were wrapped by, and run this again`,
    );
  return { begun, masterKeyId, rewrapped };
}

/** Leaves the current master key alone in the file, once nothing needs the others. Writers of the vault wait for it. */
export const retireMasterKeys = (client: Client, keys: MasterKeys, file: string): Promise<void> =>
  inTransaction(client, async (ask) => {
    await ask('LOCK TABLE vault_key IN SHARE ROW EXCLUSIVE MODE');
    if ((await countOthers(client, await keys.currentKeyId())) > 0)
      throw new Error('Data keys still need an older master key: run "dalel vault rotate" first');
    const { id } = keepCurrentMasterKey(file);
    await ask(`INSERT INTO audit_entry (action, detail) VALUES ('vault.keys-retired', $1)`, [{ masterKey: id }]);
  });

/** @returns false when it does not open here */
async function rewrap(client: Client, keys: MasterKeys, place: { caseId: string; version: number }, onStep: OnStep): Promise<boolean> {
  const opens = await inTransaction(client, async (ask) => {
    const [row] = await ask<DataKeyRow>(
      `SELECT ${ROW} FROM vault_key WHERE case_id = $1 AND version = $2 AND wrapped IS NOT NULL FOR UPDATE`,
      [place.caseId, place.version],
    );
    // erased a moment ago
    if (!row) return true;
    const dataKey = await keys.unwrap(row, place).catch(unlessShut);
    if (!dataKey) return false;
    onStep('a data key is opened');
    const { masterKeyId, wrapped } = await keys.wrap(dataKey, place);
    dataKey.fill(0);
    await ask('UPDATE vault_key SET master_key_id = $3, wrapped = $4, rewrapped_at = now() WHERE case_id = $1 AND version = $2', [
      place.caseId,
      place.version,
      masterKeyId,
      wrapped,
    ]);
    onStep('a data key is wrapped anew, not yet committed');
    return true;
  });
  if (opens) onStep('a data key is under the new master key');
  return opens;
}

function unlessShut(error: unknown): undefined {
  if (error instanceof SealBroken || (error as { code?: string }).code === 'UNAVAILABLE') return;
  throw error;
}

async function countOthers(client: Client, masterKeyId: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM vault_key WHERE master_key_id <> $1', [masterKeyId]);
  return rows[0].n;
}

/** How many data keys stand under each master key, those of the settings first. */
export interface VaultStatus {
  masterKeys: { id: string; here: boolean; current: boolean; dataKeys: number }[];
  entries: number;
  erased: number;
}

export async function vaultStatus(client: Client, keys: MasterKeys | undefined): Promise<VaultStatus> {
  const here = keys?.ids ?? [];
  const { rows } = await client.query<{ id: string; n: number }>(
    'SELECT master_key_id AS id, count(*)::int AS n FROM vault_key WHERE wrapped IS NOT NULL GROUP BY 1 ORDER BY 1',
  );
  const counts = new Map(rows.map(({ id, n }) => [id, n]));
  const { rows: totals } = await client.query<{ entries: number; erased: number }>(
    'SELECT (SELECT count(*)::int FROM vault_entry) AS entries, (SELECT count(*)::int FROM vault_key WHERE erased_at IS NOT NULL) AS erased',
  );
  const ids = [...new Set([...here, ...counts.keys()])];
  return {
    masterKeys: ids.map((id) => ({ id, here: here.includes(id), current: id === here[0], dataKeys: counts.get(id) ?? 0 })),
    ...totals[0],
  };
}
