import type { Client } from 'pg';

/** All that a role may do with each table, of the whole table and of single columns. pg-boss names partitions of its figures by the day. */
const RIGHTS = `
  SELECT c.oid::regclass::text AS name, r.rolname AS role, string_agg(what, ', ' ORDER BY what) AS rights FROM (
    SELECT c.oid, a.grantee, a.privilege_type AS what FROM pg_class c, aclexplode(c.relacl) a
    UNION ALL
    SELECT c.oid, x.grantee, format('%s (%s)', x.privilege_type, string_agg(t.attname, ', ' ORDER BY t.attnum))
      FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid AND t.attnum > 0 AND NOT t.attisdropped, aclexplode(t.attacl) x
     GROUP BY c.oid, x.grantee, x.privilege_type) held
    JOIN pg_class c ON c.oid = held.oid JOIN pg_roles r ON r.oid = held.grantee
   WHERE c.relkind IN ('r', 'p', 'S') AND c.relnamespace IN ('public'::regnamespace, 'pgboss'::regnamespace) AND c.relname !~ '_\\d{8}$' AND r.rolname LIKE 'dalel\\_%' AND r.oid <> c.relowner
   GROUP BY 1, 2 ORDER BY 1, 2`;
const POLICIES = `
  SELECT format('%I.%I', schemaname, tablename)::regclass::text AS name, policyname AS policy, permissive, roles, cmd, qual, with_check FROM pg_policies
   WHERE policyname <> 'owner' ORDER BY 1, permissive, cmd, roles, 2`;
const TABLES = `
  SELECT c.oid::regclass::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS guarded FROM pg_class c
   WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'migration' ORDER BY 1`;
const FUNCTIONS = `
  SELECT p.oid::regprocedure::text AS name, p.proowner::regrole::text AS owner, p.prosecdef AS definer,
         ARRAY(SELECT r.rolname::text FROM aclexplode(p.proacl) a JOIN pg_roles r ON r.oid = a.grantee WHERE r.rolname LIKE 'dalel\\_%' AND r.oid NOT IN (p.proowner, current_user::regrole) ORDER BY 1) AS runners
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`;

/** What every policy asks of the settings, by short names: the rest of a condition is PostgreSQL's own print of it. */
const SHORT: [RegExp, string][] = [
  [/NULLIF\(current_setting\('app\.(\w+)'::text, true\), ''::text\)\)::\w+/g, 'asker.$1)'],
  [/NULLIF\(GREATEST\(\(asker\.purposes\), 0\), 0\)/g, '(asker.purposes)'],
  [/\( SELECT \(+asker\.(\w+)\)+ AS "nullif"\)/g, 'asker.$1'],
  [
    /\( SELECT CASE WHEN (?:\(\(\(asker\.clearance\) >= (\d)\) AND )?\((?:(?!END).)*& 1\) <> 0(?:(?!END).)*END AS "case" FROM \( SELECT (?:(?!named\)).)*named_purposes\) named\)/g,
    'asker.purposes_of_staff($1)',
  ],
  [
    /\( SELECT CASE WHEN (?:(?!END).)*= 8(?:(?!END).)*END AS "case" FROM \( SELECT (?:(?!named\)).)*named_purposes\) named\)/g,
    'asker.purposes_as_public',
  ],
  [
    /\( SELECT CASE WHEN (?:(?!END).)*= 4(?:(?!END).)*END AS "case" FROM \( SELECT (?:(?!named\)).)*named_purposes\) named\)/g,
    'asker.purposes_of_public',
  ],
  [/\( SELECT \(current_setting\('app\.grants'::text, true\) IS DISTINCT FROM 'closed'::text\)\)/g, 'asker.grants_open'],
  [/\( SELECT almaty_today\(\) AS almaty_today\)/g, 'today'],
  [/\( SELECT now\(\) AS now\)/g, 'now()'],
  [
    /\(([\w.]*)person_id = asker\.person\) AND \(asker\.clearance >= 2\) AND asker\.grants_open AND \(\1confirmed_at IS NOT NULL\) AND \(\1revoked_at IS NULL\) AND \(\1expires_at > now\(\)\)/g,
    'asker.grant_counts',
  ],
  [
    /\(\(level <= asker\.clearance\) OR \(\(level = 3\) AND \((\w+) = ANY \(\( SELECT granted_cases\(\) AS granted_cases\)::uuid\[\]\)\)\)\)/g,
    'asker.reaches($1)',
  ],
  [/CASE WHEN ((?:(?!CASE|END).)+) THEN true ELSE NULL::boolean END/g, '$1'],
  [/\(\(\(~ (\w+)\) & (asker\.[\w.]+(?:\(\d?\))?)\) <= 0\)/g, 'every($2, $1)'],
  [/\(\(consent_valid_until >= today\) OR covered_now\((\w+)\)\)/g, 'asker.covered_today($1)'],
];
const ROLES_HELD =
  /\( SELECT \(((?:\(?current_setting\('app\.roles'::text, true\) ~~ '%,\w+,%'::text\)?(?: OR )?)+)\)(?: AS "\?column\?")?\)/g;

