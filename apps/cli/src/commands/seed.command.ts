import { Command } from 'commander';
import { ensureDemonstration } from '../running/demonstration.js';
import { openDatabase, prepareDatabase } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

export function seedCommand(): Command {
  return new Command('seed')
    .description('Write data that Dalel brings along into the database')
    .requiredOption('--demonstration', 'the synthetic demonstration: 83 invented cases of 2023, law, recommendations, eight sign-ins')
    .action(async () => {
      if (process.env['NODE_ENV'] === 'production')
        throw new Error('The demonstration is refused in production: it has sign-ins that anyone may know');
      const progress = new Progress();
      const database = await openDatabase(process.env, progress);
      try {
        await prepareDatabase(database, process.env, progress);
        const password = await ensureDemonstration(database, process.env, progress);
        progress.step('the demonstration is there');
        process.stdout.write(`The password of its sign-ins: ${password}\n`);
      } finally {
        await database.close();
      }
    });
}
