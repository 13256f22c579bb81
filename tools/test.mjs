/**
 * `npm test`: every check, then every test. Arguments go to Jest (`npm test -- libs/cases`).
 * The last line counts Jest's own results and one for each checking step; the exit code says whether all of it passed.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npmRun, runJest } from './jest-run.mjs';
import { rerunOnNode24, root } from './node-24.mjs';

/**
 * Two rows of checks, which run beside each other: most use one core. Each runs a script of package.json.
 * `unchanged`: files it writes, which must come out as they were checked in.
 */
const OF_SOURCES = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'boundaries', script: 'boundaries' },
  { name: 'unused code', script: 'unused' },
];
/** The tests begin when these are done: they use what is made here. */
const MAKING = [
  { name: 'schema', script: 'schema', unchanged: ['schema.graphql'] },
  { name: 'client types', script: 'codegen', unchanged: ['apps/web/src/generated'] },
  // What every test database is copied from, which Jest would make with one core idle.
  { name: 'demonstration', script: 'templates' },
  // The whole of it, so that a test that starts Dalel finds it built and does not build it anew under the others.
  { name: 'build', script: 'build' },
];

async function runAll(jestArgs) {
  const counts = { passed: 0, failed: 0 };
  const began = performance.now();
  await Promise.all([runRow(OF_SOURCES, counts), runRow(MAKING, counts).then(() => runTests(jestArgs, counts))]);
  say(`        all of it      ${seconds(began)}`);
  say(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0;
}

async function runTests(jestArgs, counts) {
  const started = performance.now();
  const tests = await runJest(jestArgs);
  counts.passed += tests.passed;
  counts.failed += tests.failed;
  say(`${tests.failed ? 'FAILED' : 'passed'}  ${'tests'.padEnd(14)} ${seconds(started)}${tests.trouble ? `  ${tests.trouble}` : ''}`);
  if (tests.skipped) say(`        ${tests.skipped} skipped`);
}

async function runRow(checks, counts) {
  for (const check of checks) {
    const started = performance.now();
    const output = [];
    const trouble = await runCheck(check, (text) => output.push(text));
    counts[trouble ? 'failed' : 'passed'] += 1;
    if (trouble) process.stdout.write(Buffer.concat(output));
    say(`${trouble ? 'FAILED' : 'passed'}  ${check.name.padEnd(14)} ${seconds(started)}${trouble ? `  ${trouble}` : ''}`);
  }
}

/** @returns what went wrong, or nothing. */
async function runCheck({ script, unchanged = [] }, output) {
  const before = contents(unchanged);
  const code = await npmRun(script, [], { output });
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

const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;

if (!(await rerunOnNode24(import.meta.url))) process.exitCode = (await runAll(process.argv.slice(2))) ? 0 : 1;
