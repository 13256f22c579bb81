/** Runs Jest, or any script of package.json, and counts Jest's own results. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node, root } from './node-24.mjs';

const RESULTS = 'test/.results/jest.json';
const JEST_PATIENCE_MS = 20 * 60_000;

/** @returns how many passed, failed and were skipped, and what else went wrong. */
export async function runJest(args) {
  const results = join(root, RESULTS);
  mkdirSync(dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const code = await npmRun('jest', ['--json', `--outputFile=${results}`, ...args], { patience: JEST_PATIENCE_MS });
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0, trouble: `Jest ended with ${code} and left no results` };
  const report = JSON.parse(readFileSync(results, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const counts = { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
  if (report.numTotalTests === 0) return { ...counts, failed: failed + 1, trouble: 'no test was found' };
  if (code !== 0 && failed === 0) return { ...counts, failed: 1, trouble: `Jest ended with ${code}` };
  return counts;
}

const running = new Set();

/**
 * @param options.patience after so many milliseconds it is ended
 * @param options.output takes what it writes, which is shown at once otherwise
 * @returns the exit code, or the signal that ended it.
 */
export function npmRun(script, args, { patience, output } = {}) {
  // What Node compiled of the application is kept for all the processes that load it.
  const env = {
    ...process.env,
    PATH: `${dirname(node)}:${process.env.PATH}`,
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
  };
  // In a group of its own, so that a step that hangs is ended with all that it started; its two outputs come out as one.
  const stdio = ['ignore', ...(output ? ['pipe', 'pipe'] : ['inherit', 1])];
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], { cwd: root, env, stdio, detached: true });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', output);
  running.add(child);
  const limit = patience && setTimeout(() => process.kill(-child.pid, 'SIGKILL'), patience);
  return new Promise((tell) => {
    const end = (how) => {
      clearTimeout(limit);
      running.delete(child);
      tell(how);
    };
    child.once('error', () => end(1));
    child.once('close', (code, signal) => end(code ?? signal));
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const { pid } of running) process.kill(-pid, signal);
    process.exit(1);
  });
}
