import { ActIndex, citationsIn, labelOfPlaces } from '#libs/law';
import { signsIn } from './signs.js';
import type { Piece, Taken, Unread, Wording } from './wording.js';

/** What a query says, before its words are analysed. */
export interface QueryReading {
  text: string;
  words: Wording[];
  phrases: Wording[];
  /** None of these may be found. */
  without: Wording[];
  /** Of each group at least one alternative, each of them whole. */
  anyOf: Wording[][][];
  /** Citations and periods, by their places in the list of what was taken. */
  taken: number[];
  /** Citations that are excluded. */
  takenOff: number[];
  unread: Unread[];
}

export const MAX_QUERY_LENGTH = 500;
const QUOTED = /["“„«]([^"“”„«»]+)["”“»]/gu;

/**
 * Reads words, "phrases", -exclusions and alternatives of a query.
 * @param taken what was read as a citation or a period, in its order; what overlaps a phrase is none
 */
export function readQuery(query: string, taken: readonly Taken[] = []): QueryReading {
  const text = query.slice(0, MAX_QUERY_LENGTH);
  const { must, anyOf, without, unread } = signsIn<Wording | Taken>(text, taken);
  const isWording = (leaf: Wording | Taken): leaf is Wording => leaf.kind === 'words' || leaf.kind === 'phrase';
  const placesOf = (leaves: (Wording | Taken)[]) => leaves.flatMap((leaf) => (isWording(leaf) ? [] : [leaf.place]));
  const wordings = must.filter(isWording);
  return {
    text,
    words: wordings.filter(({ kind }) => kind === 'words'),
    phrases: wordings.filter(({ kind }) => kind === 'phrase'),
    without: without.filter(isWording),
    anyOf: anyOf.map((group) => group.map((all) => all.filter(isWording))),
    taken: placesOf(must),
    takenOff: placesOf(without),
    unread,
  };
}

/** Stretches of a query that are quoted: they are looked for as they stand. */
export const quotedIn = (text: string): Pick<Piece, 'start' | 'end'>[] =>
  [...text.matchAll(QUOTED)].map(({ 0: quoted, index }) => ({ start: index, end: index + quoted.length }));

const NO_NAMES = new ActIndex([], false);

/** A query whose citations are words in the form in which provisions are labelled: `54(1)(6)`. Nothing is looked up. */
export function readPlainly(query: string): QueryReading {
  const text = query.slice(0, MAX_QUERY_LENGTH).normalize('NFC').trim();
  const quoted = quotedIn(text);
  const cited = citationsIn(text, NO_NAMES).flatMap((citation) =>
    citation.kind === 'act' &&
    citation.places.length > 0 &&
    quoted.every(({ start, end }) => citation.end <= start || citation.start >= end)
      ? [
          {
            text: text.slice(citation.start, citation.end),
            start: citation.start,
            end: citation.end,
            label: labelOfPlaces(citation.places),
          },
        ]
      : [],
  );
  const reading = readQuery(
    text,
    cited.map(({ label: _, ...piece }, place) => ({ ...piece, kind: 'citation', place })),
  );
  const labelled = (places: number[]): Wording[] =>
    places.map((place) => ({ kind: 'words', text: cited[place].label, start: cited[place].start, end: cited[place].end }));
  return {
    ...reading,
    words: [...reading.words, ...labelled(reading.taken)],
    without: [...reading.without, ...labelled(reading.takenOff)],
    taken: [],
    takenOff: [],
  };
}
