import type { ClientBase } from 'pg';
import { DATABASE_ROLES, TAKEN_BY_APP } from './declarations.js';

/** What somebody may do that no declaration says, in words, and the statement that takes it back where there is one. */
export interface UndeclaredAccess {
  fault: string;
  remedy: string | null;
}

const role = (name: string) => `dalel_${name}`;
const list = (names: readonly string[]) => `'{${names.map(role).join(',')}}'::name[]`;
const OUR_SCHEMAS = `('public', 'pgboss')`;
const grantee = (of: string) => `CASE ${of} WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(${of})) END`;
const isOurs = (oid: string) => `${oid} IN (SELECT oid FROM ours)`;
const isOursOrPublic = (oid: string) => `(${oid} = 0 OR ${isOurs(oid)})`;
/** Of an object of PostgreSQL itself: everyone may what it gave to everyone when it was made. */
const givenAtFirst = (table: string) =>
  `EXISTS (SELECT FROM pg_init_privs i, aclexplode(i.initprivs) b WHERE i.objoid = held.oid AND i.classoid = '${table}'::regclass AND b.grantee = held.grantee AND b.privilege_type = held.privilege_type)`;

/** Settings by which whoever connects passes by triggers or policies, or finds other tables than ours. */
const DANGEROUS_SETTINGS = `(name IN ('session_replication_role', 'row_security', 'search_path', 'role', 'session_authorization') OR name LIKE 'app.%')`;

const ROLES = `
  SELECT format('%s is more than a role of the application: %s', rolname, concat_ws(', ',
           CASE WHEN rolsuper THEN 'superuser' END, CASE WHEN rolbypassrls THEN 'passes by policies' END, CASE WHEN rolcreaterole THEN 'makes roles' END,
           CASE WHEN rolcreatedb THEN 'makes databases' END, CASE WHEN rolreplication THEN 'replicates' END, CASE WHEN rolinherit THEN 'inherits' END,
           CASE WHEN rolcanlogin AND rolname <> 'dalel_app' THEN 'signs in' END)),
         format('ALTER ROLE %I NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION NOINHERIT %s', rolname, CASE rolname WHEN 'dalel_app' THEN 'LOGIN' ELSE 'NOLOGIN' END)
    FROM ours WHERE rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit OR rolcanlogin AND rolname <> 'dalel_app'
  UNION ALL
  SELECT format('%s begins with settings of its own: %s', rolname, array_to_string(s.setconfig, ', ')),
         format('ALTER ROLE %I%s RESET ALL', rolname, CASE WHEN s.setdatabase <> 0 THEN format(' IN DATABASE %I', current_database()) END)
    FROM pg_db_role_setting s JOIN ours ON ours.oid = s.setrole WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
  UNION ALL
  SELECT format('%s begins with %s', target, setting), format('ALTER %s RESET %s', target, name)
    FROM pg_db_role_setting s, unnest(s.setconfig) setting, split_part(setting, '=', 1) name,
         concat(CASE WHEN s.setrole <> 0 THEN format('ROLE %I', pg_get_userbyid(s.setrole)) WHEN s.setdatabase = 0 THEN 'ROLE ALL' END,
                CASE WHEN s.setdatabase <> 0 THEN format('%sDATABASE %I', CASE WHEN s.setrole <> 0 THEN ' IN ' END, current_database()) END) target
   WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database())) AND NOT ${isOurs('s.setrole')} AND ${DANGEROUS_SETTINGS}
  UNION ALL
  -- the owner takes roles to make functions of theirs, and so does the owner of another database of this server
  SELECT format('%s is a member of %s', member.rolname, granted.rolname),
         format('REVOKE %I FROM %I GRANTED BY %I CASCADE', granted.rolname, member.rolname, pg_get_userbyid(m.grantor))
    FROM pg_auth_members m JOIN pg_roles granted ON granted.oid = m.roleid JOIN pg_roles member ON member.oid = m.member
   WHERE (${isOurs('m.roleid')} OR ${isOurs('m.member')})
     AND NOT (member.rolname = 'dalel_app' AND granted.rolname = ANY (${list(TAKEN_BY_APP)}) AND NOT m.inherit_option AND NOT m.admin_option)
     AND NOT (NOT ${isOurs('m.member')} AND (member.rolsuper OR member.rolname = current_user OR EXISTS (SELECT FROM pg_database d WHERE d.datdba = m.member)))
  UNION ALL
  SELECT format('%s may %s the parameter %s', ${grantee('a.grantee')}, a.privilege_type, p.parname),
         format('REVOKE ALL ON PARAMETER %s FROM %s CASCADE', p.parname, ${grantee('a.grantee')})
    FROM pg_parameter_acl p, aclexplode(p.paracl) a WHERE ${isOursOrPublic('a.grantee')}`;

