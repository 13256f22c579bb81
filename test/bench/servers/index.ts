import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { viewerRole } from '../../../libs/platform/src/index.js';
import { type BenchDatabase, PERSON } from '../database.js';
import { lawyer, PURPOSES } from '../lawyer.js';
import type { Answer, ServerName } from '../questions.js';

export interface Server {
  name: ServerName;
  pid: number;
  headers: Record<string, string>;
  url: string;
  ask: (body: string) => Promise<{ data: Answer; bytes: number }>;
  stop: () => Promise<void>;
}

/** Each in a process of its own, as the same person under the same policies. */
export async function startServers(database: BenchDatabase): Promise<Server[]> {
  const { appUrl, ownerUrl, personId, folder } = database;
  const { role, settings } = viewerRole(lawyer(personId), false, PURPOSES);
  const pgSettings = {
    role: `dalel_${role}`,
    ...Object.fromEntries(Object.entries(settings ?? {}).map(([name, value]) => [`app.${name}`, value])),
  };
  const dalel = await start('dalel', ['--max-semi-space-size=32', '--max-old-space-size=256', 'dist/apps/api/src/main.js'], {
    NODE_ENV: 'production',
    DALEL_SECURE_COOKIES: '0',
    DALEL_OPEN_API: '1',
    DALEL_REQUESTS_PER_MINUTE: '0',
    DATABASE_URL: appUrl,
    DATA_DIR: folder,
  });
  dalel.headers = { cookie: await signIn(dalel) };
  return [
    dalel,
    await start('floor', ['--import', './tools/typescript.mjs', 'test/bench/servers/floor.ts'], { DATABASE_URL: appUrl, PERSON: personId }),
    await start('postgraphile', ['test/bench/servers/postgraphile.mjs'], {
      DATABASE_URL: appUrl,
      OWNER_URL: ownerUrl,
      PG_SETTINGS: JSON.stringify(pgSettings),
      GRAPHILE_ENV: 'production',
    }),
  ];
}

async function start(name: ServerName, args: string[], settings: Record<string, string>): Promise<Server> {
  const port = randomInt(20_000, 40_000);
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), ...settings },
    // PostGraphile tells at length of types and names that it passes over
    stdio: ['ignore', 'ignore', name === 'postgraphile' ? 'ignore' : 'inherit'],
  });
  await reachable(name, child, origin);
  const server: Server = {
    name,
    pid: child.pid!,
    url: `${origin}/graphql`,
    headers: {},
    ask: async (body) => {
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...server.headers },
        body,
      });
      const text = await response.text();
      const { data, errors } = JSON.parse(text) as { data: Answer; errors?: unknown };
      if (errors || !data) throw new Error(`${name}: ${text.slice(0, 600)}`);
      return { data, bytes: Buffer.byteLength(text) };
    },
    stop: () => new Promise((resolve) => child.once('exit', () => resolve()).kill()),
  };
  return server;
}

async function reachable(name: string, child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) break;
    const answers = await fetch(`${url}/health/ready`).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${name} did not start`);
}

async function signIn({ url }: Server): Promise<string> {
  const query = `mutation { signIn(email: "${PERSON.email}", password: "${PERSON.password}") { viewer { clearance } } }`;
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`sign-in failed: ${await response.text()}`);
  return cookie;
}
