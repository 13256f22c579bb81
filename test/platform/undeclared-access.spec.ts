import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, findServerPlace, startEmbeddedPostgres, undeclaredAccess } from '#libs/platform';
import { migrate } from '#migrations';

/** Roles belong to a whole server: these tests have one of their own. */
describe('access that no declaration gives', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let url: string;
  let owner: Client;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dalel-undeclared-'));
    chmodSync(folder, 0o755);
    server = await startEmbeddedPostgres({ place: findServerPlace(join(folder, 'database')), durable: false });
    await server.ensureDatabase('dalel');
    url = server.ownerUrl('dalel');
    await migrate(url);
    owner = new Client({ connectionString: url });
    await owner.connect();
    await owner.query('CREATE ROLE stranger LOGIN; CREATE SCHEMA beside');
  });
  afterAll(async () => {
    await owner?.end();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const faults = async () => (await undeclaredAccess(owner)).map(({ fault }) => fault);

  it('is not there after a migration', async () => expect(await faults()).toEqual([]));

  const TAKEN_BACK: [string, string][] = [
    ['GRANT dalel_keeper TO dalel_app', 'dalel_app is a member of dalel_keeper'],
    ['GRANT dalel_staff TO dalel_app WITH INHERIT TRUE', 'dalel_app is a member of dalel_staff'],
    ['GRANT dalel_staff TO dalel_public', 'dalel_public is a member of dalel_staff'],
    ['GRANT dalel_vault TO stranger', 'stranger is a member of dalel_vault'],
    ['GRANT pg_read_all_data TO dalel_public', 'dalel_public is a member of pg_read_all_data'],
    ['ALTER ROLE dalel_staff BYPASSRLS', 'dalel_staff is more than a role of the application: passes by policies'],
    ['ALTER ROLE dalel_app SUPERUSER INHERIT', 'dalel_app is more than a role of the application: superuser, inherits'],
    ['ALTER ROLE dalel_sign_in CREATEROLE CREATEDB', 'dalel_sign_in is more than a role of the application: makes roles, makes databases'],
    ['ALTER ROLE dalel_jobs REPLICATION LOGIN', 'dalel_jobs is more than a role of the application: replicates, signs in'],
    ['ALTER ROLE dalel_app SET search_path = beside, public', 'dalel_app begins with settings of its own: search_path=beside, public'],
    ["ALTER ROLE dalel_app IN DATABASE dalel SET app.clearance = '2'", 'dalel_app begins with settings of its own: app.clearance=2'],
    ['ALTER DATABASE dalel SET session_replication_role = replica', 'DATABASE dalel begins with session_replication_role=replica'],
    ['ALTER DATABASE dalel SET search_path = beside, public', 'DATABASE dalel begins with search_path=beside, public'],
    ['ALTER ROLE ALL SET row_security = off', 'ROLE ALL begins with row_security=off'],
    ["ALTER ROLE stranger IN DATABASE dalel SET app.clearance = '2'", 'ROLE stranger IN DATABASE dalel begins with app.clearance=2'],
    [
      "SELECT lo_from_bytea(4711, 'secret'); GRANT SELECT ON LARGE OBJECT 4711 TO dalel_public",
      'dalel_public may SELECT the large object 4711',
    ],
    ['GRANT SET ON PARAMETER session_replication_role TO dalel_staff', 'dalel_staff may SET the parameter session_replication_role'],
    ['GRANT CONNECT ON DATABASE dalel TO PUBLIC', 'PUBLIC may CONNECT in the database'],
    ['GRANT TEMP ON DATABASE dalel TO dalel_app', 'dalel_app may TEMPORARY in the database'],
    ['GRANT USAGE ON SCHEMA public TO PUBLIC', 'PUBLIC may USAGE in the schema public'],
    ['GRANT CREATE ON SCHEMA public TO dalel_staff', 'dalel_staff may CREATE in the schema public'],
    ['GRANT USAGE ON SCHEMA beside TO dalel_app', 'dalel_app may USAGE in the schema beside'],
    ['GRANT SELECT ON "case" TO PUBLIC', 'PUBLIC may SELECT "case"'],
    ['GRANT SELECT (narrative) ON case_text TO stranger', 'stranger may SELECT case_text'],
    ['GRANT UPDATE ON SEQUENCE search_version TO PUBLIC', 'PUBLIC may UPDATE search_version'],
    ['GRANT SELECT ON pgboss.job TO stranger', 'stranger may SELECT pgboss.job'],
    ['GRANT EXECUTE ON FUNCTION almaty_today() TO stranger', 'stranger may run almaty_today()'],
    ['GRANT EXECUTE ON FUNCTION pg_read_file(text) TO dalel_staff', 'dalel_staff may run pg_read_file(text)'],
    ['GRANT EXECUTE ON FUNCTION pg_read_file(text) TO PUBLIC', 'PUBLIC may run pg_read_file(text)'],
    ['GRANT SELECT ON pg_authid TO dalel_sign_in', 'dalel_sign_in may SELECT pg_authid'],
    [
      'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO dalel_public',
      'default rights of dalel_owner: dalel_public may SELECT what it makes',
    ],
    [
      'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO PUBLIC',
      'default rights of dalel_owner: PUBLIC may EXECUTE what it makes',
    ],
    ['CREATE RULE nothing AS ON INSERT TO survivor DO ALSO NOTHING', 'the rule nothing of survivor changes what a statement does'],
    ['ALTER TABLE case_text DISABLE TRIGGER ALL', 'case_text: its foreign keys are not kept'],
  ];
  it.each(TAKEN_BACK)('is found: %s', async (statement, fault) => {
    await owner.query(statement);
    expect(await faults()).toContainEqual(fault);
  });

  it('is taken back by the next migration, all of it', async () => {
    expect((await faults()).length).toBeGreaterThanOrEqual(TAKEN_BACK.length);
    await migrate(url);
    expect(await faults()).toEqual([]);
  });

  it.each([
    [
      "CREATE FUNCTION beside.noted() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER noted ON ddl_command_end EXECUTE FUNCTION beside.noted()",
      'the event trigger noted runs a function at changes of the schema',
      'DROP EVENT TRIGGER noted',
    ],
    [
      'CREATE PUBLICATION everything FOR ALL TABLES',
      'the publication everything sends tables to other servers',
      'DROP PUBLICATION everything',
    ],
    [
      "CREATE FUNCTION leak() RETURNS SETOF case_text LANGUAGE sql SECURITY DEFINER AS 'SELECT * FROM case_text'; ALTER EXTENSION pg_trgm ADD FUNCTION leak()",
      'leak() stands as a part of the extension pg_trgm and is none',
      'ALTER EXTENSION pg_trgm DROP FUNCTION leak(); DROP FUNCTION leak()',
    ],
    ['ALTER TABLE case_text OWNER TO stranger', 'case_text belongs to stranger', 'ALTER TABLE case_text OWNER TO dalel_owner'],
    ['CREATE VIEW pgboss.leak AS SELECT * FROM pgboss.job', 'pgboss.leak: a view of the queue', 'DROP VIEW pgboss.leak'],
    ['CREATE VIEW leak AS SELECT * FROM case_text', 'leak: no *.table.ts declares it', 'DROP VIEW leak'],
    ['CREATE MATERIALIZED VIEW leak AS SELECT id FROM "case"', 'leak: no *.table.ts declares it', 'DROP MATERIALIZED VIEW leak'],
  ])('is refused by name where nobody but the operator can say what becomes of it: %s', async (statement, fault, undo) => {
    await owner.query(statement);
    await expect(migrate(url)).rejects.toThrow(fault);
    await owner.query(undo);
    await migrate(url);
  });

  it('is refused with the statement that helps, where the owner may not take it back', async () => {
    await owner.query(
      `CREATE ROLE o2 LOGIN CREATEROLE PASSWORD 'o2o2o2o2o2o2o2o2'; GRANT dalel_app, dalel_staff, dalel_public, dalel_sign_in, dalel_indexer, dalel_keeper, dalel_searcher, dalel_jobs, dalel_vault TO o2 WITH ADMIN OPTION`,
    );
    await owner.query('CREATE DATABASE second OWNER o2');
    const second = new URL(url);
    Object.assign(second, { pathname: '/second', username: 'o2', password: 'o2o2o2o2o2o2o2o2' });
    await migrate(second.href);
    await migrate(second.href);
    await owner.query('ALTER ROLE dalel_staff BYPASSRLS');
    await expect(migrate(second.href)).rejects.toThrow(
      /dalel_staff is more than a role of the application: passes by policies \(ALTER ROLE dalel_staff .*NOBYPASSRLS/,
    );
    await owner.query('ALTER ROLE dalel_staff NOBYPASSRLS');
    await migrate(second.href);
    expect(await faults()).toEqual([]);
  });
});
