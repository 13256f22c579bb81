import { resolve } from 'node:path';
import type { Client } from 'pg';
import {
  asOwner,
  assertCyrillicTrigrams,
  type EmbeddedPostgres,
  findServerPlace,
  LEAST_SECRET,
  leaveRoot,
  runningOwnerUrl,
  setAppPassword,
  startEmbeddedPostgres,
} from '#libs/platform';
import { migrate } from '#migrations';
import { seedVocabularies } from '../seed/seed.js';
import type { Progress } from './progress.js';
import { keepSecrets, newPassword, readSecrets } from './secrets.js';

/** The database as its owner sees it: a server of the operator's (DATABASE_URL), or the embedded one of the data folder. */
export interface OwnerDatabase {
  dataDir: string;
  ownerUrl: string;
  embedded: EmbeddedPostgres | undefined;
  close(): Promise<void>;
}

export async function openDatabase(env: NodeJS.ProcessEnv, progress: Progress): Promise<OwnerDatabase> {
  const dataDir = resolve(env['DATA_DIR'] || '.data');
  const fromSettings = env['DATABASE_URL'];
  if (fromSettings) return { dataDir, ownerUrl: fromSettings, embedded: undefined, close: async () => undefined };
  refuseInProduction(env);
  leaveRoot(dataDir, env);
  const embedded = await startEmbeddedPostgres({ place: findServerPlace(dataDir), durable: true, onStep: progress.step });
  try {
    await embedded.ensureDatabase('dalel');
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { dataDir, ownerUrl: embedded.ownerUrl('dalel'), embedded, close: () => embedded.stop() };
}

/** As `openDatabase`, for commands that work beside a running Dalel: its embedded server is joined, and left running. */
export async function reachDatabase(env: NodeJS.ProcessEnv, progress: Progress): Promise<OwnerDatabase> {
  const dataDir = resolve(env['DATA_DIR'] || '.data');
  if (env['DATABASE_URL']) return openDatabase(env, progress);
  leaveRoot(dataDir, env);
  const ownerUrl = runningOwnerUrl(findServerPlace(dataDir), 'dalel');
  if (!ownerUrl) return openDatabase(env, progress);
  return { dataDir, ownerUrl, embedded: undefined, close: async () => undefined };
}

/** A command's work as the owner of the tables, beside a running Dalel or without one. */
export async function withOwner<T>(progress: Progress, work: (owner: Client, dataDir: string) => Promise<T>): Promise<T> {
  const database = await reachDatabase(process.env, progress);
  try {
    return await asOwner(database.ownerUrl, (owner) => work(owner, database.dataDir));
  } finally {
    await database.close();
  }
}

/** The embedded server is a beta of old parts, good for one machine and for tests (docs/operating.md). */
export function refuseInProduction(env: NodeJS.ProcessEnv): void {
  if (env['NODE_ENV'] === 'production') throw new Error('In production the embedded database is refused: set DATABASE_URL');
}

/** Brings the database to this version. @returns the address with which api and worker connect. */
export async function prepareDatabase(database: OwnerDatabase, env: NodeJS.ProcessEnv, progress: Progress): Promise<string> {
  progress.step('bringing the database to this version');
  const done = await migrate(database.ownerUrl);
  if (done.length > 0) progress.step(`migrations: ${done.length} done`);
  await assertCyrillicTrigrams(database.ownerUrl);
  // Every deployment needs the controlled terms: no case can be entered without them.
  await seedVocabularies(database.ownerUrl);
  return setAppPassword(database.ownerUrl, appPassword(database.dataDir, env));
}

function appPassword(dataDir: string, env: NodeJS.ProcessEnv): string {
  const known = env['DALEL_APP_PASSWORD'] || readSecrets(dataDir).appPassword;
  if (known && known.length < LEAST_SECRET) throw new Error(`DALEL_APP_PASSWORD must have ${LEAST_SECRET} characters or more (S14)`);
  if (known) return known;
  const made = newPassword();
  keepSecrets(dataDir, { appPassword: made });
  return made;
}