function short(condition: string): string {
  const line = SHORT.reduce((text, [long, name]) => text.replace(long, name), condition.replace(/\s+/g, ' '));
  return line
    .replace(ROLES_HELD, (_, held: string) => `asker.holds(${[...held.matchAll(/,(\w+),/g)].map(([, role]) => role).join(', ')})`)
    .replace(/::text\b/g, '');
}

/** Everything that decides who may do what, on a few pages: rights and policies by table, and the functions that act for others. */
export async function accessDump(owner: Client): Promise<string> {
  const rows = async (sql: string) => (await owner.query(sql)).rows;
  const [tables, rights, policies, functions] = [await rows(TABLES), await rows(RIGHTS), await rows(POLICIES), await rows(FUNCTIONS)];
  const names = [...new Set([...tables, ...rights, ...policies].map(({ name }) => name as string))].sort();
  const blocks = names.map((name) => {
    const guarded = tables.find((each) => each.name === name)?.guarded ?? policies.some((each) => each.name === name);
    return [
      `-- ${name}${guarded ? ': row by row' : ''}`,
      ...rights.filter((each) => each.name === name).map((each) => `GRANT ${each.rights} ON ${name} TO ${each.role};`),
      ...policies
        .filter((each) => each.name === name)
        .map(
          (each) =>
            `${each.permissive === 'RESTRICTIVE' ? 'RESTRICT' : 'ALLOW'} ${each.policy} ON ${name} FOR ${each.cmd} TO ${String(each.roles).replace(/[{}]/g, '')}${each.qual ? ` USING ${short(each.qual)}` : ''}${each.with_check && each.with_check !== each.qual ? ` CHECK ${short(each.with_check)}` : ''};`,
        ),
    ].join('\n');
  });
  const acting = functions.map(
    ({ name, owner: by, definer, runners }) =>
      `${name}: ${definer ? `as ${by}` : 'as whoever runs it'}; ${(runners as string[]).length > 0 ? `run by ${(runners as string[]).join(', ')}` : 'by triggers and functions of its owner alone'}`,
  );
  return `${HEAD}\n${blocks.join('\n\n')}\n\n-- functions\n${acting.map((line) => `-- ${line}`).join('\n')}\n`;
}

const HEAD = `-- Who may do what: a print of the database, to be read as a change of access (\`npm run access\` makes it anew). Nothing reads it but people.
-- ALLOW opens rows, and RESTRICT holds for all of them. asker.* are the settings of a transaction (libs/access/src/policy/asker.ts);
-- asker.reaches: the level is within the clearance, or the case is sealed and the asker named to it; asker.grant_counts: a grant of the asker's, in force, while they are cleared for RESTRICTED; asker.covered_today: consent is not over;
-- asker.purposes_of_staff(n): what staff of that clearance or more may read for; every(a, b): each bit of a is set in b.
`;
