import { asRole, sqlStateOf } from '../kit/roles.js';
import { withCaseTables } from './case-tables.js';

/** Tables without row-level security: each with the reason why none of its rows leads to a case or a person. */
const OPEN_TABLES: Record<string, string> = {
  'public.vocabulary_term': 'the controlled terms are public',
  'public.instrument': 'law is public',
  'public.provision': 'law is public',
  'public.provision_version': 'law is public',
  'public.recommendation': 'recommendations are published by those who made them',
  'public.recommendation_alignment': 'which public recommendations ask the same',
  'public.recommendation_target': 'which law a public recommendation is about',
  'public.release': 'approved figures; who made them is not granted',
  'public.release_cell': 'approved figures, blurred before they are stored',
  'public.published_figure': 'figures that others published',
  'public.deployment': 'one row: what this database is',
  'public.rights_lock': 'holds nothing: it is locked, and not read',
  'public.migration': 'names of the steps that ran; nobody but the owner reads it',
  'pgboss.version': 'the number of the queue’s own schema',
  'pgboss.queue': 'settings of the queues',
  'pgboss.queue_stats': 'numbers of the queues, in a part for each day',
  'pgboss.instance': 'which workers are alive',
  'pgboss.schedule': 'times of the recurring jobs, which name no one',
  'pgboss.subscription': 'which queue hears of which event',
  'pgboss.bam': 'the queue’s own changes of its tables',
  'pgboss.bam_command': 'the queue’s own changes of its tables',
  'pgboss.warning': 'the queue’s own warnings',
  'pgboss.job_dependency': 'which job waits for which; the worker alone reads it',
};
describe('policies of the database', () => {
  const { owner, app, caseTables, staff } = withCaseTables();

  it('every table has row-level security, forced, with a policy, or is on the explained list (S1)', async () => {
    const { rows } = await owner.query<{ name: string; guarded: boolean; policies: number; leads: boolean }>(`
      SELECT n.nspname || '.' || regexp_replace(c.relname, '_\\d{8}$', '') AS name, c.relrowsecurity AND c.relforcerowsecurity AS guarded,
             (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
             EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid = '"case"'::regclass) AS leads
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`);
    expect(rows.length).toBeGreaterThan(30);
    const unguarded = rows.filter(({ guarded, policies }) => !guarded || policies === 0).map(({ name }) => name);
    expect(unguarded.filter((name) => !OPEN_TABLES[name])).toEqual([]);
    const leading = rows.filter(({ name, leads }) => leads && OPEN_TABLES[name]).map(({ name }) => name);
    expect(leading).toEqual([]);
    const guardedNames = rows.filter(({ guarded }) => guarded).map(({ name }) => name);
    expect(Object.keys(OPEN_TABLES).filter((name) => guardedNames.includes(name))).toEqual([]);
  });

  it('no view, and no function of an owner, passes by the policies (S1)', async () => {
    const views = await owner.query(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'v' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
         AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'] OR c.reloptions @> ARRAY['security_invoker=on'], false)`);
    expect(views.rows).toEqual([]);
    const functions = await owner.query<{ name: string }>(`
      SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_roles r ON r.oid = p.proowner
       WHERE n.nspname = 'public' AND p.prosecdef
         AND (r.rolsuper OR r.rolbypassrls OR r.rolcanlogin OR NOT coalesce(array_to_string(p.proconfig, ',') LIKE '%search_path=public, pg_temp%', false))`);
    expect(functions.rows).toEqual([]);
  });

  it('no function of ours may be called by everyone (S1)', async () => {
    const { rows } = await owner.query(`
      SELECT p.proname FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
         AND (p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))
         AND p.prorettype <> 'trigger'::regtype AND p.prokind = 'f'`);
    expect(rows).toEqual([]);
  });
  describe('the application’s login (S2)', () => {
    it('is no superuser, passes by no policy, inherits nothing, owns nothing', async () => {
      const { rows } = await owner.query(`
        SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles
         WHERE rolname LIKE 'dalel%' AND rolname <> current_user AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`);
      expect(rows).toEqual([]);
      const owned = await owner.query(`
        SELECT count(*)::int AS n FROM pg_shdepend WHERE deptype = 'o' AND refobjid = 'dalel_app'::regrole`);
      expect(owned.rows[0].n).toBe(0);
      const inherited = await owner.query(`
        SELECT m.roleid::regrole AS role FROM pg_auth_members m WHERE m.member = 'dalel_app'::regrole AND (m.inherit_option OR m.admin_option)`);
      expect(inherited.rows).toEqual([]);
    });

    it('reads no table at all before it takes a role', async () => {
      const { rows } = await owner.query<{ name: string }>(`
        SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname IN ('public', 'pgboss')`);
      await app.query('BEGIN');
      const states = await Promise.resolve(rows).then(async (tables) => {
        const found: Record<string, string | undefined> = {};
        for (const { name } of tables) found[name] = await sqlStateOf(app, `SELECT 1 FROM ${name}`);
        return found;
      });
      await app.query('ROLLBACK');
      expect(Object.entries(states).filter(([, state]) => state !== '42501')).toEqual([]);
    });

    it.each([
      ['reads password hashes of the server', 'SELECT rolpassword FROM pg_authid'],
      ['makes a table', 'CREATE TABLE public.mine (a int)'],
      ['makes a schema', 'CREATE SCHEMA mine'],
      ['makes a function', 'CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS $$SELECT 1$$'],
      ['alters a table', 'ALTER TABLE public."case" DISABLE ROW LEVEL SECURITY'],
      ['drops a policy', 'DROP POLICY staff_read ON public."case"'],
      ['makes a role', 'CREATE ROLE mine'],
      ['gives itself a right', 'ALTER ROLE dalel_app BYPASSRLS'],
      ['takes the owner’s role', 'SET ROLE owner_of_case'],
      ['becomes the owner', 'SET SESSION AUTHORIZATION owner_of_case'],
      ['takes the keeper’s role', 'SET ROLE dalel_keeper'],
      ['takes the searcher’s role', 'SET ROLE dalel_searcher'],
      ['reads a file of the server', `SELECT pg_read_file('postgresql.conf')`],
      ['runs a program', `COPY pg_class TO PROGRAM 'true'`],
      ['turns triggers off', `SET session_replication_role = 'replica'`],
    ])('never %s', async (_, statement) => {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT quote_ident(r.rolname) AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE c.oid = '"case"'::regclass`,
      );
      const text = statement.replace('owner_of_case', rows[0]!.name);
      for (const role of [
        undefined,
        'dalel_staff',
        'dalel_public',
        'dalel_sign_in',
        'dalel_indexer',
        'dalel_jobs',
        'dalel_vault',
      ] as const) {
        await app.query(role ? `BEGIN; SET LOCAL ROLE ${role}` : 'BEGIN');
        const state = await sqlStateOf(app, text);
        await app.query('ROLLBACK');
        expect({ role, state }).toEqual({ role, state: '42501' });
      }
    });

    it('the originals’ roles never give each other’s rights: the door reads no case, the indexer no password', async () => {
      const door = await asRole(app, 'dalel_sign_in', {}, async () => {
        const states: Record<string, string | undefined> = {};
        for (const table of caseTables) states[table] = await sqlStateOf(app, `SELECT 1 FROM "${table}"`);
        return states;
      });
      expect(Object.entries(door).filter(([, state]) => state !== '42501')).toEqual([]);
      for (const role of ['dalel_staff', 'dalel_public', 'dalel_indexer', 'dalel_jobs'] as const)
        for (const table of ['credential', 'session'])
          expect(await asRole(app, role, {}, () => sqlStateOf(app, `SELECT 1 FROM public.${table}`))).toBe('42501');
    });

    it('staff read names of colleagues, never their addresses', async () => {
      const settings = staff('admin');
      expect(await asRole(app, 'dalel_staff', settings, () => sqlStateOf(app, 'SELECT email FROM person'))).toBe('42501');
      expect(await asRole(app, 'dalel_staff', settings, () => sqlStateOf(app, 'SELECT id, name FROM person'))).toBeUndefined();
    });
  });
});
