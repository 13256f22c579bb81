import type { Client } from 'pg';
import { inTransaction } from '../transaction/transactions.js';
import { makeClosedLists } from './closed-lists.js';
import {
  DATABASE_ROLES,
  type DatabaseRole,
  type FunctionOwner,
  nameOf,
  type Schema,
  type SqlFunction,
  TAKEN_BY_APP,
  type Table,
} from './declarations.js';
import { lockTables } from './lock-tables.js';
import { makeQueues } from './queues.js';
import { takeBackUndeclared } from './undeclared-access.js';

const FUNCTION_OWNERS = ['keeper', 'searcher', 'sign_in'] as const satisfies readonly FunctionOwner[];
/** Made by TypeORM for itself. */
const UNDECLARED = ['migration'];
/** Of PostgreSQL itself from version 18 on, before that of the baseline. */
const UUIDV7 = 'uuidv7';

const role = (name: DatabaseRole) => `dalel_${name}`;
const ALL_ROLES = DATABASE_ROLES.map(role).join(', ');

/**
 * Roles belong to the whole server, so they are made only where they are missing. `dalel_app` is what the application connects as: it
 * owns nothing, inherits nothing and sees nothing by itself; the first statement of every transaction chooses a role (S2, S3).
 */
export const MAKE_ROLES = `
  DO $$
  DECLARE name text;
  BEGIN
    FOREACH name IN ARRAY ARRAY[${DATABASE_ROLES.map((name) => `'${role(name)}'`).join(', ')}] LOOP
      BEGIN
        EXECUTE format('CREATE ROLE %I %s NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name, CASE name WHEN 'dalel_app' THEN 'LOGIN' ELSE 'NOLOGIN' END);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END LOOP;
  END $$;
  GRANT ${TAKEN_BY_APP.map(role).join(', ')} TO dalel_app WITH INHERIT FALSE, SET TRUE;
  GRANT ${[...FUNCTION_OWNERS, 'indexer' as const].map(role).join(', ')} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
  REVOKE ALL ON SCHEMA public FROM PUBLIC, ${ALL_ROLES};
  GRANT USAGE ON SCHEMA public TO ${ALL_ROLES};
  -- PostgreSQL gives every new function to everyone; each of ours is granted by name, whoever makes it
  ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
  ${FUNCTION_OWNERS.map((name) => `SET ROLE ${role(name)}; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; RESET ROLE;`).join('\n  ')}`;

/** Everything that declarations make, taken away: what is declared no longer is there no longer. */
const takeAway = (structural: readonly string[]) => `
  SET LOCAL check_function_bodies = off;
  SELECT similarity('', ''); -- loads pg_trgm: a function may have its settings only then
  DO $$
  DECLARE found record;
  BEGIN
    FOR found IN SELECT format('DROP POLICY %I ON %I.%I', p.policyname, p.schemaname, p.tablename) AS statement FROM pg_policies p
                  WHERE p.schemaname IN ('public', 'pgboss')
      UNION ALL SELECT format('DROP TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                  WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
    LOOP EXECUTE found.statement; END LOOP;
    FOR found IN SELECT format('DROP %s %s', CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, p.oid::regprocedure) AS statement, pg_get_userbyid(p.proowner) AS owner FROM pg_proc p
                  WHERE p.pronamespace = 'public'::regnamespace AND p.proname <> ALL (ARRAY[${structural.map((name) => `'${name}'`).join(', ')}]::text[])
                    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    LOOP
      IF found.owner IN (${FUNCTION_OWNERS.map((name) => `'${role(name)}'`).join(', ')}) THEN EXECUTE format('SET ROLE %I', found.owner); END IF;
      EXECUTE found.statement;
      RESET ROLE;
    END LOOP;
    FOR found IN SELECT format('REVOKE ALL ON %s FROM PUBLIC, ${ALL_ROLES}', c.oid::regclass) AS statement FROM pg_class c
                  WHERE c.relnamespace IN ('public'::regnamespace, to_regnamespace('pgboss')) AND c.relkind IN ('r', 'p', 'v', 'm')
      UNION ALL SELECT format('REVOKE ALL ON SEQUENCE %s FROM PUBLIC, ${ALL_ROLES}', c.oid::regclass) FROM pg_class c
                  WHERE c.relnamespace IN ('public'::regnamespace, to_regnamespace('pgboss')) AND c.relkind = 'S'
      UNION ALL SELECT format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, ${ALL_ROLES}', p.oid::regprocedure) FROM pg_proc p
                  WHERE p.pronamespace IN ('public'::regnamespace, to_regnamespace('pgboss')) AND p.prokind = 'f' AND p.proowner = current_user::regrole
                    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    LOOP EXECUTE found.statement; END LOOP;
  END $$;
  REVOKE ALL ON SCHEMA pgboss FROM PUBLIC, ${ALL_ROLES};`;

function makeFunctions(functions: readonly SqlFunction[]): string[] {
  return (['owner', ...FUNCTION_OWNERS] as const).flatMap((owner) => {
    const own = functions.filter((each) => each.owner === owner);
    if (own.length === 0) return [];
    const made = own.flatMap((each) => [
      each.structural ? each.definition.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION') : each.definition,
      ...(each.runBy.length > 0 ? [`GRANT EXECUTE ON FUNCTION ${nameOf(each)} TO ${each.runBy.map(role).join(', ')}`] : []),
    ]);
    if (owner === 'owner') return made;
    const names = own.map(nameOf).join(', ');
    return [
      `GRANT CREATE ON SCHEMA public TO ${role(owner)}`,
      `SET ROLE ${role(owner)}`,
      ...made,
      // the owner of the tables makes triggers of them
      `GRANT EXECUTE ON FUNCTION ${names} TO SESSION_USER`,
      'RESET ROLE',
      `REVOKE CREATE ON SCHEMA public FROM ${role(owner)}`,
    ];
  });
}

