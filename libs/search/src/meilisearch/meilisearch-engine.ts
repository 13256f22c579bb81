import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import { todayInAlmaty } from '#libs/platform';
import type { Wanted } from '../analysis/analyser.js';
import { type PreparedDocument, type Removal, SEARCH_AUDIENCES, type SearchAudience } from '../engine/search-document.js';
import {
  allFacets,
  type EngineAnswer,
  type EngineHit,
  type EngineRequest,
  EngineUnavailable,
  type FacetName,
  type HitPlace,
  type SearchEngine,
} from '../engine/search-engine.js';
import { HiddenWords } from './hidden-words.js';
import { type IndexDocument, indexDocument, removedDocument } from './index-document.js';
import { INDEX_SETTINGS, indexName, MAX_TOTAL_HITS } from './index-settings.js';
import { filterOf } from './meilisearch-filter.js';

export interface MeilisearchOptions {
  url: string;
  key: string;
  /** First part of the names of its indexes. */
  prefix?: string;
  /** A search is given up after this long, and another engine asked. */
  patienceMs?: number;
}

const FIELDS: Record<FacetName, string> = {
  kind: 'kind',
  violationType: 'violationTypes',
  perpetratorType: 'perpetratorTypes',
  region: 'regions',
  response: 'responses',
  theme: 'themes',
  provision: 'provisionTree',
};
/** The provisions that are values of their facet: those that are engaged or targeted themselves. */
const PROVISIONS = 'provisions';
/** Hits looked at around the place where the page before ended, before all are. */
const MARGIN = 50;
const WRITE_PATIENCE_MS = 120_000;
const BATCH = 500;

interface Hit {
  id: string;
  recency: number;
  score: number;
}
interface Answer {
  hits: Hit[];
  total: number;
  facets: EngineAnswer['facets'];
}
interface FederatedResponse {
  hits: { id: string; recency: number; _rankingScore?: number }[];
  estimatedTotalHits: number;
  facetsByIndex?: Record<string, { distribution?: Record<string, Record<string, number>> }>;
}

