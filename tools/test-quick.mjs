/**
 * `npm run test:quick`: for whoever works on it, in under a minute. Types, lint, the unit tests beside the code, the texts in their languages, and the
 * specs of test/ that were changed since main. It says nothing of the rest: `npm test` does.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { npmRun, runJest } from './jest-run.mjs';
import { rerunOnNode24 } from './node-24.mjs';

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

function changedSpecs() {
  let since = 'HEAD';
  try {
    since = git('merge-base', 'HEAD', 'main');
  } catch {} // a clone without main: what is not committed counts
  const changed = `${git('diff', '--name-only', since)}\n${git('ls-files', '--others', '--exclude-standard')}`.split('\n');
  return changed.filter((file) => /^test\/.*\.spec\.ts$/.test(file) && existsSync(file));
}

async function runQuick() {
  const counts = { passed: 0, failed: 0 };
  const check = async (script) => {
    counts[(await npmRun(script, [])) === 0 ? 'passed' : 'failed'] += 1;
  };
  const [tests] = await Promise.all([
    runJest(['apps', 'libs', 'test/languages', ...changedSpecs()]),
    check('typecheck').then(() => check('lint')),
  ]);
  if (tests.trouble) process.stdout.write(`${tests.trouble}\n`);
  process.stdout.write(`${counts.passed + tests.passed} passed, ${counts.failed + tests.failed} failed\n`);
  return counts.failed + tests.failed === 0;
}

if (!(await rerunOnNode24(import.meta.url))) process.exitCode = (await runQuick()) ? 0 : 1;
