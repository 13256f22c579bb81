/**
 * `npm run test:access`: who sees what. The generated matrix, the policies, the paths of the public, readers and partners, random
 * queries, documents and values, and the canaries. `--full` asks all 10,000 queries and 5,000 documents, and every field 25 times; `npm test` asks 600,
 * 300 and 8. The last line counts Jest's own results.
 */
import { runJest } from './jest-run.mjs';
import { rerunOnNode24 } from './node-24.mjs';

const FULL = { DALEL_FUZZ_QUERIES: '10000', DALEL_FUZZ_DOCUMENTS: '5000', DALEL_FUZZ_VALUES: '25' };
const TESTS = ['test/access', 'test/graphql/document-fuzz.spec.ts', 'test/graphql/hostile-values.spec.ts'];

async function runAccess(args) {
  if (args.includes('--full')) Object.assign(process.env, FULL);
  const named = args.filter((arg) => arg !== '--full');
  const { passed, failed, trouble } = await runJest(named.length > 0 ? named : TESTS);
  if (trouble) process.stdout.write(`${trouble}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0;
}

if (!(await rerunOnNode24(import.meta.url))) process.exitCode = (await runAccess(process.argv.slice(2))) ? 0 : 1;