/** Meilisearch: one index an audience, filled by the worker alone. */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  private readonly searching: Meilisearch;
  private readonly writing: Meilisearch;
  private readonly hidden: HiddenWords;

  constructor(private readonly options: MeilisearchOptions) {
    this.hidden = new HiddenWords(options.key);
    this.searching = new Meilisearch({ host: options.url, apiKey: options.key, timeout: options.patienceMs ?? 2000 });
    this.writing = new Meilisearch({
      host: options.url,
      apiKey: options.key,
      timeout: 30_000,
      defaultWaitOptions: { timeout: WRITE_PATIENCE_MS },
    });
  }

  /**
   * Makes the indexes that are missing, anew those whose words were hidden by another key or by none, and brings their settings to
   * this version. @returns the audiences whose index is new
   */
  async prepare(): Promise<SearchAudience[]> {
    const made: SearchAudience[] = [];
    for (const audience of SEARCH_AUDIENCES) {
      const uid = this.uid(audience);
      let there = await this.exists(uid);
      if (there && !(await this.hasOurWords(audience))) {
        await settled(this.writing.deleteIndex(uid).waitTask());
        there = false;
      }
      if (!there) {
        await settled(this.writing.createIndex(uid, { primaryKey: 'id' }).waitTask());
        made.push(audience);
      }
      await settled(this.writing.index(uid).updateSettings(INDEX_SETTINGS).waitTask());
    }
    return made;
  }

  async upsert(documents: readonly PreparedDocument[]): Promise<void> {
    await this.write(
      documents.map((prepared) => ({ audience: prepared.document.audience, document: indexDocument(prepared, this.hidden) })),
    );
  }

  async remove(removals: readonly Removal[]): Promise<void> {
    await this.write(removals.map((removal) => ({ audience: removal.audience, document: removedDocument(removal, this.hidden) })));
  }

  async search(request: EngineRequest): Promise<EngineAnswer> {
    try {
      return await this.found(request);
    } catch (cause) {
      throw new EngineUnavailable('Meilisearch does not answer', { cause });
    }
  }

  async healthy(): Promise<boolean> {
    return this.searching.isHealthy();
  }

  /** All ids of an index with their versions, some at a time: for the check of index against database. */
  async *versions(audience: SearchAudience): AsyncGenerator<{ id: string; version: number }[]> {
    for (let offset = 0; ; offset += BATCH) {
      const { results } = await this.index(audience).getDocuments({ fields: ['id', 'version'], offset, limit: BATCH });
      if (results.length === 0) return;
      yield results.map(({ id, version }) => ({ id, version }));
    }
  }

  /** Takes documents out without a trace: those that no one knows any more. */
  async forget(audience: SearchAudience, ids: readonly string[]): Promise<void> {
    await settled(
      this.index(audience)
        .deleteDocuments([...ids])
        .waitTask(),
    );
  }

  private worded(wanted: Wanted): string {
    const { hidden } = this;
    return 'key' in wanted ? hidden.of(wanted.key) : `"${wanted.phrase.map((key) => hidden.of(key)).join(' ')}"`;
  }

  private uid(audience: SearchAudience): string {
    return indexName(audience, this.options.prefix);
  }

  private index(audience: SearchAudience) {
    return this.writing.index<IndexDocument>(this.uid(audience));
  }

  private async exists(uid: string): Promise<boolean> {
    return this.writing.getRawIndex(uid).then(
      () => true,
      (error) => {
        if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return false;
        throw error;
      },
    );
  }

  /** Looks at one document: they are all written by one key, or the index is made anew. */
  private async hasOurWords(audience: SearchAudience): Promise<boolean> {
    const { results } = await this.index(audience).getDocuments({ fields: ['wordsBy'], limit: 1 });
    return results.every(({ wordsBy }) => wordsBy === this.hidden.fingerprint);
  }

  private async write(changes: { audience: SearchAudience; document: IndexDocument }[]): Promise<void> {
    for (const audience of SEARCH_AUDIENCES) {
      const documents = changes.filter((change) => change.audience === audience).map(({ document }) => document);
      for (let from = 0; from < documents.length; from += BATCH) await this.writeBatch(audience, documents.slice(from, from + BATCH));
    }
  }

  /** Meilisearch takes what comes last: what it has in a newer version is not sent. Writers come one at a time (indexing/push.ts). */
  private async writeBatch(audience: SearchAudience, documents: IndexDocument[]): Promise<void> {
    const index = this.index(audience);
    const { results } = await index.getDocuments({
      ids: documents.map(({ id }) => id),
      fields: ['id', 'version'],
      limit: documents.length,
    });
    const present = new Map(results.map(({ id, version }) => [id, version]));
    const newest = new Map<string, IndexDocument>();
    for (const document of documents)
      if (document.version > (newest.get(document.id)?.version ?? present.get(document.id) ?? 0)) newest.set(document.id, document);
    if (newest.size > 0) await settled(index.addDocuments([...newest.values()]).waitTask());
  }

  private async found(request: EngineRequest): Promise<EngineAnswer> {
    const { after, first } = request;
    if (!after) return this.page(request, await this.ask(request, 0, first + 1), 0, 0);
    const from = Math.max(0, after.offset - MARGIN);
    const near = await this.ask(request, from, first + 1 + 2 * MARGIN);
    const begin = near.hits.findIndex(({ id }) => id === after.id) + 1;
    if (begin > 0 && begin + first < near.hits.length) return this.page(request, near, begin, from);
    // The last hit of the page before has moved or gone, or much came between: its place is where it would stand.
    const all = await this.ask(request, 0, MAX_TOTAL_HITS);
    const known = all.hits.findIndex(({ id }) => id === after.id);
    const place = known >= 0 ? known + 1 : all.hits.findIndex((hit) => comesAfter(hit, after));
    return this.page(request, all, place >= 0 ? place : all.hits.length, 0);
  }

  private page(request: EngineRequest, { hits, total, facets }: Answer, begin: number, from: number): EngineAnswer {
    const page = hits
      .slice(begin, begin + request.first)
      .map(({ id, recency, score }, i): EngineHit => ({ id, place: { score, recency, id, offset: from + begin + i } }));
    return { hits: page, hasMore: hits.length > begin + request.first, total, totalIsLowerBound: total >= MAX_TOTAL_HITS, facets };
  }

  /** One request: a query a reading, their hits merged by the server, each once; and one more for the counts of all kinds. */
  private async ask(request: EngineRequest, offset: number, limit: number): Promise<Answer> {
    const uid = this.uid(request.scope.audience);
    const { base, kinds } = filterOf(request, todayInAlmaty());
    const queries = (filter: string[]) =>
      request.query.readings.map((reading) => ({
        indexUid: uid,
        q: reading.map((wanted) => this.worded(wanted)).join(' '),
        filter,
        matchingStrategy: 'all' as const,
        attributesToRetrieve: ['id', 'recency'],
        showRankingScore: true,
      }));
    const counted = (fields: string[], filter: string[], window: { offset: number; limit: number }) =>
      this.searching.multiSearch({
        federation: { ...window, facetsByIndex: { [uid]: fields } },
        queries: queries(filter),
      }) as unknown as Promise<FederatedResponse>;
    const wanted = request.facets ?? true;
    const [all, ofKinds] = await Promise.all([
      counted(wanted ? [...Object.values(FIELDS), PROVISIONS] : [], [...base, ...kinds], { offset, limit }),
      wanted && kinds.length > 0 ? counted([FIELDS.kind], base, { offset: 0, limit: 0 }) : undefined,
    ]);
    const of = (response: FederatedResponse, field: string) => response.facetsByIndex?.[uid]?.distribution?.[field];
    const facets = allFacets((name) => of(name === 'kind' && ofKinds ? ofKinds : all, FIELDS[name]));
    const themselves = of(all, PROVISIONS) ?? {};
    facets.provision = Object.fromEntries(Object.entries(facets.provision).filter(([path]) => path in themselves));
    return {
      hits: all.hits.map(({ id, recency, _rankingScore }) => ({ id, recency, score: _rankingScore ?? 0 })),
      total: all.estimatedTotalHits,
      facets,
    };
  }
}

function comesAfter(hit: Hit, place: HitPlace): boolean {
  if (hit.score !== place.score) return hit.score < place.score;
  return hit.recency !== place.recency ? hit.recency < place.recency : hit.id < place.id;
}

/** A task that failed is an error of its sender. */
async function settled(task: Promise<{ status: string; error: { message: string; code: string } | null }>): Promise<void> {
  const { status, error } = await task;
  if (status !== 'succeeded') throw new Error(`Meilisearch refused a change: ${error?.code ?? status}`);
}
