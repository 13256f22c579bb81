import { ident, type Sql, sql } from './sql.js';

/**
 * A statement's notes: what is not for the asker, written into the JSON of an answer and taken out of its text before anything else
 * is done with it. A key begins with a character that no name of GraphQL holds; inside a string of JSON its quotation mark would stand
 * behind a backslash. In its object a note comes first.
 */
const NOTE = /"#(\w+)":(\[[^\]]*\]|[^,}]*),?/g;

/** A column that is a note, of a row that becomes JSON. */
export const note = (name: string | number, value: Sql): [string, Sql] => [`#${name}`, sql`${value} AS ${ident(`#${name}`)}`];

export interface Noted {
  text: string;
  notes: ReadonlyMap<string, readonly unknown[]>;
}

export function withoutNotes(json: string): Noted {
  const notes = new Map<string, unknown[]>();
  const text = json.replace(NOTE, (_, name: string, value: string) => {
    const known = notes.get(name) ?? [];
    notes.set(name, known);
    known.push(...[JSON.parse(value)].flat().filter((each) => each !== null));
    return '';
  });
  return { text, notes };
}

/** Text of an answer that PostgreSQL wrote, under this key of what stands in its place. */
const TEXT = Symbol('the text of an answer');
export const writtenAnswer = (text: string): object => ({ [TEXT]: text });
export const writtenText = (value: unknown): string | undefined => (value as { [TEXT]?: string } | null)?.[TEXT];
