import { Command } from 'commander';
import { reindexAll } from '#libs/search';
import { meilisearchOf } from '../running/meilisearch.js';
import { openDatabase, prepareDatabase } from '../running/owner-database.js';
import { Progress } from '../running/progress.js';

export function reindexCommand(): Command {
  return new Command('reindex')
    .description('Hold the search index against the database and repair it: after a restore, or when in doubt. Safe at any time')
    .action(async () => {
      const progress = new Progress();
      const database = await openDatabase(process.env, progress);
      try {
        await prepareDatabase(database, process.env, progress);
        await reindexAll(database.ownerUrl, { meilisearch: meilisearchOf(process.env), onStep: progress.step });
      } finally {
        await database.close();
      }
    });
}
