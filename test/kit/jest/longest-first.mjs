/** The order of the suites: those that take longest first, so that no worker ends with one alone; of the others the larger files. */
import { statSync } from 'node:fs';

const LONGEST = [
  'access/public-paths',
  'access/matrix/paths',
  'fault/start',
  'browser/every-page',
  'browser/discreet',
  'browser/case-work',
  'fault/start-as-root',
  'search/search',
  'access/matrix/canaries',
  'vault/rotation',
  'browser/links',
  'access/matrix/random-queries',
  'access/no-less-than-the-public',
  'fault/search',
  'fault/jobs',
  'graphql/hostile-values',
  'graphql/long-work',
  'graphql/slow-operations',
].map((name) => `/test/${name}.spec.ts`);

export default class LongestFirst {
  sort(tests) {
    const place = ({ path }) => [...LONGEST, ''].findIndex((name) => path.endsWith(name));
    const size = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return tests.toSorted((a, b) => place(a) - place(b) || size.get(b.path) - size.get(a.path));
  }

  /** What Jest asks of an order beside. */
  cacheResults() {}
}
