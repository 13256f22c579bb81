/** The order of the suites: those that take longest first, so that no worker ends with one alone. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Milliseconds that each took when it ran here last. */
const TIMES = fileURLToPath(new URL('../../.results/times.json', import.meta.url));

/** Of a checkout in which nothing ran yet. */
const LONGEST = [
  'fault/start',
  'access/matrix/paths',
  'access/public-paths',
  'browser/every-page',
  'fault/start-as-root',
  'search/search',
  'browser/case-work',
  'browser/links',
  'plans/plans',
  'browser/discreet',
  'vault/rotation',
  'fault/jobs',
  'browser/way-out',
  'browser/opening',
  'access/matrix/canaries',
  'access/matrix/random-queries',
  'access/no-less-than-the-public',
  'graphql/hostile-values',
  'graphql/long-work',
  'browser/publication',
  'browser/first-view',
  'browser/vault',
  'platform/migrate-beside-readers',
  'fault/search',
  'graphql/askers-who-leave',
].map((name) => fileURLToPath(new URL(`../../${name}.spec.ts`, import.meta.url)));

export default class LongestFirst {
  times = existsSync(TIMES) ? JSON.parse(readFileSync(TIMES, 'utf8')) : {};

  sort(tests) {
    const missing = LONGEST.filter((path) => !existsSync(path));
    if (missing.length > 0) throw new Error(`There is no ${missing}: name it in longest-first.mjs as it is called now`);
    const ranks = new Map(tests.map(({ path }) => [path, [this.times[path] ?? 0, -[...LONGEST, path].indexOf(path), statSync(path).size]]));
    return tests.toSorted((a, b) => {
      const [one, other] = [ranks.get(a.path), ranks.get(b.path)];
      return other[0] - one[0] || other[1] - one[1] || other[2] - one[2];
    });
  }

  cacheResults(_tests, { testResults }) {
    for (const { testFilePath, perfStats } of testResults) this.times[testFilePath] = perfStats.end - perfStats.start;
    mkdirSync(dirname(TIMES), { recursive: true });
    writeFileSync(TIMES, JSON.stringify(this.times));
  }
}
