/** Builds the server and the web pages into dist/. As a command it builds both; `npm start` builds what is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node, rerunOnNode24, root } from './node-24.mjs';

const PARTS = [
  {
    name: 'the server',
    script: 'build:server',
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'package.json'],
    results: ['dist/apps/cli/src/main.js', 'dist/apps/api/src/main.js', 'dist/apps/worker/src/main.js'],
    // With its results gone, an incremental build would still believe that they are there.
    memory: 'dist/server.tsbuildinfo',
    stamp: 'dist/.server-built',
  },
  {
    name: 'the web pages',
    script: 'build:web',
    sources: ['apps/web', 'package.json'],
    results: ['dist/web/ru.html'],
    stamp: 'dist/.web-built',
  },
];

/** @throws Error when a part does not build. */
export function build({ onlyStale, say }) {
  for (const part of PARTS) {
    const missing = part.results.some((file) => !existsSync(join(root, file)));
    const old = newest(part.sources) > modified(join(root, part.stamp));
    if (onlyStale && !missing && !old) continue;
    say(`building ${part.name}${missing ? '' : ', whose sources changed'}`);
    const began = Date.now();
    if (missing && part.memory) rmSync(join(root, part.memory), { force: true });
    const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` };
    const { status } = spawnSync('npm', ['run', '--silent', part.script], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) throw new Error(`${part.name} did not build`);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, part.stamp), `${new Date(began).toISOString()}\n`);
  }
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** Folders count too: theirs is the time at which a file in them was removed. */
function newest(paths) {
  return paths.map((path) => newestBelow(join(root, path))).reduce((a, b) => Math.max(a, b), 0);
}

function newestBelow(path) {
  if (!existsSync(path)) return 0;
  const own = modified(path);
  if (!statSync(path).isDirectory()) return own;
  return readdirSync(path, { recursive: true }).reduce((latest, name) => Math.max(latest, modified(join(path, name))), own);
}

if (import.meta.main || process.argv[1] === new URL(import.meta.url).pathname) {
  if (!(await rerunOnNode24(import.meta.url))) build({ onlyStale: false, say: (text) => process.stdout.write(`${text}\n`) });
}
