import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../../kit/until.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface ChildApi {
  url: string;
  /** Everything it wrote, to either output. */
  output(): string;
  stop(): Promise<void>;
}

/** The API in a process of its own, so that what it writes to its log can be read. */
export async function startChildApi(databaseUrl: string, settings: Record<string, string>): Promise<ChildApi> {
  const dataDir = mkdtempSync(join(process.env['TEST_FOLDER'] ?? '/tmp', 'child-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', './tools/typescript.mjs', 'test/access/matrix/api-without-limits.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: String(port),
      ...settings,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<void>((tell) => child.once('exit', () => tell()));
  const url = `http://127.0.0.1:${port}`;
  const lives = () => fetch(`${url}/health/live`).then(({ ok }) => ok, () => false); // biome-ignore format: one line
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`The API did not start:\n${output}`);
    return lives();
  });
  return {
    url,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((tell) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => tell(port));
    }),
  );
}
