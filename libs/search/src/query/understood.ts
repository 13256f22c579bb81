import type { CitedDocuments } from '../engine/search-engine.js';
import type { Period } from './periods.js';
import type { QueryReading } from './reading.js';
import type { QueryProblem } from './wording.js';

export enum UnderstoodKind {
  /** Provisions, or a whole act. */
  LAW = 'LAW',
  /** A document of the United Nations, by its symbol. */
  DOCUMENT = 'DOCUMENT',
  /** A body that makes recommendations. */
  BODY = 'BODY',
  DECISION = 'DECISION',
  /** A case, a recommendation or a decision here, by its code. */
  RECORD = 'RECORD',
  PERIOD = 'PERIOD',
  /** Words that must not be found. */
  EXCLUDED = 'EXCLUDED',
  /** Words of which one is enough. */
  ALTERNATIVES = 'ALTERNATIVES',
  /** What could not be followed. */
  UNREAD = 'UNREAD',
}

/** A stretch of the query that was read as more than words. */
export interface UnderstoodPart {
  kind: UnderstoodKind;
  /** As it was typed. */
  text: string;
  excluded: boolean;
  /** Codes of the acts, or of the one that is named and not held. */
  acts: readonly string[];
  /** `54(1)(6)`; paragraphs of a document. */
  place: string | null;
  /** Paths of the provisions that are held, the one cited or the nearest above it. */
  paths: readonly string[];
  exact: boolean;
  /** Is anything of it here? */
  held: boolean;
  recommendations: readonly string[];
  decisions: readonly string[];
  record: { kind: 'CASE' | 'RECOMMENDATION' | 'DECISION'; code: string } | null;
  from: string | null;
  to: string | null;
  problem: QueryProblem | null;
}

export interface UnderstoodQuery {
  reading: QueryReading;
  parts: UnderstoodPart[];
  /** Some of these must be found, whatever the words. */
  cited: CitedDocuments | undefined;
  notCited: CitedDocuments | undefined;
  period: Pick<Period, 'from' | 'to'> | undefined;
  /** Codes and paths, in lower case, of what is named itself: it comes first. */
  named: string[];
}

export const part = (kind: UnderstoodKind, text: string, more: Partial<UnderstoodPart> = {}): UnderstoodPart => ({
  kind,
  text,
  excluded: false,
  acts: [],
  place: null,
  paths: [],
  exact: true,
  held: true,
  recommendations: [],
  decisions: [],
  record: null,
  from: null,
  to: null,
  problem: null,
  ...more,
});
