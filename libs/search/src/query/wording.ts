/** A stretch of the query as it was typed. Offsets are into `QueryReading.text`. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Words to be found in any form, or a phrase to be found as it stands. */
export interface Wording extends Piece {
  kind: 'words' | 'phrase';
}

/** What was read as something else than words, and its place in the list of such. */
export interface Taken extends Piece {
  kind: 'citation' | 'period';
  place: number;
}

/** Why a part of the query could not be followed. */
export enum QueryProblem {
  /** OR or NOT in a query that is in capitals throughout: they may be words. */
  CAPITALS = 'CAPITALS',
  /** A sign with nothing to apply to. */
  ALONE = 'ALONE',
  /** Alternatives of this kind cannot be looked for: they are all wanted. */
  ALTERNATIVE = 'ALTERNATIVE',
  /** A period cannot be excluded. */
  PERIOD = 'PERIOD',
}

export interface Unread extends Piece {
  problem: QueryProblem;
}
