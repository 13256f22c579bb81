import { createHash } from 'node:crypto';
import { badInput } from '#libs/platform';
import type { HitPlace, SearchEngine } from './engine/search-engine.js';

export interface SearchPlace {
  engine: SearchEngine['name'];
  place: HitPlace;
}

/** What was asked, in short: a cursor of another question does not fit this one. */
export const questionMark = (question: unknown): string =>
  createHash('sha1').update(JSON.stringify(question)).digest('base64url').slice(0, 12);

export function writeCursor(mark: string, engine: SearchEngine['name'], { score, recency, id, offset }: HitPlace): string {
  return Buffer.from(JSON.stringify([mark, engine[0], score, recency, id, offset])).toString('base64');
}

/** @throws BAD_USER_INPUT when it is no cursor of this search */
export function readCursor(cursor: string, mark: string): SearchPlace {
  const refused = badInput(
    'This is no cursor of this search. Take "after" from "endCursor" of the page before, with the same question.',
    'after',
  );
  if (cursor.length > 1000) throw refused;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
  } catch {
    throw refused;
  }
  if (!Array.isArray(parts) || parts.length !== 6) throw refused;
  const [asked, letter, score, recency, id, offset] = parts as unknown[];
  const fits =
    asked === mark &&
    (letter === 'p' || letter === 'm') &&
    Number.isFinite(score) &&
    Number.isInteger(recency) &&
    Number.isInteger(offset) &&
    typeof id === 'string' &&
    (offset as number) >= 0;
  if (!fits || Math.abs(recency as number) > 1e9 || (offset as number) > 1e6) throw refused;
  return {
    engine: letter === 'p' ? 'postgres' : 'meilisearch',
    place: { score: score as number, recency: recency as number, id: id as string, offset: offset as number },
  };
}
