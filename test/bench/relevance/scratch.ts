import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { findServerPlace, startEmbeddedPostgres } from '../../../libs/platform/src/index.js';
import { Analyser } from '../../../libs/search/src/analysis/analyser.js';
import type { Run } from '../../../libs/search/src/analysis/stems.repository.js';
import type { SearchDocument } from '../../../libs/search/src/engine/search-document.js';
import type { SearchEngine, SearchScope } from '../../../libs/search/src/engine/search-engine.js';
import { indexerTransactions } from '../../../libs/search/src/indexing/indexer-transactions.js';
import { MeilisearchEngine } from '../../../libs/search/src/meilisearch/meilisearch-engine.js';
import { PostgresEngine } from '../../../libs/search/src/postgres/postgres-engine.js';
import { openAccess } from '../../../libs/search/src/projection/projected.js';
import { migrate } from '../../../migrations/index.js';
import type { Passage } from './beir.js';

type EngineName = SearchEngine['name'];
type StartServer = (folder: string) => Promise<{ url: string; key: string; stop: () => Promise<void> }>;
const { startMeilisearch } = (await import('../../../tools/meilisearch.mjs' as string)) as { startMeilisearch: StartServer };

const SCOPE: SearchScope = { viewer: 'public', audience: 'public', clearance: 0, purposes: 4, synthetic: true };
const BATCH = 200;

export interface Scratch {
  add: (passages: readonly Passage[], language: 'ru' | 'kk' | 'en') => Promise<void>;
  /** Ids of passages, best first. */
  ask: (words: string, first: number) => Promise<string[]>;
  stop: () => Promise<void>;
}

/** An index of its own that is thrown away afterwards: passages stand in it as law does, found by whoever asks as the public. */
export async function scratchIndex(name: EngineName, say: (text: string) => void): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'dalel-relevance-'));
  chmodSync(folder, 0o755); // as root the database runs as another user
  const postgres = await startEmbeddedPostgres({ place: findServerPlace(folder), durable: false, onStep: say });
  await postgres.ensureDatabase('relevance');
  const url = postgres.ownerUrl('relevance');
  await migrate(url);
  const pool = new Pool({ connectionString: url, max: 4 });
  const server = name === 'meilisearch' ? await startMeilisearch(join(folder, 'meilisearch')) : undefined;
  const asIndexer = indexerTransactions(pool, true);
  const inPostgres = new PostgresEngine(asViewer(pool), asIndexer);
  const other = server && new MeilisearchEngine({ url: server.url, key: server.key, patienceMs: 10_000 }, asViewer(pool));
  await other?.prepare();
  const engine = other ?? inPostgres;
  const analyser = new Analyser();
  const ids = new Map<string, string>();
  let version = 0;
  return {
    add: async (passages, language) => {
      for (let from = 0; from < passages.length; from += BATCH) {
        const documents = passages.slice(from, from + BATCH).map((passage) => documentOf(passage, language));
        for (const [i, { id }] of documents.entries()) ids.set(id, passages[from + i]!.id);
        const analysed = await asIndexer((run) => analyser.documents(documents, run));
        const prepared = documents.map((document, i) => ({
          document,
          access: openAccess(true),
          version: ++version,
          analysed: analysed[i]!,
        }));
        await inPostgres.upsert(prepared);
        await other?.upsert(prepared);
      }
      await pool.query('VACUUM ANALYZE search_document');
    },
    ask: async (words, first) => {
      const query = await analyser.query(words, asViewer(pool));
      const { hits } = await engine.search({ query, filter: {}, scope: SCOPE, first, facets: false });
      return hits.map(({ id }) => ids.get(id)!);
    },
    stop: async () => {
      await pool.end();
      await server?.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function documentOf({ id: code, title, text }: Passage, language: 'ru' | 'kk' | 'en'): SearchDocument {
  const subjectId = randomUUID();
  return {
    id: `provision-${subjectId}`,
    audience: 'public',
    kind: 'PROVISION',
    form: 'OPEN',
    subjectId,
    code,
    caseId: null,
    codes: [],
    texts: [
      ...(title ? [{ field: 'heading', language, weight: 'A' as const, text: title }] : []),
      { field: 'summary', language, weight: 'C', text },
    ],
    facets: [],
    occurredOn: null,
    recency: 0,
  };
}

/** Runs a statement as the API does for the public. */
const asViewer =
  (pool: Pool): Run =>
  async <Row>(text: string, values: unknown[]) => {
    const client = await pool.connect();
    try {
      await client.query(`BEGIN READ ONLY; SET LOCAL ROLE dalel_public;
        SELECT set_config('app.purposes', '${SCOPE.purposes}', true), set_config('app.synthetic', 'true', true)`);
      return (await client.query(text, values)).rows as Row[];
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
