import { Command } from 'commander';
import { openDatabase, prepareDatabase } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description(
      'Bring the database (DATABASE_URL: its owner’s address; else the embedded one) to this version, and give the application’s login its password',
    )
    .action(async () => {
      const progress = new Progress();
      const database = await openDatabase(process.env, progress);
      try {
        await prepareDatabase(database, process.env, progress);
        progress.step('the database is at this version');
      } finally {
        await database.close();
      }
    });
}
