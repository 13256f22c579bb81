import type { Client } from 'pg';

export interface Column {
  table: string;
  column: string;
  type: string;
}

/** A mark in bytes too, as text, hexadecimal and Base64 (which depends on where in three bytes it begins). */
export const MARK = /canary-[a-z_.-]+|canary|63616e617279|Y2FuYXJ5|NhbmFyeS|jYW5hcn/g;

/** People who must still come in. */
const PASSES = ['reader@demo.example', 'partner@demo.example', 'documenter@demo.example'];
const OF_PASSES = `(SELECT id FROM person WHERE email = ANY ('{${PASSES.join(',')}}'))`;
/** Rows that are left as they are. */
const LEFT: Record<string, string> = {
  person: `id IN ${OF_PASSES}`,
  credential: `person_id IN ${OF_PASSES}`,
};
/** What the search reads by is made from the rest, and what the database itself reads by. */
const MADE_FROM_THE_REST = ['search_document', 'search_word', 'search_change', 'search_index', 'migration'];

/** Columns that hold one of a few codes, so that no secret can stand there; a key's number goes with its seal. */
export const CODED = [
  'access_change.roles',
  'access_change.state',
  'audit_entry.action',
  'audit_entry.subject_type',
  'audit_seal.key_id',
  'audit_seal.seal',
  'case_step.state',
  'consent.identity_mode',
  'consent.kind',
  'consent.language',
  'consent.purpose',
  'decision_link.relation',
  'ledger_entry.kind',
  'ledger_entry.purpose',
  'one_time_link.kind',
  'person.purpose',
  'person.roles',
  'referral.kind',
  'survivor.age_band',
  'survivor.sogi',
  'vault_entry.field',
  'vault_erasure.fingerprint',
];

/** Every column of text, bytes or JSON that the public has no right to read, and of tables it reads, none. */
export async function nonPublicColumns(owner: Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT c.table_name AS table, c.column_name AS column, CASE c.data_type WHEN 'USER-DEFINED' THEN c.udt_name WHEN 'ARRAY' THEN c.udt_name ELSE c.data_type END AS type
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
        AND (c.data_type IN ('text', 'character varying', 'jsonb', 'json', 'bytea') OR c.udt_name IN ('citext', '_text'))
        AND NOT has_column_privilege('dalel_public', format('%I.%I', c.table_schema, c.table_name), c.column_name, 'SELECT')
        AND c.table_name <> ALL ($1) ORDER BY 1, 2`,
    [MADE_FROM_THE_REST],
  );
  return rows;
}

/** Puts a mark of its own into every row of a column. @returns whether the column took any. */
export async function plantCanary(owner: Client, { table, column, type }: Column): Promise<boolean> {
  const name = `canary-${table}.${column}`;
  const values: Record<string, string[]> = {
    jsonb: [`'{"en": "${name}"}'`, `'[{"title": "${name}"}]'`, `'{"note": "${name}"}'`],
    bytea: [32, 61, 93]
      .map((length) => `convert_to(rpad('${name} ' || ctid::text, ${length}, 'x'), 'UTF8')`)
      .concat(
        // where two of a kind must differ and 32 bytes are all there is
        `substr(convert_to('canary', 'UTF8') || sha256(convert_to(ctid::text, 'UTF8')), 1, 32)`,
      ),
    _text: [`ARRAY['${name}']`],
  };
  const texts = [
    `'${name}'`,
    `'${name}' || ctid::text`,
    `'$argon2id$${name}'`,
    `'${name}' || translate(ctid::text, '(,)', '-') || '@demo.example'`,
  ];
  for (const value of values[type] ?? texts) {
    await owner.query('SAVEPOINT planting');
    try {
      const { rowCount } = await owner.query(
        `UPDATE "${table}" SET "${column}" = ${value}${LEFT[table] ? ` WHERE NOT (${LEFT[table]})` : ''}`,
      );
      await owner.query('RELEASE SAVEPOINT planting');
      return (rowCount ?? 0) > 0;
    } catch {
      await owner.query('ROLLBACK TO SAVEPOINT planting');
    }
  }
  return false;
}
