import type { ClientBase } from 'pg';

/** `count` new keys, in order: rows made with them sort as they were made. */
export async function newIds(db: ClientBase, count: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>('SELECT gen_random_uuid() AS id FROM generate_series(1, $1::int)', [count]);
  return rows.map(({ id }) => id);
}

/** Puts all rows into a table in one statement; every row names the same columns, the others keep their defaults. */
export async function insertRows(db: ClientBase, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map((name) => `"${name}"`);
  await db.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
