import type { ViewerOfSearch } from './audiences.js';
import { correctWords } from './correct-words.functions.js';
import { rankDocuments } from './rank-documents.functions.js';
import { searchDocuments } from './search-documents.functions.js';
import { declared, SETTINGS } from './visible.functions.js';

/** What another engine's index of the asker's audience was sent last; null while it may hold what the asker may not see any more. */
const searchMark = (viewer: ViewerOfSearch) => `
    CREATE FUNCTION search_mark_${viewer.name}() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER ${SETTINGS} AS $$
    DECLARE${declared(viewer)}
    BEGIN
      RETURN (SELECT i.mark FROM search_index i WHERE i.audience = mine AND NOT EXISTS (
        SELECT FROM search_change c WHERE c.restricts AND c.audience = mine AND c.level <= ${viewer.levels.length > 1 ? 'cleared' : '0'}));
    END $$`;

/** Functions of the role dalel_searcher, for one who searches. */
export const searchFunctions = (viewer: ViewerOfSearch): string[] => [
  searchDocuments(viewer),
  rankDocuments(viewer),
  correctWords(viewer),
  searchMark(viewer),
];
