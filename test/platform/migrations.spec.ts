import { Client } from 'pg';
import { makeDesiredState, type Schema } from '#libs/platform';
import { DESIRED_STATE, migrate, revertLastMigration } from '#migrations';
import { createTestDatabase, type TestDatabase } from '../kit/database.js';

/** Everything that decides who may what, and what there is: as PostgreSQL's own catalogue tells it. */
const SHAPE = `
  SELECT 'table ' || c.relname || ' ' || c.relrowsecurity || c.relforcerowsecurity AS line FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  UNION ALL SELECT format('column %s.%s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT format('policy %s on %s for %s: %s / %s', p.policyname, p.tablename, p.cmd, p.qual, p.with_check) FROM pg_policies p
  UNION ALL SELECT format('function %s %s %s', p.oid::regprocedure, p.proowner::regrole, md5(p.prosrc)) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
             AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT format('%s may %s %s', grantee, privilege_type, table_name) FROM information_schema.role_table_grants WHERE grantee LIKE 'dalel%'
  UNION ALL SELECT format('%s may %s %s.%s', grantee, privilege_type, table_name, column_name) FROM information_schema.column_privileges WHERE table_schema = 'public' AND grantee LIKE 'dalel%'
  UNION ALL SELECT format('%s may run %s', r.rolname, p.oid::regprocedure) FROM pg_proc p, pg_roles r WHERE p.pronamespace = 'public'::regnamespace AND r.rolname LIKE 'dalel%'
             AND has_function_privilege(r.oid, p.oid, 'EXECUTE') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
  UNION ALL SELECT format('constraint %s on %s: %s', k.conname, k.conrelid::regclass, pg_get_constraintdef(k.oid)) FROM pg_constraint k WHERE k.connamespace = 'public'::regnamespace
  ORDER BY 1`;

/** What an older version may have left: a policy that opens too much, a function that acts for others, a trigger, a right. */
const LEFT_BY_AN_OLDER_VERSION = `
  CREATE POLICY too_wide ON consent FOR SELECT TO dalel_public USING (true);
  GRANT SELECT ON consent TO dalel_public;
  GRANT SELECT (occurred_month) ON "case" TO dalel_staff;
  CREATE FUNCTION tell_all() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN RETURN NULL; END $$;
  GRANT EXECUTE ON FUNCTION tell_all() TO dalel_public;
  CREATE TRIGGER tell_all AFTER INSERT ON "case" FOR EACH ROW EXECUTE FUNCTION tell_all();
  DROP POLICY recorded_by_asker ON consent;
  DROP TRIGGER keep_approved_facts ON act;
  ALTER TABLE survivor NO FORCE ROW LEVEL SECURITY;
  ALTER POLICY staff_read ON case_text USING (true)`;

describe('migrations', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeEach(async () => {
    database = await createTestDatabase('demo');
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterEach(async () => {
    await owner?.end();
    await database?.drop();
  });

  const shape = async () => (await owner.query<{ line: string }>(SHAPE)).rows.map(({ line }) => line);
  const cases = async () =>
    (await owner.query('SELECT code, level, consented_purposes, month_purposes, version FROM "case" ORDER BY code')).rows;

  it('go back one by one to nothing, and forward again to the very same', async () => {
    const before = await shape();
    expect(before.length).toBeGreaterThan(1500);
    const undone: string[] = [];
    for (let name = await revertLastMigration(database.ownerUrl); name; name = await revertLastMigration(database.ownerUrl))
      undone.push(name);
    const { rows } = await owner.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migration'`,
    );
    expect(rows).toEqual([]);
    const redone = await migrate(database.ownerUrl);
    expect(redone).toEqual(undone.reverse());
    expect(await shape()).toEqual(before);
  });

  it('make access what is declared, whatever stood there, and leave the data as it is', async () => {
    const [before, data] = [await shape(), await cases()];
    expect(data.length).toBeGreaterThan(50);
    await owner.query(LEFT_BY_AN_OLDER_VERSION);
    expect(await shape()).not.toEqual(before);
    expect(await migrate(database.ownerUrl)).toEqual([]);
    expect(await shape()).toEqual(before);
    expect(await cases()).toEqual(data);
  });

  it.each([
    ['fail', 'SELECT 1 / 0'],
    ['lose their connection', 'SELECT pg_terminate_backend(pg_backend_pid())'],
  ])('leave the access that was there where they %s in the middle', async (_, last) => {
    const before = await shape();
    const migrating = new Client({ connectionString: database.ownerUrl });
    migrating.on('error', () => undefined);
    await migrating.connect();
    const cutShort: Schema = { tables: [], otherRights: ['REVOKE ALL ON "case" FROM dalel_staff', last] };
    await expect(makeDesiredState(migrating, [...DESIRED_STATE, cutShort])).rejects.toThrow();
    await migrating.end().catch(() => undefined);
    expect(await shape()).toEqual(before);
    await migrate(database.ownerUrl);
    expect(await shape()).toEqual(before);
  });

  it.each([
    ['that nothing declares', 'CREATE TABLE note (id uuid PRIMARY KEY)', 'note: no *.table.ts declares it'],
    [
      'that leads to a case, declared without its rules',
      'CREATE TABLE witness (id uuid PRIMARY KEY, case_id uuid REFERENCES "case")',
      'witness: it leads to a case, and neither caseTable nor ofCase says how it is read',
    ],
    [
      'that leads to a case by way of another, declared without its rules',
      'CREATE TABLE witness (id uuid PRIMARY KEY, act_id uuid REFERENCES act)',
      'witness: it leads to a case, and neither caseTable nor ofCase says how it is read',
    ],
    [
      'whose access columns nothing keeps true',
      'ALTER TABLE case_text DROP CONSTRAINT case_text_access',
      'case_text: no foreign key keeps its access columns those of its case',
    ],
    [
      'whose access columns a key of that name does not hold',
      'ALTER TABLE case_text DROP CONSTRAINT case_text_access, ADD CONSTRAINT case_text_access FOREIGN KEY (case_id) REFERENCES "case" ON UPDATE CASCADE ON DELETE CASCADE',
      'case_text: no foreign key keeps its access columns those of its case',
    ],
    [
      'of which nothing keeps true whether its month may be told',
      'ALTER TABLE case_text DROP CONSTRAINT case_text_months',
      'case_text: no foreign key keeps its column month_purposes that of its case',
    ],
  ])('refuse a table %s', async (_, statement, fault) => {
    await owner.query(statement);
    const declared: Schema[] = statement.includes('witness')
      ? [{ tables: [{ name: 'witness', rows: 'by policy', rights: { staff: 'SELECT' } }] }]
      : [];
    await expect(makeDesiredState(owner, [...DESIRED_STATE, ...declared])).rejects.toThrow(fault);
  });
});
