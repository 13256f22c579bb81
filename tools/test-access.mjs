/**
 * `npm run test:access`: who sees what. The generated matrix, the policies, the paths of the public, readers and partners, random
 * queries and the canaries. `--full` asks all 10,000 random queries; `npm test` asks 1,500. The last line counts Jest's own results.
 */
import { runJest } from './jest-run.mjs';
import { rerunOnNode24 } from './node-24.mjs';

const FULL = '10000';

async function runAccess(args) {
  if (args.includes('--full')) process.env.DALEL_FUZZ_QUERIES = FULL;
  const given = args.filter((arg) => arg !== '--full');
  const { passed, failed, trouble } = await runJest(given.length > 0 ? given : ['test/access']);
  if (trouble) process.stdout.write(`${trouble}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0;
}

if (!(await rerunOnNode24(import.meta.url))) process.exitCode = (await runAccess(process.argv.slice(2))) ? 0 : 1;
