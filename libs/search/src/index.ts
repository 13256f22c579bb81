export { reindexAll } from './indexing/reindex.js';
export { HOUSE_IN_MEILISEARCH, searchJobs } from './indexing/search-jobs.js';
export { dropHouseIndex, makeSearchKey } from './meilisearch/search-key.js';
export { SEARCH } from './postgres/search.table.js';
export { SearchModule } from './search.module.js';