const RIGHTS = `
  SELECT format('%s may %s in the database', ${grantee('a.grantee')}, a.privilege_type),
         format('REVOKE %s ON DATABASE %I FROM %s CASCADE', a.privilege_type, d.datname, ${grantee('a.grantee')})
    FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
   WHERE d.datname = current_database() AND a.grantee <> d.datdba AND NOT (a.privilege_type = 'CONNECT' AND pg_get_userbyid(a.grantee) = 'dalel_app')
  UNION ALL
  SELECT format('%s may %s in the schema %s', ${grantee('a.grantee')}, a.privilege_type, n.nspname),
         format('REVOKE %s ON SCHEMA %I FROM %s CASCADE', a.privilege_type, n.nspname, ${grantee('a.grantee')})
    FROM pg_namespace n, aclexplode(n.nspacl) a
   WHERE a.grantee <> n.nspowner
     AND CASE WHEN n.nspname IN ${OUR_SCHEMAS} THEN NOT (${isOurs('a.grantee')} AND a.privilege_type = 'USAGE')
              WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN NOT (a.grantee = 0 AND a.privilege_type = 'USAGE')
              ELSE ${isOursOrPublic('a.grantee')} END
  UNION ALL
  SELECT DISTINCT format('%s may %s %s', ${grantee('held.grantee')}, held.privilege_type, held.oid::regclass),
         format('REVOKE ALL ON %s %s FROM %s CASCADE', CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, held.oid::regclass, ${grantee('held.grantee')})
    FROM (SELECT c.oid, a.grantee, a.privilege_type FROM pg_class c, aclexplode(c.relacl) a
          UNION ALL SELECT t.attrelid, a.grantee, a.privilege_type FROM pg_attribute t, aclexplode(t.attacl) a) held
    JOIN pg_class c ON c.oid = held.oid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE held.grantee <> c.relowner
     AND CASE WHEN n.nspname IN ${OUR_SCHEMAS} THEN NOT ${isOurs('held.grantee')}
              WHEN n.nspname = 'pg_catalog' THEN ${isOursOrPublic('held.grantee')} AND NOT ${givenAtFirst('pg_class')} END
  UNION ALL
  SELECT format('%s may run %s', ${grantee('held.grantee')}, held.oid::regprocedure),
         format('REVOKE ALL ON ROUTINE %s FROM %s CASCADE', held.oid::regprocedure, ${grantee('held.grantee')})
    FROM (SELECT p.oid, p.proowner, p.pronamespace, a.grantee, a.privilege_type FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
           WHERE p.proacl IS NOT NULL OR p.pronamespace <> 'pg_catalog'::regnamespace) held JOIN pg_namespace n ON n.oid = held.pronamespace
   WHERE held.grantee <> held.proowner AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = held.oid AND e.classid = 'pg_proc'::regclass AND e.deptype = 'e')
     AND CASE WHEN n.nspname IN ${OUR_SCHEMAS} THEN NOT ${isOurs('held.grantee')} AND pg_get_userbyid(held.grantee) <> current_user
              WHEN n.nspname = 'pg_catalog' THEN ${isOurs('held.grantee')}
                OR held.grantee = 0 AND EXISTS (SELECT FROM pg_init_privs i WHERE i.objoid = held.oid AND i.classoid = 'pg_proc'::regclass) AND NOT ${givenAtFirst('pg_proc')} END
  UNION ALL
  SELECT format('default rights of %s: %s may %s what it makes', pg_get_userbyid(d.defaclrole), ${grantee('a.grantee')}, a.privilege_type),
         format('ALTER DEFAULT PRIVILEGES FOR ROLE %I %s REVOKE ALL ON %s FROM %s', pg_get_userbyid(d.defaclrole),
           CASE WHEN d.defaclnamespace <> 0 THEN format('IN SCHEMA %I', d.defaclnamespace::regnamespace::text) END,
           CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'ROUTINES' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END, ${grantee('a.grantee')})
    FROM pg_default_acl d, aclexplode(d.defaclacl) a WHERE a.grantee <> d.defaclrole AND NOT (d.defaclobjtype = 'T' AND a.grantee = 0)`;

