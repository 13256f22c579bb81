/** An article, or a range of articles, and what is cited within it: `54`, ['1', '6'] for art. 54(1)(6). */
export interface CitedPlace {
  article: string;
  /** The last article of a range. */
  to?: string;
  inner: readonly string[];
}

/** What a stretch of a text cites. */
export type Cited =
  | {
      kind: 'act';
      /** Codes of the instruments that bear the name, what is in force first; none where no act is named. */
      acts: readonly string[];
      /** None where the act is named alone. */
      places: readonly CitedPlace[];
      /** Bodies that bear the same name. */
      bodies: readonly string[];
      /** Is it named by its initials, or by its number, which can be no ordinary words? */
      unmistakable: boolean;
    }
  | { kind: 'document'; symbol: string; paragraphs: readonly { from: string; to?: string }[] }
  /** The number of a communication, an application or a judgment, or an ECLI. */
  | { kind: 'decision'; number: string }
  /** The code of a case, a recommendation or a decision here. */
  | { kind: 'record'; code: string };

export type Citation = Cited & { start: number; end: number };

const label = ({ article, to, inner }: CitedPlace): string =>
  `${article}${to ? `–${to}` : ''}${inner.map((number) => `(${number})`).join('')}`;

/** How places are cited: `54(1)(6)`, `145, 147–149`. */
export const labelOfPlaces = (places: readonly CitedPlace[]): string => places.map(label).join(', ');
