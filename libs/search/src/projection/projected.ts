import type { DocumentAccess, SearchDocument } from '../engine/search-document.js';

export interface Projected {
  document: SearchDocument;
  access: DocumentAccess;
}

/** Law and recommendations are everybody's: nothing of a case is in them. */
export const OPEN_ACCESS: DocumentAccess = { level: 0, synthetic: false, covered: 0, coveredUntil: 'infinity' };
