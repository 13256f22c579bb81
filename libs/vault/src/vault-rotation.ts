import type { Client } from 'pg';
import { addAuditEntry, askOn, inTransaction } from '#libs/platform';
import { addMasterKey, keepCurrentMasterKey } from './master-key-file.js';
import type { MasterKeys } from './master-keys.js';
import { SealBroken } from './seal.js';
import {
  type DataKeyPlace,
  dataKeysByMasterKey,
  dataKeyToRewrap,
  holdMasterKeys,
  keepRewrapped,
  nextUnderAnother,
  underAnother,
  vaultTotals,
} from './vault-rotation.repository.js';

/** What a rotation did. */
export interface Rotation {
  /** Was a new master key made, or one taken up that an earlier run left unfinished? */
  begun: boolean;
  masterKeyId: string;
  rewrapped: number;
}
/** Told after each step, for progress and for the test that kills it there. */
export type OnStep = (step: string) => void;

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
  const ask = askOn(client);
  const begun = (await underAnother(ask, await keys.currentKeyId())) === 0;
  if (begun && !file)
    throw new Error(
      'Every data key is under the current master key: put a new one first in DALEL_MASTER_KEY, start Dalel with it, and run this again',
    );
  if (begun && file) addMasterKey(file, onStep);
  const masterKeyId = await keys.currentKeyId();
  let rewrapped = 0;
  const shut: string[] = [];
  for (;;) {
    const next = await nextUnderAnother(ask, masterKeyId, shut);
    if (!next) break;
    if (await rewrap(client, keys, next, onStep)) rewrapped += 1;
    else shut.push(next.caseId);
  }
  await addAuditEntry(ask, { action: 'vault.rotated', detail: { masterKey: masterKeyId, rewrapped, shut: shut.length } });
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
    await holdMasterKeys(ask);
    if ((await underAnother(ask, await keys.currentKeyId())) > 0)
      throw new Error('Data keys still need an older master key: run "dalel vault rotate" first');
    const { id } = keepCurrentMasterKey(file);
    await addAuditEntry(ask, { action: 'vault.keys-retired', detail: { masterKey: id } });
  });

/** @returns false when it does not open here */
async function rewrap(client: Client, keys: MasterKeys, place: DataKeyPlace, onStep: OnStep): Promise<boolean> {
  const opens = await inTransaction(client, async (ask) => {
    const row = await dataKeyToRewrap(ask, place);
    // erased a moment ago
    if (!row) return true;
    const dataKey = await keys.unwrap(row, place).catch(unlessShut);
    if (!dataKey) return false;
    onStep('a data key is opened');
    const wrapped = await keys.wrap(dataKey, place);
    dataKey.fill(0);
    await keepRewrapped(ask, place, wrapped);
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

/** How many data keys stand under each master key, those of the settings first. */
export interface VaultStatus {
  masterKeys: { id: string; here: boolean; current: boolean; dataKeys: number }[];
  entries: number;
  erased: number;
}

export async function vaultStatus(client: Client, keys: MasterKeys | undefined): Promise<VaultStatus> {
  const here = keys?.ids ?? [];
  const ask = askOn(client);
  const counts = await dataKeysByMasterKey(ask);
  const ids = [...new Set([...here, ...counts.keys()])];
  return {
    masterKeys: ids.map((id) => ({ id, here: here.includes(id), current: id === here[0], dataKeys: counts.get(id) ?? 0 })),
    ...(await vaultTotals(ask)),
  };
}
