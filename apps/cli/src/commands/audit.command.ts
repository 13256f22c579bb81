import { Command } from 'commander';
import type { Client } from 'pg';
import { AuditChainRepository, parseHead, printHead, readSealKeys, sealAuditDays, verifyAudit, verifyLedger } from '#libs/audit';
import { askOn, asOwner } from '#libs/platform';
import { ledgerOf } from '../running/ledger.js';
import { openDatabase, prepareDatabase } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

const SHOWN = 50;

export function auditCommand(): Command {
  return new Command('audit').description('The audit: who did what').addCommand(
    new Command('head')
      .description(
        'Seal the days that are over, and print their heads and the present one, to be kept where nobody who could change the database reaches',
      )
      .action(() =>
        onChain(async (client, chain) => {
          await sealAuditDays(askOn(client), readSealKeys(process.env)[0]);
          for (const seal of await chain.seals())
            print(`${printHead(seal)}  ${seal.keyId ? `sealed with key ${seal.keyId}` : 'without a seal'}`);
          const tip = await chain.tip();
          if (tip) print(`${printHead(tip)}  now`);
        }),
      ),
  );
}

export function verifyCommand(): Command {
  return new Command('verify').description('Prove that what is stored is what was recorded').addCommand(
    new Command('audit')
      .description(
        'Go through the audit and say which entries were altered, removed, added or moved, and whether the ledger is as it was kept',
      )
      .option('--head <head...>', 'heads that were kept elsewhere, as `dalel audit head` printed them')
      .action(({ head = [] }: { head?: string[] }) =>
        onChain(async (client, chain, dataDir) => {
          const {
            entries,
            tip,
            sealed,
            unsealed,
            found: inChain,
          } = await verifyAudit(chain, readSealKeys(process.env), head.map(parseHead));
          const found = [...inChain.map(({ says }) => says), ...(await verifyLedger(client, ledgerOf(process.env, dataDir)))];
          for (const says of found.slice(0, SHOWN)) print(says);
          if (found.length > SHOWN) print(`and ${found.length - SHOWN} more`);
          if (found.length > 0) throw new Error(`the audit was tampered with: ${found.length} found in ${entries} entries`);
          print(
            `${entries} entries, ${sealed} sealed days${unsealed > 0 ? `, ${unsealed} that are over and not sealed` : ''}: as they were recorded`,
          );
          if (tip) print(`head: ${printHead(tip)}`);
        }),
      ),
  );
}

async function onChain(work: (client: Client, chain: AuditChainRepository, dataDir: string) => Promise<void>): Promise<void> {
  const progress = new Progress();
  const database = await openDatabase(process.env, progress);
  try {
    await prepareDatabase(database, process.env, progress);
    await asOwner(database.ownerUrl, (client) => work(client, new AuditChainRepository(client), database.dataDir));
  } finally {
    await database.close();
  }
}

const print = (line: string) => process.stdout.write(`${line}\n`);
