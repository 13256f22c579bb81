import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { Analyser } from '../../libs/search/src/analysis/analyser.js';
import type { Run } from '../../libs/search/src/analysis/stems.repository.js';
import type {
  DocumentAccess,
  DocumentText,
  PreparedDocument,
  Removal,
  SearchAudience,
  SearchDocument,
} from '../../libs/search/src/engine/search-document.js';
import type { EngineAnswer, EngineRequest, SearchEngine, SearchScope } from '../../libs/search/src/engine/search-engine.js';
import { facetValues, type OwnValues } from '../../libs/search/src/facets.js';
import { indexerTransactions } from '../../libs/search/src/indexing/indexer-transactions.js';
import { MeilisearchEngine, type MeilisearchOptions } from '../../libs/search/src/meilisearch/meilisearch-engine.js';
import { type InIndexerTransaction, PostgresEngine } from '../../libs/search/src/postgres/postgres-engine.js';
import { asOwner } from '../kit/database.js';
import { withDatabase } from '../kit/scene.js';

/** Both engines over one database, and documents to put into them. */
export const INTERNAL: SearchScope = { viewer: 'staff', audience: 'internal', clearance: 2, purposes: 1, synthetic: true };
export const PUBLIC: SearchScope = { viewer: 'public', audience: 'public', clearance: 0, purposes: 4, synthetic: true };
export const COVERED = 0b111;
export const EVERYTHING = 2 ** 13 - 1;

const { database } = withDatabase({ database: 'empty' });
let pool: Pool;
let asIndexer: InIndexerTransaction;
export const analyser = new Analyser();
let version = 0;
export const nextVersion = (): number => ++version;