const quoted = (name: string) => (name.includes('.') || name.includes('"') ? name : `"${name}"`);

function makeTable({ name, rows, rights, policies = {}, triggers = {} }: Table): string[] {
  const table = quoted(name);
  const byPolicy = rows === 'by policy';
  return [
    ...(byPolicy
      ? [
          `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
          `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
          // FORCE binds the owner too: migrations and the operator's commands work through this one explicit policy
          `CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`,
        ]
      : [`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`, `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`]),
    ...Object.entries(rights).map(([to, what]) => `GRANT ${what} ON ${table} TO ${role(to as DatabaseRole)}`),
    ...Object.entries(policies).map(([policy, { command, to, restrictive, using, check }]) => {
      const clauses = [
        using && command !== 'INSERT' ? ` USING (${using})` : '',
        check && command !== 'SELECT' && command !== 'DELETE' ? ` WITH CHECK (${check})` : '',
      ].join('');
      return `CREATE POLICY ${policy} ON ${table} AS ${restrictive ? 'RESTRICTIVE' : 'PERMISSIVE'} FOR ${command} TO ${to.map(role).join(', ')}${clauses}`;
    }),
    ...Object.entries(triggers).map(
      ([trigger, { time, events, runs, when, atCommit }]) =>
        `CREATE ${atCommit ? 'CONSTRAINT ' : ''}TRIGGER ${trigger} ${time} ${events} ON ${table} ${atCommit ? 'DEFERRABLE INITIALLY DEFERRED ' : ''}FOR EACH ROW ${when ? `WHEN (${when}) ` : ''}EXECUTE FUNCTION ${runs}`,
    ),
  ];
}

const hasColumn = (name: string) =>
  `EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = ours.oid AND a.attname = '${name}' AND NOT a.attisdropped)`;
/** The key that keeps copies of its case's columns true. One that names fewer of them, or does not cascade, keeps none. */
const isKeptTrue = (columns: string) =>
  `EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = ours.oid AND pg_get_constraintdef(k.oid) =
     'FOREIGN KEY (case_id, ${columns}) REFERENCES "case"(id, ${columns}) ON UPDATE CASCADE ON DELETE CASCADE')`;

/** Tables of ours that nothing declares, or that lead to a case without a word on how; and copies of access columns that nothing keeps true. */
const FAULTS = `
  WITH RECURSIVE ours AS (
    SELECT c.oid, c.relname::text AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname <> ALL ($1)),
  of_case AS (
    SELECT ours.oid FROM ours WHERE name = 'case' OR ${hasColumn('case_id')}
    UNION SELECT k.conrelid FROM pg_constraint k JOIN of_case ON k.confrelid = of_case.oid)
  SELECT name || ': no *.table.ts declares it' AS fault FROM ours WHERE name <> ALL ($2)
  UNION ALL SELECT name || ': it leads to a case, and neither caseTable nor ofCase says how it is read' FROM ours
             WHERE ours.oid IN (SELECT oid FROM of_case) AND name = ANY ($2) AND name <> ALL ($3)
  UNION ALL SELECT name || ': no foreign key keeps its access columns those of its case' FROM ours
             WHERE (name = ANY ($4) OR name <> 'case' AND ${hasColumn('consented_purposes')}) AND NOT ${isKeptTrue('level, synthetic, consented_purposes, consent_valid_until')}
  UNION ALL SELECT name || ': no foreign key keeps its column month_purposes that of its case' FROM ours
             WHERE name <> 'case' AND ${hasColumn('month_purposes')} AND NOT ${isKeptTrue('month_purposes')}
  UNION ALL SELECT declared || ': declared, but there is no such table' FROM unnest($2::text[]) declared
             WHERE declared NOT LIKE '%.%' AND declared NOT IN (SELECT name FROM ours)`;

/**
 * Makes functions, triggers, policies and rights what the declarations say, in one transaction: all of it, or nothing of it. Throws where
 * a table is not declared, where somebody may more than is declared and the owner cannot take it back, and where tables stay in use.
 */
export async function makeDesiredState(owner: Client, schemas: readonly Schema[]): Promise<void> {
  const tables = schemas.flatMap((schema) => schema.tables);
  const functions = schemas.flatMap((schema) => schema.functions ?? []);
  await inTransaction(owner, async () => {
    await owner.query(`SET LOCAL client_min_messages = warning; SET LOCAL search_path = public; ${MAKE_ROLES}`);
    await lockTables(owner);
    await refuseUndeclared(owner, tables);
    await makeQueues(
      owner,
      schemas.flatMap(({ jobs = [] }) => jobs),
    );
    const structural = [UUIDV7, ...functions.filter((each) => each.structural).map(nameOf)];
    const statements = [
      ...makeFunctions(functions),
      ...tables.flatMap(makeTable),
      ...schemas.flatMap((schema) => schema.otherRights ?? []),
    ];
    await owner.query(takeAway(structural));
    await makeClosedLists(owner, schemas);
    await owner.query(statements.join(';\n'));
    await takeBackUndeclared(owner);
  });
}

async function refuseUndeclared(owner: Client, tables: readonly Table[]): Promise<void> {
  const names = tables.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`${twice} is declared twice`);
  const { rows } = await owner.query<{ fault: string }>(FAULTS, [
    UNDECLARED,
    names,
    tables.filter(({ ofCase }) => ofCase).map(({ name }) => name),
    tables.filter(({ ofCase, name }) => ofCase === 'by caseTable' && name !== 'case').map(({ name }) => name),
  ]);
  if (rows.length > 0) throw new Error(rows.map(({ fault }) => fault).join('; '));
}
