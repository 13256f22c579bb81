import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Command } from 'commander';
import { type Imported, importDecisions } from '#libs/decisions';
import { reachDatabase } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

const MOST_SHOWN = 50;

export function importCommand(): Command {
  return new Command('import')
    .description('Take in what others collected')
    .addCommand(
      new Command('decisions')
        .description('Decisions of courts and treaty bodies, from a table (.csv) or a list (.json); each waits for a second person')
        .argument('<file>', 'as docs/decisions.md describes it')
        .option('--dry-run', 'say what would be done, and do nothing')
        .action(decisions),
    );
}

async function decisions(file: string, { dryRun = false }: { dryRun?: boolean }): Promise<void> {
  const isTable = extname(file).toLowerCase() === '.csv';
  const text = readFileSync(file, 'utf8');
  const database = await reachDatabase(process.env, new Progress());
  try {
    const { problems, results } = await importDecisions(database.ownerUrl, { text, isTable }, { dryRun });
    for (const { line, code, why } of problems.slice(0, MOST_SHOWN)) process.stderr.write(`${file}:${line}: ${code} ${why}\n`);
    if (problems.length > 0) throw new Error(`nothing was taken in: ${problems.length} problems in ${file}`);
    const count = (what: Imported) => results.filter((each) => each === what).length;
    process.stdout.write(
      `${dryRun ? 'Would be ' : ''}${count('added')} added, ${count('changed')} changed, ${count('unchanged')} unchanged.\n`,
    );
  } finally {
    await database.close();
  }
}
