import type { LanguageCode } from '#libs/platform';
import type { AnalysedText } from '../analysis/analyser.js';
import type { Key } from '../analysis/keys.js';

/**
 * Whose documents: the public's, and of signed-in people without clearance; partners'; those of the house's people with
 * clearance. No audience's documents of a level hold what one of it, cleared for that level, may not see.
 */
export const SEARCH_AUDIENCES = ['public', 'partner', 'internal'] as const;
export type SearchAudience = (typeof SEARCH_AUDIENCES)[number];

/** What a document is made of: law and recommendations, a case's own words, or its wording for the public. */
export const DOCUMENT_FORMS = ['OPEN', 'ORIGINAL', 'PUBLICATION'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

export enum SearchKind {
  CASE = 'CASE',
  DECISION = 'DECISION',
  PROVISION = 'PROVISION',
  RECOMMENDATION = 'RECOMMENDATION',
}
export type DocumentKind = `${SearchKind}`;

/** Fields from the strongest to the weakest. */
export type Weight = 'A' | 'B' | 'C' | 'D';

export interface DocumentText {
  /** As in SearchHit.matched and Highlight.field. */
  field: string;
  language: LanguageCode | null;
  weight: Weight;
  text: string;
  /** What it is the word for, by their keys: found by everyday words for it, too. */
  concepts?: readonly Key[];
}

/** One thing that can be found, for one audience. */
export interface SearchDocument {
  id: string;
  audience: SearchAudience;
  kind: DocumentKind;
  form: DocumentForm;
  subjectId: string;
  code: string;
  /** The case whose access columns judge it; null where everyone may see it. */
  caseId: string | null;
  /** Codes to find it by, beside those in its texts. */
  codes: string[];
  texts: DocumentText[];
  /** What it is counted and filtered by (facets.ts). */
  facets: string[];
  /** The first of the month, YYYY-MM-DD; who may be told of it is `monthPurposes` in its access. */
  occurredOn: string | null;
  /** YYYYMM: newer first among equals. */
  recency: number;
}

/** The access columns of a case (libs/access/src/policy/case-rules.ts). */
export interface DocumentAccess {
  level: number;
  synthetic: boolean;
  consentedPurposes: number;
  /** YYYY-MM-DD or `infinity` */
  consentValidUntil: string;
  /** Bits of the purposes for which the month may be told; for others the year may. */
  monthPurposes: number;
}

/** A document with its texts analysed, each in its place. */
export interface PreparedDocument {
  document: SearchDocument;
  access: DocumentAccess;
  version: number;
  analysed: readonly AnalysedText[];
}

export interface Removal {
  id: string;
  audience: SearchAudience;
  version: number;
}

export const documentId = (kind: DocumentKind, subjectId: string): string => `${kind.toLowerCase()}-${subjectId}`;
