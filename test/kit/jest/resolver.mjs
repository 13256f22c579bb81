/** Packages that our files import by name come from Node too: the application and the tests then have the same ones. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { handingOn } from './native.mjs';

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../../../node_modules/.cache/jest-packages', import.meta.url));
const made = new Map();

const isPackage = (name, { basedir, conditions }) =>
  conditions?.includes('import') && /^[@a-z]/.test(name) && !isBuiltin(name) && !basedir.includes('/node_modules');

export default function resolve(name, options) {
  if (!isPackage(name, options)) return options.defaultResolver(name, options);
  const file = made.get(name) ?? shimOf(name);
  made.set(name, file);
  return file;
}

function shimOf(name) {
  const file = `${folder}/${name.replaceAll('/', '+')}.mjs`;
  const names = Object.keys(require(name)).filter((each) => /^\w+$/.test(each));
  mkdirSync(folder, { recursive: true });
  // Another test process may be reading it.
  writeFileSync(`${file}.${process.pid}`, handingOn(import.meta.resolve(name), names));
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
