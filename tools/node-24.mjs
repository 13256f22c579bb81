import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const recent = Number.parseInt(process.versions.node, 10) >= 24;

/** Node 24: the one we run on, or the one that `npm ci` brought where the machine's own is older. */
export const node = recent || !existsSync(own) ? process.execPath : own;

/**
 * Runs the calling script again on Node 24 where it was started by an older one, and ends with its exit code.
 * @returns whether it did, so that the caller does nothing more itself.
 */
export async function rerunOnNode24(script) {
  if (recent) return false;
  if (node === process.execPath) {
    process.stderr.write(`Dalel needs Node 24 (this is ${process.version}): run npm ci first, which brings it\n`);
    process.exitCode = 1;
    return true;
  }
  // The channel tells the other side when this one is killed.
  process.exitCode = await runToEnd([fileURLToPath(script), ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  return true;
}

/** Runs Node 24 with these arguments, passes signals on, and resolves to the exit code. */
export function runToEnd(args, options = {}) {
  const child = spawn(node, args, { stdio: 'inherit', ...options });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((tell, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => tell(code ?? (signal ? 1 : 0)));
  });
}
