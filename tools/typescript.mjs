/**
 * `node --import ./tools/typescript.mjs FILE.ts` runs TypeScript from its sources. What was transformed once is kept in node_modules/.cache, under the
 * hash of its text: the whole application then loads in a second.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const settings = readFileSync(new URL('../.swcrc', import.meta.url), 'utf8');
const cache = fileURLToPath(new URL('../node_modules/.cache/typescript', import.meta.url));
const isOurs = (url) => url?.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('#')) return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && isOurs(context.parentURL)) {
      const source = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
      if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!isOurs(url)) return next(url, context);
    return { format: 'module', source: transformed(fileURLToPath(url)), shortCircuit: true };
  },
});

let swc;
function transformed(filename) {
  const text = readFileSync(filename, 'utf8');
  const kept = `${cache}/${createHash('sha256').update(`${process.version}\0${settings}\0${filename}\0${text}`).digest('hex')}`;
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  swc ??= createRequire(import.meta.url)('@swc/core');
  const { code } = swc.transformSync(text, { ...JSON.parse(settings), swcrc: false, filename, sourceMaps: 'inline' });
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
  } catch {} // a checkout that may not be written to is transformed each time
  return code;
}
