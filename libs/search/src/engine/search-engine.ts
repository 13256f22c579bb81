import type { AnalysedQuery } from '../analysis/analyser.js';
import type { ChosenFacets, FacetCounts } from '../facets.js';
import type { DocumentKind, PreparedDocument, Removal, SearchAudience } from './search-document.js';

export interface EngineFilter {
  /** For each facet, alternatives; facets narrow each other. Narrower terms are in already. */
  facets?: ChosenFacets;
  /** Every one of these must be there; a wider term is, wherever a narrower one is. */
  every?: ChosenFacets;
  occurredFrom?: string;
  occurredTo?: string;
  /** One of these documents, or one that has one of these facet values; where there are none, nothing. */
  cited?: CitedDocuments;
  notCited?: CitedDocuments;
}

/** Documents by what they are about, or by themselves. */
export interface CitedDocuments {
  /** As `facetValue` makes them. */
  facets: readonly string[];
  ids: readonly string[];
}

/** Hits are counted up to here; of more, the API says that there are more. */
export const COUNTED = 10_000;

/** What the asker may see. PostgreSQL takes it from the transaction's own settings; another engine filters by it. */
export interface SearchScope {
  /** Which role of the database asks. */
  viewer: 'staff' | 'public';
  audience: SearchAudience;
  clearance: number;
  /** Bits, every one of which must be covered. */
  purposes: number;
  synthetic: boolean;
}

/** A place in the order of hits; what comes after it does not depend on what was put before it meanwhile. */
export interface HitPlace {
  score: number;
  recency: number;
  id: string;
  /** How many hits stood before it: where to begin to look, no more. */
  offset: number;
}

export interface EngineRequest {
  query: AnalysedQuery;
  kinds?: readonly DocumentKind[];
  filter: EngineFilter;
  scope: SearchScope;
  /** 1 to 100 */
  first: number;
  after?: HitPlace;
  /** Are counts wanted? They cost as much as all the rest. */
  facets?: boolean;
  /** Paths of provisions to count, instead of the most frequent. */
  among?: readonly string[];
}

export interface EngineHit {
  id: string;
  /** Does it hold every word that was asked for? */
  whole: boolean;
  place: HitPlace;
}

export interface EngineAnswer {
  /** What was sent last to the index that answered, where it is kept apart from the database. */
  mark?: string;
  hits: EngineHit[];
  hasMore: boolean;
  /** Does any document hold all words? Then those are counted; where they are few, documents that hold most of the words follow them. Else what holds most is counted. */
  matchedAll: boolean;
  total: number;
  totalIsLowerBound: boolean;
  /** Counts over what the query and the filter match, where that is more than is counted, over so much of it; `kind` leaves the choice of kinds out, so that each can still be chosen. */
  facets: Record<'kind', Record<string, number>> & FacetCounts;
}

/** A search engine. Both find the same documents for the same words (test/contract/search-engine.spec.ts). */
export interface SearchEngine {
  readonly name: 'postgres' | 'meilisearch';
  /** Are the documents of this audience here at all? */
  holds(audience: SearchAudience): boolean;
  /** Puts documents in; one that is there with this version or a newer one stays. */
  upsert(documents: readonly PreparedDocument[]): Promise<void>;
  /** Takes documents out, unless they are there with a newer version; an older version does not bring them back. */
  remove(removals: readonly Removal[]): Promise<void>;
  /** @throws EngineUnavailable */
  search(request: EngineRequest): Promise<EngineAnswer>;
  healthy(): Promise<boolean>;
}

/** The engine does not answer; another one may. */
export class EngineUnavailable extends Error {
  override name = 'EngineUnavailable';
}
