import { AS_OWNER, type DatabaseRole, everyRow, functionsOf, type SqlFunction, type Table } from './declarations.js';

/**
 * Those who change the same take turns by a row of this table, and not by an advisory lock: any role could take one of those, in a
 * transaction that only reads too, and keep it as long as its connection lives.
 */
export const TURNS: Table = {
  name: 'turn',
  rows: 'by policy',
  rights: { keeper: 'SELECT, INSERT, UPDATE (name)' },
  policies: { keeper: everyRow('keeper') },
};

/** A statement for functions of the keeper: until the transaction ends nobody else has the turn of this name. @param name as SQL */
export const takeTurn = (name: string): string =>
  `INSERT INTO turn (name) VALUES (${name}) ON CONFLICT (name) DO UPDATE SET name = EXCLUDED.name`;

/** `take_<kind>_turn(of_what text)`: takes turns of one kind, and of no other, for the roles that need them. */
export const turnsOf = (kind: string, runBy: readonly DatabaseRole[]): SqlFunction[] =>
  functionsOf(
    'keeper',
    runBy,
    `CREATE FUNCTION take_${kind}_turn(of_what text) RETURNS void LANGUAGE sql ${AS_OWNER} AS $$ ${takeTurn(`'${kind} ' || of_what`)} $$`,
  );
