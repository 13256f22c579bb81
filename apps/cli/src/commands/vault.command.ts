import { resolve } from 'node:path';
import { Command } from 'commander';
import { keepLedger } from '#libs/audit';
import { inTransaction } from '#libs/platform';
import { eraseByOperator, makeMasterKeyFile, newMasterKey, retireMasterKeys, rotateMasterKey, vaultStatus } from '#libs/vault';
import { ledgerOf } from '../running/ledger.js';
import { masterKeysOf } from '../running/master-keys.js';
import { withOwner } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

export function vaultCommand(): Command {
  return new Command('vault')
    .description('Master keys of the vault. Safe while Dalel is running')
    .addCommand(
      new Command('keygen')
        .description('Make a master key and print it, or put it into a new file that only you can read')
        .option('--file <path>', 'the file to make')
        .action(keygen),
    )
    .addCommand(
      new Command('rotate')
        .description('Take a new master key into use and wrap every data key anew. Interrupted, it goes on at the next call')
        .option(
          '--retire',
          'afterwards take the older master keys out of the file: backups from before can then be read with a copy of them alone',
          false,
        )
        .action(rotate),
    )
    .addCommand(
      new Command('status')
        .description('Which master keys are here and what stands under them; exit code 1 when one is missing')
        .action(status),
    )
    .addCommand(
      new Command('erase')
        .description('Destroy the data key of a case that nobody in the house may see any more (its survivors withdrew INTERNAL)')
        .argument('<code>', 'code of the case')
        .requiredOption('--reason <text>', 'kept with the certificate')
        .action(erase),
    )
    .addCommand(
      new Command('key-ledger')
        .description('Write the ledger anew under DALEL_LEDGER_KEY, once, when it was begun without a key')
        .action(keyLedger),
    );
}

function keygen({ file }: { file?: string }): void {
  if (!file) {
    process.stdout.write(`${newMasterKey()}\n`);
    return;
  }
  makeMasterKeyFile(resolve(file));
  process.stdout.write(
    `A new master key is in ${resolve(file)}. Keep a copy where neither the database nor its backups are: without it the vault is lost.\n`,
  );
}

async function rotate({ retire }: { retire: boolean }): Promise<void> {
  const progress = new Progress();
  await withOwner(progress, async (client, dataDir) => {
    const { keys, file } = masterKeysOf(process.env, dataDir);
    if (!keys) throw new Error('There is no master key yet: set DALEL_MASTER_KEY_FILE (make one with "dalel vault keygen --file")');
    if (retire && !file)
      throw new Error('--retire changes the file of the master keys: with DALEL_MASTER_KEY, take the older ones out yourself');
    const { begun, masterKeyId, rewrapped } = await rotateMasterKey(client, keys, file);
    progress.step(`${begun ? 'a new master key' : 'the master key'} ${masterKeyId} is in use; ${rewrapped} data keys were wrapped anew`);
    if (retire && file) {
      await retireMasterKeys(client, keys, file);
      progress.step('the older master keys are out of the file; destroy their copies, or keep them for backups from before');
    } else progress.step('the older master keys are still in the file; "dalel vault rotate --retire" next time takes them out');
  });
}

async function status(): Promise<void> {
  await withOwner(new Progress(), async (client, dataDir) => {
    const { masterKeys, entries, erased } = await vaultStatus(client, masterKeysOf(process.env, dataDir).keys);
    const ledger = ledgerOf(process.env, dataDir);
    ledger.read();
    const lines = masterKeys.map(
      ({ id, here, current, dataKeys }) => `master key ${id}  ${current ? 'current' : here ? 'older' : 'MISSING'}  data keys: ${dataKeys}`,
    );
    lines.push(`entries: ${entries}`, `erased vaults: ${erased}`, `ledger: ${ledger.entries.length} entries, head ${ledger.headHash}`);
    process.stdout.write(`${lines.join('\n')}\n`);
    if (masterKeys.some(({ here }) => !here)) throw new Error('A master key is missing: what stands under it cannot be read');
  });
}

async function keyLedger(): Promise<void> {
  await withOwner(new Progress(), async (_, dataDir) => {
    const { DALEL_LEDGER_KEY: _key, DALEL_LEDGER_KEY_FILE: _file, ...withoutKey } = process.env;
    const plain = ledgerOf(withoutKey, dataDir);
    plain.read();
    ledgerOf(process.env, dataDir).rewrite(plain);
    process.stdout.write(`The ledger's ${plain.entries.length} entries are under the key.\n`);
  });
}

async function erase(code: string, { reason }: { reason: string }): Promise<void> {
  await withOwner(new Progress(), async (client, dataDir) => {
    const { entries, keyVersion, keyFingerprint } = await inTransaction(client, async (ask) => {
      const erased = await eraseByOperator(ask, code, reason);
      if (!erased) throw new Error('There is no such case, or nothing in its vault');
      return erased;
    });
    await keepLedger(client, ledgerOf(process.env, dataDir));
    process.stdout.write(`Erased: ${entries} entries with data key ${keyVersion} (SHA-256 of it wrapped: ${keyFingerprint}).\n`);
  });
}
