import { Client } from 'pg';
import { revertLastMigration, runMigrations } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../kit/database.js';

/** Everything that decides who may what, and what there is: as PostgreSQL's own catalogue tells it. */
const SHAPE = `
  SELECT 'table ' || c.relname || ' ' || c.relrowsecurity || c.relforcerowsecurity AS line FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  UNION ALL SELECT format('column %s.%s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT format('policy %s on %s for %s: %s / %s', p.policyname, p.tablename, p.cmd, p.qual, p.with_check) FROM pg_policies p WHERE p.schemaname = 'public'
  UNION ALL SELECT format('function %s %s %s', p.oid::regprocedure, p.proowner::regrole, md5(p.prosrc)) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
             AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT format('%s may %s %s', grantee, privilege_type, table_name) FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee LIKE 'dalel%'
  UNION ALL SELECT format('%s may %s %s.%s', grantee, privilege_type, table_name, column_name) FROM information_schema.column_privileges WHERE table_schema = 'public' AND grantee LIKE 'dalel%'
  UNION ALL SELECT format('%s may run %s', grantee, specific_name::text ~ '' ) || routine_name FROM information_schema.routine_privileges WHERE specific_schema = 'public' AND grantee LIKE 'dalel%'
  UNION ALL SELECT format('constraint %s on %s: %s', k.conname, k.conrelid::regclass, pg_get_constraintdef(k.oid)) FROM pg_constraint k WHERE k.connamespace = 'public'::regnamespace
  ORDER BY 1`;

describe('migrations', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase('empty');
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
  });

  const shape = async () => (await owner.query<{ line: string }>(SHAPE)).rows.map(({ line }) => line);

  it('go back one by one to nothing, and forward again to the very same', async () => {
    const before = await shape();
    expect(before.length).toBeGreaterThan(500);
    const undone: string[] = [];
    for (let name = await revertLastMigration(database.ownerUrl); name; name = await revertLastMigration(database.ownerUrl))
      undone.push(name);
    expect(undone.length).toBeGreaterThan(10);
    const { rows } = await owner.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migration'`,
    );
    expect(rows).toEqual([]);
    const redone = await runMigrations(database.ownerUrl);
    expect(redone).toEqual(undone.reverse());
    expect(await shape()).toEqual(before);
  });
});
