/**
 * The files of a database server with the templates that every test database is copied from, kept in the system's temporary folder under a hash of
 * all that made them, and of the day: the next run takes them as they are. Remove the folder at any time.
 */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded/embedded-postgres.ts';
import { findServerPlace } from '../../libs/platform/src/embedded/server-place.ts';
import { node, root } from '../../tools/node-24.mjs';

export const DEMO_PASSWORD = 'demo-password-for-tests';
const SOURCES = 'apps/cli/src apps/cli/demonstration libs migrations test/kit/make-templates.ts package-lock.json .swcrc'.split(' ');
const MOST_KEPT = 4;
const TEN_MINUTES = 600_000;

/** Copies them to `folder`, made first where there are none. @returns the application's password */
export async function copyTemplates(folder, onServer) {
  execFileSync('cp', ['-a', await keepTemplates(onServer), folder]);
  return readFileSync(join(folder, 'app-password'), 'utf8');
}

/** Makes them where there are none. `onServer` hears of the server that does. @returns their folder */
export async function keepTemplates(onServer) {
  const kept = join(ownFolder(), hashOf(SOURCES));
  if (!existsSync(kept)) await make(kept, onServer);
  utimesSync(kept, new Date(), new Date());
  removeOld(kept);
  return kept;
}

/** Nobody else may have put it there, or may write to it. */
function ownFolder() {
  const user = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `dalel-templates-${user}`);
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o755 });
  const { uid, mode } = lstatSync(folder);
  if (!lstatSync(folder).isDirectory() || (process.getuid && (uid !== user || (mode & 0o022) !== 0)))
    throw new Error(`${folder} is not ours alone: remove it`);
  return folder;
}

function hashOf(sources) {
  const hash = createHash('sha256').update(`${process.version} ${new Date().toISOString().slice(0, 10)} ${almatyDay()} ${DEMO_PASSWORD}`);
  for (const file of sources.flatMap((source) => filesOf(join(root, source))).sort())
    if (!file.endsWith('.spec.ts')) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 32);
}

const almatyDay = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format();

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function make(kept, onServer) {
  const aside = `${kept}.${process.pid}`;
  try {
    const server = await startEmbeddedPostgres({ place: findServerPlace(aside), durable: false });
    onServer(server);
    await server.ensureDatabase('tpl_empty');
    const env = { ...process.env, TEST_OWNER_URL: server.ownerUrl('postgres'), TEST_DEMO_PASSWORD: DEMO_PASSWORD };
    const script = [join(root, 'tools/run-ts.mjs'), join(root, 'test/kit/make-templates.ts')];
    const { stdout } = await promisify(execFile)(node, script, { cwd: root, env }).catch((error) => {
      throw new Error(`The template databases could not be made:\n${error.stderr || error.message}`);
    });
    await server.stop();
    writeFileSync(join(aside, 'app-password'), stdout.trim().split('\n').at(-1));
    renameSync(aside, kept);
  } catch (error) {
    // Another run may have been quicker.
    if (!existsSync(kept)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function removeOld(kept) {
  const folder = join(kept, '..');
  const all = readdirSync(folder).map((name) => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }));
  const old = all.sort((a, b) => b.used - a.used).slice(MOST_KEPT);
  for (const { path, used } of old) if (used < Date.now() - TEN_MINUTES) rmSync(path, { recursive: true, force: true });
}
