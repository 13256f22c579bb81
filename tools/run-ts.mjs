/** Runs a TypeScript entry from its sources: `node tools/run-ts.mjs FILE [arguments]`. */
import { resolve } from 'node:path';
import { runToEnd } from './node-24.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Usage: node tools/run-ts.mjs FILE [arguments]\n');
  process.exit(2);
}
const hooks = new URL('./typescript.mjs', import.meta.url).href;
process.exitCode = await runToEnd(['--import', hooks, resolve(file), ...args], { env: { ...process.env, NODE_OPTIONS: '' } });
