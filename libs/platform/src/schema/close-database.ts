import type { ClientBase } from 'pg';

/**
 * Takes from everyone what PostgreSQL gives to everyone: to connect to this database, and to make temporary tables and large objects in
 * it. A dump or a copy of a database does not carry these rights, so each `migrate` closes it anew.
 */
export async function closeDatabase(owner: ClientBase): Promise<void> {
  await owner.query(`
    DO $$
    BEGIN
      EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
      EXECUTE format('GRANT CONNECT ON DATABASE %I TO dalel_app', current_database());
      IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC;
      END IF;
    END $$`);
}
