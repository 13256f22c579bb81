import { LANGUAGE_CODES } from '#libs/platform';
import type { AnalysedQuery, AnalysedText, Wanted } from '../analysis/analyser.js';
import type { Key } from '../analysis/keys.js';
import type { DocumentText, Weight } from '../engine/search-document.js';

/** Empty places between two texts, so that no phrase reaches from one into the next. */
const GAP = 20;
/** PostgreSQL keeps no place beyond this; what stands later is found, but not marked. */
const LAST_POSITION = 16_383;
/** Places kept of one word: PostgreSQL's own bound. */
const MAX_PLACES = 255;

/** First position of each text in the document's tsvector. */
export function positionsOf(tokenCounts: readonly number[]): number[] {
  let next = 1;
  return tokenCounts.map((count) => {
    const first = next;
    next += count + GAP;
    return first;
  });
}

/** The literal of a tsvector with every key at its place, of the texts' weights. */
export function tsvectorOf(
  texts: readonly Pick<DocumentText, 'weight'>[],
  analysed: readonly Pick<AnalysedText, 'keys'>[],
  only?: Weight,
): string {
  const places = new Map<Key, string[]>();
  const first = positionsOf(analysed.map(({ keys }) => keys.length));
  for (const [i, { weight }] of texts.entries()) {
    if (only && weight !== only) continue;
    for (const [j, keys] of analysed[i].keys.entries()) {
      for (const key of keys) {
        const known = places.get(key) ?? [];
        places.set(key, known);
        if (known.length < MAX_PLACES) known.push(`${Math.min(first[i] + j, LAST_POSITION)}${weight}`);
      }
    }
  }
  return [...places].map(([key, at]) => `'${key}':${at.join(',')}`).join(' ');
}

/** How many words a reader of the language has before them in which most is said; what is said in three languages is not three times as long. */
export function lengthOf(texts: readonly Pick<DocumentText, 'language'>[], analysed: readonly Pick<AnalysedText, 'keys'>[]): number {
  const of = (wanted: string | null) =>
    texts.reduce((sum, { language }, i) => sum + (language === wanted ? analysed[i].keys.length : 0), 0);
  return of(null) + Math.max(...LANGUAGE_CODES.map(of));
}

/** One of the readings, whole, and nothing that is excluded. @returns undefined when nothing is asked: everything matches */
export function tsqueryOf({ readings, without }: Pick<AnalysedQuery, 'readings' | 'without'>): string | undefined {
  const clauses = readings.filter(({ length }) => length > 0).map((reading) => `(${reading.map(operand).join(' & ')})`);
  const wanted = clauses.length > 0 ? [`(${clauses.join(' | ')})`] : [];
  const all = [...wanted, ...without.map((term) => `!${operand(term)}`)];
  return all.length > 0 ? all.join(' & ') : undefined;
}

/** Queries by which documents are found that lack some words: one for each way to read each word, with what must be there in any case. */
export const termsOf = ({ loose, required, without }: AnalysedQuery): { place: number; query: string }[] =>
  loose.length < 2
    ? []
    : loose.flatMap((keys, i) =>
        keys.map((key) => ({ place: 1 + i, query: tsqueryOf({ readings: required.map((wanted) => [...wanted, { key }]), without })! })),
      );

/** What documents are ranked by; places of words count from 1, what must be there stands before them. */
export const rankedWords = ({ loose, required: [wanted = []] }: AnalysedQuery): { place: number; key: string }[] => [
  ...wanted.map((each, i) => ({ place: -1 - i, key: operand(each) })),
  ...loose.flatMap((keys, i) => keys.map((key) => ({ place: 1 + i, key: operand({ key }) }))),
];

function operand(wanted: Wanted): string {
  if ('key' in wanted) return `'${wanted.key}'`;
  if ('phrase' in wanted) return `(${wanted.phrase.map((key) => `'${key}'`).join(' <-> ')})`;
  return `(${wanted.anyOf.map((terms) => `(${terms.map(operand).join(' & ')})`).join(' | ')})`;
}
