/**
 * Once a run: a PostgreSQL server with the template databases, and a Meilisearch where there is one for this machine.
 * No code of the application is loaded here, but in a child process.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded/embedded-postgres.ts';
import { findServerPlace } from '../../libs/platform/src/embedded/server-place.ts';
import { meilisearchAvailable, startMeilisearch } from '../../tools/meilisearch.mjs';
import { copyTemplates, DEMO_PASSWORD } from './templates.mjs';

const PREFIX = 'dalel-test-';
const MEMORY = '/dev/shm';
/** A run takes about one. */
const ROOMY = 4 * 2 ** 30;

export default async function globalSetup() {
  sweepKilledRuns();
  const folder = mkdtempSync(join(inMemory() ? MEMORY : tmpdir(), PREFIX));
  // The database's account must get through to its files.
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'run'), String(process.pid));
  process.env.TEST_FOLDER = folder;
  const run = { folder, closers: [] };
  globalThis.dalelTestRun = run;
  // When Jest is interrupted, its teardown does not come.
  process.once('exit', () => endAtOnce(run));
  try {
    await Promise.all([startDatabase(run), startSearch(run)]);
  } catch (error) {
    // Nor does it when the setup fails.
    await endRun(run);
    throw error;
  }
}

/** Hundreds of databases are copied: in memory where there is room for them. */
function inMemory() {
  if (!existsSync(MEMORY) || process.availableMemory() < 2 * ROOMY) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOMY;
}

async function startDatabase(run) {
  const folder = join(run.folder, 'database');
  const hold = (server) => {
    run.databasePid = server.pid;
    run.closers.push(() => server.stop());
  };
  const password = await copyTemplates(folder, hold);
  const server = await startEmbeddedPostgres({ place: findServerPlace(folder), durable: false });
  hold(server);
  process.env.TEST_OWNER_URL = server.ownerUrl('postgres');
  process.env.TEST_APP_URL = Object.assign(new URL(server.ownerUrl('postgres')), { username: 'dalel_app', password }).href;
  process.env.TEST_DEMO_PASSWORD = DEMO_PASSWORD;
}

async function startSearch(run) {
  if (!meilisearchAvailable) return;
  const server = await startMeilisearch(join(run.folder, 'meilisearch'));
  run.killSearch = server.kill;
  run.closers.push(() => server.stop());
  process.env.TEST_MEILI_URL = server.url;
  process.env.TEST_MEILI_KEY = server.key;
}

/** Stops what was started, and removes the folder. */
export async function endRun(run) {
  for (const close of run.closers.splice(0).reverse()) await close().catch(() => undefined);
  rmSync(run.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function endAtOnce(run) {
  if (run.closers.length === 0) return;
  run.killSearch?.();
  if (run.databasePid) process.kill(run.databasePid, 'SIGQUIT');
}

/** Runs that were killed outright leave servers and folders behind; the next one clears them away. */
function sweepKilledRuns() {
  const roots = [tmpdir(), MEMORY].filter((place) => existsSync(place));
  const folders = roots.flatMap((place) => readdirSync(place).map((name) => join(place, name)));
  for (const folder of folders.filter((path) => basename(path).startsWith(PREFIX))) {
    try {
      if (isAlive(Number(readFileSync(join(folder, 'run'), 'utf8')))) continue;
      for (const file of ['database/postgres/postmaster.pid', 'meilisearch/pid']) endProcess(join(folder, file), folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch {
      // Someone else's, or one that is being made or removed this very moment.
    }
  }
}

function endProcess(pidFile, folder) {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(pid, 'SIGQUIT');
  } catch {
    // It is gone already.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
