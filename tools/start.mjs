/** `npm start`: builds what is missing or older than its sources, then runs `dalel start`. `--meilisearch` brings a search server along. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { rerunOnNode24, root } from './node-24.mjs';

async function start() {
  const say = (text) => process.stdout.write(`${text}\n`);
  const args = process.argv.slice(2);
  build({ onlyStale: true, say });
  if (args.includes('--meilisearch')) {
    const dataDir = resolve(process.env.DATA_DIR || '.data');
    // Built with the rights of whoever owns the checkout; from here on nothing runs as root.
    const { leaveRoot } = await import(pathToFileURL(join(root, 'dist/libs/platform/src/embedded/leave-root.js')).href);
    leaveRoot(dataDir, process.env);
    say('starting Meilisearch');
    const { startMeilisearch } = await import('./meilisearch.mjs');
    const server = await startMeilisearch(join(dataDir, 'meilisearch'));
    process.env.MEILI_URL = server.url;
    process.env.MEILI_KEY = server.key;
    // invented data: the house's documents too
    process.env.MEILI_HOLDS = 'house';
    process.env.MEILI_HOUSE_KEY = server.key;
    // The last to stop: the command below ends this process when api and worker are gone.
    process.on('exit', server.kill);
  }
  const cli = join(root, 'dist/apps/cli/src/main.js');
  process.argv = [process.execPath, cli, 'start', ...args.filter((arg) => arg !== '--meilisearch')];
  await import(pathToFileURL(cli).href);
}

if (!(await rerunOnNode24(import.meta.url))) {
  await start().catch((error) => {
    process.stderr.write(`dalel: ${error.message}\n`);
    process.exitCode = 1;
  });
}
