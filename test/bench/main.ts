/**
 * `npm run bench [-- --json] [-- --seconds 10] [-- --rounds 3] [-- --cases 100000]`: Dalel and the floor, one after the other in rounds, on generated cases
 * under row-level security. Prints the medians of the rounds; with --json a line each.
 */
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { findServerPlace, setAppPassword, startEmbeddedPostgres } from '../../libs/platform/src/index.js';
import { hashPassword } from '../../libs/sign-in/src/index.js';
import { migrate } from '../../migrations/index.js';
import { startFloor } from './floor.js';
import { measure, median, type Round } from './load.js';
import { EVIDENCE } from './queries.js';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    cases: { type: 'string', default: '100000' },
  },
});
const say = (text: string) => process.stderr.write(`${text}\n`);
const PASSWORD = 'bench-password-of-this-run';

const folder = mkdtempSync(join(tmpdir(), 'dalel-bench-'));
chmodSync(folder, 0o755); // as root the database runs as another user
const stops: (() => unknown)[] = []; // undone last first, whatever happens
const postgres = await startEmbeddedPostgres({ place: findServerPlace(folder), durable: false, onStep: say });
try {
  await postgres.ensureDatabase('bench');
  const ownerUrl = postgres.ownerUrl('bench');
  await migrate(ownerUrl);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  stops.push(() => owner.end());
  say(`generating ${options.cases} cases (about a minute for each 100,000)`);
  await owner.query('SELECT set_config($1, $2, false)', ['bench.cases', options.cases]);
  await owner.query(readFileSync(new URL('./generate.sql', import.meta.url), 'utf8'));
  const personId = await addPerson(owner);
  await owner.query('VACUUM ANALYZE');
  const appUrl = await setAppPassword(ownerUrl, 'bench');
  const floor = await startFloor(appUrl, personId);
  stops.push(floor.close);
  const dalel = await startDalel(appUrl);
  stops.push(dalel.stop);
  const body = JSON.stringify({ query: EVIDENCE.document, variables: EVIDENCE.variables });
  const servers: { server: string; url: string; headers: Record<string, string> }[] = [
    { server: 'floor', url: floor.url, headers: {} },
    { server: 'dalel', url: `${dalel.url}/graphql`, headers: { cookie: await signIn(dalel.url) } },
  ];
  await sameAnswers(servers, body);
  const rounds = new Map<string, Round[]>(servers.map(({ server }) => [server, []]));
  for (let round = 1; round <= Number(options.rounds); round++)
    for (const { server, url, headers } of servers) {
      say(`round ${round}: ${server}`);
      rounds.get(server)!.push(await measure(url, headers, body, Number(options.seconds), round === 1));
    }
  const floorRate = median(rounds.get('floor')!.map((r) => r.rps));
  for (const { server, url, headers } of servers) {
    const of = rounds.get(server)!;
    const row = {
      query: EVIDENCE.name,
      server,
      rps: Math.round(median(of.map((r) => r.rps))),
      p50: median(of.map((r) => r.p50)),
      p99: median(of.map((r) => r.p99)),
      statements: await statementsOf(owner, () => ask(url, headers, body)),
      ratioToFloor: Math.round((median(of.map((r) => r.rps)) / floorRate) * 100) / 100,
    };
    process.stdout.write(
      options.json
        ? `${JSON.stringify(row)}\n`
        : `${row.query}  ${server.padEnd(8)} ${String(row.rps).padStart(6)} requests/s   p50 ${row.p50} ms   p99 ${row.p99} ms   ${row.statements} statements   ${row.ratioToFloor} of the floor\n`,
    );
  }
} catch (error) {
  say(String(error));
  process.exitCode = 1;
} finally {
  for (const stop of stops.toReversed()) await stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function addPerson(owner: Client): Promise<string> {
  const { rows } = await owner.query(
    `INSERT INTO person (email, name, roles, clearance) VALUES ('bench@example.org', 'Bench', '{LAWYER}', 1) RETURNING id`,
  );
  await owner.query('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [rows[0].id, await hashPassword(PASSWORD)]);
  return rows[0].id;
}

async function startDalel(databaseUrl: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const api = fork('dist/apps/api/src/main.js', [], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      DALEL_SECURE_COOKIES: '0',
      DALEL_OPEN_API: '1',
      DALEL_REQUESTS_PER_MINUTE: '0',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      DATA_DIR: folder,
    },
    execArgv: ['--max-semi-space-size=32'], // as `dalel start` and the image run it
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    if (
      await fetch(`${url}/health/ready`).then(
        (r) => r.ok,
        () => false,
      )
    )
      return { url, stop: () => new Promise((resolve) => api.once('exit', () => resolve()).kill()) };
    if (tries > 100) throw new Error('the API did not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function ask(url: string, headers: Record<string, string>, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}

async function signIn(url: string): Promise<string> {
  const response = await ask(
    `${url}/graphql`,
    {},
    JSON.stringify({ query: `mutation { signIn(email: "bench@example.org", password: "${PASSWORD}") { viewer { clearance } } }` }),
  );
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`sign-in failed: ${await response.text()}`);
  return cookie;
}

/** A benchmark of different answers says nothing. */
async function sameAnswers(servers: { url: string; headers: Record<string, string> }[], body: string): Promise<void> {
  const answers = await Promise.all(
    servers.map(async ({ url, headers }) => JSON.stringify(((await (await ask(url, headers, body)).json()) as { data: unknown }).data)),
  );
  if (new Set(answers).size > 1) throw new Error(`the servers do not answer alike:\n${answers.map((a) => a.slice(0, 600)).join('\n')}`);
  const data = JSON.parse(answers[0]);
  say(`both answer alike: ${data.evidence.edges.length} of ${data.evidence.totalCount}`);
}

/** SQL statements that one request makes, those of its transactions included, as the server's statistics count them. */
async function statementsOf(owner: Client, request: () => Promise<Response>): Promise<number | null> {
  const loaded = await owner.query(
    `SELECT 1 FROM pg_settings WHERE name = 'shared_preload_libraries' AND setting LIKE '%pg_stat_statements%'`,
  );
  if (!loaded.rowCount) return null;
  await owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await owner.query('SELECT pg_stat_statements_reset()');
  await (await request()).text();
  const { rows } = await owner.query(
    `SELECT sum(calls)::int AS n FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname LIKE 'dalel_%' AND r.rolname <> 'dalel_owner'`,
  );
  return rows[0].n;
}
