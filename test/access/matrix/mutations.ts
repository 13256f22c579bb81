import type { Client } from 'pg';

/** The database with one of its guards weakened: what is run to weaken it, in a transaction that is then undone. */
export interface Mutation {
  name: string;
  table: string;
  sql: string;
}

/** Those that change nothing for anyone, each with the reason. A survivor that is not among them is a hole in the tests. */
export const HARMLESS: Record<string, string> = {
  'vault_grant.vault_step: WITH CHECK (true)': 'its USING asks the very same of who asks, and nothing of the row',
  'publication.staff_update: WITH CHECK (true)': 'its USING asks the same, of columns that no right reaches',
  'survivor.staff_update: WITH CHECK (true)': 'its USING asks the same, of columns that no right reaches',
};

/** Every policy dropped, and where it says something, saying nothing; every table unguarded; every column right widened. */
export async function everyMutation(owner: Client): Promise<Mutation[]> {
  return [...(await ofPolicies(owner)), ...(await ofTables(owner)), ...(await ofRights(owner))];
}

const tableName = (schema: string, table: string) => (schema === 'public' ? table : `${schema}.${table}`);

async function ofPolicies(owner: Client): Promise<Mutation[]> {
  const { rows } = await owner.query<{
    schema: string;
    table: string;
    policy: string;
    permissive: string;
    command: string;
    reads: string | null;
    writes: string | null;
  }>(
    `SELECT schemaname AS schema, tablename AS table, policyname AS policy, permissive, cmd AS command, qual AS reads, with_check AS writes FROM pg_policies ORDER BY 1, 2, 3`,
  );
  return rows.flatMap(({ schema, table, policy, permissive, reads, writes }) => {
    const on = `"${policy}" ON "${schema}"."${table}"`;
    const named = (what: string, sql: string): Mutation => ({
      name: `${tableName(schema, table)}.${policy}: ${what}`,
      table: tableName(schema, table),
      sql,
    });
    return [
      named('dropped', `DROP POLICY ${on}`),
      ...(permissive === 'PERMISSIVE' && reads && reads !== 'true'
        ? [named('USING (true)', `ALTER POLICY ${on} USING (true)${writes ? ` WITH CHECK (${writes})` : ''}`)]
        : []),
      ...(permissive === 'PERMISSIVE' && writes && writes !== 'true'
        ? [named('WITH CHECK (true)', `ALTER POLICY ${on} WITH CHECK (true)`)]
        : []),
    ];
  });
}

async function ofTables(owner: Client): Promise<Mutation[]> {
  const { rows } = await owner.query<{ schema: string; table: string }>(
    `SELECT n.nspname AS schema, c.relname AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relforcerowsecurity ORDER BY 1, 2`,
  );
  return rows.flatMap(({ schema, table }) =>
    ['DISABLE ROW LEVEL SECURITY', 'NO FORCE ROW LEVEL SECURITY'].map(
      (what): Mutation => ({
        name: `${tableName(schema, table)}: ${what}`,
        table: tableName(schema, table),
        sql: `ALTER TABLE "${schema}"."${table}" ${what}`,
      }),
    ),
  );
}

/** Each column that a role has no right to, given to it, in tables where it has a right to something. */
async function ofRights(owner: Client): Promise<Mutation[]> {
  const { rows } = await owner.query<{ schema: string; table: string; role: string; privilege: string; column: string }>(
    `SELECT n.nspname AS schema, c.relname AS table, r.rolname AS role, p.privilege, a.attname AS column
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       CROSS JOIN pg_roles r CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) p(privilege)
      WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p') AND (NOT c.relispartition OR c.relname = 'job_common')
        AND r.rolname IN ('dalel_public', 'dalel_staff', 'dalel_sign_in', 'dalel_indexer', 'dalel_keeper', 'dalel_searcher', 'dalel_vault')
        AND has_any_column_privilege(r.rolname, c.oid, 'SELECT, INSERT, UPDATE') AND NOT has_column_privilege(r.rolname, c.oid, a.attnum, p.privilege)
      ORDER BY 1, 2, 3, 4, a.attnum`,
  );
  return rows.map(({ schema, table, role, privilege, column }) => ({
    name: `${tableName(schema, table)}: ${privilege} (${column}) to ${role}`,
    table: tableName(schema, table),
    sql: `GRANT ${privilege} ("${column}") ON "${schema}"."${table}" TO ${role}`,
  }));
}
