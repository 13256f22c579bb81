import type { DocumentAccess, SearchDocument } from '../engine/search-document.js';

export interface Projected {
  document: SearchDocument;
  access: DocumentAccess;
}

/** Bits of every purpose that there is and will be. */
const EVERY_PURPOSE = ~0;

/** Law and recommendations are everybody's, in the world of the deployment: nothing of a case is in them. */
export const openAccess = (synthetic: boolean): DocumentAccess => ({
  level: 0,
  synthetic,
  consentedPurposes: EVERY_PURPOSE,
  consentValidUntil: 'infinity',
  monthPurposes: EVERY_PURPOSE,
});
