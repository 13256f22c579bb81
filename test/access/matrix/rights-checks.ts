import type { Client } from 'pg';
import { RIGHTS } from '../policy/rights.js';
import type { Check } from './row-checks.js';

const ROLES = Object.keys(RIGHTS).map((name) => `dalel_${name}`);

/** Of each table as it stands in the database: is it guarded, and may each role do with it what the policy says, and no more? */
export async function rightsChecks(owner: Client): Promise<Check[]> {
  const { rows } = await owner.query<{ table: string; guarded: boolean }>(`
    SELECT ${TABLE_NAME} AS table, c.relrowsecurity AND c.relforcerowsecurity AS guarded
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'pgboss') AND NOT c.relispartition OR c.relname = 'job_common' ORDER BY 1`);
  return rows.flatMap(({ table, guarded }): Check[] => [
    { name: `${table}: rights of every role`, table, run: (db) => wrongRights(db, table) },
    ...(guarded ? [{ name: `${table}: guarded, and open to its owner`, table, run: (db: Client) => unguarded(db, table) }] : []),
  ]);
}

const TABLE_NAME = `CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END`;
const sqlName = (table: string) => (table.includes('.') ? table : `public."${table}"`);

async function wrongRights(db: Client, table: string): Promise<string | undefined> {
  const { rows } = await db.query<{ role: string; rights: string | null }>(
    `SELECT substr(r.role, 7) AS role, string_agg(p.privilege || CASE WHEN w.whole THEN '' ELSE ' (' || w.columns || ')' END, ', ' ORDER BY p.ordinality) AS rights
       FROM unnest($2::text[]) r(role) CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) WITH ORDINALITY p(privilege, ordinality)
       CROSS JOIN LATERAL (
         SELECT has_table_privilege(r.role, $1, p.privilege) AS whole,
                CASE WHEN p.ordinality <= 3 THEN (SELECT string_agg(a.attname, ' ' ORDER BY a.attnum) FROM pg_attribute a
                  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege(r.role, $1, a.attname::text, p.privilege)) END AS columns) w
      WHERE w.whole OR w.columns IS NOT NULL GROUP BY r.role`,
    [sqlName(table), ROLES],
  );
  const held = Object.fromEntries(rows.map(({ role, rights }) => [role, rights]));
  for (const [role, tables] of Object.entries(RIGHTS)) {
    const rule = tables[table] ?? (table.startsWith('pgboss.') ? tables['pgboss.*'] : undefined);
    if (rule !== (held[role] ?? undefined))
      return `dalel_${role} may ${held[role] ?? 'nothing'}; test/access/policy/rights.ts says ${rule ?? 'nothing'}`;
  }
  return undefined;
}

/** The one policy by which migrations and the operator's commands pass, and no role of the application does. */
async function unguarded(db: Client, table: string): Promise<string | undefined> {
  const { rows } = await db.query<{ guarded: boolean; owner: boolean }>(
    `SELECT c.relrowsecurity AND c.relforcerowsecurity AS guarded,
            EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'owner' AND p.polroles = ARRAY[c.relowner]
                     AND p.polpermissive AND p.polcmd = '*' AND pg_get_expr(p.polqual, c.oid) = 'true') AS owner
       FROM pg_class c WHERE c.oid = $1::regclass`,
    [sqlName(table)],
  );
  if (!rows[0]?.guarded) return 'row-level security is not enabled and forced';
  return rows[0].owner ? undefined : 'its owner has no policy';
}