const OBJECTS = `
  SELECT format('%s may %s the large object %s', ${grantee('a.grantee')}, a.privilege_type, l.oid), format('REVOKE ALL ON LARGE OBJECT %s FROM %s', l.oid, ${grantee('a.grantee')})
    FROM pg_largeobject_metadata l, aclexplode(l.lomacl) a WHERE a.grantee <> l.lomowner
  UNION ALL
  SELECT format('the publication %s sends tables to other servers (DROP PUBLICATION)', pubname), NULL FROM pg_publication
  UNION ALL
  -- no extension of ours brings a function that runs with its owner's rights
  SELECT format(CASE WHEN x.extname IN ('pg_trgm', 'btree_gist', 'citext', 'plpgsql') THEN '%s stands as a part of the extension %s and is none (ALTER EXTENSION … DROP FUNCTION, DROP FUNCTION)'
           ELSE '%s runs with its owner''s rights, and comes with the extension %s, which Dalel does not use (DROP EXTENSION)' END, p.oid::regprocedure, x.extname), NULL
    FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid JOIN pg_extension x ON x.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
   WHERE d.classid = 'pg_proc'::regclass AND d.deptype = 'e' AND p.prosecdef
  UNION ALL
  SELECT format('the rule %s of %s changes what a statement does', r.rulename, r.ev_class::regclass), format('DROP RULE %I ON %s', r.rulename, r.ev_class::regclass)
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ${OUR_SCHEMAS} AND r.rulename <> '_RETURN'
  UNION ALL
  SELECT format('the trigger %s of %s is not declared', t.tgname, t.tgrelid::regclass), format('DROP TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'pgboss' AND NOT t.tgisinternal
  UNION ALL
  SELECT DISTINCT format('%s: its foreign keys are not kept', t.tgrelid::regclass), format('ALTER TABLE %s ENABLE TRIGGER ALL', t.tgrelid::regclass)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ${OUR_SCHEMAS} AND t.tgisinternal AND t.tgenabled <> 'O'
  UNION ALL
  SELECT format('the event trigger %s runs a function at changes of the schema: drop it (DROP EVENT TRIGGER)', e.evtname), NULL
    FROM pg_event_trigger e WHERE NOT EXISTS (SELECT FROM pg_depend x WHERE x.objid = e.oid AND x.classid = 'pg_event_trigger'::regclass AND x.deptype = 'e')
  UNION ALL
  SELECT format('%s belongs to %s, and not to the owner of the database''s tables (ALTER TABLE … OWNER TO)', c.oid::regclass, pg_get_userbyid(c.relowner)), NULL
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ${OUR_SCHEMAS} AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND pg_get_userbyid(c.relowner) <> current_user
  UNION ALL
  SELECT format('%s: a view of the queue''s tables that nothing declares (DROP VIEW)', c.oid::regclass), NULL
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'pgboss' AND c.relkind IN ('v', 'm', 'f')`;

const UNDECLARED = `
  WITH ours AS (SELECT * FROM pg_roles WHERE rolname = ANY (${list(DATABASE_ROLES)}))
  SELECT * FROM (${[ROLES, RIGHTS, OBJECTS].join('\n  UNION ALL')}) undeclared (fault, remedy) ORDER BY fault`;

/**
 * All that somebody may do beside what the declarations say: members and attributes of our roles, rights of everyone and of strangers on
 * databases, schemas, tables, functions, large objects and parameters, settings that pass by policies and triggers, default rights, rules,
 * event triggers, publications. The rights of our own roles on our own
 * tables and functions are not among it: every `migrate` makes them anew. Asked as the owner.
 */
export async function undeclaredAccess(owner: ClientBase): Promise<UndeclaredAccess[]> {
  return (await owner.query<UndeclaredAccess>(UNDECLARED)).rows;
}

/** Takes it back as far as the owner may, within the transaction. @throws Error that names what is left, and how it is taken back */
export async function takeBackUndeclared(owner: ClientBase): Promise<void> {
  for (const { remedy } of await undeclaredAccess(owner)) {
    if (!remedy) continue;
    await owner.query('SAVEPOINT remedy');
    await owner.query(remedy).catch(() => owner.query('ROLLBACK TO SAVEPOINT remedy'));
    await owner.query('RELEASE SAVEPOINT remedy');
  }
  const left = await undeclaredAccess(owner);
  if (left.length > 0)
    throw new Error(
      `access that no declaration gives: ${left.map(({ fault, remedy }) => (remedy ? `${fault} (${remedy})` : fault)).join('; ')}`,
    );
}
