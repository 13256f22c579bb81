import type { Settings } from 'meilisearch';
import type { SearchAudience } from '../engine/search-document.js';

/** One index an audience: what a reader may not see is not in the reader's documents. */
export const indexName = (audience: SearchAudience, prefix = 'dalel'): string => `${prefix}_${audience}`;

/** Counts are exact up to here; beyond, they are a lower bound, and the API says so. */
export const MAX_TOTAL_HITS = 20_000;

/**
 * Keys are opaque (analysis/keys.ts): no typing errors are forgiven on them and no beginnings matched, so that this engine
 * finds exactly what PostgreSQL finds; typing errors are corrected before, by words the asker may see. Nothing but ids,
 * versions and what they are ordered by ever leaves the index.
 */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: ['a', 'b', 'c', 'd'],
  displayedAttributes: ['id', 'version', 'recency', 'mark'],
  filterableAttributes: [
    'removed',
    'level',
    'world',
    'purposes',
    'consentValidUntil',
    'kind',
    'form',
    'facets',
    'monthPurposes',
    'firstMonth',
    'lastMonth',
  ],
  sortableAttributes: ['recency', 'id', 'version'],
  rankingRules: ['words', 'attribute', 'proximity', 'exactness', 'recency:desc', 'id:desc'],
  stopWords: [],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  facetSearch: false,
  faceting: { maxValuesPerFacet: 5000 },
  pagination: { maxTotalHits: MAX_TOTAL_HITS },
};
