import { signsIn } from './signs.js';
import type { Unread, Wording } from './wording.js';

/** What a query says, before its words are analysed. */
export interface QueryReading {
  text: string;
  words: Wording[];
  phrases: Wording[];
  /** None of these may be found. */
  without: Wording[];
  /** Of each group at least one alternative, each of them whole. */
  anyOf: Wording[][][];
  unread: Unread[];
}

export const MAX_QUERY_LENGTH = 500;

/** Reads words, "phrases", -exclusions and alternatives of a query. */
export function readQuery(query: string): QueryReading {
  const text = query.slice(0, MAX_QUERY_LENGTH);
  const { must, anyOf, without, unread } = signsIn<Wording>(text, []);
  return {
    text,
    words: must.filter(({ kind }) => kind === 'words'),
    phrases: must.filter(({ kind }) => kind === 'phrase'),
    without,
    anyOf,
    unread,
  };
}
