import { Pool } from 'pg';
import { refuseOwner } from '#libs/platform';
import { asRole, type DatabaseRole, sqlStateOf } from '../kit/roles.js';
import { withDatabase } from '../kit/scene.js';
import { RIGHTS_OF_EVERYONE } from './policy/rights.js';

const LOGIN_ROLES: DatabaseRole[] = ['dalel_public', 'dalel_staff', 'dalel_sign_in', 'dalel_indexer', 'dalel_jobs', 'dalel_vault'];
const REFUSED = '42501';
const OUTSIDE = `NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`;

/** Whatever PUBLIC holds in this database, but the catalogue and the functions of extensions. */
const HELD_BY_EVERYONE = `
  SELECT a.what || ': ' || string_agg(DISTINCT a.privilege_type, ', ') AS line FROM (
    SELECT 'database' AS what, x.* FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) x WHERE datname = current_database()
    UNION ALL SELECT 'schema ' || nspname, x.* FROM pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) x WHERE nspname ${OUTSIDE}
    UNION ALL SELECT 'relation ' || c.oid::regclass, x.* FROM pg_class c, aclexplode(relacl) x WHERE relnamespace::regnamespace::text ${OUTSIDE}
    UNION ALL SELECT format('column %s.%s', attrelid::regclass, attname), x.* FROM pg_attribute, aclexplode(attacl) x WHERE attrelid >= 16384
    UNION ALL SELECT 'language ' || lanname, x.* FROM pg_language, aclexplode(coalesce(lanacl, acldefault('l', lanowner))) x WHERE lanpltrusted
    UNION ALL SELECT 'type ' || typname, x.* FROM pg_type t, aclexplode(coalesce(typacl, acldefault('T', typowner))) x
      WHERE typnamespace::regnamespace::text ${OUTSIDE} AND typtype IN ('d', 'e') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
    UNION ALL SELECT 'function ' || p.oid::regprocedure, x.* FROM pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner))) x
      WHERE pronamespace::regnamespace::text ${OUTSIDE} AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL SELECT 'function ' || p.oid::regprocedure, x.* FROM pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner))) x
      WHERE proname IN ('lo_creat', 'lo_create', 'lo_from_bytea')
  ) a WHERE a.grantee = 0 GROUP BY a.what ORDER BY 1`;

describe('what every role of the database may do, whichever it is (S2)', () => {
  const { database, owner, app } = withDatabase({ database: 'empty' });

  it('is what the policy says and no more: nothing of ours that runs, reads or writes', async () => {
    const { rows } = await owner.query<{ line: string }>(HELD_BY_EVERYONE);
    expect(rows.map(({ line }) => line)).toEqual(RIGHTS_OF_EVERYONE);
  });

  it('holds for functions that come: of no owner of functions is a new one open to everyone', async () => {
    const { rows: owners } = await owner.query<{ name: string }>(
      `SELECT DISTINCT pg_get_userbyid(proowner) AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    expect(owners.map(({ name }) => name).sort()).toEqual(['dalel_keeper', 'dalel_owner', 'dalel_searcher', 'dalel_sign_in']);
    for (const { name } of owners) {
      await owner.query(`BEGIN; GRANT CREATE ON SCHEMA public TO ${name}; SET ROLE ${name};
        CREATE FUNCTION public.made_later() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; RESET ROLE`);
      const { rows } = await owner.query(`SELECT has_function_privilege('public', 'public.made_later()', 'EXECUTE') AS open`);
      await owner.query('ROLLBACK');
      expect({ name, ...rows[0] }).toEqual({ name, open: false });
    }
  });

  it.each(LOGIN_ROLES)('%s makes no table, schema, function or large object, and runs no trigger function', async (role) => {
    const { rows: triggers } = await owner.query<{ name: string; may: boolean }>(
      `SELECT oid::regprocedure::text AS name, has_function_privilege($1, oid, 'EXECUTE') AS may FROM pg_proc
        WHERE prorettype = 'trigger'::regtype AND pronamespace = 'public'::regnamespace`,
      [role],
    );
    expect(triggers.length).toBeGreaterThan(10);
    expect(triggers.filter(({ may }) => may)).toEqual([]);
    await asRole(app, role, {}, async () => {
      for (const text of [
        'CREATE TEMP TABLE mine (id uuid)',
        'CREATE TABLE public.mine (id uuid)',
        'CREATE SCHEMA mine',
        `CREATE FUNCTION pg_temp.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
        `SELECT lo_from_bytea(0, 'x')`,
      ])
        expect({ text, state: await sqlStateOf(app, text) }).toEqual({ text, state: REFUSED });
    });
  });

  it('a trigger function with its owner’s rights works on the tables of this schema alone', async () => {
    const { rows } = await owner.query<{ name: string; table: string | null }>(
      `SELECT p.oid::regprocedure::text AS name, (SELECT t.tgrelid::regclass::text FROM pg_trigger t WHERE t.tgfoid = p.oid LIMIT 1) AS table
         FROM pg_proc p WHERE prorettype = 'trigger'::regtype AND prosecdef AND pronamespace = 'public'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { name, table } of rows) {
      await owner.query(`BEGIN; CREATE TEMP TABLE lookalike ON COMMIT DROP AS TABLE ${table} WITH NO DATA;
        CREATE TRIGGER fires BEFORE INSERT ON lookalike FOR EACH ROW EXECUTE FUNCTION ${name}`);
      const state = await sqlStateOf(owner, 'INSERT INTO lookalike DEFAULT VALUES');
      await owner.query('ROLLBACK');
      expect({ name, state }).toEqual({ name, state: REFUSED });
    }
  });

  it('a database that turns triggers or policies off is served only after "dalel migrate" took that back', async () => {
    for (const setting of ['session_replication_role = replica', 'row_security = off']) {
      const set = (what: string) => owner.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I ${what}', current_database()); END $$`);
      await set(`SET ${setting}`);
      const pool = new Pool({ connectionString: database.appUrl, max: 1 });
      await expect(refuseOwner(pool)).rejects.toThrow(/sets session_replication_role or row_security.*dalel migrate/);
      await pool.end();
      await set(`RESET ${setting.split(' ')[0]}`);
    }
  });

  it('a database that is open to everyone, as a restored one is, is served only after "dalel migrate" closed it', async () => {
    const pool = new Pool({ connectionString: database.appUrl, max: 1 });
    try {
      await expect(refuseOwner(pool)).resolves.toBeUndefined();
      for (const right of ['TEMP', 'CONNECT']) {
        await owner.query(`DO $$ BEGIN EXECUTE format('GRANT ${right} ON DATABASE %I TO PUBLIC', current_database()); END $$`);
        await expect(refuseOwner(pool)).rejects.toThrow(/open to everyone.*dalel migrate/);
        await owner.query(`DO $$ BEGIN EXECUTE format('REVOKE ${right} ON DATABASE %I FROM PUBLIC', current_database()); END $$`);
      }
    } finally {
      await pool.end();
    }
  });
});
