/**
 * `npm run bench:pages [-- --json]`: what a first visit of each kind of page brings and how long it takes, in a real Chromium: on a poor line
 * (400 kbit/s, 300 ms) and on a fair one with a slow phone's processor (9 Mbit/s, 60 ms, four times slower). Of a demonstration made for the run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { firstView, type Line } from '../browser/first-view.js';
import { launchBrowser } from '../kit/chromium.js';

const LINES: Record<string, Line> = {
  poor: { kbitPerSecond: 400, latencyMs: 300, slowdown: 1 },
  'fair, slow phone': { kbitPerSecond: 9000, latencyMs: 60, slowdown: 4 },
};
const ROUNDS = 3;
const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

const folder = mkdtempSync(join(tmpdir(), 'dalel-bench-pages-'));
chmodSync(folder, 0o755); // as root the database runs as another user
const port = await freePort();
const dalel = spawn(process.execPath, ['tools/start.mjs'], {
  env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const url = `http://127.0.0.1:${port}`;
try {
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (tries > 600 || dalel.exitCode !== null) throw new Error('the demonstration did not start');
    await new Promise((done) => setTimeout(done, 500));
  }
  const browser = await launchBrowser();
  const pages = ['/', '/search', await aCase(), '/law/kz/criminal-code/art/145', '/recommendations', '/statistics'];
  for (const [line, of] of Object.entries(LINES))
    for (const address of pages) {
      const views = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const context = await browser.newContext({ locale: 'ru', viewport: { width: 380, height: 780 } });
        views.push(await firstView(await context.newPage(), url + address, of));
        await context.close();
      }
      const view = views.sort((a, b) => a.contentMs - b.contentMs)[Math.floor(ROUNDS / 2)]!;
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ page: address, line, ...view })}\n`
          : `${address.padEnd(32)} ${line.padEnd(18)} ${String(view.requests).padStart(3)} requests ${String(view.kilobytes).padStart(6)} kB   content after ${view.contentMs} ms\n`,
      );
    }
  await browser.close();
} finally {
  dalel.kill('SIGTERM');
  if (dalel.exitCode === null) await once(dalel, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

async function aCase(): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ cases(first: 1) { edges { node { code } } } }' }),
  });
  const { data } = (await response.json()) as { data: { cases: { edges: { node: { code: string } }[] } } };
  return `/cases/${data.cases.edges[0]!.node.code}`;
}
