import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import { todayInAlmaty } from '#libs/platform';
import type { AnalysedQuery, Term } from '../analysis/analyser.js';
import type { PreparedDocument, Removal, SearchAudience } from '../engine/search-document.js';
import {
  COUNTED,
  type EngineAnswer,
  type EngineHit,
  type EngineRequest,
  EngineUnavailable,
  type HitPlace,
  type SearchEngine,
} from '../engine/search-engine.js';
import { facetCounts } from '../facets.js';
import { type IndexDocument, indexDocument, MARK, markDocument, removedDocument } from './index-document.js';
import { INDEX_SETTINGS, indexName, MAX_TOTAL_HITS } from './index-settings.js';
import { filterOf } from './meilisearch-filter.js';

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

/** Meilisearch: one index an audience, each under a key of its own, filled by the worker alone. Partners' documents it never holds. */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  readonly audiences: readonly SearchAudience[];

  constructor(private readonly options: MeilisearchOptions) {
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
    try {
      const { audience } = request.scope;
      const [answer, mark] = await Promise.all([this.found(request), this.mark(audience, this.searching(audience))]);
      return { ...answer, mark };
    } catch (cause) {
      throw new EngineUnavailable('Meilisearch does not answer', { cause });
    }
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
    return {
      hits: page,
      hasMore: hits.length > begin + request.first,
      total: Math.min(total, COUNTED),
      totalIsLowerBound: total > COUNTED,
      facets,
    };
  }

  /** One request: a query a reading, their hits merged by the server, each once; and one more for the counts of all kinds. */
  private async ask(request: EngineRequest, offset: number, limit: number): Promise<Answer> {
    const uid = this.uid(request.scope.audience);
    const { base, kinds } = filterOf(request, todayInAlmaty());
    const queries = (filter: string[]) =>
      waysOf(request.query).map((terms) => ({
        indexUid: uid,
        q: terms,
        filter,
        matchingStrategy: 'all' as const,
        attributesToRetrieve: ['id', 'recency'],
        showRankingScore: true,
      }));
    const counted = (fields: string[], filter: string[], window: { offset: number; limit: number }) =>
      this.searching(request.scope.audience).multiSearch({
        federation: { ...window, facetsByIndex: { [uid]: fields } },
        queries: queries(filter),
      }) as unknown as Promise<FederatedResponse>;
    const wanted = request.facets ?? true;
    const [all, ofKinds] = await Promise.all([
      counted(wanted ? ['kind', 'facets'] : [], [...base, ...kinds], { offset, limit }),
      wanted && kinds.length > 0 ? counted(['kind'], base, { offset: 0, limit: 0 }) : undefined,
    ]);
    const of = (response: FederatedResponse, field: string) => response.facetsByIndex?.[uid]?.distribution?.[field] ?? {};
    const facets = { kind: of(ofKinds ?? all, 'kind'), ...facetCounts(of(all, 'facets'), request.among) };
    return {
      hits: all.hits.map(({ id, recency, _rankingScore }) => ({ id, recency, score: _rankingScore ?? 0 })),
      total: all.estimatedTotalHits,
      facets,
    };
  }
}

/** A query for each combination of alternatives, since Meilisearch has no "or". */
function waysOf({ readings, without }: AnalysedQuery): string[] {
  const none = without.map((term) => `-${worded(term)}`);
  const ways = readings.flatMap((reading) =>
    reading.reduce<string[][]>(
      (all, wanted) => all.flatMap((way) => ('anyOf' in wanted ? wanted.anyOf : [[wanted]]).map((terms) => [...way, ...terms.map(worded)])),
      [[]],
    ),
  );
  return [...new Set(ways.map((way) => [...way, ...none].join(' ')))];
}

const worded = (term: Term): string => ('key' in term ? term.key : `"${term.phrase.join(' ')}"`);

function comesAfter(hit: Hit, place: HitPlace): boolean {
  if (hit.score !== place.score) return hit.score < place.score;
  return hit.recency !== place.recency ? hit.recency < place.recency : hit.id < place.id;
}

/** A task that failed is an error of its sender. */
async function settled(task: Promise<{ status: string; error: { message: string; code: string } | null }>): Promise<void> {
  const { status, error } = await task;
  if (status !== 'succeeded') throw new Error(`Meilisearch refused a change: ${error?.code ?? status}`);
}
