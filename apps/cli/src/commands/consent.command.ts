import { Command, Option } from 'commander';
import { keepLedger } from '#libs/audit';
import { withdrawByOperator } from '#libs/cases';
import { inTransaction, Purpose } from '#libs/platform';
import { ledgerOf } from '../running/ledger.js';
import { withOwner } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

export function consentCommand(): Command {
  return new Command('consent').description('Consent of survivors, where nobody in the house can reach the case any more').addCommand(
    new Command('withdraw')
      .description('Take back what every survivor of a case agreed to: one purpose, or all of them')
      .argument('<code>', 'code of the case')
      .addOption(new Option('--purpose <purpose>', 'one purpose; without it, all').choices(Object.values(Purpose)))
      .requiredOption('--reason <text>', 'kept with each withdrawal')
      .action(withdraw),
  );
}

async function withdraw(code: string, { purpose, reason }: { purpose?: Purpose; reason: string }): Promise<void> {
  await withOwner(new Progress(), async (client, dataDir) => {
    const withdrawn = await inTransaction(client, async (ask) => {
      const found = await withdrawByOperator(ask, code, purpose, reason);
      if (!found) throw new Error('There is no such case');
      if (found.length === 0) throw new Error('No survivor of this case consents to that: nothing was changed');
      return found;
    });
    await keepLedger(client, ledgerOf(process.env, dataDir));
    process.stdout.write(`Withdrawn: ${withdrawn.length} consents (${[...new Set(withdrawn)].join(', ')}).\n`);
  });
}
