export { reindexAll } from './indexing/reindex.js';
export { searchJobs } from './indexing/search-jobs.js';
export { SearchModule } from './search.module.js';
