import type { Settings } from 'meilisearch';
import type { SearchAudience } from '../engine/search-document.js';
import { COUNTED } from '../engine/search-engine.js';

/** One index an audience: what a reader may not see is not in the reader's documents. */
export const indexName = (audience: SearchAudience, prefix = 'dalel'): string => `${prefix}_${audience}`;

/** One more than are counted: so it is known whether there are more. */
export const MAX_TOTAL_HITS = COUNTED + 1;

/**
 * Keys are opaque (analysis/keys.ts): no typing errors are forgiven on them and no beginnings matched, so that this engine
 * finds exactly what PostgreSQL finds; typing errors are corrected before, by words the asker may see. Nothing but ids,
 * versions and what they are ordered by ever leaves the index.
 */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: ['a', 'b', 'c', 'd'],
  displayedAttributes: ['id', 'version', 'recency', 'mark'],
  filterableAttributes: [
    'id',
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
  // the most frequent: else those that come last by the alphabet would be missing
  faceting: { maxValuesPerFacet: 5000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: MAX_TOTAL_HITS },
};