/** Runs a statement as the API does for a viewer of this scope. */
export const asViewer =
  (scope: () => SearchScope): Run =>
  async <Row>(text: string, values: unknown[]) => {
    const client = await pool.connect();
    try {
      const { viewer, clearance, purposes, synthetic } = scope();
      await client.query(`BEGIN READ ONLY; SET LOCAL ROLE dalel_${viewer};
        SELECT set_config('app.clearance', '${clearance}', true), set_config('app.purposes', '${purposes}', true), set_config('app.synthetic', '${synthetic}', true)`);
      const { rows } = await client.query(text, values);
      return rows as Row[];
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };

/** As in the application, what the other engine is sent is in the database before: there it is ranked. */
class AfterPostgres extends MeilisearchEngine {
  constructor(
    options: MeilisearchOptions,
    run: Run,
    private readonly inPostgres: PostgresEngine,
  ) {
    super(options, run);
  }
  override async upsert(documents: readonly PreparedDocument[]): Promise<void> {
    await this.inPostgres.upsert(documents);
    await super.upsert(documents);
  }
  override async remove(removals: readonly Removal[]): Promise<void> {
    await this.inPostgres.remove(removals);
    await super.remove(removals);
  }
}

let scope = INTERNAL;
export const engines: [string, () => Promise<SearchEngine>][] = [
  [
    'postgres',
    async () =>
      new PostgresEngine(
        asViewer(() => scope),
        asIndexer,
      ),
  ],
  [
    'meilisearch',
    async () => {
      const inPostgres = new PostgresEngine(
        asViewer(() => scope),
        asIndexer,
      );
      const options = {
        url: process.env['TEST_MEILI_URL'] ?? '',
        key: process.env['TEST_MEILI_KEY'] ?? '',
        houseKey: process.env['TEST_MEILI_KEY'] ?? '',
        prefix: `contract_${randomUUID().slice(0, 8)}`,
        patienceMs: 10_000,
      };
      const engine = new AfterPostgres(
        options,
        asViewer(() => scope),
        inPostgres,
      );
      await engine.prepare();
      return engine;
    },
  ],
];

beforeAll(async () => {
  pool = new Pool({ connectionString: database.appUrl, max: 4 });
  pool.on('error', () => undefined); // its end does not wait for the sockets, which the drop of the database then closes
  asIndexer = indexerTransactions(pool, true);
});
afterAll(async () => {
  await pool?.end();
});

export interface DocumentOptions {
  code?: string;
  title?: Partial<Record<'kk' | 'ru' | 'en', string>>;
  text?: string;
  terms?: string;
  facets?: OwnValues;
  dated?: Partial<Pick<SearchDocument, 'occurredOn' | 'recency'>>;
  access?: Partial<DocumentAccess>;
  audience?: SearchAudience;
  kind?: SearchDocument['kind'];
  form?: SearchDocument['form'];
}

/** A document of a case that is in the database with the same access columns, as the projection would make it. */
export async function documentOf(options: DocumentOptions): Promise<{ document: SearchDocument; access: DocumentAccess }> {
  const kind = options.kind ?? 'CASE';
  const subjectId = randomUUID();
  const form = options.form ?? (kind !== 'CASE' ? 'OPEN' : options.audience === 'public' ? 'PUBLICATION' : 'ORIGINAL');
  const access: DocumentAccess = {
    level: 1,
    synthetic: true,
    consentedPurposes: COVERED,
    consentValidUntil: 'infinity',
    monthPurposes: EVERYTHING,
    ...options.access,
  };
  const code = options.code ?? `KZ-2023-S${Math.floor(100_000 + Math.random() * 899_999)}`;
  if (kind === 'CASE') await insertCase(subjectId, access);
  const texts: DocumentText[] = [
    { field: 'code', language: null, weight: 'A', text: code },
    ...Object.entries(options.title ?? {}).map(([language, text]) => ({
      field: 'title',
      language: language as 'kk',
      weight: 'A' as const,
      text,
    })),
    ...(options.terms ? [{ field: 'violationType', language: null, weight: 'B' as const, text: options.terms }] : []),
    ...(options.text ? [{ field: 'narrative', language: null, weight: 'C' as const, text: options.text }] : []),
  ];
  return {
    access,
    document: {
      id: `${kind.toLowerCase()}-${subjectId}`,
      audience: options.audience ?? 'internal',
      kind,
      form,
      subjectId,
      code,
      caseId: kind === 'CASE' ? subjectId : null,
      codes: [],
      texts,
      facets: facetValues(options.facets ?? {}, (_, codes) => codes),
      occurredOn: null,
      recency: 202305,
      ...options.dated,
    },
  };
}

let cases = 0;
async function insertCase(id: string, access: DocumentAccess): Promise<void> {
  await asOwner(database, async (client) => {
    await client.query(
      `INSERT INTO vocabulary_term (vocabulary, code, label) VALUES ('region', 'KZ-75', '{"en": "Almaty"}') ON CONFLICT DO NOTHING`,
    );
    await client.query(
      `INSERT INTO "case" (id, code, occurred_month, region, state, level, synthetic, consented_purposes, consent_valid_until, month_purposes) VALUES ($1, $2, '2023-05-01', 'KZ-75', $3, $4, $5, $6, $7, $8)`,
      [
        id,
        `KZ-2023-S${100_000 + ++cases}`,
        access.level === 0 ? 'PUBLISHED' : 'VERIFIED',
        access.level,
        access.synthetic,
        access.consentedPurposes,
        access.consentValidUntil,
        access.monthPurposes,
      ],
    );
  });
}

export async function prepared(
  { document, access }: { document: SearchDocument; access: DocumentAccess },
  at = nextVersion(),
): Promise<PreparedDocument> {
  const [analysed] = await asIndexer((run) => analyser.documents([document], run));
  return { document, access, version: at, analysed };
}

/** What an engine answers within a scope. */
export async function askWithin(engine: SearchEngine, words: string, more: Partial<EngineRequest> = {}): Promise<EngineAnswer> {
  scope = more.scope ?? INTERNAL;
  const query = await analyser.query(
    words,
    asViewer(() => scope),
  );
  return engine.search({ query, filter: {}, scope, first: 50, ...more });
}
