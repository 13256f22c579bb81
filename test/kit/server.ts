import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '#libs/platform';
import { createApp } from '../../apps/api/src/app.js';

/** For tests that go through everything there is in a few large questions; what the limits are is the matter of test/graphql/limits.spec.ts. */
export const WITHOUT_LIMITS: Partial<Config> = {
  operationLimits: {
    milliseconds: 60_000,
    characters: Infinity,
    selections: Infinity,
    nesting: Infinity,
    depth: Infinity,
    aliases: Infinity,
    rootFields: Infinity,
    directives: Infinity,
    longFields: Infinity,
    variables: { signedIn: Infinity, public: Infinity },
    introspectionDepth: Infinity,
    cost: { signedIn: Infinity, public: Infinity },
    answerBytes: { signedIn: Infinity, public: Infinity },
  },
};

export interface TestServer {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** The API in this process, on a free port, as the demonstration runs it; `overrides` change its settings. */
export async function startServer(databaseUrl: string, overrides: Partial<Config> = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(process.env['TEST_FOLDER'] ?? tmpdir(), 'files-'));
  const config: Config = {
    ...loadConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DALEL_DEMONSTRATION: '1', DALEL_PUBLIC_SITE: '1' }),
    masterKey: randomBytes(32).toString('base64'),
    ...overrides,
  };
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1').catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
