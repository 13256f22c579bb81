import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { type JobHandler, SUBJECT_CHANGED, type Subject } from '#libs/platform';
import { Analyser } from '../analysis/analyser.js';
import { MeilisearchEngine, type MeilisearchOptions } from '../meilisearch/meilisearch-engine.js';
import { checkEngine } from './engine-check.js';
import { indexerTransactions } from './indexer-transactions.js';
import { markAll } from './indexing.repository.js';
import { IndexingService } from './indexing.service.js';
import { SEARCH_CHECK, SEARCH_PUSH } from './job-kinds.js';
import { IndexPush } from './push.js';

export interface SearchJobsOptions {
  pool: Pool;
  synthetic: boolean;
  meilisearch?: MeilisearchOptions;
}

const log = new Logger('Search');

/** Said at each start of the worker, and by `dalel doctor`. */
export const HOUSE_IN_MEILISEARCH =
  'MEILI_HOLDS=house: the texts of cases that are not published stand in clear in Meilisearch. Its disk, dumps and backups are to be guarded as the database is (docs/operating.md)';

/** The worker's part of search: documents made anew when their subjects change, another engine kept up, all of it checked nightly. */
export function searchJobs({ pool, synthetic, meilisearch }: SearchJobsOptions): JobHandler[] {
  const run = indexerTransactions(pool, synthetic);
  const analyser = new Analyser();
  const indexing = new IndexingService(run, analyser);
  const engine = meilisearch && new MeilisearchEngine(meilisearch);
  if (engine?.holds('internal')) log.warn(HOUSE_IN_MEILISEARCH);
  const push = engine && new IndexPush(run, analyser, engine);
  let prepared: Promise<void> | undefined;

  /** Once a process: the indexes are there, with the settings of this version. */
  const prepare = (wanted: MeilisearchEngine) => {
    prepared ??= wanted.prepare().then((made) => run((each) => markAll(each, made)));
    return prepared.catch((error) => {
      prepared = undefined;
      throw error;
    });
  };
  const pushAll = async (signal?: AbortSignal) => {
    if (!engine || !push) return;
    await prepare(engine);
    await push.push(signal);
  };

  const index: JobHandler<Subject> = {
    kind: SUBJECT_CHANGED,
    batchSize: 50,
    everySeconds: 0.5,
    handle: async (subjects, signal) => {
      await indexing.index(subjects);
      // Its failure is not this job's: what was not sent is noted, and the minute's job sends it.
      await pushAll(signal).catch((error: Error) => log.warn(`Meilisearch is not reachable, it will be caught up: ${error.name}`));
    },
  };
  const pushing: JobHandler = {
    kind: SEARCH_PUSH,
    everySeconds: 2,
    cron: engine ? '* * * * *' : undefined,
    wantedAtStart: async () => engine !== undefined,
    handle: (_, signal) => pushAll(signal),
  };
  const check: JobHandler = {
    kind: SEARCH_CHECK,
    everySeconds: 5,
    cron: '30 3 * * *',
    wantedAtStart: () => indexing.needsCheck(),
    handle: async (_, signal) => {
      const repaired = await indexing.checkAll();
      if (repaired.written + repaired.removed > 0)
        log.warn(`the nightly check made ${repaired.written} documents anew and took ${repaired.removed} out`);
      if (!engine) return;
      await prepare(engine);
      const { missing, old, superfluous } = await checkEngine(run, engine);
      if (missing + old + superfluous > 0) log.warn(`in Meilisearch ${missing} were missing, ${old} old, ${superfluous} superfluous`);
      await pushAll(signal);
    },
  };
  return [index, pushing, check];
}
