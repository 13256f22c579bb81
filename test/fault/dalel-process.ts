import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The built command line: these tests run what an operator runs. */
export const CLI = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));

export interface User {
  uid: number;
  gid: number;
}

export interface Dalel {
  /** Known once it has said that it is ready. */
  readonly url: string;
  dataDir: string;
  output(): string;
  /** Resolves when the output has the text; rejects when the process ends before. */
  says(text: string): Promise<void>;
  stop(signal: NodeJS.Signals): void;
  /** kill -9 of the command and of all in its process group. */
  killWhole(): void;
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Where a run keeps its files; in memory where there is room, so that what a start writes durably waits for no disk. */
const RUN = process.env['TEST_FOLDER'] ?? tmpdir();
/** What Node made of our sources, for every start of a run and whoever it runs as. */
const COMPILED = join(RUN, 'compiled');
mkdirSync(COMPILED, { recursive: true });
chmodSync(COMPILED, 0o777);

/** `dalel start` on a data folder and a free port. */
export function startDalel(dataDir: string, settings: Record<string, string> = {}, as?: User, program = [CLI, 'start']): Dalel {
  const child = spawn(process.execPath, program, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: COMPILED, DATA_DIR: dataDir, PORT: '0', ...settings },
    ...as,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | NodeJS.Signals | null>((tell) => child.once('exit', (code, signal) => tell(code ?? signal)));
  return {
    get url() {
      return `http://127.0.0.1:${/localhost:(\d+)/.exec(output)?.[1]}`;
    },
    dataDir,
    output: () => output,
    says: async (text) => {
      while (!output.includes(text)) {
        if (child.exitCode !== null || child.signalCode) throw new Error(`dalel ended before it said "${text}":\n${output}`);
        await pause(20);
      }
    },
    stop: (signal) => child.kill(signal),
    killWhole: () => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    },
    ended,
  };
}

/** A data folder that is removed, with all that runs on it, when the group of tests is over. */
export function dataFolder(as?: User): { dataDir: string; remove(): Promise<void> } {
  const base = mkdtempSync(join(RUN, 'dalel-start-'));
  execFileSync('chmod', ['755', base]);
  if (as) execFileSync('chown', [`${as.uid}:${as.gid}`, base]);
  const dataDir = join(base, 'data');
  const remove = async () => {
    await killAll(dataDir);
    rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { dataDir, remove };
}

/** kill -9 of the database server of this folder. */
export function killDatabase(dataDir: string): void {
  const file = join(dataDir, 'postgres/postmaster.pid');
  if (existsSync(file)) spawnSync('kill', ['-9', readFileSync(file, 'utf8').split('\n')[0] ?? '']);
}

/** The same, and a moment for all that works on this folder to be gone. */
export async function killAll(dataDir: string): Promise<void> {
  killDatabase(dataDir);
  for (let tries = 0; tries < 100 && processesOf(dataDir).length > 0; tries += 1) await pause(50);
}

/** The numbers of all processes that work on this folder. */
export function processesOf(dataDir: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const visible = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8')).join('\0');
      return visible.includes(dataDir);
    } catch {
      return false;
    }
  });
}

/** Whether `dalel start` works here as whoever we are. */
export const mayStart = (): boolean => process.getuid?.() !== 0 || ordinaryUser() !== undefined;

/** Someone who is not root and can reach this checkout, where we are root. */
export function ordinaryUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number.parseInt(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout, 10);
  const user = { uid: id('-u'), gid: id('-g') };
  if (!Number.isInteger(user.uid) || !Number.isInteger(user.gid)) return undefined;
  return spawnSync('test', ['-r', CLI], { ...user, cwd: '/' }).status === 0 ? user : undefined;
}
