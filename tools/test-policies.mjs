/**
 * `npm run test:policies`: every policy of the database dropped and widened in turn, every table unguarded, every right to a
 * column widened; the checks of the access matrix must notice each. Not part of `npm test`; takes a minute or so.
 */
import { join } from 'node:path';
import { rerunOnNode24, root, runToEnd } from './node-24.mjs';

if (!(await rerunOnNode24(import.meta.url))) {
  // not above: they load TypeScript, which an older Node cannot
  const { default: globalSetup } = await import('../test/kit/global-setup.mjs');
  const { default: globalTeardown } = await import('../test/kit/global-teardown.mjs');
  await globalSetup();
  try {
    process.exitCode = await runToEnd([join(root, 'tools/run-ts.mjs'), join(root, 'test/access/matrix/mutate.ts')], { cwd: root });
  } finally {
    await globalTeardown();
  }
}
