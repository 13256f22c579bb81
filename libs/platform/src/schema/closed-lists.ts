import type { Client } from 'pg';
import type { Schema } from './declarations.js';

/** Constraints of closed lists are told from others by their names, so that one which is declared no longer can go. */
const nameOf = (table: string, column: string) => `${table}_${column}_listed`;
const NAMED_SO = '\\_listed$';

/**
 * Makes the columns of closed lists take what their lists hold, and nothing else. A constraint that stands as it is declared stays: to
 * make it anew would read the whole table under a lock.
 * @throws where a row holds what its list holds no longer
 */
export async function makeClosedLists(owner: Client, schemas: readonly Schema[]): Promise<void> {
  const wanted = new Map<string, { table: string; definition: string }>();
  for (const [place, list] of schemas.flatMap(({ lists = {} }) => Object.entries(lists))) {
    const [table = '', column = ''] = place.split('.');
    const values = Array.isArray(list) ? list : Object.values(list);
    const definition = `CHECK ((${column} = ANY (ARRAY[${values.map((value) => `'${value}'::text`).join(', ')}])))`;
    wanted.set(nameOf(table, column), { table, definition });
  }
  const { rows } = await owner.query<{ name: string; on: string; definition: string }>(
    `SELECT conname AS name, conrelid::regclass AS on, pg_get_constraintdef(oid) AS definition FROM pg_constraint
      WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conname ~ $1`,
    [NAMED_SO],
  );
  const statements: string[] = [];
  for (const { name, on, definition } of rows)
    if (wanted.get(name)?.definition === definition.replaceAll('"', '')) wanted.delete(name);
    else statements.push(`ALTER TABLE ${on} DROP CONSTRAINT ${name}`);
  for (const [name, { table, definition }] of wanted) statements.push(`ALTER TABLE "${table}" ADD CONSTRAINT ${name} ${definition}`);
  if (statements.length > 0) await owner.query(statements.join(';\n'));
}
