import type { Run } from '../analysis/stems.repository.js';
import type { PreparedDocument, Removal } from '../engine/search-document.js';
import {
  COUNTED,
  type EngineAnswer,
  type EngineFilter,
  type EngineHit,
  type EngineRequest,
  type SearchEngine,
} from '../engine/search-engine.js';
import { everyValue, FACET_NAMES, facetCounts, facetValue } from '../facets.js';
import { type Found, removeDocuments, searchDocuments, writeDocuments } from './document.repository.js';
import { rankedWords, termsOf, tsqueryOf } from './tsvector.js';

/** Does work in one transaction of the role dalel_indexer. */
export type InIndexerTransaction = <T>(work: (run: Run) => Promise<T>) => Promise<T>;

/** Full text in the database itself: the embedded default, and what answers when another engine does not. */
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgres';

  /** @param asViewer runs a statement in the viewer's transaction: its settings judge every row */
  constructor(
    private readonly asViewer: Run,
    private readonly asIndexer: InIndexerTransaction,
  ) {}

  upsert(documents: readonly PreparedDocument[]): Promise<void> {
    return this.asIndexer((run) => writeDocuments(run, documents));
  }

  remove(removals: readonly Removal[]): Promise<void> {
    return this.asIndexer((run) => removeDocuments(run, removals));
  }

  async search({ query, kinds, filter, scope, first, after, facets: wanted = true, among }: EngineRequest): Promise<EngineAnswer> {
    const found = await searchDocuments(this.asViewer, scope.viewer, tsqueryOf(query), {
      codes: query.codes,
      terms: termsOf(query),
      words: rankedWords(query),
      kinds,
      facets: chosenValues(filter),
      every: filter.every && everyValue(filter.every),
      cited: filter.cited,
      notCited: filter.notCited,
      from: filter.occurredFrom,
      to: filter.occurredTo,
      first: first + 1,
      after,
      counts: wanted,
      among: among?.map((path) => facetValue('provision', path)),
    });
    return answerOf(found, { first, after, among });
  }

  holds(): boolean {
    return true;
  }

  async healthy(): Promise<boolean> {
    return true; // no answer of Dalel comes without this database: its own readiness says whether it is there
  }
}

/** The answer of a function of the database, which was asked for one hit more than is wanted. */
export function answerOf(
  { hits, whole, total, more, kinds, facets }: Found,
  { first, after, among }: Pick<EngineRequest, 'first' | 'after' | 'among'>,
): EngineAnswer {
  const before = after ? after.offset + 1 : 0;
  return {
    hits: hits
      .slice(0, first)
      .map(({ id, whole: all, score, recency }, i): EngineHit => ({ id, whole: all, place: { score, recency, id, offset: before + i } })),
    hasMore: hits.length > first,
    matchedAll: whole,
    total: Math.min(total, COUNTED),
    totalIsLowerBound: total > COUNTED || more,
    facets: { kind: kinds, ...facetCounts(facets, among) },
  };
}

/** Alternatives by facet, in the places that the function has for them. */
const chosenValues = ({ facets = {} }: EngineFilter) =>
  FACET_NAMES.map((name) => facets[name]?.map((value) => facetValue(name, value)) ?? null);
