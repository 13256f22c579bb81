import { Command, InvalidArgumentError } from 'commander';
import { nameByOperator } from '#libs/cases';
import { reachDatabase } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

const MOST_DAYS = 90;

export function caseCommand(): Command {
  return new Command('case')
    .description('What becomes of a case that nobody is left for')
    .addCommand(
      new Command('name')
        .description('Propose whom to name to a sealed case when all who were have left; a reviewer or administrator confirms it')
        .argument('<code>', 'code of the case')
        .argument('<email>', 'whose account it is; cleared for RESTRICTED')
        .requiredOption('--reason <text>', 'kept with the proposal')
        .option('--days <days>', `for how long, at most ${MOST_DAYS}`, daysOf, 30)
        .action(name),
    );
}

function daysOf(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw new InvalidArgumentError(`Between 1 and ${MOST_DAYS} days.`);
  return days;
}

async function name(code: string, email: string, { reason, days }: { reason: string; days: number }): Promise<void> {
  const database = await reachDatabase(process.env, new Progress());
  try {
    await nameByOperator(database.ownerUrl, code, email, reason, days);
    process.stderr.write('It is proposed. It counts once a reviewer or administrator confirms it, on the page of grants.\n');
  } finally {
    await database.close();
  }
}
