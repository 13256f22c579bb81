import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#libs/platform';
import { reindexAll } from '#libs/search';
import { startWorker, type Worker } from '../../apps/worker/src/worker.js';
import { signedInAs, type TestClient } from '../kit/client.js';
import { asOwner, createTestDatabase, type TestDatabase } from '../kit/database.js';
import { sendCaseChanged, sendJob } from '../kit/jobs.js';
import { startServer, type TestServer } from '../kit/server.js';
import { until } from '../kit/until.js';

interface Meilisearch {
  url: string;
  key: string;
  stop(): Promise<void>;
}

/** One address for a server that comes and goes. */
class Address {
  private readonly sockets = new Set<Socket>();
  private to?: number;
  private readonly server: Server = createServer((socket) => {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => this.sockets.delete(socket));
    if (this.to === undefined) return socket.destroy();
    const onward = connect(this.to, '127.0.0.1').on('error', () => socket.destroy());
    return socket.pipe(onward).pipe(socket);
  });

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  lead(url: string | undefined): void {
    this.to = url ? Number(new URL(url).port) : undefined;
    if (!url) for (const socket of this.sockets) socket.destroy();
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}

const SEARCH = '{ search(query: "QUERY", first: 5) { totalCount engine degraded edges { node { code } } } }';

/** Meilisearch stopped midway: writes go on, the database answers and says so; back again, it is caught up. */
describe('a search server that stops', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dalel-fault-search-'));
  const address = new Address();
  let startMeilisearch: (folder: string) => Promise<Meilisearch>;
  let meilisearch: Meilisearch | undefined;
  let database: TestDatabase;
  let server: TestServer;
  let worker: Worker;
  let reviewer: TestClient;

  beforeAll(async () => {
    ({ startMeilisearch } = (await import('../../tools/meilisearch.mjs' as string)) as { startMeilisearch: typeof startMeilisearch });
    database = await createTestDatabase('demo');
    meilisearch = await startMeilisearch(folder);
    const settings = { url: await address.listen(), key: meilisearch.key, houseKey: meilisearch.key };
    address.lead(meilisearch.url);
    await reindexAll(database.ownerUrl, { meilisearch: settings });
    server = await startServer(database.appUrl, { meiliUrl: settings.url, meiliKey: settings.key, meiliHouseKey: settings.houseKey });
    worker = await startWorker(
      loadConfig({
        DATABASE_URL: database.appUrl,
        DALEL_DEMONSTRATION: '1',
        MEILI_URL: settings.url,
        MEILI_KEY: settings.key,
        MEILI_HOLDS: 'house',
        MEILI_HOUSE_KEY: settings.houseKey,
      }),
      0.5,
    );
    reviewer = await signedInAs(server.url, 'reviewer');
  }, 120_000);
  afterAll(async () => {
    await worker?.stop();
    await server?.close();
    await database?.drop();
    address.close();
    await meilisearch?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, 60_000);

  const search = async (words: string) =>
    (await reviewer.data<{ search: { totalCount: number; engine: string; degraded: boolean } }>(SEARCH.replace('QUERY', words))).search;
  const rename = (title: string) =>
    asOwner(database, async (client) => {
      await client.query(
        `UPDATE case_text SET title = jsonb_build_object('en', $1::text) WHERE case_id = (SELECT id FROM "case" WHERE code = 'KZ-2023-S35KW')`,
        [title],
      );
      await sendCaseChanged(client, 'KZ-2023-S35KW');
    });

  it('is replaced by the database, which says so, and is caught up when it is back', async () => {
    const before = await search('blackmail');
    expect([before.engine, before.degraded]).toEqual(['meilisearch', false]);

    address.lead(undefined);
    await meilisearch?.stop();
    meilisearch = undefined;
    expect(await search('blackmail')).toMatchObject({ engine: 'postgres', degraded: true, totalCount: before.totalCount });

    await rename('Written while flamingosearch was away');
    const flamingos = () => search('flamingosearch');
    expect(await until(flamingos, ({ totalCount }) => totalCount === 1)).toMatchObject({ engine: 'postgres', degraded: true });

    meilisearch = await startMeilisearch(folder);
    address.lead(meilisearch.url);
    await asOwner(database, async (client) => {
      const { rows } = await client.query(`SELECT cron FROM pgboss.schedule WHERE name = 'search.push'`);
      expect(rows).toEqual([{ cron: '* * * * *' }]);
      // not to wait for the minute
      await sendJob(client, 'search.push');
    });
    await until(flamingos, ({ engine, degraded, totalCount }) => engine === 'meilisearch' && !degraded && totalCount === 1);
    expect(await search('blackmail')).toMatchObject({ engine: 'meilisearch', degraded: false, totalCount: before.totalCount });
  }, 180_000);
});
