import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import type { Run } from '../analysis/stems.repository.js';
import type { PreparedDocument, Removal, SearchAudience } from '../engine/search-document.js';
import { type EngineAnswer, type EngineRequest, EngineUnavailable, type SearchEngine } from '../engine/search-engine.js';
import { type IndexDocument, indexDocument, MARK, markDocument, removedDocument } from './index-document.js';
import { INDEX_SETTINGS, indexName } from './index-settings.js';
import { MeilisearchSearch } from './meilisearch-search.js';

export interface MeilisearchOptions {
  url: string;
  /** For the public's documents, which it always holds. */
  key: string;
  /** For the house's documents in an index of their own: without it, there are none. */
  houseKey?: string;
  /** First part of the names of its indexes. */
  prefix?: string;
  /** A search is given up after this long, and another engine asked. */
  patienceMs?: number;
}

const WRITE_PATIENCE_MS = 120_000;
const BATCH = 500;

/** Meilisearch: one index an audience, each under a key of its own, filled by the worker alone. Partners' documents it never holds. */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  readonly audiences: readonly SearchAudience[];

  /** @param asViewer runs a statement in the viewer's transaction: what is found is ranked there */
  constructor(
    private readonly options: MeilisearchOptions,
    private readonly asViewer: Run = () => Promise.reject(new Error('the worker writes to the index: the API searches')),
  ) {
    this.audiences = options.houseKey ? ['public', 'internal'] : ['public'];
  }

  holds(audience: SearchAudience): boolean {
    return this.audiences.includes(audience);
  }

  /** Makes the indexes that are missing, and brings their settings to this version. @returns the audiences whose index is new */
  async prepare(): Promise<SearchAudience[]> {
    const made: SearchAudience[] = [];
    for (const audience of this.audiences) {
      const uid = this.uid(audience);
      const writing = this.writing(audience);
      if (!(await this.exists(audience))) {
        await settled(writing.createIndex(uid, { primaryKey: 'id' }).waitTask());
        made.push(audience);
      }
      await settled(writing.index(uid).updateSettings(INDEX_SETTINGS).waitTask());
    }
    return made;
  }

  /** What was sent last to the index of an audience, as the index itself knows it. */
  async mark(audience: SearchAudience, client = this.writing(audience)): Promise<string | undefined> {
    try {
      const { mark } = await client.index(this.uid(audience)).getDocument(MARK, { fields: ['mark'] });
      return mark as string | undefined;
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.response.status === 404) return undefined;
      throw error;
    }
  }

  upsert(documents: readonly PreparedDocument[]): Promise<void> {
    return this.send(documents, []);
  }

  remove(removals: readonly Removal[]): Promise<void> {
    return this.send([], removals);
  }

  /** @param marks with the last of an audience's changes its index takes on this mark */
  async send(
    documents: readonly PreparedDocument[],
    removals: readonly Removal[],
    marks: ReadonlyMap<SearchAudience, string> = new Map(),
  ): Promise<void> {
    const changes = [
      ...documents.map((prepared) => ({ audience: prepared.document.audience, document: indexDocument(prepared) })),
      ...removals.map((removal) => ({ audience: removal.audience, document: removedDocument(removal) })),
    ];
    for (const audience of this.audiences) {
      const own = changes.filter((change) => change.audience === audience).map(({ document }) => document);
      await this.write(audience, own, marks.get(audience));
    }
  }

  async search(request: EngineRequest): Promise<EngineAnswer> {
    const { audience } = request.scope;
    const client = this.searching(audience);
    const search = new MeilisearchSearch(client, this.uid(audience), this.asViewer);
    const [found, mark] = await Promise.all([search.found(request), this.mark(audience, client)]).catch((cause) => {
      throw new EngineUnavailable('Meilisearch does not answer', { cause });
    });
    return { ...(await search.ranked(request, found)), mark };
  }

  async healthy(): Promise<boolean> {
    return this.searching('public').isHealthy();
  }

  /** All ids of an index with their versions, some at a time: for the check of index against database. */
  async *versions(audience: SearchAudience): AsyncGenerator<{ id: string; version: number }[]> {
    for (let offset = 0; ; offset += BATCH) {
      const { results } = await this.index(audience).getDocuments({ fields: ['id', 'version'], offset, limit: BATCH });
      if (results.length === 0) return;
      yield results.filter(({ id }) => id !== MARK).map(({ id, version }) => ({ id, version }));
    }
  }

  /** The versions of those that are there. */
  async presentVersions(audience: SearchAudience, ids: string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const { results } = await this.index(audience).getDocuments({ ids, fields: ['id', 'version'], limit: ids.length });
    return new Map(results.map(({ id, version }) => [id, version]));
  }

  async empty(audience: SearchAudience): Promise<void> {
    await settled(this.index(audience).deleteAllDocuments().waitTask());
  }

  /** Takes documents out without a trace: those that no one knows any more. */
  async forget(audience: SearchAudience, ids: readonly string[]): Promise<void> {
    await settled(
      this.index(audience)
        .deleteDocuments([...ids])
        .waitTask(),
    );
  }

  private uid(audience: SearchAudience): string {
    return indexName(audience, this.options.prefix);
  }

  private readonly searching = (audience: SearchAudience): Meilisearch =>
    new Meilisearch({ host: this.options.url, apiKey: this.keyOf(audience), timeout: this.options.patienceMs ?? 2000 });

  private readonly writing = (audience: SearchAudience): Meilisearch =>
    new Meilisearch({
      host: this.options.url,
      apiKey: this.keyOf(audience),
      timeout: 30_000,
      defaultWaitOptions: { timeout: WRITE_PATIENCE_MS },
    });

  private keyOf(audience: SearchAudience): string | undefined {
    return audience === 'public' ? this.options.key : this.options.houseKey;
  }

  private index(audience: SearchAudience) {
    return this.writing(audience).index<IndexDocument>(this.uid(audience));
  }

  private async exists(audience: SearchAudience): Promise<boolean> {
    return this.writing(audience)
      .getRawIndex(this.uid(audience))
      .then(
        () => true,
        (error) => {
          if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return false;
          throw error;
        },
      );
  }

  /** All is sent before any of it is waited for: Meilisearch takes on at once what waits in its line, each time at a high price. */
  private async write(audience: SearchAudience, documents: readonly IndexDocument[], mark: string | undefined): Promise<void> {
    const newest = new Map<string, IndexDocument>();
    for (const document of documents) if (document.version > (newest.get(document.id)?.version ?? 0)) newest.set(document.id, document);
    const wanted = [...newest.values()];
    const tasks: number[] = [];
    for (let from = 0; from < wanted.length || (from === 0 && mark); from += BATCH) {
      const batch = await this.notThere(audience, wanted.slice(from, from + BATCH));
      if (mark && from + BATCH >= wanted.length) batch.push(markDocument(mark));
      if (batch.length > 0) tasks.push((await this.index(audience).addDocuments(batch)).taskUid);
    }
    for (const task of tasks) await settled(this.writing(audience).tasks.waitForTask(task));
  }

  /** Meilisearch takes what comes last: what it has in a newer version is not sent. Writers come one at a time (indexing/push.ts). */
  private async notThere(audience: SearchAudience, documents: IndexDocument[]): Promise<IndexDocument[]> {
    const present = await this.presentVersions(
      audience,
      documents.map(({ id }) => id),
    );
    return documents.filter(({ id, version }) => version > (present.get(id) ?? 0));
  }
}

/** A task that failed is an error of its sender. */
async function settled(task: Promise<{ status: string; error: { message: string; code: string } | null }>): Promise<void> {
  const { status, error } = await task;
  if (status !== 'succeeded') throw new Error(`Meilisearch refused a change: ${error?.code ?? status}`);
}
