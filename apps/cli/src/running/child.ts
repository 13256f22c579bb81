import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PATIENCE_MS = 20_000;
/**
 * MB. Answers are short-lived: a roomier nursery spares some 15 % of the API's processor time. What is kept is some 100 MB; without a bound
 * Node lets garbage grow beside it to a share of the machine's memory (docs/performance).
 */
const MEMORY = ['--max-semi-space-size=32', '--max-old-space-size=256'];

/** The Node that `npm ci` brought. */
const INSTALLED_NODE = fileURLToPath(new URL('../../../../../node_modules/node/bin/node', import.meta.url));

/** One of the processes that make Dalel, watched. */
export interface Child {
  name: string;
  /** Rejects when the process ends without having been asked to. */
  ended: Promise<never>;
  stop(): Promise<void>;
}

/** Starts one of our programs in a session of its own: Ctrl-C reaches us alone, and we say in which order things stop. */
export function startChild(name: string, program: URL, env: NodeJS.ProcessEnv): Child {
  const preload = new URL('./exit-with-parent.js', import.meta.url).href;
  const child = spawn(runnableNode(), [...MEMORY, '--enable-source-maps', '--import', preload, program.pathname], {
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let stopping = false;
  const exited = new Promise<string>((tell) => {
    child.once('error', (error) => tell(error.message));
    child.once('exit', (code, signal) => tell(signal ? `killed by ${signal}` : `exit code ${code}`));
  });
  const ended = new Promise<never>((_, fail) => {
    void exited.then((how) => stopping || fail(new Error(`The ${name} ended by itself (${how}); see its last lines above`)));
  });
  ended.catch(() => undefined);
  return {
    name,
    ended,
    stop: async () => {
      stopping = true;
      await endGently(child, exited);
    },
  };
}

async function endGently(child: ChildProcess, exited: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await exited;
  clearTimeout(force);
}

/** Ours, unless it lies in the closed home of the root that we no longer are (`/root/.nvm`). */
function runnableNode(): string {
  try {
    accessSync(process.execPath, constants.X_OK);
    return process.execPath;
  } catch {
    return INSTALLED_NODE;
  }
}
