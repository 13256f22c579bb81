/**
 * The application's own files as the tests see them. Jest would load all of it anew, with its packages, for each test file: two seconds, eighty times.
 * So Node loads it, once a process, and a test file is handed what it exports. Tests and what belongs to them are Jest's own.
 */
import '../../../tools/typescript.mjs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { handingOn } from './native.mjs';

const require = createRequire(import.meta.url);

export default {
  process: (_text, file) => ({ code: handingOn(pathToFileURL(file).href, Object.keys(require(file))) }),
};
