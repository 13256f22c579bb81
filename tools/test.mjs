/**
 * `npm test`: every check, then every test. Arguments go to Jest (`npm test -- libs/cases`).
 * The last line counts Jest's own results and one for each checking step; the exit code says whether all of it passed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node, rerunOnNode24, root } from './node-24.mjs';

/** Each runs a script of package.json. `unchanged`: files it writes, which must come out as they were checked in. */
const CHECKS = [
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
  { name: 'boundaries', script: 'boundaries' },
  { name: 'unused code', script: 'unused' },
  { name: 'schema', script: 'schema', unchanged: ['schema.graphql'] },
  { name: 'client types', script: 'codegen', unchanged: ['apps/web/src/generated'] },
  { name: 'server build', script: 'build:server' },
  { name: 'web build', script: 'build:web' },
];
const RESULTS = 'test/.results/jest.json';
const JEST_PATIENCE_MS = 20 * 60_000;

async function runAll(jestArgs) {
  const counts = { passed: 0, failed: 0 };
  const began = performance.now();
  for (const check of CHECKS) {
    const started = performance.now();
    const trouble = await runCheck(check);
    counts[trouble ? 'failed' : 'passed'] += 1;
    say(`${trouble ? 'FAILED' : 'passed'}  ${check.name.padEnd(14)} ${seconds(started)}${trouble ? `  ${trouble}` : ''}`);
  }
  const started = performance.now();
  const tests = await runJest(jestArgs);
  counts.passed += tests.passed;
  counts.failed += tests.failed;
  say(`${tests.failed ? 'FAILED' : 'passed'}  ${'tests'.padEnd(14)} ${seconds(started)}${tests.trouble ? `  ${tests.trouble}` : ''}`);
  if (tests.skipped) say(`        ${tests.skipped} skipped`);
  say(`        all of it      ${seconds(began)}`);
  say(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0;
}

/** @returns what went wrong, or nothing. */
async function runCheck({ script, unchanged = [] }) {
  const before = contents(unchanged);
  const code = await npmRun(script, []);
  if (code !== 0) return `npm run ${script} ended with ${code}`;
  const after = contents(unchanged);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
  return changed.length > 0 ? `${changed.join(', ')} was out of date: check in what npm run ${script} wrote` : undefined;
}

function contents(paths) {
  const files = paths.flatMap((path) => {
    const full = join(root, path);
    if (!existsSync(full)) return [];
    return statSync(full).isDirectory() ? readdirSync(full, { recursive: true }).map((name) => join(path, name)) : [path];
  });
  return new Map(files.filter((file) => statSync(join(root, file)).isFile()).map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

async function runJest(args) {
  const results = join(root, RESULTS);
  mkdirSync(dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const code = await npmRun('jest', ['--json', `--outputFile=${results}`, ...args], JEST_PATIENCE_MS);
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0, trouble: `Jest ended with ${code} and left no results` };
  const report = JSON.parse(readFileSync(results, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const counts = { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
  if (report.numTotalTests === 0) return { ...counts, failed: failed + 1, trouble: 'no test was found' };
  if (code !== 0 && failed === 0) return { ...counts, failed: 1, trouble: `Jest ended with ${code}` };
  return counts;
}

let current;

function npmRun(script, args, patience) {
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` };
  // In a group of its own, so that a step that hangs is ended with all that it started; its two outputs come out as one.
  current = spawn('npm', ['run', '--silent', script, '--', ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 1], detached: true });
  const child = current;
  const limit = patience && setTimeout(() => process.kill(-child.pid, 'SIGKILL'), patience);
  return new Promise((tell) => {
    child.once('error', () => tell(1));
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      tell(code ?? signal);
    });
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    if (current?.exitCode === null) process.kill(-current.pid, signal);
    process.exit(1);
  });
}

const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;

if (!(await rerunOnNode24(import.meta.url))) process.exitCode = (await runAll(process.argv.slice(2))) ? 0 : 1;
