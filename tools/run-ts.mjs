/** Runs a TypeScript entry from its sources: `node tools/run-ts.mjs FILE [arguments]`. */
import { pathToFileURL } from 'node:url';
import { runToEnd } from './node-24.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Usage: node tools/run-ts.mjs FILE [arguments]\n');
  process.exit(2);
}
const loader = import.meta.resolve('@swc-node/register/esm-register');
const entry = pathToFileURL(file).pathname;
process.exitCode = await runToEnd(['--conditions=source', '--import', loader, entry, ...args], {
  env: { ...process.env, NODE_OPTIONS: '', SWCRC: 'true' },
});
