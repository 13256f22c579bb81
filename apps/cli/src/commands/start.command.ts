import { resolve } from 'node:path';
import { Command } from 'commander';
import { leaveRoot, loadConfig } from '#libs/platform';
import { type Child, startChild } from '../running/child.js';
import { ensureDemonstration } from '../running/demonstration.js';
import { ensureMasterKey } from '../running/master-keys.js';
import { openDatabase, prepareDatabase, refuseInProduction } from '../running/owner-database.js';
import { requirePort, waitUntilReady } from '../running/port.js';
import { Progress } from '../running/progress.js';
import { stopAsked } from '../running/stop-asked.js';

interface StartOptions {
  demonstration: boolean;
}

type Closer = () => Promise<void>;

const PROGRAMS = {
  api: new URL('../../../api/src/main.js', import.meta.url),
  worker: new URL('../../../worker/src/main.js', import.meta.url),
};

export function startCommand(): Command {
  return new Command('start')
    .description('Start Dalel: the database, where DATABASE_URL names none; the web pages and the API on PORT; the background jobs')
    .option('--demonstration', 'with DATABASE_URL: write the synthetic demonstration into it and allow its sign-ins', false)
    .action(start);
}

/** Runs until asked to stop, or until a part of it ends by itself, which is an error. What was started last is stopped first. */
async function start(options: StartOptions): Promise<void> {
  const progress = new Progress();
  const closers: Closer[] = [];
  const running = run(options, progress, closers);
  running.catch(() => undefined);
  try {
    await Promise.race([running, stopAsked()]);
    progress.step('stopping');
  } finally {
    for (const close of closers.reverse()) await close();
  }
  progress.step('stopped');
}

async function run(options: StartOptions, progress: Progress, closers: Closer[]): Promise<never> {
  const own = !process.env['DATABASE_URL'];
  if (own) refuseInProduction(process.env);
  const demonstration = own || options.demonstration;
  const env: NodeJS.ProcessEnv = { ...process.env, ...(demonstration && { DALEL_DEMONSTRATION: '1' }) };
  // The demonstration shows its public pages: synthetic cases, on this machine (docs/privacy.md, S55).
  if (demonstration) env['DALEL_PUBLIC_SITE'] ||= '1';
  const { host, port: wanted } = loadConfig({ ...env, DATABASE_URL: env['DATABASE_URL'] ?? 'postgres://localhost/dalel' });
  // With a database of the operator's too: what answers people is never root.
  leaveRoot(resolve(env['DATA_DIR'] || '.data'), env);
  const port = await requirePort(wanted, host);

  const opening = openDatabase(process.env, progress);
  closers.push(async () => (await opening.catch(() => undefined))?.close());
  const database = await opening;
  const appUrl = await prepareDatabase(database, process.env, progress);
  const password = demonstration ? await ensureDemonstration(database, process.env, progress) : undefined;

  Object.assign(env, { DATABASE_URL: appUrl, DATA_DIR: database.dataDir, PORT: String(port) });
  for (const secret of ['DEMO_PASSWORD', 'DALEL_APP_PASSWORD']) delete env[secret];
  if (demonstration && !env['DALEL_MASTER_KEY']) env['DALEL_MASTER_KEY_FILE'] ||= ensureMasterKey(database.dataDir);
  // the background jobs have no business with the vault and the ledger
  const withoutVault = { ...env };
  for (const secret of ['DALEL_MASTER_KEY', 'DALEL_MASTER_KEY_FILE', 'DALEL_LEDGER_KEY', 'DALEL_LEDGER_KEY_FILE'])
    delete withoutVault[secret];
  progress.step('starting the API and the background jobs');
  const children = [startChild('API', PROGRAMS.api, env), startChild('background jobs', PROGRAMS.worker, withoutVault)];
  closers.push(() => Promise.all(children.map((child) => child.stop())).then(() => undefined));

  const broken = brokenParts(children, database.embedded?.lost);
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  await Promise.race([waitUntilReady(`http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`, 120_000), broken]);
  progress.step('ready');
  process.stdout.write(welcome(host === '127.0.0.1' || host !== reachable ? 'localhost' : host, port, password));
  return broken;
}

function brokenParts(children: Child[], databaseLost: Promise<void> | undefined): Promise<never> {
  const parts = children.map((child) => child.ended);
  const lost = databaseLost?.then(() =>
    Promise.reject(new Error('The database ended by itself; start again, and it recovers what was written')),
  );
  return Promise.race(lost ? [...parts, lost] : parts);
}

const SIGN_INS = [
  ['reader', 'reads published cases, law and recommendations'],
  ['partner', 'a partner organisation’s account'],
  ['advocate', 'proposes assessments of recommendations'],
  ['advocate2', 'a second advocate'],
  ['lawyer', 'searches cases and the law they engage'],
  ['documenter', 'enters cases'],
  ['reviewer', 'confirms and publishes; cleared for everything but the vault'],
  ['admin', 'people and vocabularies'],
] as const;

function welcome(host: string, port: number, password: string | undefined): string {
  const lines = [``, `  Dalel is ready:  http://${host}:${port}    (GraphQL: http://${host}:${port}/graphql)`];
  if (password !== undefined) {
    lines.push('', `  Demonstration, all cases synthetic. Sign-ins, each with the password  ${password}`);
    for (const [name, what] of SIGN_INS) lines.push(`    ${`${name}@demo.example`.padEnd(26)}${what}`);
  }
  return `${[...lines, '', '  Ctrl-C stops it.', ''].join('\n')}\n`;
}
