import type { Pool } from 'pg';

/** The application never runs as one who could pass by the policies, nor on a database that is open to everyone (S2). @throws Error of one line */
export async function refuseOwner(pool: Pool): Promise<void> {
  const { rows } = await pool.query(`
    SELECT current_setting('session_replication_role') <> 'origin' OR current_setting('row_security') <> 'on' AS unguarded,
           rolsuper OR rolbypassrls OR rolcreaterole AS mighty,
           has_database_privilege('public', current_database(), 'CONNECT') OR has_database_privilege('public', current_database(), 'TEMP') AS open,
           EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace) AS owns
      FROM pg_roles r WHERE rolname = current_user`);
  if (rows[0]?.mighty || rows[0]?.owns)
    throw new Error('DATABASE_URL: the application must connect as dalel_app, not as the owner of the tables or a superuser');
  if (rows[0]?.unguarded)
    throw new Error('The database sets session_replication_role or row_security: run "dalel migrate" as its owner, which takes it back');
  if (rows[0]?.open)
    throw new Error('The database is open to everyone, as a restored or copied one is: run "dalel migrate" as its owner, which closes it');
}
