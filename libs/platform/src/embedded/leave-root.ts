/** Started by root, Dalel goes on as the user of its database, before it listens or starts a program. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Account, findServerAccount, openDataFolder } from './server-place.js';

/** The folder that holds `dist` and `node_modules`. */
const CHECKOUT = fileURLToPath(new URL('../../../../..', import.meta.url)).replace(/\/$/, '');
const PROGRAMS = ['package.json', 'node_modules', 'dist/apps/api/src/main.js', 'dist/apps/worker/src/main.js', 'dist/web/index.html'];

/** For good: this process and all that it starts. Where we are not root, nothing happens. @throws Error that names what the user may not read */
export function leaveRoot(folder: string, env: NodeJS.ProcessEnv): void {
  if (process.getuid?.() !== 0) return;
  const dataDir = openDataFolder(folder);
  const account = findServerAccount(dataDir);
  if (!account) return;
  requireReadable(account, env);
  giveDataFolder(dataDir, account);
  process.setgroups?.([account.gid]);
  process.setgid?.(account.gid);
  process.setuid?.(account.uid);
}

function requireReadable(account: Account, env: NodeJS.ProcessEnv): void {
  const who = `Started by root, Dalel runs as ${account.name}`;
  if (firstClosed([CHECKOUT, ...PROGRAMS.map((file) => join(CHECKOUT, file))], account))
    throw new Error(
      `${who}, who may not read ${CHECKOUT}: chmod -R go+rX ${CHECKOUT}, move it out of a closed folder (for example to /opt/dalel), or run as an ordinary user`,
    );
  const named = Object.keys(env).filter((name) => /^(DALEL|MEILI)_.+_FILE$/.test(name));
  const files = named.map((name) => env[name]).filter((file) => file !== undefined);
  const file = firstClosed(files, account);
  if (file) throw new Error(`${who}, who may not read ${file}: chown ${account.uid} ${file}, or run as an ordinary user`);
}

/** The first of these that is there and may not be read. */
function firstClosed(paths: string[], account: Account): string | undefined {
  const there = paths.filter((path) => existsSync(path));
  const script = 'for path; do test -r "$path" || { printf %s "$path"; exit 1; }; done';
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', ...there], { uid: account.uid, gid: account.gid, cwd: '/', encoding: 'utf8' });
  return stdout || undefined;
}

/**
 * What an earlier start made as root goes to the account, once. A folder that another could have written into stays as it is:
 * a link planted in it would lead our rights elsewhere.
 */
function giveDataFolder(dataDir: string, account: Account): void {
  const { uid, mode } = lstatSync(dataDir);
  if (uid === account.uid) return;
  const entries = readdirSync(dataDir);
  const ours = entries.length === 0 || entries.some((name) => name === 'postgres-password' || name === 'secrets.json');
  if (uid !== 0 || (mode & 0o022) !== 0 || !ours)
    throw new Error(
      `Started by root, Dalel runs as ${account.name}, to whom ${dataDir} does not belong: set DATA_DIR to an empty folder, or chown ${account.uid} ${dataDir}`,
    );
  for (const name of entries) give(join(dataDir, name), account);
  chownSync(dataDir, account.uid, account.gid);
}

function give(path: string, account: Account): void {
  const entry = lstatSync(path);
  if (entry.uid !== 0) return;
  if (entry.isDirectory()) for (const name of readdirSync(path)) give(join(path, name), account);
  lchownSync(path, account.uid, account.gid);
}
